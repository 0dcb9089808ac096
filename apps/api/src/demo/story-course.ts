/** A story with its days made real: what is reported, and each child's course from then on. Nothing is written here. */
import type { IntakeRequest } from '@tavlan/contract';
import type { LocalDate, RegisterEvent } from '@tavlan/process';
import { v7 as uuidv7 } from 'uuid';
import type { CourseEntry } from '../cases/record-course.js';
import type { CoordinationNumbers } from './coordination-number.js';
import type { DemoUser } from './demo-people.js';
import { bornOn, instantOf, storyDay, type StoryCalendar } from './story-days.js';
import { membersOf } from './story-members.js';
import type { Step, Story } from './story.js';

export interface StoryCourse {
  readonly story: Story;
  readonly registrar: DemoUser;
  readonly report: IntakeRequest;
  /** By child. */
  readonly courses: readonly (readonly CourseEntry[])[];
  /** Every report of the story: when, and the entries it became, each with the place of its child. */
  readonly reports: readonly {
    readonly on: LocalDate;
    readonly at: Date;
    readonly entries: readonly { readonly place: number; readonly eventId: string }[];
  }[];
}

interface Act {
  readonly step: Step;
  readonly on: LocalDate;
  readonly at: Date;
}

export interface Telling {
  readonly calendar: StoryCalendar;
  readonly numbers: CoordinationNumbers;
  /** What is recorded today is recorded no later than now. */
  readonly now: Date;
  /** Refuses anything a story leaves undone without saying so; else it is acknowledged, as it would be at a desk. */
  readonly strict: boolean;
}

const REPORT = 'anmalan-inkommen';
const OFFICE_HOURS = ['08', '09', '10', '11', '13', '14', '15'];
const usualTime = (index: number, place: number): string =>
  `${OFFICE_HOURS[(index + place) % OFFICE_HOURS.length]}:${String((index * 7 + place * 3) % 60).padStart(2, '0')}`;

export function courseOf(story: Story, index: number, telling: Telling): StoryCourse {
  const acts = actsOf(story, index, telling);
  const [first] = acts;
  // Every story begins with a report: that is how a child becomes known.
  if (first?.step.type !== REPORT)
    throw new Error(`Story ${index} begins with ${first?.step.type} on day ${first?.step.on}, not with a report.`);
  const { today } = telling.calendar;
  const registrar = story.registrar ?? (story.unit === 'enheten' ? 'grannkommun' : 'mottagning');
  const children = story.children.map(({ name, age, birthdayIn }, place) => {
    const born = bornOn(today, age, birthdayIn ?? 40 + ((index * 37 + place * 91) % 300));
    return { name, born, personalNumber: telling.numbers.next(born) };
  });
  const { type: _, ...members } = membersOf(first.step, first.on, telling.calendar);
  const report = { ...members, unit: story.unit, children } as unknown as IntakeRequest;
  const reports = new Map<Act, { place: number; eventId: string }[]>();
  const courses = story.children.map((_child, place) => {
    const ids = new Map<string, string>();
    const own = acts.filter(({ step }) => !step.only || step.only.includes(place));
    return own.map((act): CourseEntry => {
      const { step, on, at } = act;
      const id = uuidv7();
      if (step.as !== undefined) ids.set(step.as, id);
      if (step.type === REPORT) reports.set(act, [...(reports.get(act) ?? []), { place, eventId: id }]);
      const entry = {
        ...membersOf(step, on, telling.calendar),
        ...(step.type === 'arende-tilldelat' && { responsible: story.worker, unit: story.unit, ...step.data }),
        ...(step.ref !== undefined && { ref: ids.get(step.ref) ?? step.ref }),
        id,
      } as unknown as RegisterEvent;
      const by = step.type === REPORT ? registrar : recorderOf(story, step);
      return { entry, by, at, acknowledge: telling.strict && step.type !== REPORT ? (step.lacking ?? []) : 'all' };
    });
  });
  return {
    story,
    registrar,
    report,
    courses,
    reports: [...reports].map(([{ on, at }, entries]) => ({ on, at, entries })),
  };
}

/** Steps keep their order: a later one is never earlier in the day than the one before. */
function actsOf({ steps }: Story, index: number, { calendar, now }: Telling): Act[] {
  const dated = steps.map((step) => ({ step, on: dayOf(step, calendar) }));
  // What waits for a meeting that has not been held has not happened.
  const days = dated.filter(({ step, on }) => step.atMeeting === undefined || on <= calendar.today);
  days.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let last = { on: '', at: '' };
  return days.map(({ step, on }, place) => {
    const usual = step.at ?? usualTime(index, place);
    const at = on === last.on && usual < last.at ? last.at : usual;
    last = { on, at };
    const instant = instantOf(on, at);
    return { step, on, at: instant < now ? instant : now };
  });
}

function dayOf({ on, exact, atMeeting }: Step, { today, namnd, utskott }: StoryCalendar): LocalDate {
  const date = storyDay(today, on, exact);
  if (atMeeting === undefined) return date;
  return (
    (atMeeting === 'namnd' ? namnd.find((held) => held >= date) : utskott.findLast((held) => held <= date)) ?? date
  );
}

function recorderOf({ unit, worker }: Story, { type, recordedBy }: Step): DemoUser {
  if (recordedBy) return recordedBy;
  if (type !== 'arende-tilldelat' || unit === 'enheten') return worker;
  return unit === 'norr' ? 'arbetsledare' : 'chef';
}
