/** The stories on whatever day they are loaded, folded without a database. */
import {
  COLUMNS,
  day,
  decide,
  defaultContext,
  fold,
  outcomeOn,
  roll,
  type CaseFile,
  type Column,
  type EventType,
  type LocalDate,
  type RegisterEvent,
} from '@tavlan/process';
import { mayLog } from '../access/may-log.js';
import { CoordinationNumbers } from './coordination-number.js';
import { demoActor } from './demo-people.js';
import { courseOf, type StoryCourse } from './story-course.js';
import { storyCalendar, type StoryCalendar } from './story-days.js';
import { STORIES } from './stories/index.js';

interface Told {
  readonly name: string;
  readonly born: string;
  readonly column: Column;
  readonly course: StoryCourse['courses'][number];
  readonly file: CaseFile;
}

const CITY = STORIES.filter(({ unit }) => unit !== 'enheten');
// Every weekday, about New Year, Easter, midsummer and the days when the clocks change.
const DAYS = ['2026-11-23', '2026-11-28', '2026-12-29', '2027-01-07', '2027-03-31', '2027-06-25', '2027-10-31'].map(
  day,
);

const contextOf = ({ namnd, utskott }: StoryCalendar) =>
  defaultContext({ bornHere: true, meetings: namnd, committeeMeetings: utskott });

function tell(today: LocalDate): Told[] {
  const calendar = storyCalendar(today);
  const now = new Date(`${today}T12:00:00Z`);
  const telling = { calendar, numbers: new CoordinationNumbers(), now, strict: true };
  const context = contextOf(calendar);
  return CITY.flatMap((story, index) => {
    const { courses, report } = courseOf(story, index, telling);
    return courses.map((course, place) => {
      const { born = '', name = '' } = report.children[place]!;
      const events = course.map(({ entry }) => ({ ...entry, recordedOn: entry.on! }));
      const file = fold({ child: { born }, events }, context);
      const column = file.phases.find(
        ({ echo, from, to }) => !echo && from <= today && (to === undefined || to > today),
      );
      return { name, born, column: column!.column, course, file };
    });
  });
}

/** Runs, and has passed its last day; nobody here can be late with what a court or a party has to do. */
const isLate = (file: CaseFile, today: LocalDate): boolean =>
  file.clocks.some(
    (round) =>
      !round.external && outcomeOn(round, today) === 'overdue' && (round.mootOn === undefined || round.mootOn > today),
  );

/** A report comes when it comes, and a child who is in danger is helped the same day. */
const CANNOT_WAIT = [
  'anmalan-inkommen',
  'skyddsbedomning-gjord',
  'arende-tilldelat',
  'utredning-inledd',
  'polisanmalan-gjord',
  'berorda-informerade',
  'rod-lapp-satt',
  'omhandertagande-beslutat',
  'omhandertagande-verkstallt',
  'hem-utrett',
  'registerkontroll-gjord',
  'placering-paborjad',
  'region-underrattad',
  'socialsekreterare-utsedd',
];

describe.each(DAYS)('The stories, told on %s', (today) => {
  const all = tell(today);
  const inColumn = (column: Column) => all.filter((each) => each.column === column);

  test('fill each column', () => {
    for (const column of COLUMNS) expect([column, inColumn(column).length >= 40]).toEqual([column, true]);
  });

  test('have findings only where they are meant', () => {
    const found = all.flatMap(({ name, file }) =>
      file.findings.filter(({ on }) => on <= today).map(({ finding }) => `${finding} ${name}`),
    );
    expect([...new Set(found)].sort()).toEqual(['REPEAT-REPORT Melvin', 'SILENT-INQUIRY Viggo']);
  });

  test('are told by people who may', () => {
    const reported = 'anmalan-inkommen';
    const others = all.flatMap(({ course }) => course.filter(({ entry: { type } }) => type !== reported));
    const told = [...new Set(others.map(({ by, entry: { type } }) => `${by} ${type}`))].map((each) => each.split(' '));
    expect(told.filter(([by = '', type]) => !mayLog(demoActor(by).roles, type as EventType))).toEqual([]);
  });

  test('keep office hours but for what cannot wait', () => {
    const tooEarly = all.flatMap(({ course }) => course.filter(({ entry }) => entry.on! > today));
    expect(tooEarly).toEqual([]);
    const atWeekends = all.flatMap(({ course }) =>
      course.filter(({ entry: { on, type } }) => on !== today && roll(on!) !== on && !CANNOT_WAIT.includes(type)),
    );
    expect(atWeekends.map(({ entry }) => `${entry.type} ${entry.on}`)).toEqual([]);
  });

  test('are late in about a tenth', () => {
    for (const column of COLUMNS.slice(0, -1)) {
      const own = inColumn(column);
      const late = own.filter(({ file }) => isLate(file, today));
      const share = late.length / own.length;
      expect([column, share >= 0.04 && share <= 0.2, late.map(({ name }) => name)]).toEqual([
        column,
        true,
        expect.anything(),
      ]);
    }
  });
});

// Loading decides each entry too; here on another day of the week, before a holiday.
test('The stories leave nothing undone that they do not say', () => {
  const today = day('2027-03-25');
  const context = contextOf(storyCalendar(today));
  const refused: string[] = [];
  for (const { born, course, name } of tell(today)) {
    const events: RegisterEvent[] = [];
    for (const { entry, acknowledge } of course) {
      const decision = decide({ register: { child: { born }, events }, context, entry, today: entry.on!, acknowledge });
      if (!decision.ok) refused.push(`${name} ${entry.type} ${decision.refusal.text}`);
      events.push({ ...entry, recordedOn: entry.on! });
    }
  }
  expect(refused).toEqual([]);
});
