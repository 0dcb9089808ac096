import { aCase, aStep, refusal } from '../testing/builders.js';
import { startTestCore, type TestCore } from '../testing/core.js';
import { actorOf, LINDBY } from '../testing/people.js';
import { CaseReadersReader } from './case-readers-reader.js';
import { SeeAsReader } from './see-as-reader.js';

const forvaltare = actorOf('forvaltare');
const chef = actorOf('chef');
const UNKNOWN = 'IO 1999-001';

let core: TestCore;
let sight: SeeAsReader;
let readers: CaseReadersReader;
let id: string;
let dnr: string;

beforeAll(async () => {
  core = await startTestCore();
  sight = new SeeAsReader(core.database, core.accessLog);
  readers = new CaseReadersReader(core.database, core.accessLog);
  for (let n = 0; n < 7; n += 1) id = await aCase(core);
  ({ dnr } = await core.reader.view(chef, id));
  await core.logEvent.run(chef, id, aStep('arende-tilldelat', '2026-11-23', 1, { responsible: 'handlaggare' }));
});
afterAll(() => core.stop());

const lastLogged = async () =>
  (await core.db.owner('select action, case_ids, reasons from access_log order by seq desc limit 1'))[0];

describe('«Se som»', () => {
  test('counts what a person would see, by the policies that would show it', async () => {
    const seen = await sight.seen(forvaltare, { user: 'arbetsledare' });
    expect(seen).toMatchObject({ readsCases: true, cases: { count: 7 }, units: [{ id: 'nord' }] });
    expect(seen.columns[0]).toEqual({
      id: 'orosanmalan',
      title: 'Orosanmälan',
      cases: { count: 7, suppressed: false },
    });
    expect(seen.reasons).toEqual([
      { id: 'enhetens-ledning', title: 'Leder enheten', cases: { count: 7, suppressed: false } },
    ]);
  });

  test('leaves out small numbers, and what would let one be worked out', async () => {
    const { cases, reasons, columns } = await sight.seen(forvaltare, { user: 'handlaggare' });
    expect(cases.count).toBe(7);
    expect(reasons.map(({ cases: own }) => own.count)).toEqual([null, null]);
    expect(JSON.stringify(columns)).not.toMatch(/"count":[1-4]\b/);
    const other = await sight.seen(forvaltare, { user: 'handlaggare2' });
    expect([other.cases, ...other.columns.map((each) => each.cases)]).toEqual(
      Array(8).fill({ count: null, suppressed: true }),
    );
  });

  test('counts what a role would see in a unit, and says which roles see no case', async () => {
    expect(await sight.seen(forvaltare, { role: 'chef', unit: 'nord' })).toMatchObject({ cases: { count: 7 } });
    expect(await sight.seen(forvaltare, { role: 'chef', unit: 'syd' })).toMatchObject({ cases: { count: null } });
    for (const role of ['forvaltare', 'granskare', 'mottagning'] as const) {
      expect(await sight.seen(forvaltare, { role })).toMatchObject({
        readsCases: false,
        cases: { count: 0 },
        columns: [],
      });
    }
  });

  test('names no case and no child, and is logged', async () => {
    expect(JSON.stringify(await sight.seen(forvaltare, { user: 'chef' }))).not.toMatch(/Alva|IO \d{4}/);
    expect(await lastLogged()).toEqual({ action: 'see-as', case_ids: [], reasons: [] });
  });

  test.each([
    ['nobody', {}],
    ['somebody unknown', { user: 'nobody-here' }],
    ['a neighbour', { user: 'grannkommun' }],
    ['a unit unknown', { role: 'chef', unit: 'enheten' }],
  ] as const)('of %s is refused', async (_who, query) => {
    expect((await refusal(sight.seen(forvaltare, query))).code).toBe('invalid-request');
  });

  test('offers the people and roles there are today', async () => {
    const { people, roles, units } = await sight.choices(forvaltare);
    expect(people.map((each) => each.id)).toContain('handlaggare');
    expect(people.map((each) => each.id)).not.toContain('grannkommun');
    expect(roles.find(({ role }) => role === 'granskare')).toEqual({ role: 'granskare', readsCases: false });
    expect(units.map((each) => each.id)).toEqual(['nord', 'syd']);
  });
});

describe('Who can see a case', () => {
  const who = async (actor = forvaltare, number = dnr) =>
    (await readers.of(actor, number)).readers.map(({ person, reason }) => `${person.id}: ${reason.title}`);
  const EVERYBODY = ['arbetsledare: Leder enheten', 'chef: Leder enheten', 'handlaggare: Ansvarig för ärendet'];

  test('is told to the head of its unit with the days, and to the administrator without', async () => {
    expect((await who(chef)).sort()).toEqual(EVERYBODY);
    expect((await who()).sort()).toEqual(EVERYBODY);
    const days = async (actor: typeof chef) => new Set((await readers.of(actor, dnr)).readers.map(({ from }) => from));
    expect(await days(forvaltare)).toEqual(new Set([null]));
    expect(await days(chef)).not.toContain(null);
  });

  test('agrees with what each of them is shown', async () => {
    const told = (await readers.of(chef, dnr)).readers.map(({ person }) => person.id);
    for (const name of ['handlaggare', 'handlaggare2', 'arbetsledare', 'chef', 'jour', 'namndsekreterare'] as const) {
      const seen = await core.database.withActor(actorOf(name), (tx) =>
        tx.query('select 1 from child_case where case_id = $1', [id]),
      );
      expect([name, told.includes(name)]).toEqual([name, seen.length === 1]);
    }
  });

  test('leaves out who is jävig, and tells only the head that there is one', async () => {
    await core.db.owner(`insert into case_bar values (${LINDBY}, $1, 'arbetsledare', 'jäv')`, [id]);
    expect(await who()).not.toContain('arbetsledare: Leder enheten');
    expect((await readers.of(chef, dnr)).barred.map((each) => each.id)).toEqual(['arbetsledare']);
    expect((await readers.of(forvaltare, dnr)).barred).toEqual([]);
    await core.db.owner('delete from case_bar');
  });

  test('is answered to the administrator alike for a protected case and for none, with the same row in the log', async () => {
    await core.db.owner('update child set protected = true');
    const hidden = [await readers.of(forvaltare, dnr), await lastLogged()];
    await core.db.owner('update child set protected = false');
    expect(hidden).toEqual([await readers.of(forvaltare, UNKNOWN), await lastLogged()]);
    expect(hidden).toEqual([
      { readers: [], barred: [] },
      { action: 'see-as-readers', case_ids: [], reasons: [] },
    ]);
  });

  test('is refused to the head of another unit as for a case that does not exist', async () => {
    const elsewhere = { ...chef, units: ['syd'] };
    const hidden = [(await refusal(readers.of(elsewhere, dnr))).code, await lastLogged()];
    expect(hidden).toEqual([(await refusal(readers.of(elsewhere, UNKNOWN))).code, await lastLogged()]);
    expect(hidden[0]).toBe('not-found');
  });
});
