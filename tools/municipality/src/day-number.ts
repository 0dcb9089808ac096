/** Days as whole numbers while a life is simulated: a hundred comparisons and sums for each day that is written down. */
import { addDays, addMonths, day, daysBetween, type LocalDate } from '@tavlan/process';

/** Days since 1970-01-01. */
export type DayNumber = number;

const EPOCH = day('1970-01-01');
const texts: (LocalDate | undefined)[] = [];

export const numberOf = (text: LocalDate): DayNumber => daysBetween(EPOCH, text);

export const textOf = (number: DayNumber): LocalDate => (texts[number] ??= addDays(EPOCH, number));

/** The same day of the month, as the law counts months. */
export const monthsAfter = (number: DayNumber, months: number): DayNumber =>
  numberOf(addMonths(textOf(number), months));

export const yearOf = (number: DayNumber): number => Number(textOf(number).slice(0, 4));
/** 0–11 */
export const monthOf = (number: DayNumber): number => Number(textOf(number).slice(5, 7)) - 1;
/** 0 = Monday … 6 = Sunday. */
export const weekdayOf = (number: DayNumber): number => (number + 3) % 7;

/** Days off that fall on the same day every year; enough for when people work, never used for the law's limits. */
const DAYS_OFF = new Set(['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31']);

export const isWorkday = (number: DayNumber): boolean =>
  weekdayOf(number) < 5 && !DAYS_OFF.has(textOf(number).slice(5));

/** The first working day from a day on. */
export function workdayFrom(number: DayNumber): DayNumber {
  while (!isWorkday(number)) number += 1;
  return number;
}

/** The first working day from a day on, else the last before it, that does not pass `last`. */
export function workdayBy(number: DayNumber, last: DayNumber): DayNumber {
  const next = workdayFrom(Math.min(number, last));
  if (next <= last) return next;
  let before = last;
  while (!isWorkday(before)) before -= 1;
  return before;
}
