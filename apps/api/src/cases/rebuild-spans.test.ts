import type { CaseView } from '@tavlan/contract';
import { EVENTS, addDays, day } from '@tavlan/process';
import fc from 'fast-check';
import { ProblemError } from '../http/problem-error.js';
import { aCase, aStep, logAnyway } from '../testing/builders.js';
import { startTestCore, type TestCore } from '../testing/core.js';
import { actorOf } from '../testing/people.js';

const chief = actorOf('chef');
let core: TestCore;
beforeAll(async () => {
  core = await startTestCore();
});
afterAll(() => core.stop());

const types = Object.keys(EVENTS).filter((type) => type !== 'rattelse');
const today = day('2026-11-23');

interface Act {
  readonly type: string;
  readonly back: number;
  readonly corrects: boolean;
}
const acts = fc.array(
  fc.record({ type: fc.constantFrom(...types), back: fc.integer({ min: 0, max: 400 }), corrects: fc.boolean() }),
  { minLength: 3, maxLength: 12 },
);

/** The answer is made of the file that was decided on, not of one folded from what was written. */
async function asRead(id: string, answer: CaseView): Promise<number> {
  expect(answer).toEqual(await core.reader.view(chief, id));
  return answer.version;
}

/** What the process refuses outright is passed over; what it warns of is acknowledged. */
async function attempt(id: string, version: number, { type, back, corrects }: Act): Promise<number> {
  const by = EVENTS[type as keyof typeof EVENTS].decision ? { by: 'chef' } : {};
  try {
    if (!corrects || version === 1) {
      return await asRead(id, await logAnyway(core, chief, id, aStep(type, addDays(today, -back), version, by)));
    }
    const ref = (await core.reader.events(chief, id))[version - 1]!.id;
    return await asRead(id, await core.correctEvent.run(chief, id, { ref, version, reason: 'Fel', void: true }));
  } catch (error) {
    if (error instanceof ProblemError) return version;
    throw error;
  }
}

describe('rebuilding the intervals', () => {
  it('changes nothing, whatever has been logged in whatever order', async () => {
    let logged = 0;
    await fc.assert(
      fc.asyncProperty(acts, async (sequence) => {
        const id = await aCase(core, { on: '2025-10-01' });
        let version = 1;
        for (const act of sequence) version = await attempt(id, version, act);
        logged += version;
        const differences = (await core.rebuildSpans.run({ verify: true })).differences.filter(
          ({ caseId }) => caseId === id,
        );
        expect(differences).toEqual([]);
        expect((await core.verifyChain.run()).broken).toEqual([]);
      }),
      { numRuns: 12, seed: 20261123 },
    );
    expect(logged).toBeGreaterThan(60);
  });

  it('tells what differs without touching it, and then puts it right', async () => {
    const id = await aCase(core);
    const [own] = await core.db.owner<{ key: string }>(
      `select key from clock_span where case_id = $1 and clock = 'ANM-03'`,
      [id],
    );
    await core.db.owner(`update clock_span set last_day = '2027-01-01' where case_id = $1 and clock = 'ANM-03'`, [id]);
    await core.db.owner(`delete from phase_span where case_id = $1`, [id]);
    await core.db.owner(`update card_span set late_days = '{}', markers = '{polisanmald}' where case_id = $1`, [id]);
    const found = (await core.rebuildSpans.run({ verify: true })).differences;
    expect(found).toContainEqual({ m: 1, caseId: id, table: 'clock_span', key: own!.key, kind: 'changed' });
    expect(found).toContainEqual(expect.objectContaining({ caseId: id, table: 'phase_span', kind: 'missing' }));
    expect(found).toContainEqual(expect.objectContaining({ caseId: id, table: 'card_span', kind: 'changed' }));
    expect((await core.rebuildSpans.run({ verify: true })).differences).toEqual(found);
    expect((await core.rebuildSpans.run({ verify: false })).differences).toEqual(found);
    expect((await core.rebuildSpans.run({ verify: true })).differences).toEqual([]);
  });

  it('is needed by no case that is logged in: intervals of which the digest does not tell are read and set right', async () => {
    const id = await aCase(core, { on: '2026-11-20' });
    await core.db.owner(`delete from phase_span where case_id = $1`, [id]);
    await core.db.owner(`update child_case set spans_digest = null where case_id = $1`, [id]);
    await core.logEvent.run(chief, id, aStep('skyddsbedomning-gjord', '2026-11-20', 1));
    const { differences } = await core.rebuildSpans.run({ verify: true });
    expect(differences.filter(({ caseId }) => caseId === id)).toEqual([]);
  });
});
