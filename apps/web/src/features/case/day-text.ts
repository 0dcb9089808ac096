/** Days and times as they stand on notes. */
import type { LocalDate } from '@tavlan/process';
import { formatDay } from '../../ui/language/format-day.js';
import { t } from '../../ui/language/text.js';

/** "tisdag 24 november", with the year where it is another than the reader's. */
export const longDay = (day: LocalDate, today: LocalDate): string =>
  formatDay(day, day.slice(0, 4) === today.slice(0, 4) ? 'weekday' : 'full');

/** How far off a last day is, in words. */
export function leftText(left: { readonly daysLeft: number | null; readonly daysLate: number | null }): string {
  if (left.daysLate !== null && left.daysLate > 0) return lateText(left.daysLate);
  if (left.daysLeft === null) return t('sista dag inte känd');
  if (left.daysLeft === 0) return t('sista dagen i dag');
  if (left.daysLeft < 0) return lateText(-left.daysLeft);
  return t('{n, plural, one {1 dag kvar} other {{n} dagar kvar}}', { n: left.daysLeft });
}

const lateText = (n: number): string => t('{n, plural, one {1 dag sen} other {{n} dagar sen}}', { n });

export function silenceText(days: number): string {
  if (days < 60) return t('{n} veckor', { n: Math.floor(days / 7) });
  const months = Math.floor(days / 30.4);
  return months < 24 ? t('{n} månader', { n: months }) : t('{n} år', { n: Math.floor(months / 12) });
}
