import { dayInSweden, type RegisterEvent } from '@tavlan/process';
import { refusalProblem } from '../cases/refusal-problem.js';
import { RecordCourse, type CourseEntry } from '../cases/record-course.js';
import { OpenCase } from '../cases/open-case.js';
import { aReport, aStep, allStored, refusal } from '../testing/builders.js';
import { startTestCore, type TestCore } from '../testing/core.js';
import { actorOf } from '../testing/people.js';
import { RegisterCourse } from './register-course.js';
import { ReportedChildren } from './reported-children.js';

const handler = actorOf('handlaggare');
const STEPS: readonly (readonly [type: string, on: string, data: object])[] = [
  ['skyddsbedomning-gjord', '2026-11-02', { immediateProtection: false, note: 'Inga skador syns.' }],
  ['arende-tilldelat', '2026-11-02', { responsible: handler.userId, unit: 'nord' }],
  ['utredning-inledd', '2026-11-10', { by: 'arbetsledare' }],
  ['berorda-informerade', '2026-11-12', {}],
];

let core: TestCore;
let courses: RegisterCourse;
beforeAll(async () => {
  core = await startTestCore({ today: '2026-11-23' });
  const children = new ReportedChildren(core.clock, new OpenCase(core.database, core.clock, core.accessLog));
  courses = new RegisterCourse(core.database, children, new RecordCourse(core.contexts));
});
afterAll(() => core.stop());

const report = aReport({ on: '2026-11-02', unit: 'nord' });
const noon = (on: string): Date => new Date(`${on}T11:00:00Z`);

function courseWith(steps: typeof STEPS = STEPS): CourseEntry[] {
  const { children: _, unit: __, ...members } = report;
  const told = steps.map(([type, on, data]) => ({ type, on, ...data }));
  return [{ ...members, type: 'anmalan-inkommen' }, ...told].map((each, index) => ({
    entry: { ...each, id: `h${index + 1}` } as unknown as RegisterEvent,
    by: handler.userId,
    at: noon(each.on),
    acknowledge: [],
  }));
}

async function spansOf(caseId: string) {
  const told: Record<string, unknown[]> = {};
  for (const table of ['phase_span', 'clock_span', 'assignment_span', 'finding_span', 'case_grant']) {
    const rows = await core.db.owner<{ row: Record<string, unknown> }>(
      `select to_jsonb(s) as row from ${table} s where case_id = $1`,
      [caseId],
    );
    // Entries have other ids in the other case; what was known when is as coarse as the decision says.
    const own = rows.map(({ row: { case_id: _, known_from: __, key: ___, event: ____, instance: _____, cause: ______, done_by: _______, ...row } }) => JSON.stringify(row)); // prettier-ignore
    told[table] = own.sort();
  }
  return told;
}

describe('A course told at once', () => {
  it('leaves what logging each entry on its own day leaves', async () => {
    core.clock.set('2026-11-02');
    const { cases } = await core.registerReport.run(handler, report);
    const logged = cases[0]!.id;
    for (const [index, [type, on, data]] of STEPS.entries()) {
      core.clock.set(on);
      await core.logEvent.run(handler, logged, aStep(type, on, index + 1, data));
    }
    core.clock.set('2026-11-02');
    const [told = ''] = await courses.run(handler, report, [courseWith()], refusalProblem);
    core.clock.set('2026-11-23');

    expect(await spansOf(told)).toEqual(await spansOf(logged));
    const events = (id: string) =>
      core.db.owner<{ recorded_at: Date }>(
        `select seq, type, on_day, facts, recorded_by, recorded_at, imported, body from event
         left join event_text using (m, case_id, event_id) where case_id = $1 order by seq`,
        [id],
      );
    const [one, other] = [await events(told), await events(logged)];
    const toTheDay = (rows: typeof one) => rows.map((row) => ({ ...row, recorded_at: dayInSweden(row.recorded_at) }));
    expect(toTheDay(one)).toEqual(toTheDay(other));
    expect(await core.db.owner('select version from child_case where case_id = $1', [told])).toEqual([{ version: 5 }]);
    expect((await core.rebuildSpans.run({ verify: true })).differences).toEqual([]);
    expect((await core.verifyChain.run()).broken).toEqual([]);
  });

  it('is refused as a whole when one entry is, and leaves nothing', async () => {
    const before = await allStored(core);
    const twice = courseWith([...STEPS, ['utredning-inledd', '2026-11-13', { by: 'arbetsledare' }]]);
    const problem = await refusal(courses.run(handler, report, [twice], refusalProblem));
    expect(problem.code).toBe('must-acknowledge');
    expect(await allStored(core)).toBe(before);
  });

  it('knows from which day each thing was known', async () => {
    const [told = ''] = await courses.run(handler, report, [courseWith()], refusalProblem);
    const known = await core.db.owner<{ column_id: string; known_from: Date }>(
      'select column_id, known_from from phase_span where case_id = $1 order by valid_from',
      [told],
    );
    expect(known.map(({ column_id, known_from }) => [column_id, dayInSweden(known_from)])).toEqual([
      ['forhandsbedomning', '2026-11-02'],
      ['utredning', '2026-11-10'],
    ]);
  });

  it('gives reports their numbers in the order in which they came', async () => {
    const taken = (on: string) => ({ on, at: noon(on), by: handler.userId, entries: [] });
    await courses.number(handler.municipality, [taken('2026-11-05'), taken('2026-11-03')]);
    const rows = await core.db.owner(
      `select on_day::text from intake_report where m = $1 and on_day in ('2026-11-03', '2026-11-05') order by number`,
      [handler.municipality],
    );
    expect(rows).toEqual([{ on_day: '2026-11-03' }, { on_day: '2026-11-05' }]);
  });
});
