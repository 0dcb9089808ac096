import { Injectable } from '@nestjs/common';
import type { SearchHit } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { narrowCircleSql } from '../access/narrow-circle.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';

/**
 * What the registrar is told at intake: that a child is known, and which unit to call; nothing of what became of it.
 * Only the whole name or the whole number finds, so that nobody can leaf through. A protected child is never told of:
 * its report is taken unmatched and matched by those who may (OSL 26:1, and 22:1 on protected population data).
 */
@Injectable()
export class RegistrarSearch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  find(actor: Actor, text: string, number: string | null): Promise<SearchHit[]> {
    const { municipality, userId } = actor;
    const values = [municipality, this.clock.today(), text.trim(), number, userId];
    return this.database.withService(municipality, userId, (tx) => tx.query<SearchHit[]>(STATEMENT, values));
  }
}

/** The name is told back only to who has just written it. */
const STATEMENT = `
select c.case_id as id, c.dnr, case when x.numbered then null else ch.name end as name, null as born,
       null as "column", u.name as unit, null as responsible,
       case when x.numbered then 'personnummer' else 'namn' end as why
  from child_case c
  join child ch on ch.m = $1 and ch.child_id = c.child_id
  cross join lateral (
    select coalesce(right(ch.personal_number, length($4)) = $4, false) as numbered
  ) x
  left join lateral (
    select a.unit from assignment_span a where a.m = $1 and a.case_id = c.case_id
       and a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2)
     order by a.valid_from desc, a.key limit 1
  ) a on true
  left join unit u on u.m = $1 and u.unit_id = coalesce(a.unit, c.unit)
 where c.m = $1 and not ch.unmatched
   and (x.numbered or lower(ch.name) = lower($3))
   and not ${narrowCircleSql({ child: 'ch', owner: 'c', m: '$1', today: '$2' })}
   and not exists (select from case_bar b where b.m = $1 and b.case_id = c.case_id and b.user_id = $5)
 order by c.dnr collate "C"
 limit 20`;
