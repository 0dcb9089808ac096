/** The cards of cases that are there already, derived from their other intervals; in the place of any they have. */
import { dayInSweden } from '@tavlan/process';
import type { QueryRunner } from 'typeorm';
import { cardsOf, type Cards } from '../../../cases/spans/cards-of.js';
import type { SpanRow } from '../../../cases/spans/span-row.js';

const SOURCES = ['phase_span', 'clock_span', 'assignment_span', 'red_span', 'marker_span'] as const;
const AT_ONCE = 500;

interface Case {
  readonly caseId: string;
  readonly childId: string;
  readonly dnr: string;
  readonly code: string;
  readonly unit: string | null;
  readonly at: Date;
}
type Sources = Record<(typeof SOURCES)[number], SpanRow[]>;

type CardTable = keyof Cards;

export async function fillCards(runner: QueryRunner, tables: readonly CardTable[]): Promise<void> {
  const municipalities: { m: number }[] = await runner.query('select m from municipality order by m');
  for (const { m } of municipalities) {
    // Row-level security binds an owner who is no superuser.
    await as(runner, String(m), 'service');
    for (
      let cases = await after(runner, m, undefined);
      cases.length > 0;
      cases = await after(runner, m, cases.at(-1))
    ) {
      await fill(runner, m, cases, tables);
    }
  }
  await as(runner, '', '');
}

const as = (runner: QueryRunner, m: string, principals: string): Promise<unknown> =>
  runner.query(
    `select set_config('app.municipality', $1, true), set_config('app.principals', $2, true),
            set_config('app.user', '', true), set_config('app.today', current_date::text, true)`,
    [m, principals],
  );

const after = (runner: QueryRunner, m: number, last: Case | undefined): Promise<Case[]> =>
  runner.query(
    `select c.case_id as "caseId", c.child_id as "childId", c.dnr, c.code, c.unit, coalesce(e.recorded_at, c.changed_at) as at
       from child_case c
       left join event e on e.m = c.m and e.case_id = c.case_id and e.seq = c.version
      where c.m = $1 and ($2::uuid is null or c.case_id > $2) order by c.case_id limit ${AT_ONCE}`,
    [m, last?.caseId ?? null],
  );

async function fill(
  runner: QueryRunner,
  m: number,
  cases: readonly Case[],
  tables: readonly CardTable[],
): Promise<void> {
  const parts = SOURCES.map(
    (table) => `select s.case_id as id, '${table}' as name, to_jsonb(s) as row from ${table} s
                 where s.m = $1 and s.case_id = any ($2)`,
  );
  const found: { id: string; name: keyof Sources; row: SpanRow }[] = await runner.query(parts.join(' union all '), [
    m,
    cases.map(({ caseId }) => caseId),
  ]);
  const none = (): Sources => ({ phase_span: [], clock_span: [], assignment_span: [], red_span: [], marker_span: [] });
  const spans = new Map(cases.map(({ caseId }) => [caseId, none()]));
  for (const { id, name, row } of found) spans.get(id)?.[name].push(row);
  const cards = cases.map(({ at, ...facts }) => {
    const own = spans.get(facts.caseId) ?? none();
    const [phase] = own.phase_span;
    const derived = {
      m,
      case_id: facts.caseId,
      known_from: phase?.['known_from'],
      rules_version: phase?.['rules_version'],
      context_seq: phase?.['context_seq'],
    };
    return { own: cardsOf(own, { ...facts, recordedOn: dayInSweden(at) }), derived };
  });
  for (const table of tables) {
    const rows = cards.flatMap(({ own, derived }) => own[table].map((row) => ({ ...row, ...derived })));
    await runner.query(`delete from ${table} where m = $1 and case_id = any ($2)`, [
      m,
      cases.map((each) => each.caseId),
    ]);
    await runner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
      JSON.stringify(rows),
    ]);
  }
}
