/** Between the rows of the register and the events the process folds. */
import { dayInSweden, type Body, type LocalDate, type RegisterEvent } from '@tavlan/process';
import type { EventRow } from '../../database/entities/register.js';
import { joinHalves, type Members } from './split-text.js';

/** `body` is null when there is no text, or no longer. */
export interface StoredEvent extends EventRow {
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
  const [ref, ...more] = row.refs ?? [];
  return {
    ...joinHalves(row.type, { facts: row.facts, text: row.body ?? {} }, corrected),
    id: row.event_id,
    type: row.type,
    ...(row.on_day !== null && { on: row.on_day as LocalDate }),
    ...(row.between_first !== null && { onBetween: [row.between_first as LocalDate, row.between_last as LocalDate] }),
    ...(row.at !== null && { at: row.at }),
    ...(ref !== undefined && { ref: more.length === 0 ? ref : [ref, ...more] }),
    ...(row.by_body !== null && { by: row.by_body as Body }),
    ...(row.law !== null && { law: row.law }),
    // A history taken in was recorded elsewhere, on a day we do not know.
    ...(!row.imported && { recordedOn: dayInSweden(row.recorded_at) }),
  };
}
