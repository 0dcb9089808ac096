import { aCase, aStep, allStored, refusal } from '../testing/builders.js';
import { startTestCore, type TestCore } from '../testing/core.js';
import { actorOf } from '../testing/people.js';

const handler = actorOf('handlaggare');

let core: TestCore;
beforeAll(async () => {
  core = await startTestCore();
});
afterAll(() => core.stop());

async function wronglyDated() {
  const id = await aCase(core, { on: '2026-11-18' });
  const made = aStep('skyddsbedomning-gjord', '2026-11-20', 1, { immediateProtection: false, note: 'Fel dag.' });
  const view = await core.logEvent.run(handler, id, made);
  return { id, ref: view.events[1]!.id };
}
const anm03 = { clock: 'ANM-03' };

describe('a correction', () => {
  it('changes what holds and leaves the wrong entry as it was', async () => {
    const { id, ref } = await wronglyDated();
    const [row] = await core.db.owner('select * from event where event_id = $1', [ref]);
    const request = {
      ref,
      version: 2,
      reason: 'Dagen var fel.',
      replaces: { on: '2026-11-18', note: 'Gjord samma dag.' },
    };
    const view = await core.correctEvent.run(handler, id, request);
    expect(view.clocks.find(({ clock }) => clock === 'ANM-03')).toMatchObject({
      ...anm03,
      outcome: 'met',
      done: '2026-11-18',
    });
    expect(await core.db.owner('select * from event where event_id = $1', [ref])).toEqual([row]);
    const [, wrong, correction] = view.events;
    expect(wrong).toMatchObject({
      on: '2026-11-20',
      note: 'Fel dag.',
      column: null,
      correctedBy: correction!.id,
      voided: false,
    });
    expect(correction).toMatchObject({
      type: 'rattelse',
      title: 'Rättelse: Skyddsbedömning gjord',
      day: '2026-11-18',
      note: 'Gjord samma dag.',
      column: 'orosanmalan',
    });
  });

  it('keeps its free text apart too', async () => {
    const { id, ref } = await wronglyDated();
    await core.correctEvent.run(handler, id, {
      ref,
      version: 2,
      reason: 'Namn: Ulla',
      replaces: { note: 'Ulla såg det.' },
    });
    const facts = await core.db.owner('select facts from event where case_id = $1', [id]);
    expect(JSON.stringify(facts)).not.toContain('Ulla');
  });

  it('is made of what one may log oneself: jäv by who declared it or the line above, an opening by nobody', async () => {
    const { id, ref } = await wronglyDated();
    const leader = actorOf('arbetsledare');
    await core.logEvent.run(leader, id, aStep('jav-anmalt', '2026-11-20', 2, { user: 'handlaggare2' }));
    const { events } = await core.reader.view(handler, id);
    const asked = { version: 3, reason: 'Fel.' };
    const lifted = { ...asked, ref: events[2]!.id, void: true } as const;
    const opened = { ...asked, ref, replaces: { type: 'nodoppnat' } };
    for (const wish of [lifted, opened]) {
      expect((await refusal(core.correctEvent.run(handler, id, wish))).code).toBe('not-yours');
    }
    expect((await core.correctEvent.run(leader, id, lifted)).events[2]).toMatchObject({ voided: true });
    // Nor the other way round: by undoing what lifted it.
    const undone = { version: 4, reason: 'Jo.', ref: (await core.reader.view(handler, id)).events[3]!.id, void: true };
    expect((await refusal(core.correctEvent.run(handler, id, { ...undone, void: true }))).code).toBe('not-yours');
    await core.logEvent.run(handler, id, aStep('jav-anmalt', '2026-11-20', 4, { user: 'handlaggare2' }));
    const own = (await core.reader.view(handler, id)).events[4]!.id;
    const answer = await core.correctEvent.run(handler, id, { version: 5, reason: 'Fel.', ref: own, void: true });
    expect(answer.events[4]).toMatchObject({ voided: true });
  });

  it('can be reversed, and then the case is as if neither had been', async () => {
    const { id, ref } = await wronglyDated();
    const before = await core.reader.view(handler, id);
    const corrected = await core.correctEvent.run(handler, id, { ref, version: 2, reason: 'Fel.', void: true });
    expect(corrected.column).toBe('orosanmalan');
    expect(corrected.events[1]).toMatchObject({ voided: true, column: null });
    const correction = corrected.events[2]!.id;
    const after = await core.correctEvent.run(handler, id, {
      ref: correction,
      version: 3,
      reason: 'Rätt ändå.',
      void: true,
    });
    const { events: _, version: __, ...held } = after;
    const { events: ___, version: ____, ...heldBefore } = before;
    expect(held).toEqual(heldBefore);
    expect(after.events[1]).toMatchObject({ voided: false, correctedBy: null });
    expect((await core.rebuildSpans.run({ verify: true })).differences).toEqual([]);
    expect((await core.verifyChain.run()).broken).toEqual([]);
  });

  it.each([
    ['of nothing', { ref: 'ingen', void: true }, 'unknown-ref'],
    ['to a day that has not come', { replaces: { on: '2027-01-01' } }, 'future-day'],
    ['to something that is no value', { replaces: { immediateProtection: 'kanske' } }, 'malformed'],
  ])('%s is refused and writes nothing', async (_, more, code) => {
    const { id, ref } = await wronglyDated();
    const before = await allStored(core);
    const problem = await refusal(
      core.correctEvent.run(handler, id, { ref, version: 2, reason: 'Fel.', ...more } as Parameters<
        typeof core.correctEvent.run
      >[2]),
    );
    expect(problem.code).toBe(code);
    expect(await allStored(core)).toBe(before);
  });
});
