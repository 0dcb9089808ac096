import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AccessLog,
  BoardReader,
  CaseReader,
  DataSource,
  Database,
  LogEvent,
  PlacesCounted,
  SPAN_TABLES,
  SearchReader,
  boardStatement,
  cardsGathered,
  openCore,
  openInstallation,
  type Actor,
  type BoardQuestion,
  type Core,
  type Installation,
} from '@tavlan/api';
import { addDays, day } from '@tavlan/process';
import pg from 'pg';
import { loadCaseload } from './load/load-caseload.js';
import { planOf } from './plan.js';

const TODAY = day('2026-11-23');

/** Few rows a municipality: these may be read as a whole. */
const SMALL = new Set(['app_user', 'unit', 'context_register', 'case_bar']);

/** A scan of a table, as the plan tells of it. */
interface Scan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Scan[];
}
interface Said {
  readonly sql: string;
  readonly values: unknown[];
}

let folder: string;
let installation: Installation;
let core: Core;
let asService: pg.Client;
let actor: Actor;
let longest: { caseId: string; version: number };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tavlan-queries-'));
  chmodSync(folder, 0o755);
  installation = await openInstallation({
    variables: { TAVLAN_DATA: folder, TAVLAN_TODAY: TODAY },
    tell: () => undefined,
  });
  const nation = planOf({ seed: 'index', years: 2, today: TODAY, nation: true, municipalities: 8 });
  const municipalities = nation.municipalities.map((each, rank) => ({
    ...each,
    inhabitants: rank === 0 ? 40_000 : 3_000,
  }));
  await loadCaseload({ ...nation, municipalities }, { ownerUrl: installation.ownerUrl!, freeBytes: 1e12 });
  core = await openCore(installation);
  asService = new pg.Client({ connectionString: installation.databaseUrl, options: '-c jit=off' });
  await asService.connect();
  const owner = new pg.Client({ connectionString: installation.ownerUrl! });
  await owner.connect();
  const m = municipalities[0]!.m;
  const units = await owner.query<{ id: string }>('select unit_id as id from unit where m = $1', [m]);
  actor = { municipality: m, userId: 'chef', roles: ['chef'], units: units.rows.map(({ id }) => id) };
  const { rows } = await owner.query<{ caseId: string; version: number }>(
    `select case_id as "caseId", version from child_case where m = $1 order by version desc limit 1`,
    [m],
  );
  longest = rows[0]!;
  await owner.end();
});
afterAll(async () => {
  await asService.end();
  await core.close();
  await installation.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The statements of the work, each told under the settings of its own transaction. */
async function saidDuring(work: () => Promise<unknown>): Promise<Said[]> {
  const dataSource = core.get(DataSource);
  const before = dataSource.logger;
  const said: Said[] = [];
  dataSource.logger = Object.assign(Object.create(before) as typeof before, {
    logQuery: (sql: string, values: unknown[] = []) => said.push({ sql, values }),
  });
  try {
    await work();
  } finally {
    dataSource.logger = before;
  }
  return said;
}

/** How each table is read, as `table by index`. */
async function readsOf(work: () => Promise<unknown>): Promise<string[]> {
  const found = new Set<string>();
  const told = (node: Scan): void => {
    const { 'Relation Name': table, 'Index Name': index, 'Node Type': type, Plans: below = [] } = node;
    if (index !== undefined) found.add(index);
    if (type === 'Seq Scan' && table !== undefined && !SMALL.has(table)) found.add(`${table} as a whole`);
    below.forEach(told);
  };
  const said = await saidDuring(work);
  const scope = said.find(({ sql, values }) => sql.includes('set_config') && values[1] === actor.userId)!;
  await asService.query('begin');
  await asService.query(scope.sql, scope.values);
  for (const { sql, values } of said.filter(
    (each) => /^\s*(select|with)\b/.test(each.sql) && !each.sql.includes('set_config'),
  )) {
    const { rows } = await asService.query<{ 'QUERY PLAN': { Plan: Scan }[] }>(`explain (format json) ${sql}`, values);
    told(rows[0]!['QUERY PLAN'][0]!.Plan);
  }
  await asService.query('rollback');
  return [...found].sort();
}

describe('With thousands of cases', () => {
  const accessLog = () => core.get(AccessLog);
  const board =
    (filter: object, counted = new PlacesCounted()) =>
    () =>
      new BoardReader(core.get(Database), accessLog(), installation.clock, counted).board(actor, filter);
  const asAWhole = (reads: readonly string[]) => reads.filter((read) => read.endsWith('as a whole'));
  const ofTable = (reads: readonly string[], table: string) => reads.filter((read) => read.startsWith(`${table}_`));

  test('the board of today is read in its order, without an interval, and its counts by what has been touched', async () => {
    const counted = new PlacesCounted();
    const asked = board({}, counted);
    await asked();
    const reads = await readsOf(asked);
    expect(asAWhole(reads)).toEqual([]);
    expect(ofTable(reads, 'card_span').sort()).toEqual(['card_span_board', 'card_span_bucket']);
    expect(reads).toEqual(expect.arrayContaining(['child_pkey', 'case_grant_until']));
    for (const table of ['phase_span', 'clock_span', 'assignment_span', 'red_span']) {
      expect(ofTable(reads, table)).toEqual([]);
    }
  });

  test.each<BoardQuestion['filter']>([
    {},
    { late: '1' },
    { red: '1' },
    { unit: '?' },
    { responsible: '?' },
    { q: 'alva' },
  ])('the cards kept for %j are those the intervals tell, on days gone, today and later', async (wish) => {
    const [one] = await core
      .get(Database)
      .withActor(actor, (tx) =>
        tx.query<{ unit: string; responsible: string }[]>(
          'select unit, responsible from assignment_span where m = $1 and unit is not null and valid_to is null limit 1',
          [actor.municipality],
        ),
      );
    const filter = { ...wish, ...(wish.unit && { unit: one!.unit }), ...(wish.responsible && { responsible: one!.responsible }) }; // prettier-ignore
    let cards = 0;
    for (const ahead of [-2000, -250, -20, -1, 0, 1, 20, 200, 900]) {
      const { municipality, userId } = actor;
      const question = { municipality, userId, on: addDays(TODAY, ahead), today: TODAY, filter, page: 10_000 };
      const [kept, told] = await core.get(Database).withActor(actor, async (tx) => {
        const ask = ({ sql, values }: ReturnType<typeof boardStatement>) => tx.query<unknown[]>(sql, [...values]);
        return [await ask(cardsGathered(question)), await ask(boardStatement(question))];
      });
      expect(kept).toEqual(told);
      cards += kept.length;
    }
    // Red notes are few: which cases have one is left to chance.
    if (wish.red === undefined) expect(cards).toBeGreaterThan(0);
  });

  test('the board of a past day is read in its order as well, without an interval', async () => {
    const counted = new PlacesCounted();
    const asked = board({ on: day('2026-03-03') }, counted);
    await asked();
    const reads = await readsOf(asked);
    expect(asAWhole(reads)).toEqual([]);
    expect(ofTable(reads, 'card_span').sort()).toEqual(['card_span_board', 'card_span_bucket']);
    expect(ofTable(reads, 'past_card_span').sort()).toEqual(['past_card_span_board', 'past_card_span_bucket']);
    for (const table of ['phase_span', 'clock_span', 'assignment_span', 'red_span']) {
      expect(ofTable(reads, table)).toEqual([]);
    }
  });

  test('the board as it was known on a past day finds cards and limits by day, and the rest of a card by its case', async () => {
    const reads = await readsOf(board({ on: day('2026-03-03'), known: day('2026-03-03') }));
    expect(asAWhole(reads)).toEqual([]);
    for (const index of ofTable(reads, 'phase_span').filter((read) => !read.includes('history')))
      expect(['phase_span_on', 'phase_span_open']).toContain(index);
    expect(ofTable(reads, 'clock_span')).toContain('clock_span_on');
    expect(reads).toEqual(
      expect.arrayContaining(['assignment_span_pkey', 'clock_span_pkey', 'red_span_pkey', 'child_pkey']),
    );
  });

  test('the search reads no table as a whole, and what it tells of a case by its case', async () => {
    const reader = new SearchReader(
      core.get(Database),
      accessLog(),
      installation.clock,
      undefined as never,
      undefined as never,
    );
    const reads = await readsOf(() => reader.find(actor, 'Alva'));
    expect(asAWhole(reads)).toEqual([]);
    expect(reads).toEqual(expect.arrayContaining(['assignment_span_pkey', 'phase_span_pkey', 'child_pkey']));
  });

  test('a case is opened by its keys alone', async () => {
    const reads = await readsOf(() => core.get(CaseReader).view(actor, longest.caseId));
    expect(asAWhole(reads)).toEqual([]);
    expect(reads).toEqual(
      expect.arrayContaining(['child_case_pkey', 'child_pkey', 'event_pkey', 'event_text_pkey', 'family_member_case']),
    );
  });

  test('logging reads intervals, where it has to, by the keys of their case alone', async () => {
    const step = { type: 'kontakt', on: TODAY, with: 'skola', version: longest.version } as unknown as Parameters<
      LogEvent['run']
    >[2];
    const reads = await readsOf(() => core.get(LogEvent).run(actor, longest.caseId, step, 'nyckel'));
    expect(asAWhole(reads)).toEqual([]);
    for (const table of SPAN_TABLES) expect([`${table}_pkey`]).toEqual(expect.arrayContaining(ofTable(reads, table)));
    expect(reads).toEqual(expect.arrayContaining(['child_case_pkey', 'event_pkey', 'event_text_pkey']));
  });
});
