/** Nobody reviews an emergency opening of their own: neither by an entry nor by correcting one. */
import type { RegisterEvent } from '@tavlan/process';
import { ProblemError } from '../http/problem-error.js';

interface Recorded {
  readonly event_id: string;
  readonly type: string;
  readonly recorded_by: string;
  readonly refs: readonly string[] | null;
  readonly corrects: string | null;
}

const OPENING = 'nodoppnat';
const REVIEW = 'nodoppning-granskad';

export function demandOtherReviewer(stored: readonly Recorded[], entry: RegisterEvent, userId: string): void {
  const hasOpened = stored.some((event) => event.type === OPENING && event.recorded_by === userId);
  if (!hasOpened) return;
  const ends = entry.type === REVIEW ? !isOfAnother(stored, entry.ref, userId) : changesReview(stored, entry);
  if (ends) throw new ProblemError('own-review');
}

/** A review that names nothing, something else, or what has been reviewed already takes the oldest opening that stands. */
function isOfAnother(stored: readonly Recorded[], ref: RegisterEvent['ref'], userId: string): boolean {
  const opened = stored.find((event) => event.type === OPENING && event.event_id === ref);
  const reviewed = stored.some((event) => event.type === REVIEW && (event.refs ?? []).includes(opened?.event_id ?? ''));
  return opened !== undefined && opened.recorded_by !== userId && !reviewed;
}

/** Voiding the opening, or making a review of something else, would take the red note down as well. */
function changesReview(stored: readonly Recorded[], entry: RegisterEvent): boolean {
  if (entry.type !== 'rattelse') return false;
  const { replaces } = entry;
  const becomes = typeof replaces === 'object' && replaces !== null && 'type' in replaces ? replaces.type : undefined;
  return [becomes, firstCorrected(stored, entry.ref)?.type].some((type) => type === OPENING || type === REVIEW);
}

/** What a correction, or a correction of a correction, is about in the end. A correction names what was there before it. */
function firstCorrected(stored: readonly Recorded[], ref: RegisterEvent['ref']): Recorded | undefined {
  const named = stored.find((event) => event.event_id === ref);
  return named?.corrects == null ? named : firstCorrected(stored, named.corrects);
}
