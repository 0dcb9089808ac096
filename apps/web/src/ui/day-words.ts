import { daysBetween, type LocalDate } from '@tavlan/process';
import { formatDay } from './language/format-day.js';
import { t } from './language/text.js';

const SHORT = t('mån tis ons tor fre lör sön').split(' ');
const MONDAY = '2024-01-01' as LocalDate;

/** "1 dag", "3 dagar". */
export function daysText(count: number): string {
  return t('{n, plural, one {1 dag} other {{n} dagar}}', { n: count });
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
  return away === 0 ? t('i dag') : away === -1 ? t('i går') : away === 1 ? t('i morgon') : shortDay(day, today);
}
