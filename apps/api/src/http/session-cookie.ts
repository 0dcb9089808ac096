/** The session: an unguessable number in a cookie, everything else in PostgreSQL. */
import connectPgSimple from 'connect-pg-simple';
import type { RequestHandler } from 'express';
import session from 'express-session';
import type { Pool } from 'pg';

const MINUTE_MS = 60 * 1000;
/**
 * Eight hours without a request, a working day: a socialsekreterare who comes back from a home visit has not lost what
 * was typed, and a forgotten browser is out before the next morning.
 */
export const IDLE_MS = 8 * 60 * MINUTE_MS;
/** However busy, nobody works longer than this on one sign-in. */
export const LONGEST_MS = 12 * 60 * MINUTE_MS;
/** Being seen is written down this often at most, so that reading costs no write. */
export const SEEN_EVERY_MS = 5 * MINUTE_MS;
const PRUNE_EVERY_S = 15 * 60;

export interface SignedIn {
  readonly municipality: number;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly seenAt: number;
}

/** A request of a little while ago may not have been written down yet. */
export const isOver = (signedIn: SignedIn, now: number): boolean =>
  now - signedIn.at > LONGEST_MS || now - signedIn.seenAt > IDLE_MS + SEEN_EVERY_MS;

declare module 'express-session' {
  interface SessionData {
    /** Who signed in. Roles and units are read anew each time, so that a right taken away is gone at once. */
    signedIn: SignedIn;
  }
}

export interface SessionOptions {
  readonly pool: Pool;
  readonly secrets: readonly string[];
  /** True when people reach us over TLS. */
  readonly secure: boolean;
  readonly onError: (error: Error) => void;
}

/** The prefix makes browsers refuse the cookie from a neighbouring host or over plain HTTP. */
export const cookieName = (secure: boolean) => (secure ? '__Host-tavlan' : 'tavlan');

export interface SessionCookie {
  readonly handler: RequestHandler;
  readonly close: () => void;
}

export function sessionCookie({ pool, secrets, secure, onError }: SessionOptions): SessionCookie {
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
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: IDLE_MS },
  });
  return { handler, close: () => store.close() };
}
