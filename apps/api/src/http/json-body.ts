import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { ProblemError } from './problem-error.js';
import { readableInput } from './readable-input.js';

const LIMIT = '256kb';

/** What carries a body carries JSON: a form of another site can send every other kind without being asked first. */
function jsonOnly(request: Request, _response: Response, next: NextFunction): void {
  const hasBody = request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;
  if (hasBody && !request.is('application/json')) return next(new ProblemError('not-json'));
  next();
}

export function jsonBody(): RequestHandler[] {
  return [jsonOnly, express.json({ limit: LIMIT, type: 'application/json', inflate: false }), readableInput];
}
