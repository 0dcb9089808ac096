import { randomUUID } from 'node:crypto';
import type { Column, LocalDate } from '@tavlan/process';
import pg from 'pg';
import { TestDatabase } from '../testing/test-database.js';
import { boardStatement, type BoardQuestion, type BoardRow } from './board-query.js';

const M = 1;
const TODAY = '2026-11-23' as LocalDate;
const KNOWN = '2026-01-01T00:00:00Z';

interface Placed {
  readonly dnr: string;
  readonly column?: Column;
  readonly from?: string;
  readonly to?: string;
  readonly name?: string;
  readonly protected?: boolean;
  readonly responsible?: string;
  readonly coHandler?: string;
  readonly unit?: string;
  readonly lastDay?: string;
  readonly firstWarning?: string;
  readonly external?: boolean;
  readonly held?: boolean;
  readonly red?: string;
  readonly marker?: string;
  readonly echo?: Column;
  readonly hidden?: true;
  readonly knownFrom?: string;
}

let db: TestDatabase;
let app: pg.Client;

beforeAll(async () => {
  db = await TestDatabase.start();
  app = new pg.Client({ connectionString: db.appUrl, types: { getTypeParser: () => (value: string) => value } });
  await app.connect();
  await db.owner(`insert into municipality values (${M}, 'Lindby')`);
  await db.owner(`insert into unit values (${M}, 'norr', 'Norr'), (${M}, 'soder', 'Söder')`);
  await db.owner(`insert into app_user (m, user_id, username, name) values (${M}, 'anna', 'anna', 'Anna Ek')`);
});

afterAll(async () => {
  await app.end();
  await db.stop();
});

beforeEach(() =>
  db.owner(`truncate phase_span, clock_span, assignment_span, red_span, marker_span, phase_span_history,
    clock_span_history, case_grant, child_case, child cascade`),
);

async function place(card: Placed): Promise<string> {
  const [caseId, childId] = [randomUUID(), randomUUID()];
  const known = card.knownFrom ?? KNOWN;
  const span = async (table: string, columns: Record<string, unknown>) => {
    const row = {
      m: M,
      case_id: caseId,
      key: randomUUID(),
      valid_from: card.from ?? '2026-11-01',
      valid_to: card.to ?? null,
      known_from: known,
      rules_version: '1',
      context_seq: 0,
      ...columns,
    };
    const names = Object.keys(row);
    const places = names.map((_, n) => `$${n + 1}`).join(', ');
    await db.owner(`insert into ${table} (${names.join(', ')}) values (${places})`, Object.values(row));
  };
  await db.owner('insert into child (m, child_id, name, born, protected) values ($1, $2, $3, $4, $5)', [
    M,
    childId,
    card.name ?? 'Elsa Lind',
    '2015-11-24',
    card.protected ?? false,
  ]);
  await db.owner(
    `insert into child_case (m, case_id, child_id, dnr, code, unit, changed_at) values ($1, $2, $3, $4, $5, 'norr', now())`,
    [M, caseId, childId, card.dnr, `KOD-${card.dnr}`],
  );
  if (!card.hidden) {
    await db.owner(`insert into case_grant values ($1, $2, 'user:anna', '2020-01-01', null, 'ansvarig')`, [M, caseId]);
  }
  await span('phase_span', { column_id: card.column ?? 'utredning', echo: false });
  if (card.echo) await span('phase_span', { column_id: card.echo, echo: true });
  if (card.responsible) {
    const { responsible, coHandler = null, unit = null } = card;
    await span('assignment_span', { event: 'e', responsible, co_handler: coHandler, unit });
  }
  if (card.lastDay) {
    await span('clock_span', {
      clock: 'UTR-02',
      title: 'Utredningen',
      instance: 'i',
      cause: 'c',
      due: card.lastDay,
      last_day: card.lastDay,
      first_warning: card.firstWarning ?? null,
      weight: 3,
      local: false,
      external: card.external ?? false,
      expires: false,
      held: card.held ?? false,
      unknown: false,
      law: 'SoL',
      confidence: 'V',
    });
  }
  if (card.red) await span('red_span', { event: 'r', reason: card.red });
  if (card.marker) await span('marker_span', { event: 'm', marker: card.marker });
  return caseId;
}

async function ask(question: Partial<BoardQuestion> = {}): Promise<BoardRow[]> {
  const { sql, values } = boardStatement({
    municipality: M,
    userId: 'anna',
    on: TODAY,
    today: TODAY,
    filter: {},
    page: 50,
    ...question,
  });
  await app.query('begin');
  await app.query(
    `select set_config('app.municipality', '${M}', true), set_config('app.user', 'anna', true),
            set_config('app.principals', 'user:anna', true), set_config('app.today', $1, true)`,
    [TODAY],
  );
  const { rows } = await app.query<BoardRow>(sql, [...values]);
  await app.query('commit');
  return rows;
}

const dnrs = (rows: readonly BoardRow[]): string[] => rows.map((row) => row.dnr);

describe('The board as intervals that contain a day', () => {
  test('the most late stands first, then what falls due soonest, then what has no limit, by dnr', async () => {
    await place({ dnr: 'D' });
    await place({ dnr: 'C' });
    await place({ dnr: 'A', lastDay: '2026-12-10' });
    await place({ dnr: 'B', lastDay: '2026-11-20' });
    expect(dnrs(await ask())).toEqual(['B', 'A', 'C', 'D']);
  });

  test('an interval holds from its first day and no longer on the day it ends', async () => {
    await place({ dnr: 'A', from: '2026-11-10', to: '2026-11-20' });
    const on = async (text: string) => dnrs(await ask({ on: text as LocalDate }));
    expect([await on('2026-11-09'), await on('2026-11-10'), await on('2026-11-19'), await on('2026-11-20')]).toEqual([
      [],
      ['A'],
      ['A'],
      [],
    ]);
  });

  test('a case without a grant is neither shown nor counted', async () => {
    await place({ dnr: 'A' });
    await place({ dnr: 'B', hidden: true });
    const rows = await ask();
    expect([dnrs(rows), rows[0]?.count]).toEqual([['A'], '1']);
  });

  test('an echo is counted apart and stands after the cards of the column', async () => {
    await place({ dnr: 'A', column: 'placering-uppfoljning', echo: 'utredning', lastDay: '2026-11-01' });
    await place({ dnr: 'B' });
    const rows = (await ask()).filter((row) => row.column_id === 'utredning');
    expect(rows.map((row) => [row.dnr, row.echo, row.count, row.echoes])).toEqual([
      ['B', 'f', '1', '1'],
      ['A', 't', '1', '1'],
    ]);
  });

  test('pages join without a gap or a repeat, echoes and cards without a limit included', async () => {
    for (const n of [1, 2, 3, 4]) await place({ dnr: `A${n}`, lastDay: '2026-12-01' });
    for (const n of [1, 2]) await place({ dnr: `B${n}` });
    await place({ dnr: 'C1', column: 'namnd', echo: 'utredning' });
    const seen: string[] = [];
    let after: BoardQuestion['after'];
    for (;;) {
      const rows = (await ask({ column: 'utredning', page: 2, after })).filter((row) => row.case_id !== null);
      const shown = rows.slice(0, 2);
      seen.push(...dnrs(shown));
      const last = shown.at(-1);
      if (rows.length <= 2 || !last) break;
      after = { echo: String(last.echo) === 't', lastDay: last.sort_day, caseId: last.case_id ?? '' };
    }
    expect(seen).toEqual(['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'C1']);
  });

  test('the count is of the whole column on every page, also past the last', async () => {
    const id = await place({ dnr: 'A' });
    const rows = await ask({ column: 'utredning', after: { echo: false, lastDay: 'infinity', caseId: id } });
    expect(rows.map((row) => [row.case_id, row.count])).toEqual([[null, '1']]);
  });

  test('the court’s limits and those a request for more time holds open are nobody’s lateness', async () => {
    await place({ dnr: 'A', lastDay: '2026-11-01', external: true });
    await place({ dnr: 'B', lastDay: '2026-11-01', held: true });
    await place({ dnr: 'C', lastDay: '2026-11-01' });
    expect((await ask()).map((row) => [row.dnr, row.late])).toEqual([
      ['A', '0'],
      ['B', '0'],
      ['C', '1'],
    ]);
    expect(dnrs(await ask({ filter: { late: '1' } }))).toEqual(['C']);
  });

  test('filters narrow the cards and the counts alike', async () => {
    await place({ dnr: 'A', responsible: 'anna', red: 'Ingen har träffat barnet' });
    await place({ dnr: 'B', responsible: 'bo', coHandler: 'anna', unit: 'soder' });
    await place({ dnr: 'C', responsible: 'bo' });
    const asked = async (filter: BoardQuestion['filter']) => {
      const rows = await ask({ filter });
      return [dnrs(rows), Number(rows[0]?.count ?? 0)];
    };
    expect(await asked({ responsible: 'me' })).toEqual([['A', 'B'], 2]);
    expect(await asked({ responsible: 'bo' })).toEqual([['B', 'C'], 2]);
    expect(await asked({ unit: 'soder' })).toEqual([['B'], 1]);
    expect(await asked({ unit: 'norr', red: '1' })).toEqual([['A'], 1]);
    expect(await asked({ q: 'kod-c' })).toEqual([['C'], 1]);
    expect(await asked({ q: '%' })).toEqual([[], 0]);
  });

  test('a protected child is shown without a name, and its name finds nothing', async () => {
    await place({ dnr: 'A', name: 'Maja Berg' });
    await place({ dnr: 'B', name: 'Maja Ström', protected: true });
    await place({ dnr: 'C', name: 'Maja Ahl', marker: 'skyddade-uppgifter' });
    expect((await ask()).map((row) => [row.dnr, row.name])).toEqual([
      ['A', 'Maja'],
      ['B', null],
      ['C', null],
    ]);
    expect(dnrs(await ask({ filter: { q: 'maja' } }))).toEqual(['A']);
  });

  test('a past day as it was known then comes from what was believed at its end', async () => {
    const id = await place({ dnr: 'A', column: 'utredning', from: '2026-11-01', knownFrom: '2026-11-10T09:00:00Z' });
    await db.owner(
      `insert into phase_span_history select m, case_id, key, valid_from, valid_to, 'forhandsbedomning', echo,
         '2026-11-02T09:00:00Z', rules_version, context_seq, '2026-11-10T09:00:00Z' from phase_span where case_id = $1`,
      [id],
    );
    const shown = async (known: string | undefined) => {
      const filter = known === undefined ? {} : { known: known as LocalDate };
      return (await ask({ on: '2026-11-05' as LocalDate, filter })).map((row) => row.column_id);
    };
    expect(await shown(undefined)).toEqual(['utredning']);
    expect(await shown('2026-11-10')).toEqual(['utredning']);
    expect(await shown('2026-11-09')).toEqual(['forhandsbedomning']);
    expect(await shown('2026-11-01')).toEqual([]);
  });
});
