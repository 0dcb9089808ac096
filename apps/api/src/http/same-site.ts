/** A write is taken only from our own pages: another site may make a signed-in browser send, but not hide where from. */
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ProblemError } from './problem-error.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Programs that are no browsers send neither header and carry no one's cookies, so they pass. `same-site` is refused
 * too: a neighbouring host under the same municipality is not ours.
 */
export function sameSite(publicAddress: URL): RequestHandler {
  return (request: Request, _response: Response, next: NextFunction) => {
    if (READS.has(request.method)) return next();
    const fetchSite = request.get('sec-fetch-site');
    if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') {
      return next(new ProblemError('cross-site'));
    }
    const origin = request.get('origin');
    if (origin !== undefined && !isOwn(origin, request, publicAddress)) return next(new ProblemError('cross-site'));
    next();
  };
}

/** The address the browser itself used counts too, so that a start without PUBLIC_ADDRESS works under any local name. */
function isOwn(origin: string, request: Request, publicAddress: URL): boolean {
  if (origin === publicAddress.origin) return true;
  return origin === `${request.protocol}://${request.get('host') ?? ''}`;
}
