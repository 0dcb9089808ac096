import { appendFileSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { Actor } from '../access/actor.js';
import { insertRows } from '../database/insert-rows.js';
import { aCase, aReport, aStep, refusal } from '../testing/builders.js';
import { startTestCore, type TestCore } from '../testing/core.js';
import { LINDBY, actorOf } from '../testing/people.js';
import { laneStart, macOf } from './access-chain.js';
import { VerifyAccessLog } from './verify-access-log.js';
import { AuditSettings } from './audit-settings.js';

const handler = actorOf('handlaggare');
const MISSING = '0190a0a0-0000-7000-8000-000000000000';

let core: TestCore;
beforeEach(async () => {
  core = await startTestCore();
});
afterEach(() => core.stop());

const rows = () => core.db.owner('select seq, user_id, action, case_ids from access_log order by seq');
const logged = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, n) => core.accessLog.log({ actor: handler, action: `läser ${n}`, caseIds: [] })),
  );

describe('the access log', () => {
  it('has the row before the answer is there', async () => {
    const id = await aCase(core);
    await core.reader.view(handler, id);
    await core.reader.events(handler, id);
    expect(await rows()).toEqual([
      { seq: 1, user_id: 'handlaggare', action: 'register-report', case_ids: [id] },
      { seq: 2, user_id: 'handlaggare', action: 'read-case', case_ids: [id] },
      { seq: 3, user_id: 'handlaggare', action: 'read-events', case_ids: [id] },
    ]);
  });

  it('names the siblings’ cases too, which the answer tells of', async () => {
    const wish = aReport({ children: [{ name: 'Alva' }, { name: 'Bo' }] });
    const [first, second] = (await core.registerReport.run(handler, wish)).cases.map(({ id }) => id);
    expect((await core.reader.view(handler, first!)).siblings).toHaveLength(1);
    expect((await rows()).at(-1)).toMatchObject({ action: 'read-case', case_ids: [first, second] });
  });

  it('logs a read of what is not there like one of what may not be seen', async () => {
    const id = await aCase(core);
    const other = actorOf('handlaggare2');
    await refusal(core.reader.view(other, id));
    await refusal(core.reader.view(other, MISSING));
    expect((await rows()).slice(1)).toEqual([
      { seq: 2, user_id: 'handlaggare2', action: 'read-case', case_ids: [id] },
      { seq: 3, user_id: 'handlaggare2', action: 'read-case', case_ids: [MISSING] },
    ]);
  });

  it('lets nothing out when it cannot be written', async () => {
    const id = await aCase(core);
    await core.db.owner('revoke insert on access_log from tavlan_app');
    await expect(core.reader.view(handler, id)).rejects.toThrow();
    await core.db.owner('grant insert on access_log to tavlan_app');
    await core.reader.view(handler, id);
    expect((await core.verifyAccessLog.run()).broken).toBeNull();
  });

  it('shares commits among those who come at the same time', async () => {
    await logged(300);
    const [{ n }] = (await core.db.owner('select count(distinct xmin::text)::int as n from access_log')) as [
      { n: number },
    ];
    expect(n).toBeLessThan(10);
    expect(await core.verifyAccessLog.run()).toMatchObject({ lanes: 1, rows: 300, notAnchored: 300, broken: null });
  });

  it('tells from where, and why each case could be read', async () => {
    const [own, other] = [await aCase(core), await aCase(core, { unit: 'syd' }, actorOf('handlaggare2'))];
    const chef = { ...actorOf('chef'), address: '192.0.2.7' };
    const read = async (actor: Actor, caseIds: string[]) => {
      await core.accessLog.log({ actor, action: 'board', caseIds });
      return (await core.db.owner('select address, reasons from access_log order by seq desc limit 1'))[0];
    };
    const [lead, intake] = ['enhetens-ledning', 'enhetens-mottagning'];
    expect(await read(chef, [own])).toEqual({ address: '192.0.2.7', reasons: [lead] });
    expect(await read(chef, [own, other])).toEqual({ address: '192.0.2.7', reasons: [lead] });
    expect(await read(chef, [own, MISSING])).toEqual({ address: '192.0.2.7', reasons: [lead, ''] });
    expect(await read(handler, [own, other])).toEqual({ address: null, reasons: [intake, ''] });
    expect(await read(handler, [other])).toEqual(await read(handler, [MISSING]));
    expect(await read(handler, [])).toEqual({ address: null, reasons: [] });
    await core.db.owner(`insert into case_bar values (${LINDBY}, $1, 'chef', 'jäv')`, [own]);
    expect(await read(chef, [own, other])).toEqual({ address: '192.0.2.7', reasons: ['', lead] });
    expect((await core.verifyAccessLog.run()).broken).toBeNull();
  });

  it('tells why an act could be done, also when the row is written after the act has ended it', async () => {
    const id = await aCase(core);
    const blocker = new pg.Client({ connectionString: core.db.ownerUrl });
    await blocker.connect();
    await blocker.query('begin; lock table access_log');
    const before = logged(1);
    const wish = aStep('jav-anmalt', '2026-11-20', 1, { user: 'handlaggare' });
    const declared = core.logEvent.run(handler, id, wish);
    const bars = () => core.db.owner('select 1 from case_bar');
    while ((await bars()).length === 0) await setTimeout(5);
    await blocker.query('commit');
    await Promise.all([before, declared, blocker.end()]);
    expect((await core.db.owner(`select reasons from access_log where action = 'log-event'`))[0]).toEqual({ reasons: ['enhetens-mottagning'] }); // prettier-ignore
    expect((await refusal(core.reader.view(handler, id))).code).toBe('not-found');
  });

  it('refuses what cannot be stored to who sent it, not to those who read at the same time', async () => {
    const bad = { actor: handler, action: 'med \u0000 i', caseIds: [] };
    const all = await Promise.allSettled([logged(2), core.accessLog.log(bad), logged(3)]);
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await core.verifyAccessLog.run()).toMatchObject({ rows: 5, broken: null });
  });

  it('is read by nobody as themselves, only by the service for the reviewer', async () => {
    await logged(1);
    for (const name of ['chef', 'granskare', 'forvaltare'] as const) {
      expect(await core.database.withActor(actorOf(name), (tx) => tx.query('select 1 from access_log'))).toEqual([]);
    }
    expect(await core.database.withService(LINDBY, '', (tx) => tx.query('select 1 from access_log'))).toHaveLength(1);
  });

  it('still verifies rows that were written before it told from where and why', async () => {
    const lane = '0190a0a0-0000-7000-8000-00000000000a';
    const old = {
      ...{ m: LINDBY, lane, seq: 1, at: core.clock.now(), user_id: 'chef', action: 'board', case_ids: [], why: null },
      ...{ prev: laneStart(core.settings.key, LINDBY, lane), address: null, reasons: null },
    };
    const row = { ...old, mac: macOf(core.settings.key, old) };
    await core.database.withService(LINDBY, '', (tx) => insertRows(tx, 'access_log', [row]));
    expect(await core.verifyAccessLog.run()).toMatchObject({ rows: 1, broken: null });
    await core.db.owner(`update access_log set address = '192.0.2.9'`);
    expect((await core.verifyAccessLog.run()).broken).toMatchObject({ seq: 1, reason: 'changed' });
  });

  it('keeps municipalities apart', async () => {
    await core.accessLog.log({ actor: actorOf('grannkommun'), action: 'board', caseIds: [] });
    await logged(2);
    expect(await core.verifyAccessLog.run({ municipality: LINDBY })).toMatchObject({ lanes: 1, rows: 2 });
    expect(await core.verifyAccessLog.run()).toMatchObject({ lanes: 2, rows: 3, broken: null });
  });

  it.each([
    ['a changed row', `update access_log set user_id = 'chef' where seq = 3`, 3, 'changed'],
    ['a row that was read from elsewhere', `update access_log set address = '192.0.2.1' where seq = 1`, 1, 'changed'],
    ['a row without where it was read from', 'update access_log set address = null where seq = 1', 1, 'changed'],
    ['a row with another reason', `update access_log set reasons = '{ansvarig}' where seq = 1`, 1, 'changed'],
    ['a row without its reasons', 'update access_log set reasons = null where seq = 1', 1, 'changed'],
    ['a row without its case', `update access_log set case_ids = '{}' where seq = 1`, 1, 'changed'],
    ['a removed row', 'delete from access_log where seq = 3', 3, 'removed'],
    ['a removed first row', 'delete from access_log where seq = 1', 1, 'removed'],
    ['a removed newest row', 'delete from access_log where seq = 5', 5, 'cut-off'],
    ['a lane that is gone', 'delete from access_log', 1, 'cut-off'],
    [
      'two rows that changed places',
      'update access_log set seq = case seq when 2 then -3 else -2 end where seq in (2, 3)',
      2,
      'changed',
    ],
  ])('shows %s', async (_, sql, seq, reason) => {
    const actor = { ...handler, address: '192.0.2.7' };
    await core.accessLog.log({ actor, action: 'read-case', caseIds: [MISSING] });
    await logged(4);
    core.accessLog.anchor();
    expect(await core.verifyAccessLog.run()).toMatchObject({
      rows: 5,
      notAnchored: 0,
      notAnchoredSince: null,
      broken: null,
    });
    await core.db.owner('alter table access_log drop constraint access_log_seq');
    await core.db.owner(sql);
    await core.db.owner('update access_log set seq = -seq where seq < 0');
    expect((await core.verifyAccessLog.run()).broken).toMatchObject({ m: LINDBY, seq, reason });
  });

  it('cannot be written anew by who holds the database but not the key', async () => {
    await logged(3);
    const stranger = new VerifyAccessLog(core.database, new AuditSettings('another key', core.settings.anchorFile));
    expect((await stranger.run()).broken).toMatchObject({ seq: 1, reason: 'changed' });
  });

  it('anchors a head once, and stands a line that was cut short', async () => {
    await logged(3);
    core.accessLog.anchor();
    core.accessLog.anchor();
    const file = core.settings.anchorFile!;
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(1);
    appendFileSync(file, '{"at":"2026');
    expect(await core.verifyAccessLog.run()).toMatchObject({ notAnchored: 0, broken: null });
  });

  it('states the window that is not anchored yet: how many rows, and since when', async () => {
    await logged(3);
    core.accessLog.anchor();
    core.clock.set('2026-11-24');
    await logged(2);
    core.clock.set('2026-11-25');
    await logged(1);
    expect(await core.verifyAccessLog.run()).toMatchObject({
      ...{ rows: 6, notAnchored: 3, notAnchoredSince: '2026-11-24T11:00:00.000Z', broken: null },
    });
    await core.db.owner('delete from access_log where seq = 6');
    // Within the window a row that is gone cannot be noticed; that is why it is stated.
    expect(await core.verifyAccessLog.run()).toMatchObject({ rows: 5, notAnchored: 2, broken: null });
  });

  it('anchors later what could not be anchored at once, and says so', async () => {
    await logged(3);
    const file = core.settings.anchorFile!;
    mkdirSync(file);
    core.accessLog.anchor();
    expect(core.told).toEqual([expect.stringContaining('could not be anchored')]);
    rmdirSync(file);
    core.accessLog.anchor();
    expect(await core.verifyAccessLog.run()).toMatchObject({ rows: 3, notAnchored: 0, broken: null });
  });
});
