import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { holderOf } from './data-folder-lock.js';
import { OWNER } from './database-cluster.js';
import { databaseFolders } from './database-folders.js';
import type { EmbeddedServer } from './embedded-server.js';

const READY_WITHIN_MS = 60_000;
const STEP_MS = 50;

/**
 * The server that another process of ours has started on this folder: a command may read and write beside a running
 * service. Undefined when nobody has it. It ends with its owner; stopping it from here does nothing.
 */
export async function runningServer(wantedDir: string): Promise<EmbeddedServer | undefined> {
  // Whatever there is to say about the folder, its owner has said.
  const { dataDir, clusterDir } = await databaseFolders(wantedDir, () => undefined);
  for (let waited = 0; waited < READY_WITHIN_MS && holderOf(dataDir); waited += STEP_MS) {
    const port = readyPort(clusterDir);
    if (port !== undefined) {
      const password = readFileSync(join(dataDir, 'password'), 'utf8').trim();
      const url = `postgres://${OWNER}:${password}@127.0.0.1:${port}/postgres`;
      return { url, port, stop: async () => undefined };
    }
    await pause(STEP_MS);
  }
  return undefined;
}

/** PostgreSQL writes its port on the fourth line of the pid file, and on the eighth that it takes connections. */
function readyPort(clusterDir: string): number | undefined {
  try {
    const lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n');
    const port = Number(lines[3]);
    return lines[7]?.trim() === 'ready' && Number.isInteger(port) ? port : undefined;
  } catch {
    return undefined;
  }
}
