import type { LogReview } from '@tavlan/contract';
import { dayInSweden, type LocalDate } from '@tavlan/process';
import { formatDay } from '../../ui/language/format-day.js';
import { LOCALE } from '../../ui/language/language.js';
import { t } from '../../ui/language/text.js';

type Outcome = LogReview['outcome'];
type Kind = LogReview['kind'];

export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'utan-anmarkning': t('Utan anmärkning'),
  utreds: t('Behöver utredas'),
  obehorig: t('Misstänkt obehörig läsning'),
};

export const KINDS: Readonly<Record<Kind, string>> = {
  person: t('En persons läsningar'),
  arende: t('Läsningar av ett ärende'),
  stickprov: t('Stickprov'),
  avvikande: t('Avvikande läsningar'),
};

const CLOCK = new Intl.DateTimeFormat(LOCALE, {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** "23 nov 2026 12:00:05", by the clock in Sweden. */
export function instantText(at: string): string {
  const instant = new Date(at);
  return `${formatDay(dayInSweden(instant), 'short')} ${CLOCK.format(instant)}`;
}

/** What a review was of, so that it can be found again. */
export function selectionText({ kind, selection, reader }: Pick<LogReview, 'kind' | 'selection' | 'reader'>): string {
  const { dnr, from, to, month, size, seed } = selection;
  const parts = [
    kind === 'person' && reader === null ? t('Alla läsningar') : KINDS[kind],
    reader?.name,
    dnr === null ? t('skyddat ärende') : dnr,
    from && to ? `${formatDay(from, 'short')} – ${formatDay(to, 'short')}` : undefined,
    month === undefined
      ? undefined
      : t('{month}, {size} rader, frö {seed}', { month, size: size ?? 0, seed: seed ?? '' }),
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** The months one may draw from: this one and the eleven before. */
export function monthsBefore(today: LocalDate): string[] {
  const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: 12 }, (_, back) => {
    const month = index - back;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Short enough to be read out, long enough not to be chosen by the one who is reviewed. */
export function newSeed(): string {
  return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => LETTERS[byte % LETTERS.length]).join('');
}
