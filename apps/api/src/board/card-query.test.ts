import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BoardFilter } from '@tavlan/contract';
import { COLUMNS, addDays, day } from '@tavlan/process';
import { AccountReader } from '../access/account-reader.js';
import type { Actor } from '../access/actor.js';
import { principalsOf } from '../access/principals.js';
import { AuditSettings } from '../audit/audit-settings.js';
import { FixedDayClock } from '../clock.js';
import { readConfig } from '../config.js';
import { Database } from '../database/database.js';
import { LINDBY } from '../demo/demo-people.js';
import { loadDemo } from '../demo/load-demo.js';
import type { Installation } from '../installation.js';
import { openCore, type Core } from '../open-core.js';
import { TestDatabase } from '../testing/test-database.js';
import { boardStatement, type BoardQuestion, type BoardRow, type BoardStatement } from './board-query.js';
import { cardsGathered, cardsInOrder } from './card-query.js';
import { PlacesCounted } from './places-counted.js';

const TODAY = day('2026-11-24');
const away = (...days: number[]) => days.map((each) => addDays(TODAY, each));
const DAYS = away(-3000, -400, -100, -30, -7, -2, -1, 0, 1, 6, 30, 100, 400, 1000);
const FEW_DAYS = away(-60, -1, 0, 30);
const folder = mkdtempSync(join(tmpdir(), 'tavlan-cards-'));
let db: TestDatabase;
let core: Core;
let actors: Actor[];

beforeAll(async () => {
  db = await TestDatabase.start();
  const installation: Installation = {
    config: readConfig({ TAVLAN_DATA: folder, TAVLAN_TODAY: TODAY }),
    clock: new FixedDayClock(TODAY),
    ownerUrl: db.ownerUrl,
    databaseUrl: db.appUrl,
    sessionSecrets: [],
    auditSettings: AuditSettings.inFolder(folder),
    stop: async () => undefined,
  };
  await loadDemo(installation);
  core = await openCore(installation);
  const accounts = new AccountReader(core.get(Database), installation.clock);
  const users = await db.owner<{ id: string }>('select user_id as id from app_user where m = $1', [LINDBY]);
  const found = await Promise.all(users.map(({ id }) => accounts.actor(LINDBY, id)));
  actors = found.filter((actor) => actor !== undefined);
}, 180_000);
afterAll(async () => {
  await core.close();
  await db.stop();
  rmSync(folder, { recursive: true, force: true });
});

const said = (actor: Actor, { sql, values }: BoardStatement): Promise<BoardRow[]> =>
  core.get(Database).withActor(actor, (tx) => tx.query<BoardRow[]>(sql, [...values]));

/** All cards of a board are compared, not the first of each column alone. */
const question = (actor: Actor, on: BoardQuestion['on'], filter: BoardFilter = {}): BoardQuestion => {
  const { municipality, userId } = actor;
  return { municipality, userId, on, today: TODAY, filter, page: 1000 };
};
const chief = (): Actor => actors.find(({ roles }) => roles.includes('chef'))!;

async function filters(): Promise<BoardFilter[]> {
  const [one] = await db.owner<{ q: string; name: string }>(
    `select c.code as q, k.name from child_case c join child k using (m, child_id) where c.m = $1 and not k.protected
      order by c.dnr limit 1`,
    [LINDBY],
  );
  const people = await db.owner<{ id: string }>('select distinct responsible as id from assignment_span where m = $1', [
    LINDBY,
  ]);
  const units = await db.owner<{ id: string }>('select unit_id as id from unit where m = $1', [LINDBY]);
  return [
    {},
    { late: '1' },
    { red: '1' },
    { late: '1', red: '1' },
    { responsible: 'me' },
    { q: one!.q },
    { q: one!.name.split(' ')[0]! },
    { q: 'a', late: '1' },
    { q: '%' },
    ...people.map(({ id }) => ({ responsible: id })),
    ...units.map(({ id }) => ({ unit: id })),
    ...units.map(({ id }) => ({ unit: id, late: '1' as const })),
  ];
}

describe('The cards of days gone, of today and of coming days', () => {
  test('are what the intervals say they are, for every filter', async () => {
    let cards = 0;
    for (const filter of await filters()) {
      for (const on of Object.keys(filter).length === 0 ? DAYS : FEW_DAYS) {
        const asked = question(chief(), on, filter);
        const rows = await said(chief(), boardStatement(asked));
        expect(await said(chief(), cardsGathered(asked))).toEqual(rows);
        cards += rows.length;
      }
    }
    expect(cards).toBeGreaterThan(1_000);
  });

  test('are the same to everybody, however they are looked for', async () => {
    const counted = new PlacesCounted();
    for (const actor of actors) {
      const principals = principalsOf(actor);
      for (const on of FEW_DAYS) {
        const asked = question(actor, on);
        const rows = await said(actor, boardStatement(asked));
        expect(await said(actor, cardsGathered({ ...asked, principals }))).toEqual(rows);
        const ordered = await said(actor, cardsInOrder({ ...asked, columns: COLUMNS }));
        const withoutCounts = rows.map((row) => ({ ...row, count: 0, echoes: 0 }));
        expect(ordered).toEqual(withoutCounts);
        const viewer = { ...actor, principals, on, today: TODAY, now: new Date() };
        const counts = await core.get(Database).withActor(actor, (tx) => counted.count(tx, viewer));
        const told = new Map(rows.map(({ column_id, count, echoes }) => [column_id, { count, echoes }]));
        for (const [column, own] of counts)
          expect([column, own]).toEqual([column, told.get(column) ?? { count: 0, echoes: 0 }]);
      }
    }
  });

  test.each(away(-20, 0))('are read a page at a time in one and the same order (%s)', async (on) => {
    const column = 'utredning';
    const all = await said(chief(), cardsInOrder({ ...question(chief(), on), columns: [column] }));
    expect(all.length).toBeGreaterThan(20);
    const seen: string[] = [];
    let after: BoardQuestion['after'];
    for (;;) {
      const asked = { ...question(chief(), on), page: 7, column, columns: [column], after } as const;
      const rows = await said(chief(), cardsInOrder(asked));
      expect((await said(chief(), cardsGathered(asked))).map((row) => row.case_id)).toEqual(
        rows.map((row) => row.case_id),
      );
      const shown = rows.slice(0, 7);
      seen.push(...shown.map((row) => row.dnr));
      const last = shown.at(-1);
      if (rows.length <= 7 || !last) break;
      after = { echo: last.echo, lastDay: last.sort_day, caseId: last.case_id ?? '' };
    }
    expect(seen).toEqual(all.map((row) => row.dnr));
  });
});
