/** What an entry of the register says, in words: for its note, its line in the timeline and those who listen. */
import type { RegisteredEvent } from '@tavlan/contract';
import { EVENTS, parseDay, type FieldSpec, type LocalDate } from '@tavlan/process';
import { shortDay } from '../../ui/day-words.js';
import { formatDay } from '../../ui/language/format-day.js';
import { t, term } from '../../ui/language/text.js';
import { BODY_NAMES } from '../log-step/body-names.js';
import { clockTime } from '../../ui/recorded-text.js';
import { longDay } from './day-text.js';

export interface DatumLine {
  readonly label: string;
  readonly value: string;
}

/** When it happened, short: "tis 24 nov kl. 10.30" or "mellan sön 1 nov och tis 10 nov". */
export function whenText(event: RegisteredEvent, today: LocalDate): string {
  if (event.onBetween !== null) {
    const [first, last] = event.onBetween;
    return t('mellan {from} och {to}', { from: shortDay(first, today), to: shortDay(last, today) });
  }
  const day = event.on ?? event.day;
  if (day === null) return '';
  return event.at === null ? shortDay(day, today) : `${shortDay(day, today)} ${clockTime(event.at)}`;
}

/** The same where there is room for half a line: «ca 1–10 nov». */
export function noteWhenText(event: RegisteredEvent, today: LocalDate): string {
  if (event.onBetween === null) return whenText(event, today);
  const [first, last] = event.onBetween;
  const year = last.slice(0, 4) === today.slice(0, 4) ? '' : ` ${last.slice(0, 4)}`;
  const short = (day: LocalDate): string => formatDay(day).replace(/ \d{4}$/, '');
  const from = first.slice(0, 7) === last.slice(0, 7) ? String(Number(first.slice(8))) : short(first);
  return t('ca {from}–{to}', { from, to: `${short(last)}${year}` });
}

const fieldsOf = (event: RegisteredEvent): Readonly<Record<string, FieldSpec>> => {
  const spec: { readonly fields?: Readonly<Record<string, FieldSpec>> } = EVENTS[event.type];
  return spec.fields ?? {};
};

/**
 * The data of an entry with the labels of its form; what has no label is not for the reader. `names` says what people,
 * units and limits are called.
 */
export function datumLines(event: RegisteredEvent, today: LocalDate, names: ReadonlyMap<string, string>): DatumLine[] {
  return Object.entries(fieldsOf(event)).flatMap(([name, spec]) => {
    const value = valueText(spec, event.data[name], today, names);
    return value === null ? [] : [{ label: term(spec.label), value }];
  });
}

function valueText(
  spec: FieldSpec,
  value: unknown,
  today: LocalDate,
  names: ReadonlyMap<string, string>,
): string | null {
  if (value === undefined) return null;
  // Kept back is not missing: what nobody has written has no line at all.
  if (value === null) return t('Skyddad uppgift');
  switch (spec.kind) {
    case 'choice':
      return typeof value === 'string' ? term(spec.values[value] ?? value) : null;
    case 'flag':
      return value === true ? t('Ja') : t('Nej');
    case 'day': {
      const day = typeof value === 'string' ? parseDay(value) : null;
      return day === null ? null : longDay(day, today);
    }
    case 'parties':
      return Array.isArray(value) ? value.map((party) => partyText(party, today)).join('; ') : null;
    case 'code':
      return typeof value === 'string' ? (names.get(value) ?? value) : null;
    case 'time':
    case 'text':
      return typeof value === 'string' ? value : null;
  }
}

function partyText(party: unknown, today: LocalDate): string {
  if (typeof party !== 'object' || party === null) return '';
  const said = party as { person?: unknown; sentOn?: unknown; answerBy?: unknown; answeredOn?: unknown };
  const on = (value: unknown, text: (day: { day: string }) => string): string => {
    const day = typeof value === 'string' ? parseDay(value) : null;
    return day === null ? '' : text({ day: shortDay(day, today) });
  };
  const who = typeof said.person === 'string' ? said.person : '';
  const sent = on(said.sentOn, (day) => t('skickat {day}', day));
  const answerBy = on(said.answerBy, (day) => t('svar senast {day}', day));
  const answered = on(said.answeredOn, (day) => t('svarade {day}', day));
  return [who, sent, answerBy, answered].filter((part) => part !== '').join(', ');
}

export const bodyText = (event: RegisteredEvent): string | null => (event.by === null ? null : BODY_NAMES[event.by]);

/** One sentence for the ear: title, when, who decided, the note. */
export function spokenText(event: RegisteredEvent, today: LocalDate): string {
  return [term(event.title), whenText(event, today), bodyText(event), event.note]
    .filter((part) => part !== null && part !== '')
    .join('. ');
}
