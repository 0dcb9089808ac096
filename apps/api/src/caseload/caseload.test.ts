import type { Caseload } from '@tavlan/contract';
import { log, report } from '../testing/test-office.js';
import { startTestService, type TestService } from '../testing/test-service.js';

const TODAY = '2026-11-23';
let service: TestService;
let text: string;
let caseload: Caseload;

beforeAll(async () => {
  service = await startTestService({ today: TODAY });
  const [own, member] = await Promise.all([service.signedIn('handlaggare'), service.signedIn('ledamot')]);
  const born = (year: number) => ({ children: [{ name: `Barnet Hemlig${year}`, born: `${year}` }] });
  for (let place = 0; place < 7; place += 1) await report(own, '', '2026-11-10', born(2014 + (place % 2)));
  for (let place = 0; place < 6; place += 1) {
    const { id } = await report(own, '', '2026-10-05', born(2010));
    await log(own, id, 'skyddsbedomning-gjord', '2026-10-05', { immediateProtection: false });
    await log(own, id, 'utredning-inledd', '2026-10-12');
    const ground = place < 5 ? 'SoL' : 'LVU-2';
    await log(own, id, 'placering-paborjad', '2026-10-20', { form: 'familjehem', ground, home: `hem-${place}` });
  }
  const neighbour = await service.signedIn('grannkommun');
  await report(neighbour, '', '2026-11-10', { ...born(2012), unit: 'enheten', responsible: 'grannkommun' });
  const { id } = await report(own, '', '2026-09-01', born(2020));
  await log(own, id, 'utredning-ej-inledd', '2026-09-10');
  await log(own, id, 'arende-avslutat', '2026-09-10');
  const answer = await member.get('caseload');
  expect(answer.status).toBe(200);
  text = answer.text;
  caseload = answer.json as unknown as Caseload;
});
afterAll(() => service.stop());

describe('The caseload', () => {
  test('names no case, no child, no worker and no home', async () => {
    const secret = await service.db.owner<{ word: string }>(
      `select case_id::text as word from child_case union select dnr from child_case union select code from child_case
       union select name from child union select event_id from event union select name from app_user
       union select home from placement_span`,
    );
    expect(secret.length).toBeGreaterThan(60);
    for (const { word } of secret) expect(text).not.toContain(word);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|IO \d{4}|hem-\d/i);
  });

  test('counts the cases of each step, and how long they have stood there', () => {
    const of = (id: string) => caseload.columns.find((column) => column.id === id);
    expect(caseload.open).toEqual({ count: 13, suppressed: false });
    expect(of('orosanmalan')).toMatchObject({ cases: { count: 7 }, days: { median: 13, p90: 13 } });
    expect(of('namnd')).toMatchObject({
      cases: { count: null, suppressed: true },
      days: { median: null, p90: null, suppressed: true },
    });
  });

  test('tells no number under five, nor enough to work one out', () => {
    const figures: unknown[] = [];
    JSON.parse(text, (_, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'count' in value) figures.push(value.count);
      return value;
    });
    expect(figures.length).toBeGreaterThan(60);
    expect(figures.filter((count) => typeof count === 'number' && count < 5)).toEqual([]);
    const { voluntary, compelled, unknown, all, grounds } = caseload.placements;
    expect(all.count).toBe(6);
    expect([voluntary, compelled, unknown].map(({ count }) => count)).toEqual([null, null, null]);
    expect(grounds.every(({ children }) => children.suppressed)).toBe(true);
  });

  test('counts what came and what went, month by month, and nothing of a neighbour', () => {
    expect(caseload.months.map(({ month }) => month)).toEqual([
      '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09',
      '2026-10', '2026-11',
    ]); // prettier-ignore
    expect(caseload.year.in).toEqual({ count: 14, suppressed: false });
    expect(caseload.year.out).toEqual({ count: null, suppressed: true });
    expect(caseload.months.at(-1)?.in).toEqual({ count: 7, suppressed: false });
  });

  test('is kept from those who handle cases and from the administrator', async () => {
    for (const who of ['handlaggare', 'mottagning', 'forvaltare', 'granskare', 'namndsekreterare']) {
      expect((await (await service.signedIn(who)).get('caseload')).status).toBe(403);
    }
  });
});
