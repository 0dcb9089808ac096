/** Writes entries at the end of a case's register. */
import type { RegisterEvent } from '@tavlan/process';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import { event as eventTable, eventText, type EventRow, type EventTextRow } from '../../database/entities/register.js';
import { recordedRows, type Recording } from './recorded-rows.js';
import type { StoredEvent } from './stored-event.js';

/** Returns the rows as they were written, in order. */
export async function appendEvents(
  tx: EntityManager,
  target: { readonly m: number; readonly caseId: string; readonly stored: readonly StoredEvent[] },
  entries: readonly RegisterEvent[],
  recording: Recording,
): Promise<readonly StoredEvent[]> {
  const { rows, texts } = recordedRows(target, entries, () => recording);
  const columns = rows.map(({ body: _, ...row }) => row);
  // Facts are any JSON; TypeORM's type for what may be inserted knows only plain columns.
  await tx.insert(eventTable, columns as QueryDeepPartialEntity<EventRow>[]);
  if (texts.length > 0) await tx.insert(eventText, [...texts] as QueryDeepPartialEntity<EventTextRow>[]);
  return rows;
}
