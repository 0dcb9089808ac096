/**
 * What the jour finds, on duty only: by the whole dnr, number or name, so that nobody can leaf through. Looking a child up
 * is what the period calls for: the case can be read until it ends, and stands on the period's list. A child in the
 * narrow circle is not found; there is the emergency opening, which somebody reviews.
 */
import { Injectable } from '@nestjs/common';
import type { SearchHit } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { narrowCircleSql } from '../access/narrow-circle.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { STANDS } from '../search/hit-stands.js';
import { runningDuty, takeIntoDuty } from './running-duty.js';

@Injectable()
export class DutySearch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  find(actor: Actor, text: string, number: string | null): Promise<SearchHit[]> {
    const { municipality: m, userId } = actor;
    const [now, today] = [this.clock.now(), this.clock.today()];
    return this.database.withService(m, userId, async (tx) => {
      const duty = await runningDuty(tx, actor, now);
      if (!duty) return [];
      const hits = await tx.query<SearchHit[]>(STATEMENT, [m, today, text.trim(), number, userId]);
      await takeIntoDuty(tx, actor, duty, hits.map(({ id }) => id), { now, today }); // prettier-ignore
      return hits;
    });
  }
}

const STATEMENT = `
select c.case_id as id, c.dnr, ch.name, ch.born, coalesce(p.column_id, 'avslutat') as "column", n.name as unit,
       coalesce(u.name, a.responsible) as responsible,
       case when x.numbered then 'personnummer' when lower(c.dnr) = lower($3) or lower(c.code) = lower($3) then 'dnr'
            else 'namn' end as why
  from child_case c
  join child ch on ch.m = $1 and ch.child_id = c.child_id
  cross join lateral (
    select coalesce(right(ch.personal_number, length($4)) = $4, false) as numbered
  ) x
  ${STANDS}
 where c.m = $1 and not ch.unmatched
   and (x.numbered or lower(c.dnr) = lower($3) or lower(c.code) = lower($3) or lower(ch.name) = lower($3))
   and not ${narrowCircleSql({ child: 'ch', owner: 'c', m: '$1', today: '$2' })}
   and not exists (select from case_bar b where b.m = $1 and b.case_id = c.case_id and b.user_id = $5)
 order by x.numbered desc, c.dnr collate "C"
 limit 10`;
