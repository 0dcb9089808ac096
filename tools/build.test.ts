import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt, staleProjects } from './build.mjs';
import { withFileLock } from './file-lock.mjs';

const tools = fileURLToPath(new URL('.', import.meta.url));
const projects = [
  { name: 'low', folder: 'packages/low', needs: [], builder: 'swc', main: 'index.js' },
  { name: 'high', folder: 'apps/high', needs: ['low'], builder: 'swc', main: 'index.js' },
];
const folders: string[] = [];
const quietly = () => undefined;

afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tavlan-build-'));
  folders.push(folder);
  return folder;
}

function newWorkspace() {
  const root = newFolder();
  cpSync(join(tools, '../.swcrc'), join(root, '.swcrc'));
  for (const { folder, name } of projects) {
    mkdirSync(join(root, folder, 'src'), { recursive: true });
    writeFileSync(join(root, folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(root, folder, 'src/index.ts'), `export const name: string = '${name}';`);
    writeFileSync(join(root, folder, 'src/index.test.ts'), `throw new Error('never built');`);
  }
  return { root, projects };
}

const names = (stale: { name: string }[]) => stale.map((each) => each.name);

describe('the build', () => {
  it('builds what is asked for and what that needs, without the tests, and then nothing', async () => {
    const workspace = newWorkspace();
    await ensureBuilt(['low'], workspace, quietly);
    expect(names(staleProjects(['high'], workspace))).toEqual(['high']);
    await ensureBuilt(['high'], workspace, quietly);
    expect(staleProjects(['high'], workspace)).toEqual([]);
    expect(readFileSync(join(workspace.root, 'apps/high/dist/index.js'), 'utf8')).toContain(`name = 'high'`);
    expect(readdirSync(join(workspace.root, 'apps/high/dist')).sort()).toEqual([
      '.built-from',
      'index.js',
      'index.js.map',
    ]);
    expect(readdirSync(join(workspace.root, 'apps/high')).sort()).toEqual(['dist', 'package.json', 'src']);
  });

  it('sees a change of the sources, of the shared configuration and of the lock, but not of a test or a date', async () => {
    const workspace = newWorkspace();
    await ensureBuilt(['low'], workspace, quietly);
    const stale = () => names(staleProjects(['low'], workspace));
    utimesSync(join(workspace.root, 'packages/low/src/index.ts'), 1, 1);
    writeFileSync(join(workspace.root, 'packages/low/src/index.test.ts'), 'changed');
    expect(stale()).toEqual([]);
    writeFileSync(join(workspace.root, 'package-lock.json'), '{}');
    expect(stale()).toEqual(['low']);
    await ensureBuilt(['low'], workspace, quietly);
    writeFileSync(join(workspace.root, 'packages/low/src/index.ts'), `export const name = 'new';`);
    expect(stale()).toEqual(['low']);
    await ensureBuilt(['low'], workspace, quietly);
    expect(readFileSync(join(workspace.root, 'packages/low/dist/index.js'), 'utf8')).toContain('new');
    writeFileSync(join(workspace.root, 'packages/low/src/more.ts'), `export const more = 1;`);
    expect(stale()).toEqual(['low']);
  });

  it('does not trust what was built in another clone and copied here', async () => {
    const workspace = newWorkspace();
    await ensureBuilt(['low'], workspace, quietly);
    const copy = { ...workspace, root: newFolder() };
    cpSync(workspace.root, copy.root, { recursive: true });
    expect(names(staleProjects(['low'], copy))).toEqual(['low']);
  });

  it('keeps the last good build when a new one fails', async () => {
    const workspace = newWorkspace();
    await ensureBuilt(['low'], workspace, quietly);
    writeFileSync(join(workspace.root, 'packages/low/src/index.ts'), 'export const = ;');
    await expect(ensureBuilt(['low'], workspace, quietly)).rejects.toThrow('The build of low failed.');
    expect(readFileSync(join(workspace.root, 'packages/low/dist/index.js'), 'utf8')).toContain('low');
    expect(readdirSync(join(workspace.root, 'packages/low')).sort()).toEqual(['dist', 'package.json', 'src']);
    expect(existsSync(join(workspace.root, '.cache/build.lock'))).toBe(false);
  });

  it('is done once by many processes at the same time, which print nothing on standard output', async () => {
    const workspace = newWorkspace();
    const program = `import { ensureBuilt } from ${JSON.stringify(pathToFileURL(join(tools, 'build.mjs')).href)};
      await ensureBuilt(['high'], ${JSON.stringify(workspace)});
      const built = await import(${JSON.stringify(pathToFileURL(join(workspace.root, 'apps/high/dist/index.js')).href)});
      if (built.name !== 'high') process.exit(3);`;
    const runs = Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const printed = { out: '', err: '' };
      child.stdout.on('data', (chunk: Buffer) => (printed.out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (printed.err += chunk.toString()));
      const [code] = (await once(child, 'close')) as [number];
      return { code, ...printed };
    });
    const results = await Promise.all(runs);
    expect(results.map(({ code, out }) => [code, out])).toEqual(Array(4).fill([0, '']));
    expect(results.filter(({ err }) => err.includes('Building'))).toHaveLength(1);
  });
});

describe('the file lock', () => {
  it('is taken over from a process that has died', async () => {
    const path = join(newFolder(), 'build.lock');
    writeFileSync(path, JSON.stringify({ pid: 2 ** 22 + 1, birth: '1' }));
    await expect(withFileLock(path, () => Promise.resolve('done'))).resolves.toBe('done');
    expect(existsSync(path)).toBe(false);
  });

  it('is taken over when the number of its holder now belongs to another process', async () => {
    const path = join(newFolder(), 'build.lock');
    writeFileSync(path, JSON.stringify({ pid: process.ppid, birth: '1' }));
    await expect(withFileLock(path, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  it('lets one in at a time and is left open by work that fails', async () => {
    const path = join(newFolder(), 'build.lock');
    let inside = 0;
    const work = async () => {
      inside += 1;
      await new Promise((resolve) => setImmediate(resolve));
      expect(inside).toBe(1);
      inside -= 1;
    };
    await Promise.all([withFileLock(path, work), withFileLock(path, work), withFileLock(path, work)]);
    await expect(withFileLock(path, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(existsSync(path)).toBe(false);
  });
});
