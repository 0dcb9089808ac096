import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, processBirth } from './process-life.mjs';

const PAUSE_MS = 100;

/** Runs `work` while holding the lock file; waits for another holder, takes over from one that has died. */
export async function withFileLock(path, work, onWait = () => {}) {
  mkdirSync(dirname(path), { recursive: true });
  let waited = false;
  while (!tryLock(path)) {
    const holder = readHolder(path);
    if (holder && !isRunning(holder.pid, holder.birth)) {
      removeDead(path, holder.text);
      continue;
    }
    if (holder && !waited) onWait(holder.pid);
    waited = true;
    await pause(PAUSE_MS);
  }
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** The holder is written beside the lock and linked into place, so that nobody ever reads a half-written one. */
function tryLock(path) {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, birth: processBirth(process.pid) }));
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

function readHolder(path) {
  try {
    const text = readFileSync(path, 'utf8');
    return { ...JSON.parse(text), text };
  } catch {
    return undefined;
  }
}

/** Two may see the same dead holder: who finds that a living one was moved aside instead puts it back. */
function removeDead(path, text) {
  const aside = `${path}.dead.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== text) linkSync(aside, path);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'EEXIST') throw error;
  }
  rmSync(aside, { force: true });
}
