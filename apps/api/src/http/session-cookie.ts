/** The session: an unguessable number in a cookie, everything else in PostgreSQL. */
import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';

const MINUTE_MS = 60_000;
/** Being seen is written down this often at most, so that reading costs no write. */
export const SEEN_EVERY_MS = 5 * MINUTE_MS;
const PRUNE_EVERY_S = 15 * 60;

export interface SignedIn {
  /** Names the session to those who may see that it is there; opens nothing. Missing in those of older versions. */
  readonly id?: string;
  readonly municipality: number;
  readonly userId: string;
  /** Milliseconds since 1970, by the service's clock. */
  readonly at: number;
  readonly seenAt: number;
  readonly by: 'local' | 'oidc';
  readonly place?: string;
  readonly device?: string;
}

/** What is remembered while somebody is at the identity provider. */
export interface OidcUnderWay {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly at: number;
  readonly to: string;
}

declare module 'express-session' {
  interface SessionData {
    /** Who signed in. Roles and units are read anew each time, so that a right taken away is gone at once. */
    signedIn: SignedIn;
    oidc: OidcUnderWay;
  }
}

export interface SessionOptions {
  readonly pool: Pool;
  readonly secrets: readonly string[];
  /** True when people reach us over TLS. */
  readonly secure: boolean;
  /** How long a browser that is not used keeps the cookie. */
  readonly idleMinutes: number;
  readonly onError: (error: Error) => void;
}

/** The prefix makes browsers refuse the cookie from a neighbouring host or over plain HTTP. */
export const cookieName = (secure: boolean) => (secure ? '__Host-tavlan' : 'tavlan');

export interface SessionCookie {
  readonly handler: RequestHandler;
  readonly close: () => void;
}

export function sessionCookie({ pool, secrets, secure, idleMinutes, onError }: SessionOptions): SessionCookie {
  const Store = connectPgSimple(session);
  const tell = (...parts: unknown[]) =>
    onError(parts.find((part) => part instanceof Error) ?? new Error('session store'));
  const store = new Store({
    pool,
    tableName: 'session',
    pruneSessionInterval: PRUNE_EVERY_S,
    disableTouch: true,
    errorLog: tell,
  });
  const handler = session({
    name: cookieName(secure),
    secret: [...secrets],
    store,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    // Behind a proxy that ends TLS our own connection is plain; the proxy says in X-Forwarded-Proto what it was.
    proxy: secure,
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: idleMinutes * MINUTE_MS + SEEN_EVERY_MS },
  });
  return { handler, close: () => store.close() };
}
