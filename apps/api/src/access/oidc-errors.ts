/** What went wrong on the way to the provider and back, in the few words a person can do something with. */
import type { SignInFault } from '@tavlan/contract';
import * as oidc from 'openid-client';
import { OidcRefusal } from './oidc-refusal.js';

/** By the provider's own word in the address that one comes back with (RFC 6749 4.1.2.1, OpenID Connect Core 3.1.2.6). */
const AT_THE_PROVIDER: Readonly<Record<string, SignInFault>> = {
  access_denied: 'avbrutet',
  login_required: 'avbrutet',
  interaction_required: 'avbrutet',
  consent_required: 'avbrutet',
  account_selection_required: 'avbrutet',
  server_error: 'nere',
  temporarily_unavailable: 'nere',
};

/** By its answer when the code is exchanged (RFC 6749 5.2). */
const AT_THE_EXCHANGE: Readonly<Record<string, SignInFault>> = {
  invalid_grant: 'foraldrat',
};

export function refusalOf(error: unknown): OidcRefusal {
  if (error instanceof OidcRefusal) return error;
  return new OidcRefusal(faultOf(error), error);
}

function faultOf(error: unknown): SignInFault {
  if (error instanceof oidc.AuthorizationResponseError) return AT_THE_PROVIDER[error.error] ?? 'felinstallt';
  if (error instanceof oidc.ResponseBodyError) return AT_THE_EXCHANGE[error.error] ?? 'felinstallt';
  if (error instanceof oidc.WWWAuthenticateChallengeError) return 'felinstallt';
  const code = error instanceof oidc.ClientError ? error.code : undefined;
  // A refusal of what was said, as against nothing having been said at all.
  if (code !== undefined && SAID_WRONGLY.has(code)) return 'stammer-inte';
  return 'nere';
}

const SAID_WRONGLY: ReadonlySet<string> = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_INVALID_REQUEST',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_PARSE_ERROR',
  'OAUTH_UNSUPPORTED_OPERATION',
]);
