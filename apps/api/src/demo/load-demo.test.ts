import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COLUMNS, day } from '@tavlan/process';
import pg from 'pg';
import { passwordFits } from '../access/password.js';
import { AuditSettings } from '../audit/audit-settings.js';
import { RebuildSpans } from '../cases/rebuild-spans.js';
import { VerifyChain } from '../cases/verify-chain.js';
import { FixedDayClock } from '../clock.js';
import { readConfig } from '../config.js';
import { parsePersonalNumber } from '../intake/personal-number.js';
import type { Installation } from '../installation.js';
import { openCore, type Core } from '../open-core.js';
import { TestDatabase } from '../testing/test-database.js';
import { LINDBY } from './demo-people.js';
import { loadDemo, whatIsThere, type Demo } from './load-demo.js';

// A Saturday: nobody in the demonstration works then, except where a limit falls on a certain day.
const TODAY = '2026-11-28';
const HOLDS = 'valid_from <= $1 and (valid_to is null or valid_to > $1)';
const folder = mkdtempSync(join(tmpdir(), 'tavlan-demo-'));
let db: TestDatabase;
let demo: Demo | undefined;
let core: Core;

const installation = (variables: Record<string, string> = {}): Installation => ({
  config: readConfig({ TAVLAN_DATA: folder, TAVLAN_TODAY: TODAY, ...variables }),
  clock: new FixedDayClock(day(TODAY)),
  ownerUrl: db.ownerUrl,
  databaseUrl: db.appUrl,
  sessionSecrets: [],
  auditSettings: AuditSettings.inFolder(folder),
  stop: async () => undefined,
});
const hashOf = async (user: string) =>
  (await db.owner<{ hash: string }>('select password_hash as hash from app_user where user_id = $1', [user]))[0]?.hash;

beforeAll(async () => {
  db = await TestDatabase.start();
  demo = await loadDemo(installation(), { strict: true });
  core = await openCore(installation());
}, 180_000);
afterAll(async () => {
  await core.close();
  await db.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('The demonstration', () => {
  test('has cards in all seven columns, all of them seen by the chef', async () => {
    const columns = await db.owner<{ column: string; cards: number }>(
      `select p.column_id as column, count(distinct p.case_id)::int as cards
       from phase_span p join case_grant g using (m, case_id)
       where m = ${LINDBY} and not p.echo and g.principal in ('lead:norr', 'lead:soder')
         and p.valid_from <= $1 and (p.valid_to is null or p.valid_to > $1)
         and g.valid_from <= $1 and (g.valid_to is null or g.valid_to > $1)
       group by 1`,
      [TODAY],
    );
    for (const column of COLUMNS) {
      expect(columns.find((each) => each.column === column)?.cards).toBeGreaterThanOrEqual(40);
    }
  });

  test('gives every worker a load that one can have', async () => {
    const loads = await db.owner<{ worker: string; cases: number }>(
      `select a.responsible as worker, count(*)::int as cases
       from assignment_span a join phase_span p using (m, case_id)
       where m = ${LINDBY} and not p.echo and p.column_id <> 'avslutat'
         and a.valid_from <= $1 and (a.valid_to is null or a.valid_to > $1)
         and p.valid_from <= $1 and (p.valid_to is null or p.valid_to > $1)
       group by 1`,
      [TODAY],
    );
    expect(loads.map(({ worker }) => worker)).toEqual(expect.arrayContaining(['handlaggare', 'handlaggare2']));
    expect(loads.filter(({ cases }) => cases < 12 || cases > 20)).toEqual([]);
  });

  test('has meetings to come, and on the agenda of the next what lies ready', async () => {
    const meetings = await db.owner<{ organ: string; ahead: number }>(
      `select coalesce(body ->> 'organ', 'namnd') as organ, count(*) filter (where valid_from > $1)::int as ahead
       from context_register where m = ${LINDBY} group by 1 order by 1`,
      [TODAY],
    );
    expect(meetings).toEqual([
      { organ: 'namnd', ahead: 8 },
      { organ: 'utskott', ahead: 12 },
    ]);
    const kinds = await db.owner<{ kind: string; n: number }>(
      `select decision_type as kind, count(*)::int as n from matter_span where m = ${LINDBY} and proposed and ${HOLDS} group by 1`,
      [TODAY],
    );
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['ansokan-lvu', 'insats', 'overvagande', 'placering']);
    expect(kinds.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThanOrEqual(15);
  });

  test('has at least thirty limits that are late or come within two weeks, and red notes that say who and when', async () => {
    const [limits] = await db.owner<{ n: number }>(
      `select count(*)::int as n from clock_span where m = ${LINDBY} and valid_from <= $1 and last_day <= $1::date + 14
       and (done is null or done > $1) and (moot_on is null or moot_on > $1)`,
      [TODAY],
    );
    expect(limits?.n).toBeGreaterThanOrEqual(30);
    const red = await db.owner<{ owner: string | null; next: string | null }>(
      `select owner, next from red_span where m = ${LINDBY} and ${HOLDS}`,
      [TODAY],
    );
    expect(red.length).toBeGreaterThanOrEqual(15);
    expect(red.filter(({ owner, next }) => owner === null || next === null)).toEqual([]);
  });

  test('is lawful but for what is shown on purpose', async () => {
    const findings = await db.owner<{ finding: string; name: string }>(
      `select distinct finding, name from finding_span join child_case using (m, case_id) join child using (m, child_id)
       where ${HOLDS} order by 1, 2`,
      [TODAY],
    );
    expect(findings).toEqual([
      { finding: 'REPEAT-REPORT', name: 'Melvin' },
      { finding: 'SILENT-INQUIRY', name: 'Viggo' },
    ]);
  });

  test('leaves no mark of a day unreplaced in any text', async () => {
    expect(await db.owner(`select body from event_text where body::text ~ '\\{[+-]?\\d'`)).toEqual([]);
  });

  test('knows every child by a coordination number that is none of a real person', async () => {
    const children = await db.owner<{ number: string; born: string }>(
      'select personal_number as number, born from child',
    );
    for (const { number, born } of children) {
      expect(Number(number.slice(6, 8))).toBeGreaterThan(60);
      expect(Number(number.slice(8, 11))).toBeGreaterThanOrEqual(980);
      expect(parsePersonalNumber(number, day(TODAY))?.born).toBe(born);
    }
  });

  test('holds what the register says: its intervals rebuilt are the same, its chains whole', async () => {
    const spans = await core.get(RebuildSpans).run({ verify: true });
    expect(spans.cases).toBeGreaterThan(290);
    expect(spans.differences).toEqual([]);
    expect((await core.get(VerifyChain).run()).broken).toEqual([]);
  });

  test('was recorded on the days it tells of, never ahead of today', async () => {
    const [row] = await db.owner<{ late: number; ahead: number }>(
      `select count(*) filter (where (recorded_at at time zone 'Europe/Stockholm')::date <> on_day)::int as late,
              count(*) filter (where on_day > $1)::int as ahead from event`,
      [TODAY],
    );
    expect(row).toEqual({ late: 0, ahead: 0 });
  });

  test('shows on an earlier day what was known then: where cases stood is the same as is known today', async () => {
    for (const on of ['2026-11-02', '2026-06-10', '2025-11-28']) {
      const [row] = await db.owner<{ known: number; then: number }>(
        `select count(*)::int as known,
                count(*) filter (where (known_from at time zone 'Europe/Stockholm')::date <= $1)::int as then
         from phase_span where ${HOLDS}`,
        [on],
      );
      expect(row?.known).toBeGreaterThan(20);
      expect(row?.then).toBe(row?.known);
    }
  });

  test('lets one person a role sign in, with a password that the next start knows again', async () => {
    expect(demo?.signIns.map(({ username }) => username)).toHaveLength(12);
    const again = await loadDemo(installation());
    expect(again?.password).toBe(demo?.password);
    expect(await passwordFits(await hashOf('chef'), demo?.password ?? '')).toBe(true);
    expect(await hashOf('sara.nord')).toBeNull();
  });

  test('takes the password given at a later start', async () => {
    expect((await loadDemo(installation({ TAVLAN_DEMO_PASSWORD: 'ett-annat-losenord' })))?.password).toBe(
      'ett-annat-losenord',
    );
    expect(await passwordFits(await hashOf('grannkommun'), 'ett-annat-losenord')).toBe(true);
  });

  test('that was cut short before anybody could sign in is taken out and told anew', async () => {
    const half = await TestDatabase.start();
    await half.owner(`insert into municipality values (${LINDBY}, 'Lindby')`);
    const owner = new pg.Client({ connectionString: half.ownerUrl });
    await owner.connect();
    expect(await whatIsThere(owner)).toBe('nothing');
    await owner.end();
    expect(await half.owner('select * from municipality')).toEqual([]);
    await half.stop();
  });

  test('is never loaded beside anything else', async () => {
    await db.owner(`insert into municipality values (114, 'Upplands Väsby')`);
    expect(await loadDemo(installation())).toBeUndefined();
    await db.owner('delete from municipality where m = 114');
  });

  test('is not taken for a generated municipality with a code of its own', async () => {
    await db.owner(`update municipality set name = 'Storlunda' where m = ${LINDBY}`);
    expect(await loadDemo(installation({ TAVLAN_DEMO_PASSWORD: 'ett-nytt-lösenord' }))).toBeUndefined();
    await db.owner(`update municipality set name = 'Lindby' where m = ${LINDBY}`);
  });
});
