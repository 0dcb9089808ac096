import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** The system account a database server runs as, when it cannot be our own. */
export interface DatabaseAccount {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root an existing cluster keeps its owner; else the account `postgres` is used,
 * made if need be, and where accounts cannot be made, `nobody`. Everybody else runs it as themselves (undefined).
 */
export function databaseAccount(clusterDir: string): DatabaseAccount | undefined {
  const owner = ownerOf(clusterDir);
  const own = process.getuid?.();
  if (own === undefined) return undefined;
  if (own !== 0) {
    if (owner && owner.uid !== own) {
      throw new Error(
        `The database in ${clusterDir} belongs to another system account (uid ${owner.uid}). ` +
          'Start it as before, or set TAVLAN_DATA to another folder.',
      );
    }
    return undefined;
  }
  if (owner && owner.uid !== 0) return owner;
  const account = lookUp('postgres') ?? create('postgres') ?? lookUp('nobody');
  if (!account) throw new Error('As root, PostgreSQL needs a system account called postgres; it could not be made.');
  return account;
}

function ownerOf(folder: string): DatabaseAccount | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

function lookUp(name: string): DatabaseAccount | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : Number.NaN;
  });
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function create(name: string): DatabaseAccount | undefined {
  const useradd = ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', name];
  const made = spawnSync('useradd', useradd, { stdio: 'ignore' });
  // Alpine and other small systems have adduser instead.
  if (made.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', '-s', '/bin/false', name], { stdio: 'ignore' });
  return lookUp(name);
}
