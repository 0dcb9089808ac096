import type { PlacedChild } from '@tavlan/contract';
import { daysBetween, type LocalDate } from '@tavlan/process';
import { daysText, shortDay } from '../../ui/day-words.js';
import { t } from '../../ui/language/text.js';

export type Round = PlacedChild['rounds'][number];

export interface Strip {
  readonly clock: string;
  readonly title: string;
  readonly kind: Round['kind'];
  readonly local: boolean;
  readonly rounds: readonly Round[];
}

const KIND_ORDER = { review: 0, plan: 1, visit: 2 } as const;

/** One strip a clock: reviews first, then plans, then visits. Rounds keep their order, the oldest first. */
export function stripsOf(rounds: readonly Round[]): Strip[] {
  const strips = new Map<string, Round[]>();
  for (const round of rounds) strips.set(round.clock, [...(strips.get(round.clock) ?? []), round]);
  return [...strips]
    .flatMap(([clock, own]) => {
      const last = own.at(-1);
      return last ? [{ clock, title: last.title, kind: last.kind, local: last.local, rounds: own }] : [];
    })
    .sort((a, b) => KIND_ORDER[a.kind] - KIND_ORDER[b.kind]);
}

/** What stands in the box beside its sign. */
export function roundDay({ state, done, lastDay }: Round, today: LocalDate): string {
  const day = state === 'kept' || state === 'late' ? done : lastDay;
  return day === null ? '–' : shortDay(day, today).replace(/^\S+ /, '');
}

/** The round in words, for the hover and for those who do not see the strip. */
export function roundText({ state, done, lastDay }: Round, today: LocalDate): string {
  const last =
    lastDay === null ? t('sista dagen är inte känd') : t('sista dag {day}', { day: shortDay(lastDay, today) });
  if (state === 'coming') return t('Kommer, {last}', { last });
  if (state === 'missed') {
    if (lastDay === null) return t('Inte gjort');
    return t('Inte gjort, {last}, {days} sedan', { last, days: daysText(daysBetween(lastDay, today)) });
  }
  if (done === null) return state === 'kept' ? t('Gjort i tid, {last}', { last }) : t('Gjort, {last}', { last });
  const on = shortDay(done, today);
  if (state === 'kept') return t('Gjort i tid {on}, {last}', { on, last });
  if (lastDay === null) return t('Gjort {on}, {last}', { on, last });
  return t('Gjort {on}, {days} sent, {last}', { on, days: daysText(daysBetween(lastDay, done)), last });
}
