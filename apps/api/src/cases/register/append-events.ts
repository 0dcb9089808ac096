/** Writes entries at the end of a case's register. */
import type { EntityManager } from 'typeorm';
import { insertRows } from '../../database/insert-rows.js';
import type { Recorded } from './recorded-rows.js';

/** Said without waiting for its answers. */
export function appendEvents(tx: EntityManager, { rows, texts }: Recorded): Promise<unknown>[] {
  const columns = rows.map(({ body: _, ...row }) => row);
  return [insertRows(tx, 'event', columns), insertRows(tx, 'event_text', texts)];
}
