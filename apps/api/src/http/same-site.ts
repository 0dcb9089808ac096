/** A write is taken only from our own pages: another site may make a signed-in browser send, but not hide where from. */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { isLoopback } from './is-loopback.js';
import { ProblemError } from './problem-error.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface SameSiteOptions {
  readonly publicAddress: URL;
  /** Takes the address the browser itself used as ours too, when it names this machine: a start without settings works. */
  readonly anyHost: boolean;
}

/**
 * Programs that are no browsers send neither header and carry no one's cookies, so they pass. `same-site` is refused
 * too: a neighbouring host under the same municipality is not ours.
 */
export function sameSite({ publicAddress, anyHost }: SameSiteOptions): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    if (READS.has(request.method)) return next();
    const fetchSite = request.get('sec-fetch-site');
    if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') {
      return next(new ProblemError('cross-site'));
    }
    const origin = request.get('origin');
    const used = `${request.protocol}://${request.get('host') ?? ''}`;
    const isUsed = anyHost && origin === used && isLoopback(request.hostname);
    const isOwn = origin === undefined || origin === publicAddress.origin || isUsed;
    next(isOwn ? undefined : new ProblemError('cross-site'));
  };
}
