import { appendFileSync, mkdirSync, readFileSync, rmdirSync } from 'node:fs';
import { aCase, refusal } from '../testing/builders.js';
import { startTestCore, type TestCore } from '../testing/core.js';
import { LINDBY, actorOf } from '../testing/people.js';
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
    expect(await core.verifyAccessLog.run()).toEqual({ lanes: 1, rows: 300, notAnchored: 300, broken: null });
  });

  it('keeps municipalities apart', async () => {
    await core.accessLog.log({ actor: actorOf('grannkommun'), action: 'board', caseIds: [] });
    await logged(2);
    expect(await core.verifyAccessLog.run({ municipality: LINDBY })).toMatchObject({ lanes: 1, rows: 2 });
    expect(await core.verifyAccessLog.run()).toMatchObject({ lanes: 2, rows: 3, broken: null });
  });

  it.each([
    ['a changed row', `update access_log set user_id = 'chef' where seq = 3`, 3, 'changed'],
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
    await core.accessLog.log({ actor: handler, action: 'read-case', caseIds: [MISSING] });
    await logged(4);
    core.accessLog.anchor();
    expect(await core.verifyAccessLog.run()).toEqual({ lanes: 1, rows: 5, notAnchored: 0, broken: null });
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
