/** What somebody is about to log, as typed: nothing is checked until it is to be sent. */
import type { LogEventRequest } from '@tavlan/contract';
import { EVENTS, type Body, type EventType, type FieldSpec, type LocalDate } from '@tavlan/process';
import { readDay } from '../../ui/read-day.js';

export interface DraftParty {
  readonly person: string;
  readonly sentOn: string;
  readonly answerBy: string;
  readonly answeredOn: string;
}
export type DraftValue = string | boolean | readonly DraftParty[];

export interface Draft {
  /** Sent as the idempotency key: however often the button is pressed, one event comes of it. */
  readonly key: string;
  /** The version of the case the writer looked at. */
  readonly version: number;
  readonly type: EventType | null;
  /** The instance meant; empty where the server can tell by itself. */
  readonly ref: string;
  readonly on: string;
  /** Known only roughly: then the event counts at `last`. */
  readonly rough: boolean;
  readonly first: string;
  readonly last: string;
  readonly at: string;
  readonly by: Body | '';
  readonly note: string;
  /** By field name, so that what two kinds of events share survives a change of mind. */
  readonly data: Readonly<Record<string, DraftValue>>;
}

export const emptyDraft = (key: string, version: number, today: string): Draft => ({
  key,
  version,
  type: null,
  ref: '',
  on: today,
  rough: false,
  first: '',
  last: today,
  at: '',
  by: '',
  note: '',
  data: {},
});

export const fieldsOf = (type: EventType): [string, FieldSpec][] => {
  const { fields }: { readonly fields?: Readonly<Record<string, FieldSpec>> } = EVENTS[type];
  return Object.entries(fields ?? {}).map(([name, spec]) => [
    name,
    name === REQUIRED_HERE[type] ? { ...spec, required: true } : spec,
  ]);
};

/** What the register can do without, but a reader of the board cannot: an assignment to nobody. */
const REQUIRED_HERE: Partial<Readonly<Record<EventType, string>>> = { 'arende-tilldelat': 'responsible' };

/** Filled in beforehand with what is known, and chosen again in a moment. */
const PRESET: ReadonlySet<string> = new Set(['responsible', 'coHandler', 'unit', 'clock', 'decisionType']);

/** Whether anything has been typed that would be a pity to lose. */
export function hasContent(draft: Draft): boolean {
  const typed = Object.entries(draft.data).filter(([name]) => !PRESET.has(name));
  return draft.note.trim() !== '' || draft.at !== '' || typed.some(([, value]) => isFilled(value));
}

const isFilled = (value: DraftValue): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value === true || typeof value === 'object';

/** "10.30", "1030", "8" → 10:30, 10:30, 08:00; what is no time is left as typed. */
export function readTime(text: string): string {
  const match = /^(\d{1,2})(?:[.: ]?(\d{2}))?$/.exec(text.trim().replace(/^kl\.? ?/i, ''));
  if (!match) return text.trim();
  return `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}`;
}

/** The draft with days and times in their own form: "i går" and "24/11" are days; what cannot be read is left as typed. */
export function withDaysRead(draft: Draft, type: EventType, today: LocalDate): Draft {
  const read = (text: string): string => readDay(text, today) ?? text;
  const data = { ...draft.data };
  for (const [name, spec] of fieldsOf(type)) {
    const value = data[name];
    if (spec.kind === 'day' && typeof value === 'string') data[name] = read(value);
    if (spec.kind === 'time' && typeof value === 'string') data[name] = readTime(value);
    if (spec.kind === 'parties' && typeof value === 'object') {
      data[name] = value.map((party) => ({
        ...party,
        sentOn: read(party.sentOn),
        answerBy: read(party.answerBy),
        answeredOn: read(party.answeredOn),
      }));
    }
  }
  return {
    ...draft,
    on: read(draft.on),
    first: read(draft.first),
    last: read(draft.last),
    at: readTime(draft.at),
    data,
  };
}

/** The request for a checked draft: only what belongs to its event type, nothing empty. */
export function requestOf(draft: Draft, type: EventType, acknowledge: readonly string[] = []): LogEventRequest {
  const request: Record<string, unknown> = { type, version: draft.version, ...whenOf(draft) };
  if (draft.ref !== '') request['ref'] = draft.ref;
  if (draft.by !== '') request['by'] = draft.by;
  if (draft.note.trim() !== '') request['note'] = draft.note.trim();
  for (const [name, spec] of fieldsOf(type)) {
    const value = sentValue(spec, draft.data[name]);
    if (value !== undefined) request[name] = value;
  }
  if (acknowledge.length > 0) request['acknowledge'] = acknowledge;
  // The contract's schema, which the server applies, is the judge; here the keys come from the same specification.
  return request as LogEventRequest;
}

export const whenOf = (draft: Pick<Draft, 'rough' | 'first' | 'last' | 'on' | 'at'>): Record<string, unknown> =>
  draft.rough
    ? { onBetween: [draft.first, draft.last] }
    : { on: draft.on, ...(draft.at === '' ? {} : { at: draft.at }) };

function sentValue(spec: FieldSpec, value: DraftValue | undefined): unknown {
  if (value === undefined || value === '') return undefined;
  if (spec.kind === 'flag') return value === true || value === 'true' ? true : value === 'false' ? false : undefined;
  if (spec.kind === 'parties') return typeof value === 'object' ? sentParties(value) : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function sentParties(parties: readonly DraftParty[]): Record<string, string>[] | undefined {
  const sent = parties
    .filter((party) => party.person.trim() !== '')
    .map((party) =>
      Object.fromEntries(
        Object.entries(party).flatMap(([key, value]) => (value.trim() === '' ? [] : [[key, value.trim()]])),
      ),
    );
  return sent.length > 0 ? sent : undefined;
}
