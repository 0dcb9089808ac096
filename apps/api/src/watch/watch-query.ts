/** Limits that are late or coming and cases gone quiet, as one statement over intervals: the gravest first, then by day. */
import type { WatchState } from '@tavlan/contract';
import type { Confidence, LocalDate } from '@tavlan/process';
import type { Actor } from '../access/actor.js';
import { ListedCases, type CaseColumns, type Scope } from './listed-cases.js';

export interface WatchQuestion extends Scope {
  readonly actor: Actor;
  readonly today: LocalDate;
  /** Days ahead. */
  readonly within: number;
  readonly state?: WatchState | undefined;
  readonly weight?: number | undefined;
  readonly notCarriedOut?: boolean;
  readonly after?: WatchCursor | undefined;
  /** Rows a page. One more is fetched, to know whether there are more. */
  readonly page: number;
}

/** Where a page ended: the keys of the order. */
export interface WatchCursor {
  readonly weight: number;
  readonly day: string;
  readonly id: string;
}

export interface WatchItem extends CaseColumns {
  readonly id: string;
  readonly clock: string | null;
  readonly title: string | null;
  readonly cause_type: string | null;
  readonly instance: string | null;
  readonly due: LocalDate | null;
  readonly last_day: LocalDate | null;
  readonly since: LocalDate;
  readonly state: WatchState;
  readonly weight: number;
  readonly local: boolean;
  readonly law: string | null;
  readonly confidence: Confidence | null;
  readonly not_carried_out: boolean;
  readonly sort_day: string;
  readonly reason: string | null;
}

export interface WatchGroup {
  readonly weight: number;
  readonly state: WatchState;
  readonly not_carried_out: boolean;
  readonly responsible: string | null;
  readonly responsible_name: string | null;
  readonly unit: string | null;
  readonly unit_name: string | null;
  readonly n: number;
}

/**
 * A court's or a party's own time is told apart: nobody here can be late with it. The same where more time was asked
 * for in time, which keeps a measure alive until the court has answered.
 */
export function watchStatement(question: WatchQuestion): { readonly sql: string; readonly values: readonly unknown[] } {
  const { within, page } = question;
  const cases = new ListedCases(question.actor, question.today, question);
  const { values, m, today } = cases;
  const horizon = `(${today} + ${values.add(within)}::int)`;
  const granted = `k.clock in ('INS-06', 'INS-07')`;
  const listed = cases.columns('f');
  const sql = `
with limits as (
  select k.case_id, md5(k.case_id || k.key) as id, k.clock, k.title, k.cause, k.instance, k.due, k.last_day, k.valid_from as since,
         case when k.external or (k.held and k.last_day < ${today}) then 'external'
              when k.last_day < ${today} then 'overdue'
              when k.last_day <= ${horizon} then 'coming' else 'waiting' end as state,
         k.weight, k.local, k.law, k.confidence, ${granted} as not_carried_out,
         coalesce(k.last_day, 'infinity') as sort_day
    from clock_span k
   where ${cases.holding('k')} and not k.unknown and not k.expires
     and (k.last_day <= ${horizon} or k.last_day is null or ${granted})
), silent as (
  select s.case_id, md5(s.case_id || 'silent') as id, null as clock, null as title, null as cause, null as instance,
         null::date as due, null::date as last_day, s.since, 'silent' as state, 4::smallint as weight,
         true as local, null as law, null as confidence, false as not_carried_out, s.valid_from as sort_day
    from silent_span s where ${cases.holding('s')}
), watched as materialized (
  select * from limits union all select * from silent
), ${cases.among('select case_id from watched')}
, found as materialized (
  select c.dnr, c.code, c.child_id, c.unit, c.responsible, c.column_id, l.*
    from cases c join watched l on l.case_id = c.case_id
), shown as (
  select f.id, f.clock, f.title, ce.type as cause_type, f.instance, f.due, f.last_day, f.since, f.state, f.weight, f.local, f.law,
         f.confidence, f.not_carried_out, f.sort_day, ${listed.select}, x.reason
    from (
      select * from found f where ${narrowed(question, cases)}
       order by f.weight, f.sort_day, f.id limit ${values.add(page + 1)}
    ) f
    ${listed.joins}
    left join event ce on ce.m = ${m} and ce.case_id = f.case_id and ce.event_id = f.cause
    left join lateral (
      select e.facts ->> 'cause' as reason from event e
       where e.m = ${m} and e.case_id = f.case_id and e.type = 'forsening-forklarad'
         and e.facts ->> 'clock' = f.clock and coalesce(e.on_day, e.between_last) >= f.since
         and not exists (select from event r where r.m = ${m} and r.case_id = e.case_id and r.corrects = e.event_id)
       order by e.seq desc limit 1
    ) x on true
), grouped as (
  select f.weight, f.state, f.not_carried_out, f.responsible, u.name as responsible_name, f.unit, n.name as unit_name,
         count(*)::int as n
    from found f
    left join app_user u on u.m = ${m} and u.user_id = f.responsible
    left join unit n on n.m = ${m} and n.unit_id = f.unit
   group by 1, 2, 3, 4, 5, 6, 7
)
select (select coalesce(jsonb_agg(to_jsonb(s) order by s.weight, s.sort_day, s.id), '[]') from shown s) as rows,
       (select coalesce(jsonb_agg(to_jsonb(g)), '[]') from grouped g) as groups`;
  return { sql, values: values.list };
}

function narrowed({ state, weight, notCarriedOut, after }: WatchQuestion, { values }: ListedCases): string {
  const place = (cursor: WatchCursor) =>
    `(${values.add(cursor.weight)}::int, ${values.add(cursor.day)}::date, ${values.add(cursor.id)}::text)`;
  const conditions = [
    'true',
    ...(state === undefined ? [] : [`f.state = ${values.add(state)}`]),
    ...(weight === undefined ? [] : [`f.weight = ${values.add(weight)}`]),
    ...(notCarriedOut ? ['f.not_carried_out'] : []),
    ...(after === undefined ? [] : [`(f.weight, f.sort_day, f.id) > ${place(after)}`]),
  ];
  return conditions.join(' and ');
}
