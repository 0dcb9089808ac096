/** Which days of the log are asked for: the last thirty when nothing is said, and never more than a quarter at a time. */
import { MOST_DAYS } from '@tavlan/contract';
import { addDays, daysBetween, parseDay, type LocalDate } from '@tavlan/process';
import { ProblemError } from '../http/problem-error.js';

const USUAL_DAYS = 30;

export interface DayRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export function dayRange(
  asked: { from?: LocalDate | undefined; to?: LocalDate | undefined },
  today: LocalDate,
): DayRange {
  const to = asked.to ?? today;
  const from = asked.from ?? parseDay(addDays(to, -USUAL_DAYS)) ?? to;
  if (from > to) throw unfit('Första dagen ligger efter den sista.');
  if (daysBetween(from, to) >= MOST_DAYS) throw unfit(`Välj högst ${MOST_DAYS} dagar åt gången.`);
  return { from, to };
}

const unfit = (message: string) => new ProblemError('invalid-request', { errors: [{ path: 'from', message }] });
