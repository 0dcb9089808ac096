/** The sessions somebody has open, and the ways there are to sign in. */
import { z } from 'zod';
import { newPassword } from './administration.js';
import { person } from './names.js';

/** Ways to sign in at this installation. */
export const signInWays = z
  .strictObject({
    local: z.boolean().meta({ description: 'With user name and password kept here.' }),
    oidc: z
      .strictObject({ label: z.string().meta({ description: 'What the button says.' }) })
      .nullable()
      .meta({ description: 'By the identity provider of the municipality.' }),
  })
  .meta({ id: 'SignInWays' });
export type SignInWays = z.infer<typeof signInWays>;

/** Why signing in by the identity provider came to nothing; stands in the address of the page one comes back to. */
export const signInFault = z
  .enum(['avbrutet', 'foraldrat', 'stammer-inte', 'nere', 'okand', 'stangt', 'utan-roll', 'for-svag', 'felinstallt'])
  .meta({ id: 'SignInFault' });
export type SignInFault = z.infer<typeof signInFault>;

/** Only a place of this site is used; see `isOwnPath`. */
export const signInQuery = z.looseObject({ till: z.string().optional() });

/** Names a session and opens nothing: it is not what stands in the cookie. */
export const sessionId = z.uuid({ error: 'Ogiltigt id.' }).meta({ id: 'SessionId' });

export const openSession = z
  .strictObject({
    id: sessionId,
    since: z.iso.datetime(),
    seen: z.iso.datetime().meta({ description: 'Written down every few minutes.' }),
    by: z.enum(['local', 'oidc']),
    place: z.string().nullable().meta({ description: 'The network it was opened from, not the exact address.' }),
    device: z.string().nullable().meta({ description: 'Browser and system, in broad terms.' }),
    current: z.boolean(),
  })
  .meta({ id: 'OpenSession' });
export type OpenSession = z.infer<typeof openSession>;

export const sessionsOfPerson = z
  .strictObject({ person, sessions: z.array(openSession) })
  .meta({ id: 'SessionsOfPerson' });
export type SessionsOfPerson = z.infer<typeof sessionsOfPerson>;

/** Where the browser goes next to sign out at the identity provider too; null when it stays here. */
export const signedOut = z.strictObject({ next: z.url().nullable() }).meta({ id: 'SignedOut' });
export type SignedOut = z.infer<typeof signedOut>;

export const changePasswordRequest = z
  .strictObject({ current: z.string().min(1).max(200), next: newPassword })
  .meta({ id: 'ChangePasswordRequest' });
export type ChangePasswordRequest = z.infer<typeof changePasswordRequest>;
