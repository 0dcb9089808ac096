/** Who acts in a request or a job: taken from the session, never from what was sent. */
import type { Role } from '@tavlan/contract';

export interface Actor {
  /** SCB code of the municipality, part of every key. */
  readonly municipality: number;
  readonly userId: string;
  readonly roles: readonly Role[];
  readonly units: readonly string[];
  /** From where, for the access log; none when it is no request. */
  readonly address?: string;
}
