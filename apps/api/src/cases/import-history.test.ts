import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHistory } from '@tavlan/process';
import { allStored, refusal } from '../testing/builders.js';
import { startTestCore, type TestCore } from '../testing/core.js';
import { actorOf } from '../testing/people.js';

const chief = actorOf('chef');
const acceptance = fileURLToPath(new URL('../../../../packages/process/acceptance', import.meta.url));

let core: TestCore;
beforeEach(async () => {
  core = await startTestCore();
});
afterEach(() => core.stop());

const line = (more: object) => JSON.stringify({ case: 'demo-1', ...more });
const HISTORY = [
  line({ type: 'barn', born: '2015' }),
  line({ id: 'e1', type: 'omhandertagande-beslutat', on: '2026-06-18', by: 'ordforande', law: 'LVU 6 §' }),
  line({ id: 'e2', type: 'omhandertagande-verkstallt', on: '2026-06-18' }),
  line({ id: 'e3', type: 'omhandertagande-understallt', on: '2026-06-29', ref: 'e1', note: 'Lämnad till Anna.' }),
  line({ id: 'e4', type: 'rattelse', on: '2026-06-30', ref: 'e3', reason: 'Fel dag', replaces: { on: '2026-06-22' } }),
];

describe('taking a history in', () => {
  it('makes a case of it under its own number, with everything acknowledged', async () => {
    const { cases } = await core.importHistory.run(chief, HISTORY.join('\n'));
    expect(cases).toMatchObject([{ dnr: 'demo-1', events: 4 }]);
    const view = await core.reader.view(chief, cases[0]!.id);
    expect(view).toMatchObject({ dnr: 'demo-1', unit: 'nord', version: 4, child: { born: '2015' } });
    expect(view.clocks.find(({ clock }) => clock === 'LVU-05')).toMatchObject({ outcome: 'met', done: '2026-06-22' });
    expect(view.findings.map(({ finding }) => finding)).not.toContain('LATE-ENTRY');
    expect(await core.verifyChain.run()).toMatchObject({ broken: [] });
    expect((await core.rebuildSpans.run({ verify: true })).differences).toEqual([]);
  });

  it('takes nothing in when one line cannot be read, and names the line', async () => {
    const broken = [
      ...HISTORY,
      line({ id: 'e5', type: 'anteckning', on: '2026-07-01' }),
      line({ id: 'e6', type: 'anteckning', on: '2026-02-30' }),
    ];
    const before = await allStored(core);
    const problem = await refusal(core.importHistory.run(chief, broken.join('\n')));
    expect(problem).toMatchObject({ code: 'invalid-request', members: { detail: expect.stringMatching(/^Rad 7:/) } });
    expect(await allStored(core)).toBe(before);
  });

  it('takes nothing in when one of several cases cannot be true', async () => {
    const second = JSON.stringify({ case: 'demo-2', id: 'e1', type: 'anteckning', on: '2026-11-24' });
    const before = await allStored(core);
    const problem = await refusal(core.importHistory.run(chief, [...HISTORY, second].join('\n')));
    expect(problem.members.detail).toMatch(/^Ärende demo-2, händelse e1 \(Anteckning\): Datumet ligger i framtiden/);
    expect(await allStored(core)).toBe(before);
  });

  it('does not take the same case in twice', async () => {
    await core.importHistory.run(chief, HISTORY.join('\n'));
    const before = await allStored(core);
    expect((await refusal(core.importHistory.run(chief, HISTORY.join('\n')))).members.detail).toContain(
      'demo-1 finns redan',
    );
    expect(await allStored(core)).toBe(before);
  });

  it('takes in every real decision and rebuilds its intervals to the same', async () => {
    const files = readdirSync(acceptance, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.jsonl'),
    );
    const histories = files
      .map((name) => readFileSync(`${acceptance}/${name}`, 'utf8'))
      .filter((text) => text.includes('"case"'));
    expect(histories.length).toBeGreaterThan(10);
    let expected = 0;
    for (const text of histories) {
      const parsed = parseHistory(text);
      if (!parsed.ok) throw new Error(parsed.error.text);
      expected += parsed.cases.reduce((sum, { register }) => sum + register.events.length, 0);
      await core.importHistory.run(chief, text);
    }
    const { cases, differences } = await core.rebuildSpans.run({ verify: true });
    expect(differences).toEqual([]);
    expect(await core.verifyChain.run()).toEqual({ cases, events: expected, broken: [] });
  });
});
