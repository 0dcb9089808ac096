/**
 * The chain of a case: each entry's hash covers the one before, so that nothing can be changed, taken out or put in
 * between unseen. It covers salted hashes of facts and text, not the text itself, which can therefore be erased.
 */
import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../database/canonical-json.js';
import type { EventRow } from '../../database/entities/register.js';

export type Unhashed = Omit<EventRow, 'salt' | 'text_hash' | 'prev_hash' | 'hash'>;

const sha256 = (first: Buffer, second: Buffer | string, third: Buffer | string = ''): Buffer => {
  const sum = createHash('sha256').update(first).update(second);
  return third.length === 0 ? sum.digest() : sum.update(third).digest();
};

export const newSalt = (): Buffer => randomBytes(16);

export const firstPrevious = (m: number, caseId: string): Buffer =>
  createHash('sha256').update(`tavlan ${m} ${caseId}`).digest();

export const textHash = (salt: Buffer, body: object): Buffer => sha256(salt, canonicalJson(body));

export function eventHash(event: Unhashed, salt: Buffer, text: Buffer | null, previous: Buffer): Buffer {
  return sha256(previous, sha256(salt, coveredText(event)), text ?? '');
}

/** Canonical JSON of what the hash covers, its keys written in their order: ten times as quick as sorting them each time. */
export function coveredText(event: Unhashed): string {
  return (
    `{"at":${json(event.at)},"between_first":${json(event.between_first)},"between_last":${json(event.between_last)},` +
    `"by_body":${json(event.by_body)},"case_id":${json(event.case_id)},"corrects":${json(event.corrects)},` +
    `"event_id":${json(event.event_id)},"facts":${canonicalJson(event.facts)},"imported":${String(event.imported)},` +
    `"law":${json(event.law)},"m":${event.m},"on_day":${json(event.on_day)},"recorded_at":${json(event.recorded_at)},` +
    `"recorded_by":${json(event.recorded_by)},"refs":${json(event.refs)},"seq":${event.seq},"type":${json(event.type)}}`
  );
}

const json = (value: string | readonly string[] | Date | null): string =>
  value === null ? 'null' : JSON.stringify(value);
