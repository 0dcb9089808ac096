/** The keyed chain of one lane: who holds the database but not the key can neither change, insert nor take out a row. */
import { createHmac } from 'node:crypto';
import { canonicalJson } from '../database/canonical-json.js';
import type { AccessLogRow } from '../database/entities/service.js';

export type Key = Buffer | string;

export const laneStart = (key: Key, m: number, lane: string): Buffer =>
  createHmac('sha256', key).update(`lane ${m} ${lane}`).digest();

export function macOf(key: Key, row: Omit<AccessLogRow, 'mac'>): Buffer {
  const { m, lane, seq, at, user_id, action, case_ids, why, prev, address, reasons } = row;
  const covered = canonicalJson({
    ...{ m, lane, seq, at, user_id, action, case_ids, why },
    // Rows older than these columns keep the code they were given; in a newer one neither can be emptied unnoticed.
    ...(address !== null && { address }),
    ...(reasons !== null && { reasons }),
  });
  return createHmac('sha256', key).update(prev).update(covered).digest();
}
