import { PROBLEMS, type Problem, type ProblemCode } from '@tavlan/contract';
import { t } from '../ui/language/text.js';

/** What the server may answer, and what may go wrong on the way there. */
export type ErrorCode = ProblemCode | 'offline' | 'timeout' | 'unreadable';

const ON_THE_WAY = {
  offline: t('Ingen kontakt med servern. Försök igen när kontakten är tillbaka.'),
  timeout: t('Servern svarade inte i tid. Försök igen.'),
  unreadable: t('Servern svarade något som den här versionen inte förstår. Ladda om sidan.'),
} as const;

/** A refusal or a failure, with what to say about it in Swedish. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ErrorCode;
  readonly problem: Problem | undefined;

  constructor(code: ErrorCode, problem?: Problem) {
    super(textOf(code, problem));
    this.code = code;
    this.problem = problem;
  }

  /** The request may have been carried out all the same: only the same `Idempotency-Key` is safe to send again. */
  get uncertain(): boolean {
    return this.code === 'offline' || this.code === 'timeout' || this.code === 'unreadable' || this.code === 'internal';
  }
}

function textOf(code: ErrorCode, problem: Problem | undefined): string {
  if (code in ON_THE_WAY) return ON_THE_WAY[code as keyof typeof ON_THE_WAY];
  return problem?.detail ?? problem?.title ?? PROBLEMS[code as ProblemCode].title;
}

/** `/problems/stale-version` → `stale-version`; a code this version does not know counts by its status. */
export function codeOf(problem: Problem): ErrorCode {
  const code = problem.type.split('/').at(-1) ?? '';
  if (code in PROBLEMS) return code as ProblemCode;
  const byStatus: Readonly<Record<number, ProblemCode>> = { 401: 'not-signed-in', 403: 'not-yours', 404: 'not-found', 429: 'too-many-attempts', 503: 'not-ready' }; // prettier-ignore
  return byStatus[problem.status] ?? (problem.status >= 500 ? 'internal' : 'invalid-request');
}

export function isProblem(error: unknown, ...codes: readonly ErrorCode[]): error is ProblemError {
  return error instanceof ProblemError && codes.includes(error.code);
}

/** What to say about anything that was thrown. */
export function errorText(error: unknown): string {
  return error instanceof ProblemError ? error.message : t('Något gick fel på sidan. Ladda om den och försök igen.');
}

/** The message of one field, when the server named it: `children.0.name`. */
export function fieldError(error: unknown, path: string): string | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  return error.problem?.errors?.find((each) => each.path === path)?.message;
}
