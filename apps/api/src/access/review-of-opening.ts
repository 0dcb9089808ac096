import type { RegisterEvent } from '@tavlan/process';
import { ProblemError } from '../http/problem-error.js';

/** Nobody reviews an emergency opening of their own, and none is entered by hand: it opens nothing. */
export function demandOtherReviewer(
  stored: readonly { readonly event_id: string; readonly type: string; readonly recorded_by: string }[],
  { type, ref }: RegisterEvent,
  userId: string,
): void {
  if (type !== 'nodoppning-granskad') return;
  const named = [ref ?? []].flat();
  const opened = stored.filter(
    (event) => event.type === 'nodoppnat' && (named.length === 0 || named.includes(event.event_id)),
  );
  if (opened.some((event) => event.recorded_by === userId)) throw new ProblemError('own-review');
}
