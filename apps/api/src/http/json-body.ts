import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { ProblemError } from './problem-error.js';
import { answerProblem } from './problem-filter.js';
import { readableInput } from './readable-input.js';

const MOST_BYTES = 256 * 1024;

/** What carries a body carries JSON: a form of another site can send every other kind without being asked first. */
function jsonOnly(request: Request, _response: Response, next: NextFunction): void {
  const hasBody = request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0;
  if (hasBody && !request.is('application/json')) return next(new ProblemError('not-json'));
  next();
}

/** The parser reads what is too large to its end before it refuses; that is for the sender to decide how long. */
function bounded(request: Request, response: Response, next: NextFunction): void {
  if (Number(request.get('content-length') ?? 0) > MOST_BYTES) return next(new ProblemError('too-large'));
  if (request.get('transfer-encoding') !== undefined) {
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > MOST_BYTES && !response.headersSent) answerProblem(new ProblemError('too-large'), request, response);
    });
  }
  next();
}

export function jsonBody(): RequestHandler[] {
  const parser = express.json({ limit: MOST_BYTES, type: 'application/json', inflate: false });
  return [jsonOnly, bounded, parser, readableInput];
}
