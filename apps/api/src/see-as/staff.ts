/** Who works here, with today's roles, as actors: the same that a request of theirs would be given. */
import type { Role } from '@tavlan/contract';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';

export interface Colleague extends Actor {
  readonly name: string;
}

interface Row {
  readonly user_id: string;
  readonly name: string;
  readonly roles: Role[];
  readonly units: string[];
}

export async function readStaff(tx: EntityManager, m: number): Promise<Colleague[]> {
  const rows = await tx.query<Row[]>(
    `select u.user_id, u.name, array_agg(distinct r.role) as roles,
            coalesce(array_agg(distinct r.unit_id) filter (where r.unit_id is not null), '{}') as units
       from app_user u
       join user_role r on r.m = u.m and r.user_id = u.user_id
        and r.valid_from <= current_setting('app.today')::date
        and (r.valid_to is null or r.valid_to > current_setting('app.today')::date)
      where u.m = $1 and u.active
      group by u.user_id, u.name order by u.name collate "sv-SE-x-icu", u.user_id`,
    [m],
  );
  return rows.map(({ user_id: userId, name, roles, units }) => ({ municipality: m, userId, name, roles, units }));
}
