import { aCase, aStep } from '../testing/builders.js';
import { startTestCore, type TestCore } from '../testing/core.js';
import { actorOf } from '../testing/people.js';

const handler = actorOf('handlaggare');
let core: TestCore;
let id: string;
beforeEach(async () => {
  core = await startTestCore();
  id = await aCase(core, { note: 'Första' });
  await core.logEvent.run(handler, id, aStep('anteckning', '2026-11-23', 1, { note: 'Andra' }));
  await core.logEvent.run(handler, id, aStep('anteckning', '2026-11-23', 2, { note: 'Tredje' }));
});
afterEach(() => core.stop());

describe("a case's chain", () => {
  it('holds, also when text has been erased', async () => {
    expect(await core.verifyChain.run()).toEqual({ cases: 1, events: 3, broken: [] });
    await core.db.owner('delete from event_text where case_id = $1', [id]);
    expect(await core.verifyChain.run()).toEqual({ cases: 1, events: 3, broken: [] });
    const view = await core.reader.view(handler, id);
    expect(view.events.map(({ note }) => note)).toEqual([null, null, null]);
  });

  it.each([
    ['a changed day', `update event set on_day = '2026-11-19' where seq = 1`, 1, 'changed'],
    ['a changed fact', `update event set facts = facts || '{"source": "anonym"}' where seq = 1`, 1, 'changed'],
    ['another author', `update event set recorded_by = 'chef' where seq = 2`, 2, 'changed'],
    [
      'a changed text',
      `update event_text set body = '{"note": "Annat"}' where body->>'note' = 'Andra'`,
      2,
      'text-changed',
    ],
    [
      'a removed entry',
      `delete from event_text where body->>'note' = 'Andra'; delete from event where seq = 2`,
      2,
      'removed',
    ],
    [
      'a removed newest entry',
      `delete from event_text where body->>'note' = 'Tredje'; delete from event where seq = 3`,
      3,
      'cut-off',
    ],
  ])('tells %s', async (_, sql, seq, reason) => {
    await core.db.owner(sql);
    expect((await core.verifyChain.run()).broken).toEqual([{ m: 1, caseId: id, seq, reason }]);
  });
});
