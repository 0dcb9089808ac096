import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const module = new URL('./chromium.mjs', import.meta.url).href;
const cwd = fileURLToPath(new URL('..', import.meta.url));
const folders: string[] = [];

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A PATH of its own, with nothing on it but what the test puts there. */
function newPath(programs: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'tavlan-chromium-'));
  folders.push(folder);
  for (const [name, script] of Object.entries(programs)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

function ensure(path: string, more: Record<string, string> = {}) {
  const program = `import { ensureChromium } from ${JSON.stringify(module)};
    try { console.log(ensureChromium()); } catch (error) { console.log('refused: ' + error.message); }`;
  const args = ['--input-type=module', '-e', program];
  const { stdout } = spawnSync(process.execPath, args, { cwd, env: { PATH: path, ...more }, encoding: 'utf8' });
  return stdout.trim().split('\n').at(-1);
}

const browser = 'echo "Chromium 140.0.1"';
const standIn = 'echo "Install it with: snap install chromium" >&2; exit 1';

describe('the browser of the journeys', () => {
  it('is the one asked for, and nothing else when that does not start', () => {
    const path = newPath({ chromium: browser, mine: browser });
    expect(ensure(path, { CHROMIUM_PATH: join(path, 'mine') })).toBe(join(path, 'mine'));
    expect(ensure(path, { CHROMIUM_PATH: join(path, 'gone') })).toContain('refused: CHROMIUM_PATH');
  });

  it('is an installed one that starts, not a stand-in that tells how to get one', () => {
    const path = newPath({ 'chromium-browser': standIn, 'google-chrome': browser });
    expect(ensure(path)).toBe(join(path, 'google-chrome'));
  });

  it('is asked for in plain words where there is none and none can be had', () => {
    expect(ensure(newPath({}))).toMatch(/^refused: The browser journeys need a Chromium/);
  });

  const asRoot = process.getuid?.() === 0;

  it(`${asRoot ? 'is installed' : 'is not installed'} from the system's packages`, () => {
    const path = newPath({
      'apt-get': 'echo "$@" >> "$HOME/asked"; [ "$2" = update ] || mv "$HOME/new" "$HOME/chromium"',
    });
    writeFileSync(join(path, 'new'), `#!/bin/sh\n${browser}\n`);
    chmodSync(join(path, 'new'), 0o755);
    symlinkSync('/bin/mv', join(path, 'mv'));
    const found = ensure(path, { HOME: path });
    if (asRoot) expect(found).toBe(join(path, 'chromium'));
    else expect(found).toMatch(/^refused/);
  });
});
