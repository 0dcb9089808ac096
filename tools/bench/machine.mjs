/** What has been measured, and on what. No name of a host, no address, no path. */
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import { root } from '../workspace.mjs';

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** Of whatever runs on the machine, over the last minute. */
export const loadNow = () => Number(os.loadavg()[0].toFixed(2));

export async function machineFacts(owner) {
  const { rows } = await owner.query(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
            current_setting('synchronous_commit') as synchronous_commit`,
  );
  const cores = os.availableParallelism();
  return {
    cores,
    processor: os.cpus()[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${process.arch}`,
    node: process.version,
    postgresql: rows[0].version,
    fsync: rows[0].fsync,
    synchronousCommit: rows[0].synchronous_commit,
    loadBefore: loadNow(),
  };
}

/** The commit, and whether anything but the results of a measurement differs from it. */
export function commitFacts() {
  try {
    const changed = git('status', '--porcelain', '--', '.', ':!bench', ':!docs').length > 0;
    return { commit: git('rev-parse', 'HEAD'), changed };
  } catch {
    return { commit: 'unknown', changed: true };
  }
}
