/** Keeps the user register in step with the identity provider, where that is what the settings say. */
import { Injectable } from '@nestjs/common';
import type { Role } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { enterUser } from '../administration/enter-user.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { OidcRefusal } from './oidc-refusal.js';
import { roleKey } from './oidc-rights.js';
import type { GrantedRole } from './oidc-settings.js';

export interface RegisteredUser {
  readonly userId: string;
  readonly active: boolean;
}

export interface NewByClaims {
  readonly username: string;
  readonly name: string;
}

@Injectable()
export class OidcRegister {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Of that municipality only: its provider answers for no others. */
  find(m: number, username: string): Promise<RegisteredUser | undefined> {
    return this.database.withService(m, '', (tx) => find(tx, m, username));
  }

  /** A unit of the settings that is not there would give a role that sees nothing. */
  async demandUnits(m: number, roles: readonly GrantedRole[]): Promise<void> {
    const units = [...new Set(roles.flatMap(({ unit }) => unit ?? []))];
    const found = await this.database.withService(m, '', (tx) =>
      tx.query<unknown[]>('select from unit where m = $1 and unit_id = any ($2)', [m, units]),
    );
    if (found.length !== units.length) throw new OidcRefusal('felinstallt');
  }

  /** Found when somebody was quicker, as with two windows at once. */
  enter(m: number, { username, name }: NewByClaims): Promise<RegisteredUser> {
    return this.database.withService(m, '', async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtext($1), $2)', ['administration', m]);
      const there = await find(tx, m, username);
      if (there !== undefined) return there;
      // The name belongs to somebody of another municipality, whom this provider cannot sign in.
      if (!(await enterUser(tx, m, { username, name, passwordHash: null }))) throw new OidcRefusal('okand');
      return { userId: username, active: true };
    });
  }

  /** Only what once came by claims is taken back by them: what the administrator has given stays. */
  bringInLine(m: number, userId: string, roles: readonly GrantedRole[]): Promise<void> {
    const today = this.clock.today();
    return this.database.withService(m, userId, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtext($1), $2)', ['administration', m]);
      const held = await tx.query<HeldRow[]>(
        `select role_id, role, unit_id as unit, by_claims, valid_from >= $3 as "fromToday" from user_role
          where m = $1 and user_id = $2 and (valid_to is null or valid_to > $3) and valid_from <= $3`,
        [m, userId, today],
      );
      const wanted = new Set(roles.map(roleKey));
      for (const row of held) {
        if (row.by_claims && !wanted.has(roleKey(row)))
          await endRole(tx, [m, userId, row.role_id], row.fromToday, today);
      }
      const there = new Set(held.map(roleKey));
      for (const { role, unit } of roles.filter((each) => !there.has(roleKey(each)))) {
        await tx.query(
          `insert into user_role (m, user_id, role_id, role, unit_id, valid_from, by_claims)
           values ($1, $2, $3, $4, $5, $6, true)`,
          [m, userId, uuidv7(), role, unit, today],
        );
      }
    });
  }
}

interface HeldRow extends GrantedRole {
  readonly role_id: string;
  readonly role: Role;
  readonly by_claims: boolean;
  readonly fromToday: boolean;
}

/** Gone from this moment: what began today was never held for a day. */
async function endRole(
  tx: EntityManager,
  key: readonly unknown[],
  fromToday: boolean,
  today: LocalDate,
): Promise<void> {
  if (fromToday) await tx.query('delete from user_role where m = $1 and user_id = $2 and role_id = $3', [...key]);
  else
    await tx.query('update user_role set valid_to = $4 where m = $1 and user_id = $2 and role_id = $3', [
      ...key,
      today,
    ]);
}

async function find(tx: EntityManager, m: number, username: string): Promise<RegisteredUser | undefined> {
  const [found] = await tx.query<RegisteredUser[]>(
    `select u.user_id as "userId", u.active from account a join app_user u on u.m = a.m and u.user_id = a.user_id
      where a.m = $1 and a.username = $2`,
    [m, username],
  );
  return found;
}
