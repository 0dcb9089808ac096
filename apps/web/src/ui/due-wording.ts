import type { WatchRow } from '@tavlan/contract';
import { EVENTS, daysBetween, type LocalDate } from '@tavlan/process';
import { daysText, shortDay } from './day-words.js';
import { t, term } from './language/text.js';

export interface DueWording {
  readonly tone: 'late' | 'soon' | 'plain';
  /** "3 dagar sen", "sista dag i dag", "2 dagar kvar". */
  readonly left: string;
  /** "sista dag tor 19 nov"; `null` where there is none. */
  readonly day: string | null;
}

type Due = Pick<WatchRow, 'daysLeft' | 'lastDay' | 'state' | 'since'>;
const PRESSING_DAYS = 3;

/** How a row stands, in words. */
export function dueWording({ daysLeft, lastDay, state, since }: Due, today: LocalDate): DueWording {
  if (state === 'silent') {
    const days = since === null ? null : daysBetween(since, today);
    return { tone: 'plain', left: days === null ? t('inget loggat') : t('{days} utan händelse', { days: daysText(days) }), day: since === null ? null : t('senast {since}', { since: shortDay(since, today) }) }; // prettier-ignore
  }
  const late = state === 'overdue';
  if (lastDay === null || daysLeft === null) return { tone: late ? 'late' : 'plain', left: late ? t('sen') : t('ingen sista dag satt'), day: null }; // prettier-ignore
  const day = t('sista dag {day}', { day: shortDay(lastDay, today) });
  if (late)
    return { tone: 'late', left: daysLeft === 0 ? t('sen') : t('{days} sen', { days: daysText(-daysLeft) }), day };
  if (daysLeft < 0) return { tone: 'plain', left: t('{days} efter dagen', { days: daysText(-daysLeft) }), day };
  if (daysLeft === 0) return { tone: 'soon', left: t('sista dag i dag'), day: null };
  return { tone: daysLeft <= PRESSING_DAYS && state === 'coming' ? 'soon' : 'plain', left: t('{days} kvar', { days: daysText(daysLeft) }), day }; // prettier-ignore
}

const CAUSES: Readonly<Record<string, string>> = EVENTS['forsening-forklarad'].fields.cause.values;

/** Why it is late, as it was explained. */
export function causeText(code: string): string {
  return term(CAUSES[code] ?? code);
}
