/**
 * Statutory time by lag (1930:173): 1 § counts weeks, months and years from day to day, 2 § moves a last day for an
 * act past days on which it cannot be done. A limit in days counts the day of the event as day 0.
 */
import { addDays, addMonths, weekday, type LocalDate } from './local-date.js';
import { holidaysOf } from './swedish-holidays.js';

/** How long a limit is. `days: 0` is the same calendar day ("genast"). */
export type Length =
  | { readonly days: number }
  | { readonly weeks: number }
  | { readonly months: number }
  | { readonly years: number }
  /** Not computed but stated, in words: by a court, by the next meeting, by the quarter. */
  | { readonly stated: string };

/** The unrolled last day of a limit that runs from `from`. */
export function dueAfter(from: LocalDate, length: Length): LocalDate {
  if ('days' in length) return addDays(from, length.days);
  if ('weeks' in length) return addDays(from, length.weeks * 7);
  if ('months' in length) return addMonths(from, length.months);
  if ('years' in length) return addMonths(from, length.years * 12);
  return from;
}

/**
 * Why a last day cannot be kept on this day: the name of the holiday, "lördag" or "söndag"; `null` on a working day.
 * Source: lag (1930:173) 2 §.
 */
export function obstacleOn(date: LocalDate): string | null {
  const holiday = holidaysOf(+date.slice(0, 4)).get(date);
  if (holiday) return holiday;
  const day = weekday(date);
  return day === 6 ? 'lördag' : day === 7 ? 'söndag' : null;
}

/** The day itself, or the next working day after it. Source: lag (1930:173) 2 §. */
export function roll(date: LocalDate): LocalDate {
  let rolled = date;
  while (obstacleOn(rolled) !== null) rolled = addDays(rolled, 1);
  return rolled;
}

/** "samma dag", "14 dagar", "1 vecka", "6 månader", "2 år". */
export function formatLength(length: Length): string {
  if ('days' in length) return length.days === 0 ? 'samma dag' : length.days === 1 ? '1 dag' : `${length.days} dagar`;
  if ('weeks' in length) return length.weeks === 1 ? '1 vecka' : `${length.weeks} veckor`;
  if ('months' in length) return length.months === 1 ? '1 månad' : `${length.months} månader`;
  return 'years' in length ? `${length.years} år` : length.stated;
}

/** Days by the calendar that a length stands for at most; only to choose a warning period. */
function roughDays(length: Length): number {
  if ('days' in length) return length.days;
  if ('weeks' in length) return length.weeks * 7;
  if ('months' in length) return length.months * 31;
  return 'years' in length ? length.years * 366 : 0;
}

/** How many days before `due` the first warning comes; `null` means at once, on the opening day. */
export function warningLead(length: Length): number | null {
  const days = roughDays(length);
  if (days <= 14) return null;
  if (days <= 42) return 7;
  if (days <= 62) return 14;
  if (days <= 93) return 21;
  return days <= 186 ? 30 : 90;
}
