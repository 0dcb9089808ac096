import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lockDataFolder } from './data-folder-lock.js';
import { OWNER, databaseEnvironment, ensureCluster } from './database-cluster.js';
import { type DatabaseFolders, databaseFolders } from './database-folders.js';
import { clearLeftBehind, readPid, stopServer } from './left-behind-server.js';

export interface EmbeddedServerOptions {
  /** Folder of the cluster, its password and its log; made when missing. */
  readonly dataDir: string;
  /** A free one is taken when left out. */
  readonly port?: number;
  /** `false` for tests only: quicker, but a power cut may destroy the data. */
  readonly durable?: boolean;
  /** Gets a line when something unexpected has to be told; standard error when left out. */
  readonly tell?: (line: string) => void;
}

export interface EmbeddedServer {
  /** Connects as the owner of everything, to the database `postgres`. */
  readonly url: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const STEP_MS = 20;
const PORT_ATTEMPTS = 5;

/**
 * A PostgreSQL of our own, from the npm package, on the loopback address only. It ends with this process, however
 * this process ends, and starts again after whatever an earlier one left behind.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const folders = await databaseFolders(options.dataDir, options.tell ?? ((line) => process.stderr.write(`${line}\n`)));
  const unlock = lockDataFolder(folders.dataDir);
  try {
    await clearLeftBehind(folders.clusterDir);
    const password = await ensureCluster(folders);
    const { guard, port } = await startOnFreePort(folders, options);
    const stop = async () => {
      await end(guard, folders);
      unlock();
    };
    return { url: `postgres://${OWNER}:${password}@127.0.0.1:${port}/postgres`, port, stop };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Between finding a port free and taking it another program may come first. */
async function startOnFreePort(folders: DatabaseFolders, options: EmbeddedServerOptions) {
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const guard = launch(folders, port, options.durable ?? true);
    try {
      await ready(guard, folders);
      return { guard, port };
    } catch (error) {
      await end(guard, folders);
      const taken = error instanceof Error && error.message.includes('could not bind');
      if (!taken || options.port !== undefined || attempt === PORT_ATTEMPTS) throw error;
    }
  }
}

/**
 * The server runs under a small guard that waits for the end of its own standard input, the other end of which this
 * process holds: when this process is gone, even by SIGKILL, the guard lets the server shut down. Both are in a
 * session of their own, so that Ctrl-C reaches this process first and it can finish what it is doing.
 */
const GUARD =
  'exec 3<&0; "$@" </dev/null 3<&- & server=$!; (read -r _ <&3; kill -INT $server) 2>/dev/null & exec 3<&-; wait $server';

function launch({ account, binDir, clusterDir, dataDir }: DatabaseFolders, port: number, durable: boolean) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    // Names and numbers of people must not get into the log: neither the statement nor the offending row.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(join(dataDir, 'postgres.log'), 'w', 0o600);
  try {
    const guard = spawn('/bin/sh', ['-c', GUARD, 'sh', join(binDir, 'postgres'), '-D', clusterDir, ...flags], {
      ...account,
      cwd: '/',
      env: databaseEnvironment(),
      stdio: ['pipe', log, log],
      detached: true,
    });
    // A caller that forgets to stop it can still end.
    guard.unref();
    guard.on('error', () => undefined);
    guard.stdin?.on('error', () => undefined);
    guard.on('exit', () => guard.stdin?.destroy());
    return guard;
  } finally {
    closeSync(log);
  }
}

/** The last line of the pid file says when the server takes connections. */
async function ready(guard: ChildProcess, { clusterDir, dataDir }: DatabaseFolders): Promise<void> {
  for (let waited = 0; waited < READY_WITHIN_MS; waited += STEP_MS) {
    if (guard.exitCode !== null || guard.signalCode !== null || guard.pid === undefined) break;
    if (statusOf(clusterDir) === 'ready') return;
    await pause(STEP_MS);
  }
  const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8').trim().split('\n').slice(-10).join('\n');
  throw new Error(`The database server in ${clusterDir} did not start:\n${log}`);
}

function statusOf(clusterDir: string): string | undefined {
  try {
    return readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim();
  } catch {
    return undefined;
  }
}

async function end(guard: ChildProcess, { clusterDir }: DatabaseFolders): Promise<void> {
  const pid = readPid(join(clusterDir, 'postmaster.pid'));
  if (pid !== undefined) await stopServer(pid);
  guard.stdin?.destroy();
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done, fail) => probe.once('error', fail).listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.');
  return address.port;
}
