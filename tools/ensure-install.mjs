import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { withFileLock } from './file-lock.mjs';
import { root } from './workspace.mjs';

const STAMP = 'node_modules/.tavlan-install';

/** Installs exactly what package-lock.json says, once; afterwards it needs no network. Node built-ins only. */
export async function ensureInstall(folder = root, install = npmCi, tell = console.error) {
  if (isInstalled(folder)) return;
  await withFileLock(join(folder, '.cache/install.lock'), async () => {
    if (isInstalled(folder)) return;
    tell('Installing dependencies (npm ci) …');
    install(folder);
    writeStamp(folder);
  });
}

export function isInstalled(folder = root) {
  try {
    if (readFileSync(join(folder, STAMP), 'utf8') === fingerprint(folder)) return true;
  } catch {
    // No stamp: somebody may have run npm ci by hand.
  }
  if (!matchesLock(folder)) return false;
  writeStamp(folder);
  return true;
}

function fingerprint(folder) {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  return `${lock} ${process.platform} ${process.arch}\n`;
}

function writeStamp(folder) {
  try {
    writeFileSync(join(folder, STAMP), fingerprint(folder));
  } catch {
    // A checkout that cannot be written to is compared anew each time.
  }
}

/** npm keeps its own list of what it put in node_modules; an install by hand is as good as ours when they agree. */
function matchesLock(folder) {
  const hidden = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') && !path.includes('/node_modules/')) return true;
    const found = present[path];
    return found === undefined ? entry.optional === true || entry.devOptional === true : isSame(entry, found);
  });
}

function isSame(entry, found) {
  return entry.version === found.version && entry.integrity === found.integrity && entry.link === found.link;
}

function npmCi(folder) {
  // Install scripts are needed (the database's libraries are linked by one); package.json lists which may run.
  const flags = ['ci', '--no-audit', '--no-fund', '--include=dev', '--ignore-scripts=false', '--loglevel=error'];
  const own = process.env.npm_execpath;
  const [command, args] = own?.endsWith('.js') ? [process.execPath, [own, ...flags]] : ['npm', flags];
  // What npm prints goes to standard error: standard output belongs to the command that asked for the install.
  const shell = command === 'npm' && process.platform === 'win32';
  const result = spawnSync(command, args, { cwd: folder, stdio: ['ignore', 2, 2], shell, env: cleanEnv() });
  if (result.error) throw new Error(`npm could not be started: ${result.error.message}`);
  if (result.status !== 0) throw new Error(`npm ci failed (exit code ${result.status ?? result.signal}); see above.`);
}

/** NODE_ENV=production would leave out the tools that build and test. */
function cleanEnv() {
  const { NODE_ENV: _left, ...rest } = process.env;
  return rest;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await ensureInstall();
