import { RegistrarSearch } from '../search/registrar-search.js';
import { aCase, aReport, aStep, allStored, logAnyway, refusal } from '../testing/builders.js';
import { startTestCore, type TestCore } from '../testing/core.js';
import { LINDBY, actorOf } from '../testing/people.js';

const registrar = actorOf('mottagning');
const handler = actorOf('handlaggare');

let core: TestCore;
let search: RegistrarSearch;
beforeEach(async () => {
  core = await startTestCore();
  search = new RegistrarSearch(core.database, core.clock);
});
afterEach(() => core.stop());

function withCheckDigit(eleven: string): string {
  const nine = eleven.slice(2);
  const sum = [...nine].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return `${eleven}${(10 - (sum % 10)) % 10}`;
}
/** A coordination number of the 78th: never given out. */
const known = withCheckDigit('20150378239');

describe('registering a report', () => {
  it('opens a case for each child, links them and gives one running number', async () => {
    const children = [
      { name: 'Alva', personalNumber: known },
      { name: 'Bo', born: '2018' },
    ];
    const receipt = await core.registerReport.run(registrar, aReport({ children, unit: 'nord' }));
    expect(receipt).toMatchObject({
      number: '2026-0001',
      on: '2026-11-20',
      cases: [
        { dnr: 'IO 2026-0001', name: 'Alva', known: false },
        { dnr: 'IO 2026-0002', name: 'Bo', known: false },
      ],
    });
    const [first, second] = receipt.cases;
    const view = await core.reader.view(handler, first!.id);
    expect(view).toMatchObject({
      column: 'orosanmalan',
      child: { name: 'Alva', born: '2015-03-18', personalNumber: known },
    });
    expect(view.siblings).toEqual([{ id: second!.id, dnr: 'IO 2026-0002', name: 'Bo' }]);
    expect(view.code).toMatch(/^[A-ZÅÄÖ]+-\d\d$/);
  });

  it('lets a report that names no unit lie with one that somebody leads, not with a new one that nobody does', async () => {
    await core.db.owner(`insert into unit (m, unit_id, name) values ($1, 'a-ny', 'Ny enhet')`, [LINDBY]);
    const { cases } = await core.registerReport.run(registrar, aReport({ children: [{ name: 'Alva', born: '2018' }] }));
    const units = await core.db.owner('select unit from child_case where case_id = $1', [cases[0]!.id]);
    expect(units).toEqual([{ unit: 'nord' }]);
  });

  it('finds a known child by its number and adds to its one case', async () => {
    const first = await core.registerReport.run(
      handler,
      aReport({ children: [{ name: 'Alva', personalNumber: known }] }),
    );
    const again = await core.registerReport.run(
      registrar,
      aReport({ on: '2026-11-22', children: [{ name: 'A.', personalNumber: known.slice(2) }] }),
    );
    expect(again).toMatchObject({ number: '2026-0002', cases: [{ id: first.cases[0]!.id, name: 'A.', known: true }] });
    expect((await core.reader.view(handler, first.cases[0]!.id)).version).toBe(2);
  });

  it('tells who may not see the known child’s case nothing but that the report has been passed on', async () => {
    const child = { name: 'Alva', personalNumber: known };
    const first = await core.registerReport.run(handler, aReport({ children: [child], unit: 'nord', responsible: 'handlaggare' })); // prettier-ignore
    const wish = aReport({ children: [child, { name: 'Bo' }], unit: 'syd', responsible: 'handlaggare2' });
    const asked = [1, 2].map(() => core.registerReport.run(actorOf('handlaggare2'), wish, 'en gång'));
    for (const receipt of await Promise.all(asked)) {
      expect(receipt).toMatchObject({ number: '2026-0002', cases: [{ name: 'Bo', known: false }], passedOn: [{ name: 'Alva' }] }); // prettier-ignore
      expect(JSON.stringify(receipt)).not.toContain(first.cases[0]!.id);
      expect(JSON.stringify(receipt)).not.toContain(first.cases[0]!.dnr);
    }
    expect(await core.reader.view(handler, first.cases[0]!.id)).toMatchObject({ responsible: { id: 'handlaggare' } });
    expect((await core.reader.view(handler, first.cases[0]!.id)).events.at(-1)?.type).toBe('anmalan-inkommen');
  });

  it('opens one case when two reports on an unknown child come at once', async () => {
    const request = aReport({ children: [{ name: 'Alva', personalNumber: known }] });
    const both = await Promise.all([
      core.registerReport.run(handler, request),
      core.registerReport.run(registrar, request),
    ]);
    expect(new Set(both.map(({ cases }) => cases[0]!.id)).size).toBe(1);
    expect(both.map(({ number }) => number).sort()).toEqual(['2026-0001', '2026-0002']);
  });

  it('does not tell that a protected child is known', async () => {
    const request = aReport({ children: [{ name: 'Alva', personalNumber: known }] });
    const first = await core.registerReport.run(handler, request);
    const mark = aStep('skyddad-identitet-satt', '2026-11-20', 1, { kind: 'sekretessmarkering' });
    await core.logEvent.run(handler, first.cases[0]!.id, mark);
    const second = await core.registerReport.run(registrar, request);
    expect(second.cases[0]).toMatchObject({ known: false });
    expect(second.cases[0]!.id).not.toBe(first.cases[0]!.id);
    expect((await core.registerReport.run(registrar, request)).cases[0]).toMatchObject({ known: false });
    // Whoever sees the child adds to its own case.
    expect((await core.registerReport.run(handler, request)).cases[0]).toEqual({ ...first.cases[0], known: true });
  });

  it('does not tell that a child with hidden whereabouts is known', async () => {
    const child = { name: 'Alva Gömd', personalNumber: known };
    const first = await core.registerReport.run(registrar, aReport({ children: [child], unit: 'nord', responsible: 'handlaggare' })); // prettier-ignore
    const id = first.cases[0]!.id;
    expect((await search.find(registrar, 'Alva Gömd', null)).map((hit) => hit.id)).toEqual([id]);
    const hide = aStep('hemlig-vistelseort-beslutad', '2026-11-20', 2, { until: '2027-05-20' });
    await logAnyway(core, handler, id, hide);
    expect(await search.find(registrar, 'Alva Gömd', null)).toEqual([]);
    const again = await core.registerReport.run(registrar, aReport({ children: [child] }));
    expect(again.cases).toMatchObject([{ known: false }]);
    expect(again.cases[0]!.id).not.toBe(id);
    expect((await refusal(core.registerReport.run(registrar, aReport({ children: [{ caseId: id }] })))).code).toBe('not-found'); // prettier-ignore
  });

  it('gives numbers without a gap when many come at once and some are refused', async () => {
    const good = Array.from({ length: 8 }, (_, n) =>
      core.registerReport.run(handler, aReport({ children: [{ name: `Barn ${n}` }] })),
    );
    const bad = Array.from({ length: 4 }, () =>
      refusal(core.registerReport.run(handler, aReport({ on: '2026-11-24' }))),
    );
    const receipts = await Promise.all(good);
    expect((await Promise.all(bad)).map(({ code }) => code)).toEqual(Array(4).fill('future-day'));
    expect(receipts.map(({ number }) => number).sort()).toEqual(
      Array.from({ length: 8 }, (_, n) => `2026-000${n + 1}`),
    );
    core.clock.set('2027-01-01');
    expect((await core.registerReport.run(handler, aReport())).number).toBe('2027-0001');
  });

  it('does a report that is sent twice once, and refuses another under its key', async () => {
    const request = aReport({ children: [{ name: 'Alva' }, { name: 'Bo' }] });
    const both = await Promise.all([1, 2].map(() => core.registerReport.run(registrar, request, 'kvitto')));
    expect(both[1]).toEqual(both[0]);
    const before = await allStored(core);
    expect((await refusal(core.registerReport.run(registrar, aReport(), 'kvitto'))).code).toBe('key-reused');
    expect(await allStored(core)).toBe(before);
    expect(await core.db.owner('select 1 from child_case')).toHaveLength(2);
  });

  it('gives the case to whom the report names', async () => {
    const id = await aCase(core, { responsible: 'handlaggare2', unit: 'syd' }, registrar);
    expect(await core.reader.view(actorOf('handlaggare2'), id)).toMatchObject({
      unit: 'syd',
      responsible: { id: 'handlaggare2' },
      version: 2,
    });
    expect((await refusal(core.reader.view(handler, id))).code).toBe('not-found');
  });

  it.each([
    [
      'with a number that is none',
      { children: [{ name: 'Alva', personalNumber: '20150378-0000' }] },
      'invalid-request',
    ],
    [
      'about the same child twice',
      {
        children: [
          { name: 'A', personalNumber: known },
          { name: 'B', personalNumber: known },
        ],
      },
      'invalid-request',
    ],
    ['given to nobody known', { responsible: 'ingen' }, 'invalid-request'],
    ['for a unit that is not there', { unit: 'ost' }, 'invalid-request'],
    ['about a case that is not there', { children: [{ caseId: '0190a0a0-0000-7000-8000-000000000000' }] }, 'not-found'],
    [
      'before the birth of one of the children',
      { children: [{ name: 'A' }, { name: 'B', born: '2026-11-22' }] },
      'before-birth',
    ],
  ])('%s is refused and writes nothing', async (_, more, code) => {
    const before = await allStored(core);
    expect((await refusal(core.registerReport.run(registrar, aReport(more), 'n'))).code).toBe(code);
    expect(await allStored(core)).toBe(before);
  });

  it('does not stop at two reports that name the same siblings in another order', async () => {
    const [alva, bo] = [
      { name: 'Alva', personalNumber: known },
      { name: 'Bo', personalNumber: withCheckDigit('20170662123') },
    ];
    const first = await core.registerReport.run(handler, aReport({ children: [alva, bo] }));
    const [a, b] = first.cases.map(({ id }) => ({ caseId: id }));
    const orders = [[alva, bo], [bo, alva], [a, bo], [b, alva], [b, a], [a, b]]; // prettier-ignore
    const receipts = await Promise.all(
      orders.map((children) => core.registerReport.run(registrar, aReport({ children }))),
    );
    expect(receipts.map(({ number }) => number).sort()).toEqual(orders.map((_, n) => `2026-000${n + 2}`));
    expect(receipts[1]!.cases.map(({ id }) => id)).toEqual([b!.caseId, a!.caseId]);
  });

  it('gives nobody a case that who reports may not see, unless it is handed out by the registrar', async () => {
    const children = [{ name: 'Alva', personalNumber: known }];
    const mine = aReport({ children, responsible: 'handlaggare2', unit: 'syd' });
    const { cases } = await core.registerReport.run(handler, aReport({ children, responsible: 'handlaggare' }));
    const id = cases[0]!.id;
    await core.registerReport.run(actorOf('handlaggare2'), mine);
    expect((await refusal(core.reader.view(actorOf('handlaggare2'), id))).code).toBe('not-found');
    expect(await core.reader.view(handler, id)).toMatchObject({ responsible: { id: 'handlaggare' }, version: 3 });
    await core.registerReport.run(registrar, mine);
    expect(await core.reader.view(actorOf('handlaggare2'), id)).toMatchObject({ version: 5 });
  });

  it('is about the same child twice whichever way its case is written', async () => {
    const children = [{ name: 'Alva', personalNumber: known }];
    const { cases } = await core.registerReport.run(handler, aReport({ children }));
    const twice = [...children, { caseId: cases[0]!.id.toUpperCase() }];
    expect((await refusal(core.registerReport.run(handler, aReport({ children: twice })))).code).toBe(
      'invalid-request',
    );
  });

  it('is found again by number or by name and birth, by who may see it', async () => {
    const children = [{ name: 'Alva Berg', personalNumber: known }];
    const { cases } = await core.registerReport.run(handler, aReport({ children }));
    const id = cases[0]!.id;
    expect(await core.matchChildren.run(handler, { personalNumber: known })).toMatchObject([
      { caseId: id, why: 'personnummer' },
    ]);
    expect(await core.matchChildren.run(handler, { name: 'alva berg', born: '2015-03-18' })).toMatchObject([
      { why: 'namn-och-fodd' },
    ]);
    expect(await core.matchChildren.run(actorOf('handlaggare2'), { personalNumber: known })).toEqual([]);
    expect(await core.matchChildren.run(actorOf('grannkommun'), { personalNumber: known })).toEqual([]);
  });

  it('is refused nothing because of what it brings to light', async () => {
    const id = await aCase(core, { on: '2026-09-01', children: [{ name: 'Alva', personalNumber: known }] });
    await core.logEvent.run(handler, id, aStep('anteckning', '2026-09-02', 1));
    for (const on of ['2026-10-01', '2026-11-01', '2026-11-20']) {
      await core.registerReport.run(registrar, aReport({ on, children: [{ name: 'Alva', personalNumber: known }] }));
    }
    const view = await core.reader.view(handler, id);
    expect(view.findings.map(({ finding }) => finding)).toContain('REPEAT-REPORT');
    expect(await core.db.owner('select count(*)::int as n from intake_report where m = $1', [LINDBY])).toEqual([
      { n: 4 },
    ]);
  });
});
