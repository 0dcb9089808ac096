/**
 * Legal days. A day is a `YYYY-MM-DD` string from the form to the database column, compared with `<`; this is the only
 * file that does arithmetic on it. Day numbers count from 1970-01-01 in the proleptic Gregorian calendar.
 */

declare const localDate: unique symbol;
/** A day in the Swedish calendar, `YYYY-MM-DD`. Get one from `parseDay` (untrusted text) or from arithmetic on another. */
export type LocalDate = string & { readonly [localDate]: true };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Number of days in a month, 28–31. `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Year, month (1–12) and day of the month of a day. */
export function partsOf(day: LocalDate): { year: number; month: number; dayOfMonth: number } {
  const digit = (place: number): number => day.charCodeAt(place) - 48;
  return {
    year: digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3),
    month: digit(5) * 10 + digit(6),
    dayOfMonth: digit(8) * 10 + digit(9),
  };
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
const four = (n: number): string => (n >= 1000 ? `${n}` : `${n}`.padStart(4, '0'));

/** The day with these parts. The caller answers for their validity; `parseDay` is for text from outside. */
export function dayOf(year: number, month: number, dayOfMonth: number): LocalDate {
  return `${four(year)}-${two(month)}-${two(dayOfMonth)}` as LocalDate;
}

/** The text as a day, or `null` when it is no day of the calendar (2026-02-30) or of another shape. Years 1800–2200. */
export function parseDay(text: string): LocalDate | null {
  if (!SHAPE.test(text)) return null;
  const { year, month, dayOfMonth } = partsOf(text as LocalDate);
  if (year < 1800 || year > 2200 || month < 1 || month > 12) return null;
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month) ? (text as LocalDate) : null;
}

/** The text as a day; throws on anything else. For constants in code and tests, never for input. */
export function day(text: string): LocalDate {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`not a day: ${text}`);
  return parsed;
}

/** Days since 1970-01-01 (negative before). */
export function dayNumber(date: LocalDate): number {
  const { year, month, dayOfMonth } = partsOf(date);
  return numberOf(year, month, dayOfMonth);
}

function numberOf(year: number, month: number, dayOfMonth: number): number {
  const y = year - 1;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const leapThisYear = month > 2 && isLeap(year) ? 1 : 0;
  return y * 365 + leapDays + DAYS_BEFORE_MONTH[month - 1]! + leapThisYear + dayOfMonth - 719163;
}

/** Days already written out: a history asks for the same few thousand, from 1990 to 2060, over and over. */
const FIRST_WRITTEN = 7_305;
const written = new Array<LocalDate | undefined>(26_000);

/** The day with this number of days since 1970-01-01. Inverse of `dayNumber`. */
export function dayFromNumber(n: number): LocalDate {
  const place = n - FIRST_WRITTEN;
  return place >= 0 && place < written.length ? (written[place] ??= civilDay(n)) : civilDay(n);
}

function civilDay(n: number): LocalDate {
  // Civil-from-days: shift to years that begin on 1 March, so that the leap day is the last of its year.
  const z = n + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return dayOf(yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1);
}

/** `count` days later (earlier when negative). */
export function addDays(date: LocalDate, count: number): LocalDate {
  return dayFromNumber(dayNumber(date) + count);
}

/**
 * The same day of the month `count` months later; where that month lacks the day, its last day.
 * Source: lag (1930:173) 1 §.
 */
export function addMonths(date: LocalDate, count: number): LocalDate {
  const { year, month, dayOfMonth } = partsOf(date);
  const index = year * 12 + (month - 1) + count;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return dayFromNumber(numberOf(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth))));
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return dayNumber(b) - dayNumber(a);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The later of two days. */
export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

const stockholmDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

const HOUR_MS = 3_600_000;
/** Since then Sweden has been whole hours from UTC, so that no day begins within an hour. */
const WHOLE_HOURS_SINCE = Date.UTC(1900, 0, 2);
const MOST_HOURS = 20_000;
const dayOfHour = new Map<number, LocalDate>();

/** The day it is in Sweden at an instant. Remembered by the hour: asked for each entry that is read, and dear to find. */
export function dayInSweden(instant: Date): LocalDate {
  const ms = instant.getTime();
  const hour = Math.floor(ms / HOUR_MS);
  const known = ms < WHOLE_HOURS_SINCE ? undefined : dayOfHour.get(hour);
  if (known !== undefined) return known;
  const day = stockholmDay.format(instant) as LocalDate;
  if (dayOfHour.size >= MOST_HOURS) dayOfHour.clear();
  if (ms >= WHOLE_HOURS_SINCE) dayOfHour.set(hour, day);
  return day;
}

const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const;
const MONTHS = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'] as const; // prettier-ignore

/** "tisdag 24 november 2026", "tisdag 24 november" or "24 nov 2026". */
export function formatDay(date: LocalDate, style: 'full' | 'weekday' | 'short' = 'short'): string {
  const { year, month, dayOfMonth } = partsOf(date);
  const name = MONTHS[month - 1]!;
  if (style === 'short') return `${dayOfMonth} ${name.slice(0, 3)} ${year}`;
  const long = `${WEEKDAYS[weekday(date) - 1]!} ${dayOfMonth} ${name}`;
  return style === 'full' ? `${long} ${year}` : long;
}
