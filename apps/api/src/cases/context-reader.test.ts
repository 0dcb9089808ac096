import { aCase, aStep, logAnyway } from '../testing/builders.js';
import { startTestCore, type TestCore } from '../testing/core.js';
import { actorOf } from '../testing/people.js';

const chief = actorOf('chef');
let core: TestCore;
beforeEach(async () => {
  core = await startTestCore();
});
afterEach(() => core.stop());

let entries = 0;
const decided = (kind: string, from: string, body: object, m = 1) =>
  core.db.owner('insert into context_register values ($1, $2, $3, $4, $5, now(), $6)', [
    m,
    (entries += 1),
    kind,
    from,
    body,
    'forvaltare',
  ]);

async function caseWith(type: string, on: string, more: object): Promise<string> {
  const id = await aCase(core, { on: '2026-11-02' });
  await logAnyway(core, chief, id, aStep(type, on, 1, more));
  return id;
}
const lastDay = async (id: string, clock: string) =>
  (await core.reader.view(chief, id)).clocks.find((each) => each.clock === clock)?.lastDay;

describe("the municipality's own decisions", () => {
  it('give the day of the next meeting, until it is called off', async () => {
    await decided('sammantrade', '2026-12-01', {});
    await decided('sammantrade', '2026-12-15', {});
    const id = await caseWith('omhandertagande-beslutat', '2026-11-20', { by: 'ordforande', law: 'LVU 6 §' });
    expect(await lastDay(id, 'LVU-04')).toBe('2026-12-01');
    await decided('sammantrade', '2026-12-01', { cancelled: true });
    expect(await lastDay(id, 'LVU-04')).toBe('2026-12-15');
    const { differences } = await core.rebuildSpans.run({ verify: true });
    // And with it the cards that show it.
    const changed = differences.filter(({ table }) => table !== 'card_span');
    expect(changed).toMatchObject([{ caseId: id, table: 'clock_span', kind: 'changed' }]);
    await core.rebuildSpans.run({ verify: false });
    const rows = await core.db.owner(
      `select last_day::text, context_seq from clock_span where case_id = $1 and clock = 'LVU-04'`,
      [id],
    );
    expect(rows).toEqual([{ last_day: '2026-12-15', context_seq: entries }]);
    expect((await core.rebuildSpans.run({ verify: true })).differences).toEqual([]);
  });

  it('change a local rhythm, and not that of a neighbour', async () => {
    const id = await caseWith('placering-paborjad', '2026-11-20', { form: 'familjehem', ground: 'SoL', home: 'hem-1' });
    const before = await lastDay(id, 'PLC-12');
    await decided('rytm', '2026-01-01', { clock: 'PLC-12', length: { days: 7 } }, 2);
    expect(await lastDay(id, 'PLC-12')).toBe(before);
    await decided('rytm', '2026-01-01', { clock: 'PLC-12', length: { days: 7 } });
    expect(await lastDay(id, 'PLC-12')).toBe('2026-11-27');
  });
});
