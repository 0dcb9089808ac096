/** What others logged while somebody was writing, as the server tells it: only id and title are promised. */
import type { Problem } from '@tavlan/contract';
import { dayInSweden, type LocalDate } from '@tavlan/process';
import { nearDay } from '../../ui/day-words.js';
import { t, term } from '../../ui/language/text.js';
import { clockTime } from '../../ui/recorded-text.js';

export interface LoggedBetween {
  readonly id: string;
  readonly title: string;
  readonly who: string;
  readonly when: string;
  readonly note: string | null;
}

const timeInSweden = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
});

/** "kl. 10.41" for an instant of today, else with the day before it. */
export function instantText(instant: Date, today: LocalDate): string {
  const time = clockTime(timeInSweden.format(instant));
  const day = dayInSweden(instant);
  return day === today ? time : `${nearDay(day, today)} ${time}`;
}

export function loggedBetween(since: NonNullable<Problem['since']>, today: LocalDate): LoggedBetween[] {
  return since.map((entry) => {
    const { recordedBy, recordedAt, note } = entry;
    const instant = typeof recordedAt === 'string' ? new Date(recordedAt) : null;
    return {
      id: entry.id,
      title: term(entry.title),
      who: typeof recordedBy === 'string' ? recordedBy : t('Någon annan'),
      when: instant === null || Number.isNaN(instant.getTime()) ? '' : instantText(instant, today),
      note: typeof note === 'string' ? note : null,
    };
  });
}
