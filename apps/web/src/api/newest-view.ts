import type { CaseView } from '@tavlan/contract';
import { replaceEqualDeep } from '@tanstack/react-query';

/**
 * A case's version only grows. An answer that was under way while something was logged tells of the case before it; in
 * its place it would make the next step collide with one's own.
 */
export function newestView(known: unknown, answer: unknown): unknown {
  const [before, after] = [known as CaseView | undefined, answer as CaseView];
  return before !== undefined && after.version < before.version ? before : replaceEqualDeep(before, after);
}
