import type { Refusal } from '@tavlan/process';
import { ProblemError } from '../http/problem-error.js';

/** The process refuses by a value; here it becomes the problem that ends the transaction. */
export function refusalProblem({ code, text, missing }: Refusal): ProblemError {
  const requirements = missing.map(({ id, text: what, met, law }) => ({ id, text: what, met, law }));
  return new ProblemError(code, { detail: text, missing: requirements });
}
