import type { Watch, Week } from '@tavlan/contract';
import { log, report, type OpenedCase } from '../testing/test-office.js';
import { startTestService, type TestService } from '../testing/test-service.js';
import type { TestBrowser } from '../testing/test-browser.js';

const TODAY = '2026-11-23';
let service: TestService;
let own: TestBrowser;
let chief: TestBrowser;
const cases: Record<string, OpenedCase> = {};

beforeAll(async () => {
  service = await startTestService({ today: TODAY });
  own = await service.signedIn('handlaggare');
  chief = await service.signedIn('chef');
  const child = async (name: string, on: string, more: object = {}) =>
    (cases[name] = await report(more === elsewhere ? other : own, name, on, more)).id;
  const elsewhere = { unit: 'syd', responsible: 'handlaggare2' };
  const other = await service.signedIn('handlaggare2');

  await child('Unassessed', '2026-11-02');
  const seized = await child('Seized', '2026-11-20');
  await log(own, seized, 'skyddsbedomning-gjord', '2026-11-20', { immediateProtection: true });
  await log(own, seized, 'omhandertagande-beslutat', '2026-11-20', { by: 'ordforande', law: 'LVU 6 §' });
  const quiet = await child('Quiet', '2026-09-28');
  await log(own, quiet, 'skyddsbedomning-gjord', '2026-09-28', { immediateProtection: false });
  await log(own, quiet, 'utredning-inledd', '2026-10-05');
  await log(own, quiet, 'berorda-informerade', '2026-10-05');
  const placed = await child('Placed', '2026-01-07');
  await log(own, placed, 'skyddsbedomning-gjord', '2026-01-07', { immediateProtection: false });
  await log(own, placed, 'utredning-inledd', '2026-01-12');
  await log(own, placed, 'placering-paborjad', '2026-01-20', { form: 'familjehem', ground: 'SoL', home: 'hem-1' });
  await log(own, placed, 'besok-hos-barnet', '2026-03-10', { aloneWithChild: true });
  await log(own, placed, 'besok-hos-barnet', '2026-07-06', { aloneWithChild: true });
  await log(own, placed, 'overvagande-vard', '2026-07-10', { by: 'namnd' });
  const granted = await child('Granted', '2026-10-01', elsewhere);
  await log(other, granted, 'skyddsbedomning-gjord', '2026-10-01', { immediateProtection: false });
  await log(other, granted, 'insats-beviljad', '2026-11-10', { by: 'chef', kind: 'kontaktperson' });
});
afterAll(() => service.stop());

async function watch(browser: TestBrowser, query = ''): Promise<Watch> {
  const answer = await browser.get(`watch${query}`);
  expect([answer.status, answer.status === 200 ? '' : answer.text]).toEqual([200, '']);
  return answer.json as unknown as Watch;
}
const said = ({ rows }: Pick<Watch, 'rows'>) =>
  rows.map((row) => `${row.weight} ${row.clock ?? '–'} ${row.case.name} ${row.lastDay} ${row.state}`);

describe('The watch', () => {
  test('puts the gravest consequence first, then the day, and tells what is awaited', async () => {
    const { rows, today, within } = await watch(own);
    expect([today, within]).toEqual([TODAY, 14]);
    expect(said({ rows })[0]).toBe('1 LVU-05 Seized 2026-11-27 coming');
    expect(rows[0]).toMatchObject({
      title: expect.any(String),
      awaits: 'omhandertagande-understallt',
      instance: expect.any(String),
      daysLeft: 4,
      law: expect.stringContaining('LVU'),
      case: { ...idAndDnr('Seized'), responsible: { id: 'handlaggare', name: 'Test handlaggare' }, unit: 'nord' },
    });
    const order = rows.map((row) => `${row.weight} ${row.lastDay ?? '9999'}`);
    const ours = rows.filter(({ state }) => state !== 'silent').length;
    expect(order.slice(0, ours)).toEqual([...order.slice(0, ours)].sort());
    expect(said({ rows })).toEqual(
      expect.arrayContaining([
        '2 ANM-03 Unassessed 2026-11-02 overdue',
        '3 ANM-06 Unassessed 2026-11-16 overdue',
        '4 PLC-12 Placed 2026-10-06 overdue',
        '4 – Quiet null silent',
      ]),
    );
  });

  test('tells since when a case is silent, and leaves those that speak alone', async () => {
    const { rows } = await watch(own, '?state=silent');
    expect(rows.map((row) => [row.case.name, row.since, row.title])).toEqual([
      ['Placed', '2026-07-10', 'Inget har hänt på 136 dagar'],
      ['Quiet', '2026-10-05', 'Inget har hänt på 49 dagar'],
    ]);
  });

  test('lists what was granted and is not carried out, however far its day', async () => {
    const { rows } = await watch(chief, '?notCarriedOut=1');
    expect(said({ rows })).toEqual(['3 INS-06 Granted 2027-02-10 waiting']);
  });

  test('shows a handler no case of the other unit, and the chief both', async () => {
    expect(said(await watch(own)).join()).not.toContain('Granted');
    const all = await watch(chief);
    expect(all.counts.unit.map(({ unit, name }) => [unit, name])).toEqual([
      ['nord', 'Barn och unga nord'],
      ['syd', 'Barn och unga syd'],
    ]);
    expect(said(await watch(chief, '?unit=syd')).filter((line) => !line.includes('Granted'))).toEqual([]);
    expect(said(await watch(chief, '?worker=handlaggare')).join()).not.toContain('Granted');
    expect(said(await watch(own, '?worker=me'))).toEqual(said(await watch(chief, '?worker=handlaggare')));
  });

  test('counts over all of it, whatever part is shown', async () => {
    const whole = await watch(chief);
    const part = await watch(chief, '?state=overdue&weight=2');
    expect(part.counts).toEqual(whole.counts);
    expect(part.rows.map((row) => [row.state, row.weight])).toEqual(part.rows.map(() => ['overdue', 2]));
    expect(whole.counts.all).toBe(whole.rows.length);
    const overdue = whole.rows.filter(({ state }) => state === 'overdue').length;
    expect(whole.counts.state.overdue).toBe(overdue);
    expect(whole.counts.weight.reduce((sum, each) => sum + each.overdue, 0)).toBe(overdue);
  });

  test('shows how a placed child is followed up: visits and reviews kept, late, missed and coming', async () => {
    const { followUps } = await watch(own);
    expect(followUps).toMatchObject({ count: 1, next: null });
    const [child] = followUps?.children ?? [];
    expect(child).toMatchObject({ form: 'familjehem', ground: 'SoL', placed: '2026-01-20', lastVisit: '2026-07-06' });
    const strip = (clock: string) =>
      child?.rounds.filter((round) => round.clock === clock).map(({ state, lastDay }) => `${lastDay} ${state}`);
    expect(strip('PLC-12')).toEqual(['2026-04-20 kept', '2026-06-10 late', '2026-10-06 missed']);
    expect(strip('PLC-02')).toEqual(['2026-07-20 kept', '2027-01-10 coming']);
  });

  test('explains a lateness with the reason last given', async () => {
    await log(own, cases['Placed']!.id, 'forsening-forklarad', TODAY, { clock: 'PLC-12', cause: 'bemanning' });
    const { rows } = await watch(own);
    expect(rows.find(({ clock }) => clock === 'PLC-12')?.reason).toBe('bemanning');
  });

  test('hides the name of a protected child', async () => {
    const { id } = await report(own, 'Hidden', '2026-11-02');
    await log(own, id, 'skyddad-identitet-satt', '2026-11-02', { kind: 'sekretessmarkering' });
    const answer = await own.get('watch');
    expect(answer.text).not.toContain('Hidden');
    expect(answer.text).toContain(id);
  });

  test('goes on page by page without a gap or a repeat', async () => {
    for (let place = 0; place < 20; place += 1) await report(own, `Many ${place}`, '2026-11-03');
    const first = await watch(own);
    expect(first.rows).toHaveLength(50);
    const second = await watch(own, `?after=${first.next}`);
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([ids.length, second.next, second.followUps]).toEqual([first.counts.all, null, null]);
    expect((await own.get('watch?after=nonsense')).status).toBe(422);
  });

  test('every case told of stands in the access log', async () => {
    const { rows } = await watch(own);
    const [last] = await service.db.owner<{ action: string; case_ids: string[] }>(
      `select action, case_ids from access_log where action = 'watch' order by at desc, seq desc limit 1`,
    );
    expect([...new Set(rows.map((row) => row.case.id))].every((id) => last?.case_ids.includes(id))).toBe(true);
  });
});

describe('My week', () => {
  const week = async (browser: TestBrowser) => (await browser.get('week')).json as unknown as Week;

  test('holds limits, plans, hearings, new children and red notes of my own and of nobody else', async () => {
    const seized = cases['Seized']!.id;
    await log(own, seized, 'planerad-handelse', TODAY, { what: 'Ring skolan', plannedFor: '2026-11-25' });
    await log(own, seized, 'planerad-handelse', TODAY, { what: 'Om en månad', plannedFor: '2026-12-20' });
    await log(own, seized, 'forhandling-utsatt', TODAY, { day: '2026-11-27', at: '09:30', court: 'forvaltningsratt' });
    await log(own, seized, 'rod-lapp-satt', TODAY, { reason: 'Väntar på polis', owner: 'handlaggare' });
    const mine = await week(own);
    expect([mine.monday, mine.today, mine.sunday]).toEqual(['2026-11-23', TODAY, '2026-11-29']);
    expect(mine.planned.map((row) => [row.kind, row.title, row.day, row.at, row.case.name])).toEqual([
      ['plan', 'Ring skolan', '2026-11-25', null, 'Seized'],
      ['forhandling', null, '2026-11-27', '09:30', 'Seized'],
    ]);
    expect(mine.reds.map((row) => [row.red.reason, row.case.name])).toEqual([['Väntar på polis', 'Seized']]);
    expect(said({ rows: mine.limits })[0]).toBe('1 LVU-05 Seized 2026-11-27 coming');
    expect(mine.limits.every((row) => row.case.responsible?.id === 'handlaggare')).toBe(true);
    expect(mine.silent.map((row) => row.case.name)).toContain('Quiet');
    expect(mine.cases).toBeGreaterThan(4);
    const chiefs = await week(chief);
    expect([chiefs.planned, chiefs.reds, chiefs.limits, chiefs.cases]).toEqual([[], [], [], 0]);
  });

  test('a plan that was carried out or called off is gone, and one whose day passed stays until it is told of', async () => {
    const { id } = cases['Quiet']!;
    const before = await log(own, id, 'planerad-handelse', '2026-10-05', { what: 'Möte', plannedFor: '2026-10-20' });
    const ref = before.events.at(-1)!.id;
    expect((await week(own)).planned.map(({ title }) => title)).toContain('Möte');
    await log(own, id, 'planerad-handelse-genomford', TODAY, { ref });
    expect((await week(own)).planned.map(({ title }) => title)).not.toContain('Möte');
  });

  test('a child given to me shows for a week', async () => {
    const { id } = await report(chief, 'Given', '2026-11-10', { responsible: 'chef' });
    await log(chief, id, 'arende-tilldelat', '2026-11-20', { responsible: 'handlaggare', unit: 'nord' });
    const { assigned } = await week(own);
    expect(assigned.find((row) => row.case.id === id)).toMatchObject({ on: '2026-11-20', case: { name: 'Given' } });
  });
});

const idAndDnr = (name: string) => ({ id: cases[name]!.id, dnr: cases[name]!.dnr });
