import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders: string[] = [];

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A checkout with the real commands and the smallest projects they can build. */
function newCheckout({ installed }: { installed: boolean }): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tavlan-commands-')));
  folders.push(folder);
  cpSync(join(root, 'tools'), join(folder, 'tools'), { recursive: true });
  for (const file of ['.swcrc', 'package-lock.json']) cpSync(join(root, file), join(folder, file));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  if (installed) symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('packages/process/src/index.ts', 'export const name = 1;');
  write('packages/contract/src/index.ts', 'export const name = 1;');
  write('apps/api/src/index.ts', 'export const name = 1;');
  write('apps/web/index.html', '<!doctype html><title>Tavlan</title>');
  write(
    'apps/cli/src/main.ts',
    `const [command, ...rest] = process.argv.slice(2);
    if (command === 'check') process.exitCode = 2;
    if (command === 'serve') {
      const alive = setInterval(() => undefined, 1000);
      process.once('SIGTERM', () => { clearInterval(alive); console.log('stopped'); });
    }
    console.log(JSON.stringify({ command, rest, cwd: process.cwd() }));`,
  );
  return folder;
}

/** As npm runs a script: in the folder of package.json, with the caller's folder beside it. */
function asNpm(folder: string, script: string, from = folder): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    npm_lifecycle_event: script,
    INIT_CWD: join(folder, from === folder ? '' : from),
  };
}

describe('npm run tavlan', () => {
  it('builds what it needs and runs the command where npm was called, with its output and its exit code alone', () => {
    const folder = newCheckout({ installed: true });
    const env = asNpm(folder, 'tavlan', 'apps');
    const args = ['tools/tavlan.mjs', 'check', 'history.jsonl', '--as-of', '2026-03-03'];
    for (const building of ['Building process, cli …\n', '']) {
      const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
      const rest = ['history.jsonl', '--as-of', '2026-03-03'];
      expect(JSON.parse(stdout)).toEqual({ command: 'check', rest, cwd: join(folder, 'apps') });
      expect({ stderr, status }).toEqual({ stderr: building, status: 2 });
    }
  });

  it('says what to do when nothing is installed', () => {
    const folder = newCheckout({ installed: false });
    const args = ['tools/tavlan.mjs', 'check', 'history.jsonl'];
    const result = spawnSync(process.execPath, args, { cwd: folder, env: asNpm(folder, 'tavlan'), encoding: 'utf8' });
    expect(result).toMatchObject({ status: 1, stdout: '' });
    expect(result.stderr).toContain('npm ci');
  });
});

describe('npm start', () => {
  it('builds everything, serves, and ends when it is told to', async () => {
    const folder = newCheckout({ installed: true });
    const env = asNpm(folder, 'start');
    const run = spawn(process.execPath, ['tools/start.mjs'], {
      cwd: folder,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    run.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.endsWith('}\n')) run.kill('SIGTERM');
    });
    expect(await once(run, 'close')).toEqual([0, null]);
    expect(printed).toContain('stopped');
  });
});
