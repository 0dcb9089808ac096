/** Writes entries at the end of a case's register. */
import type { RegisterEvent } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../database/insert-rows.js';
import { recordedRows, type Recording } from './recorded-rows.js';
import type { StoredEvent } from './stored-event.js';

/** Returns the rows as they were written, in order. */
export async function appendEvents(
  tx: EntityManager,
  target: { readonly m: number; readonly caseId: string; readonly stored: readonly StoredEvent[] },
  entries: readonly RegisterEvent[],
  recordingOf: (index: number) => Recording,
): Promise<readonly StoredEvent[]> {
  const { rows, texts } = recordedRows(target, entries, recordingOf);
  const columns = rows.map(({ body: _, ...row }) => row);
  await Promise.all([insertRows(tx, 'event', columns), insertRows(tx, 'event_text', texts)]);
  return rows;
}
