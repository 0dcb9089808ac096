import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DatabaseFolders, giveTo } from './database-folders.js';

/** The role that owns everything; the service itself signs in as another, which row-level security binds. */
export const OWNER = 'postgres';

/** Makes the cluster if there is none, and answers with its owner's password. */
export async function ensureCluster(folders: DatabaseFolders): Promise<string> {
  const passwordFile = join(folders.dataDir, 'password');
  if (existsSync(join(folders.clusterDir, 'PG_VERSION'))) {
    if (existsSync(passwordFile)) return readFileSync(passwordFile, 'utf8').trim();
    throw new Error(`${passwordFile} is missing, and without it nobody can sign in to ${folders.clusterDir}.`);
  }
  const password = randomBytes(24).toString('base64url');
  writePrivately(passwordFile, password);
  await createCluster(folders, password);
  return password;
}

/** Made aside and moved into place: a cluster whose making was cut short is never taken for a whole one. */
async function createCluster({ account, binDir, clusterDir, dataDir }: DatabaseFolders, password: string) {
  const half = join(dataDir, 'cluster.new');
  const passwordCopy = join(dataDir, 'password.new');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  giveTo(account, half);
  writePrivately(passwordCopy, password);
  giveTo(account, passwordCopy);
  try {
    const initdb = spawn(
      join(binDir, 'initdb'),
      [
        `--pgdata=${half}`,
        `--username=${OWNER}`,
        `--pwfile=${passwordCopy}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // The same order and case rules on every system; Swedish order is asked for where it is shown (sv-SE-x-icu).
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      { ...account, cwd: '/', env: databaseEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    initdb.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    initdb.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const code = await new Promise((done, fail) => initdb.on('error', fail).on('close', done));
    if (code !== 0) throw new Error(`The database could not be made (initdb, code ${String(code)}):\n${output}`);
    rmSync(clusterDir, { recursive: true, force: true });
    renameSync(half, clusterDir);
  } finally {
    rmSync(passwordCopy, { force: true });
    rmSync(half, { recursive: true, force: true });
  }
}

function writePrivately(path: string, text: string): void {
  rmSync(path, { force: true });
  writeFileSync(path, `${text}\n`, { mode: 0o600, flag: 'wx' });
}

/** Nothing of ours reaches the database: PGDATA, PGPORT and the like would change what it does. */
export function databaseEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
}
