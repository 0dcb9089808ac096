/** Who a user name is, and what that person may do today. Read anew for each request: rights follow today's facts. */
import { Injectable } from '@nestjs/common';
import type { Person, Role, Session } from '@tavlan/contract';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { Actor } from './actor.js';

export interface Account {
  readonly municipality: number;
  readonly userId: string;
  readonly passwordHash: string | undefined;
}

/** Belongs to no municipality, so that looking for somebody unknown takes the same statements as for somebody known. */
const NOBODY = { m: 0, user_id: '' };

/** Whoever works with cases, or hands them out, needs to know whom to give them to. */
const ASSIGNING: readonly Role[] = ['handlaggare', 'arbetsledare', 'chef', 'jour', 'mottagning'];

@Injectable()
export class AccountReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async byUsername(username: string): Promise<Account> {
    const found = await this.database.reference(async (tx) => {
      const rows: { m: number; user_id: string }[] = await tx.query(
        'select m, user_id from account where username = $1',
        [username],
      );
      return rows[0] ?? NOBODY;
    });
    const hashes = await this.database.ask<{ password_hash: string | null }>(
      found.m,
      found.user_id,
      'select password_hash from app_user where m = $1 and user_id = $2 and active',
      [found.m, found.user_id],
    );
    return { municipality: found.m, userId: found.user_id, passwordHash: hashes[0]?.password_hash ?? undefined };
  }

  /** One's own. */
  async of({ municipality, userId }: Actor): Promise<Account & { readonly username: string }> {
    const [own] = await this.database.ask<{ username: string; password_hash: string | null }>(
      municipality,
      userId,
      'select username, password_hash from app_user where m = $1 and user_id = $2',
      [municipality, userId],
    );
    const { username = '', password_hash: hash } = own ?? {};
    return { municipality, userId, username, passwordHash: hash ?? undefined };
  }

  /** Is the password still the one that was shown? Waits for whoever is setting another one. */
  async stillHolds({ municipality, userId, passwordHash }: Account): Promise<boolean> {
    const [now] = await this.database.ask<{ password_hash: string | null }>(
      municipality,
      userId,
      'select password_hash from app_user where m = $1 and user_id = $2 and active for share',
      [municipality, userId],
    );
    return now !== undefined && now.password_hash === passwordHash;
  }

  /** Undefined when the account is closed or holds no role today. */
  async actor(municipality: number, userId: string): Promise<Actor | undefined> {
    const rows = await this.database.ask<{ role: Role; unit_id: string | null }>(
      municipality,
      userId,
      `select r.role, r.unit_id
         from app_user u
         join user_role r on r.m = u.m and r.user_id = u.user_id
        where u.m = $1 and u.user_id = $2 and u.active
          and r.valid_from <= $3 and (r.valid_to is null or r.valid_to > $3)
        order by r.role, r.unit_id`,
      [municipality, userId, this.clock.today()],
    );
    if (rows.length === 0) return undefined;
    const units = rows.flatMap((row) => (row.unit_id === null ? [] : [row.unit_id]));
    return { municipality, userId, roles: distinct(rows.map((row) => row.role)), units: distinct(units) };
  }

  session(actor: Actor): Promise<Session> {
    const today = this.clock.today();
    return this.database.withService(actor.municipality, actor.userId, async (tx) => {
      const [own] = await tx.query<{ name: string; municipality: string }[]>(
        `select u.name, p.name as municipality
           from app_user u join municipality p on p.m = u.m
          where u.m = $1 and u.user_id = $2`,
        [actor.municipality, actor.userId],
      );
      const units: { id: string; name: string }[] = await tx.query(
        `select unit_id as id, name from unit where m = $1 and unit_id = any($2) order by name collate "sv-SE-x-icu"`,
        [actor.municipality, actor.units],
      );
      const colleagues: Person[] = actor.roles.some((role) => ASSIGNING.includes(role))
        ? await tx.query(
            `select u.user_id as id, u.name from app_user u
              where u.m = $1 and u.active and exists (
                select from user_role r
                 where r.m = u.m and r.user_id = u.user_id and r.role in ('handlaggare', 'arbetsledare')
                   and r.valid_from <= $2 and (r.valid_to is null or r.valid_to > $2))
              order by u.name collate "sv-SE-x-icu"`,
            [actor.municipality, today],
          )
        : [];
      const user = { id: actor.userId, name: own?.name ?? '' };
      return { user, roles: [...actor.roles], units, municipality: own?.municipality ?? '', today, colleagues };
    });
  }
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
