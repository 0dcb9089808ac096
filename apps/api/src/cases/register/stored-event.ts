/** Between the rows of the register and the events the process folds. */
import { dayInSweden, type Body, type LocalDate, type RegisterEvent } from '@tavlan/process';
import type { EventRow } from '../../database/entities/register.js';
import { joinHalves, type Members } from './split-text.js';

/** As it is read: without what only the check of the chain wants. `body` is null when there is no text, or no longer. */
export interface StoredEvent extends Omit<EventRow, 'salt' | 'text_hash' | 'prev_hash'> {
  readonly body: Members | null;
}

/** Columns that say what happened, in the shape of a row. */
export function columnsOf(entry: RegisterEvent) {
  const { ref } = entry;
  return {
    event_id: entry.id,
    type: entry.type,
    on_day: entry.on ?? null,
    between_first: entry.onBetween?.[0] ?? null,
    between_last: entry.onBetween?.[1] ?? null,
    at: entry.at ?? null,
    refs: ref === undefined ? null : typeof ref === 'string' ? [ref] : [...ref],
    by_body: entry.by ?? null,
    law: entry.law ?? null,
    corrects: entry.type === 'rattelse' && typeof ref === 'string' ? ref : null,
  };
}

/** `typeOf` finds the type of another entry of the case, for corrections. */
export function entryOf(row: StoredEvent, typeOf: (eventId: string) => string | undefined): RegisterEvent {
  const corrected = row.corrects === null ? undefined : typeOf(row.corrects);
  const joined = joinHalves(row.type, { facts: row.facts, text: row.body ?? {} }, corrected);
  // Field by field: this is done for each entry of a case whenever it is read, and spreading costs several times as much.
  const entry = Object.assign(joined, { id: row.event_id, type: row.type }) as Writable<RegisterEvent>;
  if (row.on_day !== null) entry.on = row.on_day as LocalDate;
  if (row.between_first !== null) entry.onBetween = [row.between_first as LocalDate, row.between_last as LocalDate];
  if (row.at !== null) entry.at = row.at;
  if (row.refs !== null && row.refs.length > 0) entry.ref = row.refs.length === 1 ? row.refs[0]! : row.refs;
  if (row.by_body !== null) entry.by = row.by_body as Body;
  if (row.law !== null) entry.law = row.law;
  // A history taken in was recorded elsewhere, on a day we do not know.
  if (!row.imported) entry.recordedOn = dayInSweden(row.recorded_at);
  return entry;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
