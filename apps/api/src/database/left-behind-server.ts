import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, isSystemError, markOf, workingFolderOf } from './running-process.js';

const STEP_MS = 50;
/** How long each way of asking may take; a server with much to write needs its time. */
const PATIENCE_MS = { SIGINT: 20_000, SIGQUIT: 5_000, SIGKILL: 5_000 } as const;

/**
 * A run that was killed leaves its server running, or at least its pid file, which would keep the next one from
 * starting. The caller holds the data folder's lock, so whatever is found here belongs to nobody alive.
 */
export async function clearLeftBehind(clusterDir: string): Promise<void> {
  const pidFile = join(clusterDir, 'postmaster.pid');
  const pid = readPid(pidFile);
  if (pid === undefined) return;
  if (isServerOf(clusterDir, pid)) await stopServer(pid);
  // Of a server that ended properly it is gone already; else its number may by now be another program's.
  rmSync(pidFile, { force: true });
}

/** Fast shutdown first; a server that does not answer is made to go, its log of changes repairs the rest. */
export async function stopServer(pid: number): Promise<void> {
  const mark = markOf(pid);
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (isSystemError(error, 'ESRCH')) return;
      throw error;
    }
    for (let waited = 0; waited < PATIENCE_MS[signal]; waited += STEP_MS) {
      if (!isRunning(mark)) return;
      await pause(STEP_MS);
    }
  }
  throw new Error(`The database server left by an earlier run (process ${pid}) cannot be stopped.`);
}

export function readPid(pidFile: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isServerOf(clusterDir: string, pid: number): boolean {
  if (!isRunning(markOf(pid))) return false;
  const folder = workingFolderOf(pid);
  // Without /proc the number alone must do: PostgreSQL itself trusts it no less.
  return folder === undefined ? process.platform !== 'linux' : folder === realpathSync(clusterDir);
}
