/** The drafts of what is to be logged, by user and case. */
import { isEventType } from '@tavlan/process';
import { z } from 'zod';
import { draftSlot, dropDraft, keepDraft, readDraft, useKeptDraft, type KeptDraft } from '../../api/draft-store.js';
import type { Draft } from './draft.js';

export { draftSlot, dropDraft };

const text = z.string();
const party = z.object({ person: text, sentOn: text, answerBy: text, answeredOn: text });
/** What an earlier version of the page has kept, and this one cannot read, is no draft. */
const shape = z.object({
  key: text,
  version: z.int(),
  type: text.nullable().refine((type) => type === null || isEventType(type)),
  ref: text,
  on: text,
  rough: z.boolean(),
  first: text,
  last: text,
  at: text,
  by: text,
  note: text,
  data: z.record(text, z.union([text, z.boolean(), z.array(party)])),
});

export function draftOf(kept: Pick<KeptDraft, 'body'> | undefined): Draft | undefined {
  if (kept === undefined) return undefined;
  const parsed = shape.safeParse(kept.body);
  return parsed.success ? (parsed.data as Draft) : undefined;
}

export const keptLog = (slot: string): Draft | undefined => draftOf(readDraft(slot));
export const keepLog = (slot: string, draft: Draft): void => keepDraft(slot, { ...draft });
export const useLogKept = (slot: string): Draft | undefined => draftOf(useKeptDraft(slot));

/** Unguessable is not needed, unique is; `randomUUID` is missing where the page is not served over TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
