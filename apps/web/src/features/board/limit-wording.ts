import type { CardLimit } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { daysText, shortDay } from '../../ui/day-words.js';
import { t, term } from '../../ui/language/text.js';

export interface LimitWording {
  readonly tone: 'late' | 'soon' | 'plain';
  /** What is awaited. */
  readonly title: string;
  /** How it stands: "3 dagar kvar", "2 dagar sen". */
  readonly left: string;
  /** Its last day: "tis 24 nov"; `null` when none is set or the words say it already. */
  readonly day: string | null;
}

/** A card's next limit in words. `on` is the day the board shows; `today` is the reader's. */
export function limitWording(limit: CardLimit, on: LocalDate, today: LocalDate): LimitWording {
  const tone = limit.state === 'overdue' ? 'late' : limit.state === 'warning' ? 'soon' : 'plain';
  const title = limit.local ? t('{title} (egen rutin)', { title: term(limit.title) }) : term(limit.title);
  return { tone, title, ...howItStands(limit, on, today) };
}

function howItStands({ daysLeft, lastDay, state }: CardLimit, on: LocalDate, today: LocalDate) {
  if (lastDay === null || daysLeft === null)
    return { left: state === 'overdue' ? t('sen') : t('ingen sista dag satt'), day: null };
  const day = shortDay(lastDay, on);
  if (daysLeft < 0) return { left: t('{days} sen', { days: daysText(-daysLeft) }), day };
  if (daysLeft === 0)
    return on === today ? { left: t('sista dagen är i dag'), day: null } : { left: t('sista dagen'), day };
  return { left: t('{days} kvar', { days: daysText(daysLeft) }), day };
}

/** "och 2 sena till": the other limits that have passed unmet, besides the one that is shown. */
export function alsoLate(late: number, shown: CardLimit | null): string | null {
  const others = shown?.state === 'overdue' ? late - 1 : late;
  if (others <= 0) return null;
  const n = others;
  if (shown === null) return t('{n, plural, one {1 sen frist} other {{n} sena frister}}', { n });
  return shown.state === 'overdue'
    ? t('och {n, plural, one {1 sen frist} other {{n} sena frister}} till', { n })
    : t('och {n, plural, one {1 sen frist} other {{n} sena frister}}', { n });
}
