/** Placed children and how they are followed up: reviews and visits kept, missed and coming. SoL 22:13–14; LVU 13 §. */
import type { FollowUps, PlacedChild } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { ListedCases, toListedCase, type CaseColumns, type Scope } from './listed-cases.js';
import { writeFollowUpsCursor, type FollowUpsCursor } from './watch-cursor.js';

/** What follows a placed child, by what it is. */
const FOLLOWED = {
  'PLC-02': 'review',
  'LVU-15': 'review',
  'LVU-16': 'review',
  'LVU-18': 'review',
  'LVU-19': 'review',
  'PLC-03': 'review',
  'SKB-05': 'review',
  'PLC-12': 'visit',
  'INS-12L': 'plan',
  'INS-13': 'plan',
} as const;
type Followed = keyof typeof FOLLOWED;

const LAST_ROUNDS = 6;
const PAGE = 50;

export interface FollowUpsQuestion extends Scope {
  readonly actor: Actor;
  readonly today: LocalDate;
  readonly after: FollowUpsCursor | undefined;
}

interface Round extends Pick<PlacedChild['rounds'][number], 'title' | 'state' | 'from' | 'lastDay' | 'done' | 'local'> {
  readonly clock: Followed;
}

interface Row extends CaseColumns {
  readonly form: string;
  readonly ground: string;
  readonly placed: LocalDate;
  readonly missed: number;
  readonly last_visit: LocalDate | null;
  readonly rounds: readonly Round[] | null;
  readonly count: number;
}

export async function readFollowUps(tx: EntityManager, question: FollowUpsQuestion): Promise<FollowUps> {
  const { sql, values } = followUpsStatement(question);
  const rows = await tx.query<Row[]>(sql, [...values]);
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return {
    count: rows[0]?.count ?? 0,
    children: shown.map((row) => ({
      case: toListedCase(row, question.today),
      form: row.form,
      ground: row.ground,
      placed: row.placed,
      rounds: (row.rounds ?? []).map((round) => ({ ...round, kind: FOLLOWED[round.clock] })),
      missed: row.missed,
      lastVisit: row.last_visit,
    })),
    next: last === undefined ? null : writeFollowUpsCursor({ missed: last.missed, caseId: last.case_id }),
  };
}

/** A round whose day a change of law moved has two rows; the later one tells its day. */
function followUpsStatement(question: FollowUpsQuestion): { sql: string; values: readonly unknown[] } {
  const cases = new ListedCases(question.actor, question.today, question);
  const { values, m, today } = cases;
  const listed = cases.columns('f');
  const { after } = question;
  const place = after && `(-${values.add(after.missed)}::int, ${values.add(after.caseId)}::uuid)`;
  const sql = `
with placed as materialized (
  select distinct on (p.case_id) p.case_id, p.form, p.ground, p.valid_from as placed
    from placement_span p where ${cases.holding('p')} order by p.case_id, p.valid_from desc, p.key
), rounds as (
  select distinct on (k.case_id, split_part(k.key, '@', 1))
         k.case_id, k.clock, k.title, k.valid_from, k.last_day, k.done, k.local, k.key,
         k.done is null and k.last_day < ${today} and not k.held as missed,
         (k.valid_to is null or k.valid_to > ${today}) as running, k.done > k.last_day and not k.held as late
    from clock_span k join placed p on p.case_id = k.case_id
   where k.m = ${m} and k.clock = any (${values.add(Object.keys(FOLLOWED))}::text[]) and k.valid_from <= ${today}
     and not k.unknown and (k.moot_on is null or k.moot_on > ${today} or k.done is not null or k.moot_on > k.last_day)
   order by k.case_id, split_part(k.key, '@', 1), k.valid_from desc
), ${cases.among('select case_id from placed')}, counted as materialized (
  select case_id, (count(*) filter (where missed and running))::int as missed,
         max(done) filter (where clock = 'PLC-12') as last_visit
    from rounds group by case_id
), found as (
  select c.*, p.form, p.ground, p.placed, coalesce(n.missed, 0) as missed, n.last_visit,
         (count(*) over ())::int as count
    from cases c join placed p on p.case_id = c.case_id left join counted n on n.case_id = c.case_id
), page as (
  select * from found f ${place === undefined ? '' : `where (-f.missed, f.case_id) > ${place}`}
   order by -f.missed, f.case_id limit ${PAGE + 1}
)
select ${listed.select}, f.form, f.ground, f.placed, f.missed, f.last_visit, f.count, r.rounds
  from page f
  ${listed.joins}
  left join lateral (
    select jsonb_agg(jsonb_build_object('clock', r.clock, 'title', r.title, 'from', r.valid_from, 'lastDay', r.last_day,
             'done', r.done, 'local', r.local, 'state', case when r.missed then 'missed' when r.done is null then 'coming'
             when r.late then 'late' else 'kept' end) order by r.valid_from, r.clock) as rounds
      from (
        select r.*, row_number() over (partition by r.clock order by r.valid_from desc, r.key) as place
          from rounds r where r.case_id = f.case_id
      ) r where r.place <= ${LAST_ROUNDS}
  ) r on true
 order by -f.missed, f.case_id`;
  return { sql, values: values.list };
}
