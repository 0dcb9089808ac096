/** Days of a story: counted from today, on working days where people work. */
import { addDays, addMonths, day, daysBetween, formatDay, roll, type LocalDate } from '@tavlan/process';

const A_MONDAY = day('2024-01-01');
const weekdayOf = (date: LocalDate): number => (((daysBetween(A_MONDAY, date) % 7) + 7) % 7) + 1;
const NAMES = ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'];

/** The day, or the Friday before when it is a Saturday or Sunday; ahead of today the Monday after. */
export function workingDay(date: LocalDate, ahead: boolean): LocalDate {
  const over = weekdayOf(date) - 5;
  if (over <= 0) return date;
  return addDays(date, ahead ? 3 - over : -over);
}

export function storyDay(today: LocalDate, offset: number, exact = false): LocalDate {
  const date = addDays(today, offset);
  return exact || offset === 0 ? date : workingDay(date, offset > 0);
}

/**
 * "Svar senast {+7}." → "Svar senast mån 30 nov." An end mark means that very day: {-13!}; a length is added to the day as
 * the law counts it, past Sundays and holidays: {-6!+1w}, {-112+4m}; a second end mark leaves it there: {-80+2m!}.
 */
export function withDays(text: string, today: LocalDate): string {
  return text.replace(MARK, (_all, offset: string, exact?: string, count?: string, unit?: string, stays?: string) => {
    const begin = storyDay(today, Number(offset), exact === '!');
    if (count === undefined) return nameOf(begin);
    const end = unit === 'w' ? addDays(begin, Number(count) * 7) : addMonths(begin, Number(count));
    return nameOf(stays === '!' ? end : roll(end));
  });
}
const MARK = /\{([+-]?\d+)(!)?(?:\+(\d+)([wm])(!)?)?\}/g;

const nameOf = (date: LocalDate): string => `${NAMES[weekdayOf(date) - 1]} ${formatDay(date).replace(/ \d{4}$/, '')}`;

export function bornOn(today: LocalDate, age: number, birthdayIn: number): LocalDate {
  return addMonths(addDays(today, birthdayIn), -12 * (age + 1));
}

/** The nämnd meets every fourth Thursday, next within a week: planned half a year ahead, held for two years back. */
export function meetingDays(today: LocalDate): LocalDate[] {
  const next = addDays(today, (4 - weekdayOf(today) + 7) % 7 || 7);
  return Array.from({ length: 34 }, (_, index) => addDays(next, (index - 26) * 28));
}
