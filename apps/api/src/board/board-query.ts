/**
 * The board of any day, also as it was known on another, as one statement over intervals: which cards stand where, in what
 * order, and the first of each column. What is known now has a shorter way: see card-query.ts.
 */
import type { BoardFilter } from '@tavlan/contract';
import type { Column, LocalDate } from '@tavlan/process';
import { maskedSql } from '../people/shown-child.js';
import { SpanSource, Values } from './span-source.js';

export interface BoardQuestion {
  readonly municipality: number;
  readonly userId: string;
  readonly on: LocalDate;
  /** Masking follows today, whatever day is shown. */
  readonly today: LocalDate;
  readonly filter: BoardFilter;
  /** Cards a column. One more is fetched, to know whether there are more. */
  readonly page: number;
  /** Left out: all seven. */
  readonly column?: Column;
  /** Left out: every case. */
  readonly caseIds?: readonly string[];
  readonly after?: Cursor | undefined;
}

/** Where a page ended: the keys of the order, the dnr standing for itself by the case's id. */
export interface Cursor {
  readonly echo: boolean;
  readonly lastDay: string;
  readonly caseId: string;
}

/** One row a card, and one with no card for a column that has none left to show. */
export interface BoardRow {
  readonly column_id: Column;
  readonly count: number;
  readonly echoes: number;
  readonly case_id: string | null;
  readonly dnr: string;
  readonly code: string;
  readonly echo: boolean;
  readonly since: LocalDate;
  readonly name: string | null;
  readonly born: string | null;
  readonly responsible: string | null;
  readonly responsible_name: string | null;
  readonly unit: string | null;
  readonly late: number;
  readonly sort_day: string;
  readonly clock: string | null;
  readonly clock_title: string;
  readonly due: LocalDate | null;
  readonly last_day: LocalDate | null;
  readonly first_warning: LocalDate | null;
  readonly weight: number;
  readonly local: boolean;
  readonly overdue: boolean;
  readonly red_event: string | null;
  readonly red_reason: string | null;
  readonly red_owner: string | null;
  readonly red_next: LocalDate | null;
  readonly markers: readonly string[];
}

export interface BoardStatement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** As `latestFirst` of the cards kept. */
const LATEST_FIRST = `case b.column_id when 'avslutat' then date '1800-01-01' + (2900000 - (b.since - date '1800-01-01'))
  else 'infinity' end`;

export function boardStatement(question: BoardQuestion): BoardStatement {
  const values = new Values();
  const { municipality, on, today, filter } = question;
  // What is known at the end of today is what is known now.
  const known = filter.known !== undefined && filter.known < today ? filter.known : undefined;
  const spans = new SpanSource(values, { municipality, on, known });
  const { caseIds } = question;
  const among = (alias: string) =>
    caseIds === undefined ? '' : ` and ${alias}.case_id = any (${values.add(caseIds)}::uuid[])`;
  const m = `${values.add(municipality)}::smallint`;
  const day = `${values.add(on)}::date`;
  // A protected child is shown by its code alone, and cannot be found by its name either.
  const masked = maskedSql({ child: 'ch', owner: 'b', m, today: `${values.add(today)}::date` });
  const overdue = `(k.last_day < ${day} and not k.held and not k.external)`;
  // The first two apart: what may be seen is not known when the plan is made, and case by case would be the long way.
  const sql = `
with placed as materialized (
  select b.case_id, b.column_id, b.echo, b.valid_from as since
    from ${spans.holding('phase_span', 'b', `${question.column ? `b.column_id = ${values.add(question.column)}` : 'true'}${among('b')}`)}
), seen as materialized (
  select c.case_id, c.dnr, c.code, c.child_id, c.unit from child_case c where c.m = ${m}${among('c')}
), standing as (
  select b.*, c.dnr, c.code, c.child_id, c.unit
    from placed b
    join seen c on c.case_id = b.case_id
   where ${conditions(question, spans, values, m, masked).join('\n     and ')}
), running as (
  select k.case_id, count(*) filter (where ${overdue}) as late,
         (array_agg(k.key order by k.external, k.last_day, k.weight, k.key collate "C"))[1] as next_key,
         (array_agg(k.last_day order by k.external, k.last_day, k.weight, k.key collate "C"))[1] as next_day
    from ${spans.holding('clock_span', 'k', `not k.unknown and not k.expires${among('k')}`)}
   group by k.case_id
), timed as (
  select b.*, coalesce(t.late, 0)::int as late, t.next_key, coalesce(t.next_day, ${LATEST_FIRST}) as sort_day
    from standing b
    left join running t on t.case_id = b.case_id
   ${filter.late ? 'where t.late > 0' : ''}
), counted as (
  select column_id, (count(*) filter (where not echo))::int as count, (count(*) filter (where echo))::int as echoes
    from timed group by column_id
), ranked as (
  select b.*, row_number() over (partition by b.column_id order by b.echo, b.sort_day, b.dnr collate "C") as place
    from timed b ${after(question, values, m)}
)
select n.column_id, n.count, n.echoes, b.case_id, b.dnr, b.code, b.echo, b.since,
       case when ${masked} then null else split_part(ch.name, ' ', 1) end as name, ch.born,
       a.responsible, u.name as responsible_name, coalesce(a.unit, b.unit) as unit, b.late, b.sort_day::text as sort_day,
       k.clock, k.title as clock_title, k.due, k.last_day, k.first_warning, k.weight, k.local, ${overdue} as overdue,
       r.event as red_event, r.reason as red_reason, r.owner as red_owner, r.next as red_next,
       coalesce(s.markers, '{}') as markers
  from counted n
  left join ranked b on b.column_id = n.column_id and b.place <= ${values.add(question.page + 1)}
  left join child ch on ch.m = ${m} and ch.child_id = b.child_id
  left join lateral (
    select a.responsible, a.unit from ${spans.holding('assignment_span', 'a', 'a.case_id = b.case_id')}
     order by a.valid_from desc, a.key collate "C" limit 1
  ) a on true
  left join app_user u on u.m = ${m} and u.user_id = a.responsible
  left join lateral (select k.* from ${spans.holding('clock_span', 'k', 'k.case_id = b.case_id and k.key = b.next_key')}) k on true
  left join lateral (
    select r.event, r.reason, r.owner, r.next from ${spans.holding('red_span', 'r', 'r.case_id = b.case_id')}
     order by r.next, r.valid_from, r.key collate "C" limit 1
  ) r on true
  left join lateral (
    select array_agg(distinct s.marker collate "C") as markers from ${spans.holding('marker_span', 's', 's.case_id = b.case_id')}
  ) s on true
 order by n.column_id, b.place`;
  return { sql, values: values.list };
}

function conditions(question: BoardQuestion, spans: SpanSource, values: Values, m: string, masked: string): string[] {
  const { responsible, unit, red, q } = question.filter;
  const found = ['true'];
  if (responsible !== undefined) {
    const who = values.add(responsible === 'me' ? question.userId : responsible);
    const theirs = `a.case_id = b.case_id and (a.responsible = ${who} or a.co_handler = ${who})`;
    found.push(`exists (select from ${spans.holding('assignment_span', 'a', theirs)})`);
  }
  if (unit !== undefined) {
    const assigned = `select a.unit from ${spans.holding('assignment_span', 'a', 'a.case_id = b.case_id')}
     order by a.valid_from desc, a.key collate "C" limit 1`;
    found.push(`coalesce((${assigned}), c.unit) = ${values.add(unit)}`);
  }
  if (red !== undefined) found.push(`exists (select from ${spans.holding('red_span', 'r', 'r.case_id = b.case_id')})`);
  if (q !== undefined && q.trim() !== '') {
    const text = values.add(containing(q.trim()));
    found.push(`(c.dnr ilike ${text} or c.code ilike ${text} or exists (
      select from child ch where ch.m = ${m} and ch.child_id = c.child_id and ch.name ilike ${text} and not ${masked}))`);
  }
  return found;
}

function after({ after: cursor }: BoardQuestion, values: Values, m: string): string {
  if (cursor === undefined) return '';
  const dnr = `(select x.dnr from child_case x where x.m = ${m} and x.case_id = ${values.add(cursor.caseId)})`;
  return `where (b.echo, b.sort_day, b.dnr collate "C")
    > (${values.add(cursor.echo)}::boolean, ${values.add(cursor.lastDay)}::date, coalesce(${dnr}, '') collate "C")`;
}

/** The characters that mean something to `like` mean themselves here. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
