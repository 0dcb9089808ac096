/** Entries as the rows of the register: split into facts and text, salted and chained. Nothing is written here. */
import type { RegisterEvent } from '@tavlan/process';
import type { EventRow, EventTextRow } from '../../database/entities/register.js';
import { eventHash, firstPrevious, newSalt, textHash, type Unhashed } from './event-hash.js';
import { splitEntry, type Members } from './split-text.js';
import { columnsOf, type StoredEvent } from './stored-event.js';

export interface Recording {
  readonly at: Date;
  readonly by: string;
  readonly imported: boolean;
}

export interface NewEvent extends EventRow, StoredEvent {
  readonly body: Members | null;
}

export interface Recorded {
  readonly rows: readonly NewEvent[];
  readonly texts: readonly EventTextRow[];
}

/** `stored` are the entries that the case already has. A repeatable source of salt is for generated caseloads alone. */
export function recordedRows(
  { m, caseId, stored }: { readonly m: number; readonly caseId: string; readonly stored: readonly StoredEvent[] },
  entries: readonly RegisterEvent[],
  recordingOf: (index: number) => Recording,
  salt: () => Buffer = newSalt,
): Recorded {
  const typeOf = (eventId: string): string | undefined =>
    entries.find((entry) => entry.id === eventId)?.type ?? stored.find((row) => row.event_id === eventId)?.type;
  const texts: EventTextRow[] = [];
  const rows: NewEvent[] = [];
  let previous = stored.at(-1)?.hash ?? firstPrevious(m, caseId);
  for (const [index, entry] of entries.entries()) {
    const recording = recordingOf(index);
    const columns = columnsOf(entry);
    const { facts, text } = splitEntry(entry, columns.corrects === null ? undefined : typeOf(columns.corrects));
    const hasText = Object.keys(text).length > 0;
    const textSalt = salt();
    const ownSalt = salt();
    const unhashed: Unhashed = {
      m,
      case_id: caseId,
      seq: stored.length + rows.length + 1,
      ...columns,
      facts,
      recorded_at: recording.at,
      recorded_by: recording.by,
      imported: recording.imported,
    };
    const text_hash = hasText ? textHash(textSalt, text) : null;
    const hash = eventHash(unhashed, ownSalt, text_hash, previous);
    const sealed = { salt: ownSalt, text_hash, prev_hash: previous, hash, body: hasText ? text : null };
    rows.push(Object.assign(unhashed, sealed));
    if (hasText) texts.push({ m, case_id: caseId, event_id: entry.id, body: text, salt: textSalt });
    previous = hash;
  }
  return { rows, texts };
}
