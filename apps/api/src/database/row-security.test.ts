import pg from 'pg';
import { aCase, aStep, refusal } from '../testing/builders.js';
import { startTestCore, type TestCore } from '../testing/core.js';
import { GRANNBY, LINDBY, actorOf } from '../testing/people.js';
import { MATTER_TABLES } from './migrations/1795478400000-add-matters-and-plans.js';
import { SILENCE_TABLES } from './migrations/1795564800000-add-silences.js';
import { USER_TABLES } from './migrations/1795651200000-add-drafts.js';
import { DATED_CASE_TABLES, DATED_MUNICIPAL_TABLES } from './migrations/1796083200000-add-dated-access.js';
import { SIGN_IN_TABLES } from './migrations/1796342400000-add-sign-in-places.js';
import { CARD_TABLES, CHANGE_TABLES } from './migrations/1796256000000-add-cards.js';
import { PAST_CARD_TABLES } from './migrations/1796601600000-keep-past-cards.js';
import { CASE_TABLES as FIRST_CASE_TABLES, MUNICIPAL_TABLES } from './migrations/create-register/row-security.js';
import { REFERENCE_TABLES } from './migrations/create-register/tables.js';

let core: TestCore;
let id: string;
beforeAll(async () => {
  core = await startTestCore();
  id = await aCase(core, { note: 'Läraren är orolig.' });
});
afterAll(() => core.stop());

const CASE_TABLES = [
  ...FIRST_CASE_TABLES,
  ...MATTER_TABLES,
  ...SILENCE_TABLES,
  ...DATED_CASE_TABLES,
  ...CARD_TABLES,
  ...PAST_CARD_TABLES,
];
const tenantTables = [
  ...MUNICIPAL_TABLES,
  ...DATED_MUNICIPAL_TABLES,
  ...CHANGE_TABLES,
  ...CASE_TABLES,
  'child',
  'child_case',
  'case_grant',
  'case_bar',
  'log_review',
  ...USER_TABLES,
  ...SIGN_IN_TABLES,
];

describe('row-level security', () => {
  it('is on and forced for every table but the listed reference tables', async () => {
    const tables = await core.db.owner<{ relname: string; relrowsecurity: boolean; relforcerowsecurity: boolean }>(
      `select relname, relrowsecurity, relforcerowsecurity from pg_class
       where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'migration'`,
    );
    const open = tables.filter((table) => !table.relrowsecurity || !table.relforcerowsecurity);
    expect(open.map(({ relname }) => relname).sort()).toEqual([...REFERENCE_TABLES].sort());
    expect(tables).toHaveLength(tenantTables.length + REFERENCE_TABLES.length);
  });

  it('holds the municipality in every primary, unique and foreign key', async () => {
    const keys = await core.db.owner<{ relname: string; conname: string }>(
      `select r.relname, c.conname from pg_constraint c join pg_class r on r.oid = c.conrelid
       join pg_attribute a on a.attrelid = r.oid and a.attname = 'm'
       where c.contype in ('p', 'u', 'f') and r.relnamespace = 'public'::regnamespace and not a.attnum = any (c.conkey)`,
    );
    expect(keys).toEqual([{ relname: 'account', conname: 'account_pkey' }]);
  });

  it('asks the same question of every table of a case', async () => {
    const policies = await core.db.owner<{ tablename: string; qual: string }>(
      `select tablename, qual from pg_policies where tablename = any ($1) and cmd = 'ALL'`,
      [CASE_TABLES],
    );
    expect(policies).toHaveLength(CASE_TABLES.length);
    expect(new Set(policies.map(({ tablename, qual }) => qual.replaceAll(`${tablename}.`, 'case.'))).size).toBe(1);
  });

  it('shows nothing without an actor', async () => {
    for (const table of tenantTables) {
      expect(await core.dataSource.query(`select 1 from ${table}`)).toEqual([]);
      expect(await core.database.reference((tx) => tx.query(`select 1 from ${table}`))).toEqual([]);
    }
  });

  it("shows nothing of a neighbour, even where the service's own condition is left out", async () => {
    for (const table of [...CASE_TABLES, 'child', 'child_case', 'case_grant', 'intake_report', 'access_log']) {
      expect(await core.database.withActor(actorOf('grannkommun'), (tx) => tx.query(`select 1 from ${table}`))).toEqual(
        [],
      );
      expect(await core.database.withService(GRANNBY, '', (tx) => tx.query(`select 1 from ${table}`))).toEqual([]);
    }
    const users = await core.database.withActor(actorOf('grannkommun'), (tx) =>
      tx.query('select user_id from app_user'),
    );
    expect(users).toEqual([{ user_id: 'grannkommun' }]);
  });

  it('keeps a neighbour from writing here', async () => {
    const writing = core.database.withActor(actorOf('grannkommun'), (tx) =>
      tx.query(`insert into unit values (${LINDBY}, 'ny', 'Ny')`),
    );
    await expect(writing).rejects.toThrow(/row-level security/);
  });

  it.each([
    ['a role', `insert into user_role values (1, 'handlaggare', gen_random_uuid(), 'chef', 'syd', '2020-01-01')`],
    ['a duty period', `insert into duty select 1, gen_random_uuid(), 'handlaggare', now(), now(), 'chef', now()`],
    [
      'a stand-in',
      `insert into stand_in select 1, gen_random_uuid(), 'handlaggare', 'handlaggare2', '2026-01-01', '2026-12-31', 'chef', now()`,
    ],
    ['a call to a meeting', `insert into meeting_call values (1, '2026-12-08', 'namnd', '2026-11-23', 'chef')`],
    [
      'a row of the access log',
      `insert into access_log (m, lane, seq, at, user_id, action, case_ids, prev, mac) values (1, 'x', 1, now(), 'chef', 'read-case', '{}', '', '')`,
    ],
    [
      'a review of it',
      `insert into log_review values (1, gen_random_uuid(), now(), 'chef', 'person', '{}', '[]', 'utreds')`,
    ],
    ['a child', `insert into child (m, child_id, name) values (1, gen_random_uuid(), 'Ny')`],
    ["a key of another's", `insert into idempotency values (1, 'chef', 'nyckel', 'x', null, now())`],
  ])('lets nobody enter %s in their own name', async (_, sql) => {
    const writing = core.database.withActor(actorOf('handlaggare'), (tx) => tx.query(sql));
    await expect(writing).rejects.toThrow(/row-level security/);
  });

  it('lets nobody open or close an account, nor lengthen a duty period, in their own name', async () => {
    const changes = [`update app_user set active = false`, `update duty set until = now()`, 'delete from user_role'];
    for (const sql of changes) {
      const answer = await core.database.withActor(actorOf('chef'), (tx) => tx.query<[unknown[], number]>(sql));
      expect(answer[1]).toBe(0);
    }
  });

  it.each([
    ['handlaggare', 1],
    ['arbetsledare', 1],
    ['chef', 1],
    ['handlaggare2', 0],
    ['mottagning', 0],
    ['forvaltare', 0],
    ['ledamot', 0],
    ['granskare', 0],
    ['jour', 0],
  ] as const)('lets %s see %d of the cases that nobody in nord has been given', async (name, count) => {
    const tables = ['child_case', 'child', 'event', 'phase_span'];
    for (const table of tables) {
      const rows = await core.database.withActor(actorOf(name), (tx) => tx.query(`select 1 from ${table}`));
      expect(rows).toHaveLength(count);
    }
  });

  it('follows an assignment at once, and hides the case from who handed it over', async () => {
    const own = await aCase(core);
    const assign = aStep('arende-tilldelat', '2026-11-23', 1, { responsible: 'handlaggare2', unit: 'syd' });
    const view = await core.logEvent.run(actorOf('handlaggare'), own, assign);
    expect(view).toMatchObject({
      version: 2,
      responsible: { id: 'handlaggare2', name: 'Test handlaggare2' },
      unit: 'syd',
    });
    expect((await refusal(core.reader.view(actorOf('handlaggare'), own))).code).toBe('not-found');
    expect((await core.reader.view(actorOf('handlaggare2'), own)).id).toBe(own);
  });

  it('hides a case from somebody barred from it, whatever the role', async () => {
    const own = await aCase(core);
    await core.db.owner(`insert into case_bar values (${LINDBY}, $1, 'chef', 'jäv')`, [own]);
    expect((await refusal(core.reader.view(actorOf('chef'), own))).code).toBe('not-found');
    expect((await core.reader.view(actorOf('arbetsledare'), own)).id).toBe(own);
  });
});

describe("the service's own account", () => {
  const attempts: readonly (readonly [string, string])[] = [
    ['change an entry', `update event set type = 'anteckning'`],
    ['delete an entry', 'delete from event'],
    ['change a text', `update event_text set body = '{}'`],
    ['delete a text', 'delete from event_text'],
    ['change the access log', `update access_log set action = 'x'`],
    ['shorten the access log', 'delete from access_log'],
    ['empty the access log', 'truncate access_log'],
    ['change a review of it', `update log_review set outcome = 'utreds'`],
    ['take a review away', 'delete from log_review'],
    ['change what was decided locally', 'update context_register set seq = 2'],
    ['change what was believed before', 'delete from clock_span_history'],
    ['empty a table', 'truncate event'],
    ['alter a table', 'alter table event disable row level security'],
    ['lift a policy', 'drop policy event_all on event'],
    ['make a table', 'create table mine (x int)'],
    ['become the owner', 'set role postgres'],
    ['switch security off', 'set row_security = off; select * from event'],
  ];
  it.each(attempts)('cannot %s', async (_, sql) => {
    const client = new pg.Client({ connectionString: core.db.appUrl });
    await client.connect();
    try {
      await client.query(`select set_config('app.municipality', '1', false), set_config('app.principals', 'service', false),
        set_config('app.today', '2026-11-23', false)`);
      await expect(client.query(sql)).rejects.toThrow();
    } finally {
      await client.end();
    }
    expect(await core.db.owner('select 1 from event where case_id = $1', [id])).toHaveLength(1);
  });

  it('is neither a superuser nor above the policies', async () => {
    const [role] = await core.db.owner(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'tavlan_app'`,
    );
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    expect(await core.db.owner(`select relname from pg_class where relowner = 'tavlan_app'::regrole`)).toEqual([]);
  });
});
