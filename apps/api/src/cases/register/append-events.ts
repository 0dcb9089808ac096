/** Writes entries at the end of a case's register. */
import type { RegisterEvent } from '@tavlan/process';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { event as eventTable, eventText, type EventRow } from '../../database/entities/register.js';
import { eventHash, firstPrevious, newSalt, textHash, type Unhashed } from './event-hash.js';
import { splitEntry } from './split-text.js';
import { columnsOf, type StoredEvent } from './stored-event.js';

export interface Recording {
  readonly at: Date;
  readonly by: string;
  readonly imported: boolean;
}

/** Returns the rows as they were written, in order. */
export async function appendEvents(
  tx: EntityManager,
  target: { readonly m: number; readonly caseId: string; readonly stored: readonly StoredEvent[] },
  entries: readonly RegisterEvent[],
  recording: Recording,
): Promise<StoredEvent[]> {
  const { m, caseId, stored } = target;
  const types = new Map([
    ...stored.map((row) => [row.event_id, row.type] as const),
    ...entries.map((e) => [e.id, e.type] as const),
  ]);
  const texts: { m: number; case_id: string; event_id: string; body: object; salt: Buffer }[] = [];
  const rows: StoredEvent[] = [];
  let previous = stored.at(-1)?.hash ?? firstPrevious(m, caseId);
  for (const entry of entries) {
    const columns = columnsOf(entry);
    const { facts, text } = splitEntry(entry, columns.corrects === null ? undefined : types.get(columns.corrects));
    const hasText = Object.keys(text).length > 0;
    const textSalt = newSalt();
    const salt = newSalt();
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
    const hash = eventHash(unhashed, salt, text_hash, previous);
    rows.push({ ...unhashed, salt, text_hash, prev_hash: previous, hash, body: hasText ? text : null });
    if (hasText) texts.push({ m, case_id: caseId, event_id: entry.id, body: text, salt: textSalt });
    previous = hash;
  }
  const columns = rows.map(({ body: _, ...row }) => row);
  // Facts are any JSON; TypeORM's type for what may be inserted knows only plain columns.
  await tx.insert(eventTable, columns as QueryDeepPartialEntity<EventRow>[]);
  if (texts.length > 0) await tx.insert(eventText, texts);
  return rows;
}
