/** A refusal on its way out: thrown by use cases, so that their transaction rolls back, and turned into an RFC 9457 problem. */
import type { Problem, ProblemCode, Requirement } from '@tavlan/contract';

export interface ProblemMembers {
  readonly detail?: string;
  readonly missing?: Requirement[];
  /** The version the case has now. */
  readonly version?: number;
  /** What was logged since the version the writer looked at. */
  readonly since?: NonNullable<Problem['since']>;
  readonly errors?: NonNullable<Problem['errors']>;
}

export interface ProblemHeaders {
  /** Seconds until it is worth trying again. */
  readonly retryAfter?: number;
}

export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly members: ProblemMembers = {},
    readonly headers: ProblemHeaders = {},
  ) {
    super(code);
    this.name = 'ProblemError';
  }
}
