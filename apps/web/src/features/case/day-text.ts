/** Days and times as they stand on notes. */
import { formatDay, type LocalDate } from '@tavlan/process';

/** "tisdag 24 november", with the year where it is another than the reader's. */
export const longDay = (day: LocalDate, today: LocalDate): string =>
  formatDay(day, day.slice(0, 4) === today.slice(0, 4) ? 'weekday' : 'full');

/** How far off a last day is, in words. */
export function leftText(left: { readonly daysLeft: number | null; readonly daysLate: number | null }): string {
  if (left.daysLate !== null && left.daysLate > 0)
    return left.daysLate === 1 ? '1 dag sen' : `${left.daysLate} dagar sen`;
  if (left.daysLeft === null) return 'sista dag inte känd';
  if (left.daysLeft === 0) return 'sista dagen i dag';
  if (left.daysLeft < 0) return left.daysLeft === -1 ? '1 dag sen' : `${-left.daysLeft} dagar sen`;
  return left.daysLeft === 1 ? '1 dag kvar' : `${left.daysLeft} dagar kvar`;
}

export function silenceText(days: number): string {
  if (days < 60) return `${Math.floor(days / 7)} veckor`;
  const months = Math.floor(days / 30.4);
  return months < 24 ? `${months} månader` : `${Math.floor(months / 12)} år`;
}
