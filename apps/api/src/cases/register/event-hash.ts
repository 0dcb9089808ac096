/**
 * The chain of a case: each entry's hash covers the one before, so that nothing can be changed, taken out or put in
 * between unseen. It covers salted hashes of facts and text, not the text itself, which can therefore be erased.
 */
import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../database/canonical-json.js';
import type { EventRow } from '../../database/entities/register.js';

export type Unhashed = Omit<EventRow, 'salt' | 'text_hash' | 'prev_hash' | 'hash'>;

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

export const newSalt = (): Buffer => randomBytes(16);

export const firstPrevious = (m: number, caseId: string): Buffer => sha256(`tavlan ${m} ${caseId}`);

export const textHash = (salt: Buffer, body: object): Buffer => sha256(salt, canonicalJson(body));

export function eventHash(event: Unhashed, salt: Buffer, text: Buffer | null, previous: Buffer): Buffer {
  const covered: Unhashed = {
    m: event.m,
    case_id: event.case_id,
    seq: event.seq,
    event_id: event.event_id,
    type: event.type,
    on_day: event.on_day,
    between_first: event.between_first,
    between_last: event.between_last,
    at: event.at,
    refs: event.refs,
    by_body: event.by_body,
    law: event.law,
    facts: event.facts,
    recorded_at: event.recorded_at,
    recorded_by: event.recorded_by,
    imported: event.imported,
    corrects: event.corrects,
  };
  return sha256(previous, sha256(salt, canonicalJson(covered)), text ?? '');
}
