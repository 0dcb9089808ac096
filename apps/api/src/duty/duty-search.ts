/**
 * What the jour finds, on duty only: by the whole dnr, number or name, so that nobody can leaf through. Looking a child up
 * is what the period calls for: the case can be read until it ends, and stands on the period's list. A child in the
 * narrow circle is not found; there is the emergency opening, which somebody reviews.
 */
import { Injectable } from '@nestjs/common';
import type { SearchHit } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
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
  left join lateral (
    select p.column_id from phase_span p where p.m = $1 and p.case_id = c.case_id and not p.echo
       and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2) limit 1
  ) p on true
  left join lateral (
    select a.responsible, a.unit from assignment_span a where a.m = $1 and a.case_id = c.case_id
       and a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2)
     order by a.valid_from desc, a.key limit 1
  ) a on true
  left join unit n on n.m = $1 and n.unit_id = coalesce(a.unit, c.unit)
  left join app_user u on u.m = $1 and u.user_id = a.responsible
 where c.m = $1 and not ch.protected and not ch.unmatched
   and (x.numbered or lower(c.dnr) = lower($3) or lower(c.code) = lower($3) or lower(ch.name) = lower($3))
   and not exists (
     select from case_grant g where g.m = $1 and g.case_id = c.case_id and g.reason = 'skyddskretsen'
        and g.valid_from <= $2 and (g.valid_to is null or g.valid_to > $2))
   and not exists (select from case_bar b where b.m = $1 and b.case_id = c.case_id and b.user_id = $5)
 order by x.numbered desc, c.dnr collate "C"
 limit 10`;
