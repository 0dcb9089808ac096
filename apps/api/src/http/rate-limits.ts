/** So many requests a minute and no more: generous to a day's work, and to a municipality behind one address. */
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Rates } from '../config.js';
import { ProblemError } from './problem-error.js';

const MINUTE_MS = 60_000;

interface Limit {
  readonly most: number;
  readonly keyOf: (request: Request) => string;
  readonly passed?: (request: Request) => boolean;
}

const addressOf = (request: Request): string => ipKeyGenerator(request.ip ?? '');
const isHealth = (request: Request): boolean => request.path.startsWith('/health/');

/** Before anything is read or asked for. */
export const perAddress = ({ perAddress: most }: Rates): RequestHandler =>
  limit({ most, keyOf: addressOf, passed: isHealth });

/** Tries to sign in, each of which makes work here or leads to the identity provider. */
export const perSignIn = ({ signIns: most }: Rates): RequestHandler =>
  limit({ most, keyOf: addressOf, passed: (request) => !isSignIn(request) });

/** Once it is known whose session it is. */
export const perSession = ({ perSession: most }: Rates): RequestHandler =>
  limit({
    most,
    keyOf: (request) => request.sessionID,
    passed: (request) => isHealth(request) || request.session.signedIn === undefined,
  });

function isSignIn({ method, path }: Request): boolean {
  return (method === 'POST' && /^\/session\/?$/i.test(path)) || /^\/session\/oidc\/(start|callback)\/?$/i.test(path);
}

function limit({ most, keyOf, passed }: Limit): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: most,
    standardHeaders: false,
    legacyHeaders: false,
    // Its checks write to the console and know nothing of how proxies are trusted here.
    validate: false,
    keyGenerator: keyOf,
    skip: (request) => passed?.(request) ?? false,
    handler: (request, _response, next) => {
      const { rateLimit: used } = request as Request & { rateLimit?: { resetTime?: Date } };
      const left = (used?.resetTime?.getTime() ?? Date.now() + MINUTE_MS) - Date.now();
      const retryAfter = Math.max(1, Math.ceil(left / 1000));
      const detail = 'Det kom fler anrop på en minut än vi kan ta emot. Vänta en stund och försök igen.';
      next(new ProblemError('too-many-requests', { detail }, { retryAfter }));
    },
  });
}
