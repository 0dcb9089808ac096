import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withFileLock } from './file-lock.mjs';
import { buildable, projects, root } from './workspace.mjs';

const STAMP = '.built-from';
const SHARED = ['package-lock.json', 'tsconfig.base.json', '.swcrc'];
const NOT_SOURCES = /^(dist|dist\..*|node_modules|acceptance|testing|jest\.config\.cjs|.*\.test\.tsx?)$/;

/**
 * Builds those of the named projects, and of what they need, whose sources have changed. Safe to call from many
 * processes at once: one builds, the others wait, and a finished build takes the old one's place in one move.
 */
export async function ensureBuilt(names = buildable, workspace = { root, projects }, tell = console.error) {
  if (staleProjects(names, workspace).length === 0) return;
  const onWait = (pid) => tell(`Waiting for the build of process ${pid} …`);
  await withFileLock(
    join(workspace.root, '.cache/build.lock'),
    async () => {
      const stale = staleProjects(names, workspace);
      if (stale.length > 0) tell(`Building ${stale.map((project) => project.name).join(', ')} …`);
      // The bundler reads what the compiler wrote; the compiler looks at one file at a time, in any order.
      for (const builder of ['swc', 'vite']) {
        const now = stale.filter((project) => project.builder === builder);
        const results = await Promise.allSettled(now.map((project) => build(project, workspace, tell)));
        const failed = results.find((result) => result.status === 'rejected');
        if (failed) throw failed.reason;
      }
    },
    onWait,
  );
}

export function staleProjects(names, workspace = { root, projects }) {
  const digests = new Map();
  return closure(names, workspace.projects).filter((project) => {
    const dist = join(workspace.root, project.folder, 'dist');
    if (!existsSync(join(dist, project.main))) return true;
    return String(readOr(join(dist, STAMP), '')) !== fingerprint(project, workspace, digests);
  });
}

function closure(names, all) {
  const wanted = new Set();
  const add = (name) => {
    const project = all.find((each) => each.name === name);
    if (!project)
      throw new Error(`There is no project called ${name}; there are ${all.map((p) => p.name).join(', ')}.`);
    project.needs.forEach(add);
    wanted.add(project);
  };
  names.forEach(add);
  return all.filter((project) => wanted.has(project));
}

/** The folder's own path is part of it: what was built in another clone and copied here is never trusted. */
function fingerprint(project, workspace, digests) {
  const hash = createHash('sha256').update(`${workspace.root}\n${process.version}\n`);
  for (const file of SHARED) hash.update(`${file}\n`).update(readOr(join(workspace.root, file), ''));
  const read = project.builder === 'vite' ? closure([project.name], workspace.projects) : [project];
  for (const each of read) {
    const folder = join(workspace.root, each.folder);
    if (!digests.has(folder)) digests.set(folder, digestOf(folder));
    hash.update(digests.get(folder));
  }
  return `${hash.digest('hex')}\n`;
}

function digestOf(folder, hash = createHash('sha256')) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (NOT_SOURCES.test(entry.name)) continue;
    const path = join(folder, entry.name);
    hash.update(`${entry.name}\n`).update(entry.isDirectory() ? digestOf(path) : readOr(path, ''));
  }
  return hash.digest('hex');
}

async function build(project, workspace, tell) {
  const folder = join(workspace.root, project.folder);
  for (const name of readdirSync(folder).filter((each) => each.startsWith('dist.'))) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
  // Taken before the build, so that a file saved while it runs makes the result stale.
  const stamp = fingerprint(project, workspace, new Map());
  const next = `dist.${process.pid}`;
  const built = join(folder, next);
  try {
    await run(commandFor(project, workspace, next), folder, project.name, tell);
    if (!existsSync(join(built, project.main))) {
      throw new Error(`The build of ${project.folder} gave no ${project.main}.`);
    }
    writeFileSync(join(built, STAMP), stamp);
    replace(join(folder, 'dist'), built);
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}

function replace(dist, built) {
  const old = `${dist}.old.${process.pid}`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(built, dist);
  rmSync(old, { recursive: true, force: true });
}

function commandFor(project, workspace, outDir) {
  if (project.builder === 'vite') {
    return ['node_modules/vite/bin/vite.js', 'build', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn'];
  }
  const config = ['--config-file', join(workspace.root, '.swcrc')];
  return ['node_modules/@swc/cli/bin/swc.js', 'src', '-d', outDir, '--strip-leading-paths', ...config, '--quiet'];
}

/** What a builder prints is kept back and shown, on standard error, only when it fails. */
async function run([script, ...args], cwd, name, tell) {
  const env = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', NO_COLOR: '1' };
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code === 0) return;
  tell(output);
  throw new Error(`The build of ${name} failed.`);
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path);
  } catch {
    return otherwise;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  try {
    await ensureBuilt(names.length > 0 ? names : buildable);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
