/** The rows of somebody who is to sign in. Within a running transaction of the municipality. */
import type { GiveRoleRequest } from '@tavlan/contract';
import { addDays } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

export interface NewUser {
  readonly username: string;
  readonly name: string;
  readonly passwordHash: string | null;
}

/** False when somebody has the user name already, here or in another municipality of the same installation. */
export async function enterUser(tx: EntityManager, m: number, user: NewUser): Promise<boolean> {
  const { username, name, passwordHash } = user;
  // Also of another municipality: who enters the same name at the same time waits, and finds it taken.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`account ${username}`]);
  const [taken] = await tx.query<unknown[]>(
    `select from account where username = $2
     union all select from app_user where m = $1 and (user_id = $2 or username = $2)`,
    [m, username],
  );
  if (taken !== undefined) return false;
  await tx.query('insert into app_user (m, user_id, username, name, password_hash) values ($1, $2, $2, $3, $4)', [
    m,
    username,
    name,
    passwordHash,
  ]);
  await tx.query('insert into account (username, m, user_id) values ($1, $2, $1)', [username, m]);
  return true;
}

export async function enterRole(tx: EntityManager, m: number, userId: string, given: GiveRoleRequest): Promise<void> {
  const { role, unit, from, lastDay } = given;
  await tx.query(
    `insert into user_role (m, user_id, role_id, role, unit_id, valid_from, valid_to)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [m, userId, uuidv7(), role, unit, from, lastDay === null ? null : addDays(lastDay, 1)],
  );
}
