import { daysBetween, formatDay, type LocalDate } from '@tavlan/process';

const SHORT = ['mån', 'tis', 'ons', 'tor', 'fre', 'lör', 'sön'];
const MONDAY = '2024-01-01' as LocalDate;

/** "1 dag", "3 dagar". */
export function daysText(count: number): string {
  return count === 1 ? '1 dag' : `${count} dagar`;
}

/** "tis 24 nov"; with the year when it is another than that of `today`. */
export function shortDay(day: LocalDate, today: LocalDate): string {
  const weekday = SHORT[((daysBetween(MONDAY, day) % 7) + 7) % 7]!;
  const date = formatDay(day, 'short');
  return `${weekday} ${day.slice(0, 4) === today.slice(0, 4) ? date.slice(0, -5) : date}`;
}

/** "i dag", "i går", "i morgon", else "tis 24 nov". */
export function nearDay(day: LocalDate, today: LocalDate): string {
  const away = daysBetween(today, day);
  return away === 0 ? 'i dag' : away === -1 ? 'i går' : away === 1 ? 'i morgon' : shortDay(day, today);
}
