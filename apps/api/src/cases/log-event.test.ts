import { day } from '@tavlan/process';
import { aCase, aStep, allStored, refusal } from '../testing/builders.js';
import { startTestCore, type TestCore } from '../testing/core.js';
import { actorOf } from '../testing/people.js';

const handler = actorOf('handlaggare');
const chief = actorOf('chef');

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore({ today: '2026-11-23' });
});
afterAll(() => core.stop());
beforeEach(() => core.clock.set('2026-11-23'));

const reported = (on = '2026-11-20') => aCase(core, { on });
const step = (version: number, more: object = {}) =>
  aStep('skyddsbedomning-gjord', '2026-11-20', version, { immediateProtection: false, ...more });
const stored = () => allStored(core);

describe('logging an event', () => {
  it('answers with the case as it then is', async () => {
    const id = await reported();
    const view = await core.logEvent.run(handler, id, step(1, { note: 'Inga skador syns.' }));
    expect(view).toMatchObject({ id, version: 2, column: 'forhandsbedomning', unit: 'nord' });
    expect(view.events.map((event) => [event.type, event.note, event.recordedBy])).toEqual([
      ['anmalan-inkommen', null, 'Test handlaggare'],
      ['skyddsbedomning-gjord', 'Inga skador syns.', 'Test handlaggare'],
    ]);
    expect(view.clocks.find(({ clock }) => clock === 'ANM-03')).toMatchObject({ outcome: 'met', done: '2026-11-20' });
    expect(await core.reader.view(handler, id)).toEqual(view);
  });

  it('keeps what people wrote apart from the facts', async () => {
    const id = await reported();
    await core.logEvent.run(handler, id, step(1, { note: 'Moster heter Ulla.' }));
    const facts = await core.db.owner('select * from event where case_id = $1', [id]);
    expect(JSON.stringify(facts)).not.toContain('Ulla');
    expect(await core.db.owner('select body from event_text where case_id = $1', [id])).toEqual([
      { body: { note: 'Moster heter Ulla.' } },
    ]);
  });

  it('lets one of two clerks win and writes nothing of the other', async () => {
    const id = await reported();
    const attempts = await Promise.allSettled([
      core.logEvent.run(handler, id, step(1)),
      core.logEvent.run(chief, id, step(1)),
    ]);
    expect(attempts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = attempts.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({
      code: 'stale-version',
      members: { version: 2, since: [{ title: 'Skyddsbedömning gjord', on: '2026-11-20' }] },
    });
    expect(await core.db.owner('select seq from event where case_id = $1 order by seq', [id])).toEqual([
      { seq: 1 },
      { seq: 2 },
    ]);
    expect((await core.rebuildSpans.run({ verify: true })).differences).toEqual([]);
  });

  it('does a request that is sent twice once, and answers alike', async () => {
    const id = await reported();
    const [first, second] = await Promise.all([1, 2].map(() => core.logEvent.run(handler, id, step(1), 'nyckel-1')));
    expect(second).toEqual(first);
    await core.logEvent.run(handler, id, aStep('anteckning', '2026-11-23', 2));
    core.clock.set('2026-11-30');
    // As the first time, though the case has moved on and the version sent is stale.
    expect(await core.logEvent.run(handler, id, step(1), 'nyckel-1')).toEqual(first);
    expect(await core.db.owner('select seq from event where case_id = $1', [id])).toHaveLength(3);
  });

  it('answers a hand-over that is sent twice, though the case is out of sight by then', async () => {
    const id = await reported();
    const handOver = aStep('arende-tilldelat', '2026-11-23', 1, { responsible: 'handlaggare2', unit: 'syd' });
    const first = await core.logEvent.run(handler, id, handOver, 'nyckel-4');
    expect(await core.logEvent.run(handler, id, handOver, 'nyckel-4')).toEqual(first);
    expect((await refusal(core.logEvent.run(handler, id, { ...handOver, version: 2 }, 'nyckel-5'))).code).toBe(
      'not-found',
    );
    await core.db.owner(`insert into case_bar values (1, $1, 'handlaggare', 'jäv')`, [id]);
    expect((await refusal(core.logEvent.run(handler, id, handOver, 'nyckel-4'))).code).toBe('not-found');
  });

  it('refuses a key that has been used for something else', async () => {
    const id = await reported();
    await core.logEvent.run(handler, id, step(1), 'nyckel-2');
    const before = await stored();
    const problem = await refusal(core.logEvent.run(handler, id, step(2, { immediateProtection: true }), 'nyckel-2'));
    expect(problem.code).toBe('key-reused');
    expect(await stored()).toBe(before);
  });

  it('takes the key of another person or a forgotten one for a new one', async () => {
    const id = await reported();
    await core.logEvent.run(handler, id, step(1), 'nyckel-3');
    expect((await core.logEvent.run(chief, id, step(2), 'nyckel-3')).version).toBe(3);
    core.clock.set('2026-12-15');
    expect((await core.logEvent.run(handler, id, step(3), 'nyckel-3')).version).toBe(4);
  });

  it.each([
    ['in the future', { on: '2026-11-24' }, 'future-day'],
    [
      'that gives the case to nobody known',
      { type: 'arende-tilldelat', immediateProtection: undefined, responsible: 'ingen' },
      'invalid-request',
    ],
    ['about an entry that is not there', { ref: 'ingen' }, 'unknown-ref'],
  ])('writes nothing of a step %s', async (_, more, code) => {
    const id = await reported();
    const before = await stored();
    const problem = await refusal(core.logEvent.run(handler, id, step(1, more), `nyckel-${code}`));
    expect(problem.code).toBe(code);
    expect(await stored()).toBe(before);
  });

  it('takes in what deviates once it has been acknowledged', async () => {
    const id = await reported();
    await core.logEvent.run(handler, id, step(1));
    await core.logEvent.run(handler, id, aStep('utredning-inledd', '2026-11-20', 2, { by: 'handlaggare' }));
    const end = aStep('utredning-avslutad', '2026-11-23', 3, { result: 'utan-insats', by: 'handlaggare' });
    const before = await stored();
    const problem = await refusal(core.logEvent.run(handler, id, end));
    expect(problem.code).toBe('must-acknowledge');
    expect(problem.members.missing?.length).toBeGreaterThan(0);
    expect(await stored()).toBe(before);
    const acknowledge = problem.members.missing!.map((each) => each.id);
    expect((await core.logEvent.run(handler, id, { ...end, acknowledge })).version).toBe(4);
  });

  it('answers a repeat without where the child lives, when it has come to be protected since', async () => {
    const id = await aCase(core, { responsible: 'handlaggare', unit: 'nord' });
    const placed = aStep('placering-paborjad', '2026-11-20', 2, { form: 'jourhem', ground: 'SoL', home: 'HEM-77' });
    const problem = await refusal(core.logEvent.run(handler, id, placed));
    const again = { ...placed, acknowledge: problem.members.missing!.map((each) => each.id) };
    expect(JSON.stringify(await core.logEvent.run(handler, id, again, 'placerad'))).toContain('HEM-77');
    await core.logEvent.run(handler, id, aStep('skyddad-identitet-satt', '2026-11-23', 3, { kind: 'fingerade' }));
    const repeated = await core.logEvent.run(handler, id, again, 'placerad');
    expect(repeated.version).toBe(3);
    expect(JSON.stringify(repeated)).not.toContain('HEM-77');
    expect(JSON.stringify(await core.reader.view(handler, id, day('2026-11-21')))).not.toContain('HEM-77');
  });

  it('rewrites the intervals for a late entry and keeps what was believed before', async () => {
    const id = await reported('2026-11-10');
    core.clock.set('2026-11-20');
    expect((await core.reader.view(handler, id)).clocks.find(({ clock }) => clock === 'ANM-03')?.outcome).toBe(
      'overdue',
    );
    core.clock.set('2026-11-23');
    const late = step(1, { on: '2026-11-10' });
    await core.logEvent.run(handler, id, late);
    const now = await core.db.owner(
      `select done::text, known_from from clock_span where case_id = $1 and clock = 'ANM-03'`,
      [id],
    );
    const before = await core.db.owner(
      `select done::text, known_to from clock_span_history where case_id = $1 and clock = 'ANM-03'`,
      [id],
    );
    expect(now).toMatchObject([{ done: '2026-11-10' }]);
    expect(before).toMatchObject([{ done: null }]);
    expect(before[0]!['known_to']).toEqual(now[0]!['known_from']);
  });

  it('tells the boards which case has changed, once it has', async () => {
    const id = await reported();
    const heard: unknown[] = [];
    const runner = core.dataSource.createQueryRunner();
    const client = (await runner.connect()) as {
      on: (name: string, heard: (message: { payload: string }) => void) => void;
    };
    client.on('notification', ({ payload }) => heard.push(JSON.parse(payload)));
    await runner.query('listen tavlan_cases');
    await refusal(core.logEvent.run(handler, id, step(9)));
    await core.logEvent.run(handler, id, step(1));
    await runner.query('select 1');
    await runner.query('unlisten tavlan_cases');
    await runner.release();
    expect(heard).toEqual([{ m: 1, cases: [id] }]);
  });
});
