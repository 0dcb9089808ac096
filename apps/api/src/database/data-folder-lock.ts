import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ProcessMark, isRunning, isSystemError, markOf } from './running-process.js';

/**
 * One owner a data folder: two servers on the same files would destroy them, and two `npm start` in one checkout
 * should hear why the second does not start. The lock of a process that has died is taken over.
 */
export function lockDataFolder(dataDir: string): () => void {
  const path = join(dataDir, 'lock');
  for (let attempt = 0; !tryLock(path); attempt += 1) {
    const holder = readHolder(path);
    if (attempt > 10 || (holder && isRunning(holder))) {
      throw new Error(
        `The data folder ${dataDir} is in use by process ${holder?.pid ?? 'unknown'}. ` +
          'Stop it first, or set TAVLAN_DATA to another folder.',
      );
    }
    if (holder) rmSync(path, { force: true });
  }
  return () => rmSync(path, { force: true });
}

/** The process that has the data folder now, if any lives. */
export function holderOf(dataDir: string): ProcessMark | undefined {
  const holder = readHolder(join(dataDir, 'lock'));
  return holder && isRunning(holder) ? holder : undefined;
}

/** Written beside and linked into place: nobody ever reads half a holder. */
function tryLock(path: string): boolean {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify(markOf(process.pid)));
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function readHolder(path: string): ProcessMark | undefined {
  try {
    const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof found !== 'object' || found === null || !('pid' in found) || !('birth' in found)) return undefined;
    return { pid: Number(found.pid), birth: String(found.birth) };
  } catch {
    return undefined;
  }
}
