/** Days of a story: counted from today, on working days where people work. */
import { addDays, addMonths, day, daysBetween, formatDay, roll, type LocalDate } from '@tavlan/process';

const A_MONDAY = day('2024-01-01');
const weekdayOf = (date: LocalDate): number => (((daysBetween(A_MONDAY, date) % 7) + 7) % 7) + 1;
const NAMES = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'];

/** The day, or the last one before on which offices are open; ahead of today the first one after. */
export function workingDay(date: LocalDate, ahead: boolean): LocalDate {
  const open = roll(date);
  return ahead || open === date ? open : workingDay(addDays(date, -1), false);
}

export function storyDay(today: LocalDate, offset: number, exact = false): LocalDate {
  const date = addDays(today, offset);
  return exact || offset === 0 ? date : workingDay(date, offset > 0);
}

/**
 * "Svar senast {+7}." → "Svar senast mån 30 nov." An end mark means that very day: {-13!}; a length is added to the day as
 * the law counts it, past Sundays and holidays: {-6!+1w}, {-112+4m}; a second end mark leaves it there: {-80+2m!}.
 * {U1} is the utskott's next meeting, {U2} the one after it, {U2-8} eight days before that; {N1} the nämnd's.
 */
export function withDays(text: string, calendar: StoryCalendar): string {
  const { today } = calendar;
  const met = text.replace(MEETING, (_all, mark: string, before?: string) => {
    const held = meetingOf(mark, calendar);
    return nameOf(before === undefined ? held : workingDay(addDays(held, -Number(before)), false));
  });
  return met.replace(MARK, (_all, offset: string, exact?: string, count?: string, unit?: string, stays?: string) => {
    const begin = storyDay(today, Number(offset), exact === '!');
    if (count === undefined) return nameOf(begin);
    const end = unit === 'w' ? addDays(begin, Number(count) * 7) : addMonths(begin, Number(count));
    return nameOf(stays === '!' ? end : roll(end));
  });
}
const MEETING = /\{([UN]\d)(?:-(\d+))?\}/g;
const MARK = /\{([+-]?\d+)(!)?(?:\+(\d+)([wm])(!)?)?\}/g;

const nameOf = (date: LocalDate): string => `${NAMES[weekdayOf(date) - 1]} ${formatDay(date).replace(/ \d{4}$/, '')}`;

export function bornOn(today: LocalDate, age: number, birthdayIn: number): LocalDate {
  return addMonths(addDays(today, birthdayIn), -12 * (age + 1));
}

/** The days that a story may speak of. */
export interface StoryCalendar {
  readonly today: LocalDate;
  /** Meetings held and planned, in order. */
  readonly namnd: readonly LocalDate[];
  readonly utskott: readonly LocalDate[];
}

/** "U2": the utskott's next meeting but one. */
export function meetingOf(mark: string, { today, namnd, utskott }: StoryCalendar): LocalDate {
  const ahead = (mark.startsWith('U') ? utskott : namnd).filter((held) => held > today);
  const held = ahead[Number(mark.slice(1)) - 1];
  if (held === undefined) throw new Error(`No meeting ${mark} is planned.`);
  return held;
}

const THURSDAY = 4;
const WEDNESDAY = 3;

/** The nämnd meets every fourth Thursday, its utskott every other Wednesday; planned half a year ahead, held for years. */
export function storyCalendar(today: LocalDate): StoryCalendar {
  return {
    today,
    namnd: meetings(today, THURSDAY, 28, { held: 26, planned: 8 }),
    utskott: meetings(today, WEDNESDAY, 14, { held: 58, planned: 13 }),
  };
}

/** The next one within a week, never today; none in a week of holidays, when nobody meets: it is held the week before. */
function meetings(
  today: LocalDate,
  weekday: number,
  every: number,
  { held, planned }: { held: number; planned: number },
): LocalDate[] {
  const next = addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7);
  const days = Array.from({ length: held + planned }, (_, index) => addDays(next, (index - held) * every));
  return [...new Set(days.map((each) => meetingDay(each, today)))].sort();
}

/** Between Christmas and Epiphany nobody meets, and on no holiday; a week at a time, so that the weekday stays. */
function meetingDay(date: LocalDate, today: LocalDate): LocalDate {
  let before = date;
  while (restsOn(before)) before = addDays(before, -7);
  // What is still to come must not be told as held.
  if (date <= today || before > today) return before;
  let after = date;
  while (restsOn(after)) after = addDays(after, 7);
  return after;
}

function restsOn(date: LocalDate): boolean {
  const day = date.slice(5);
  return roll(date) !== date || day >= '12-22' || day <= '01-06';
}

/** Of a working day's hour in Sweden; an hour later in summer, which is an hour of work too. */
export const instantOf = (date: LocalDate, at: string): Date => new Date(`${date}T${at}:00+01:00`);
