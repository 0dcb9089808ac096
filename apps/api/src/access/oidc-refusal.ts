import type { SignInFault } from '@tavlan/contract';

/** Signing in by the identity provider came to nothing; the person is told why in Swedish on the page to sign in. */
export class OidcRefusal extends Error {
  override readonly name = 'OidcRefusal';
  constructor(
    readonly fault: SignInFault,
    cause?: unknown,
  ) {
    super(fault, { cause });
  }
}
