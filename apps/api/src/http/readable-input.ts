/** Refuses what JSON allows and nothing behind it can hold, before anything walks it by recursion or sends it to PostgreSQL. */
import type { NextFunction, Request, Response } from 'express';
import { ProblemError } from './problem-error.js';

const DEEPEST = 20;

/** Expects the body to be parsed; looks at the query too. */
export function readableInput(request: Request, _response: Response, next: NextFunction): void {
  const fault = unreadable(request.body) ?? unreadable(request.query);
  if (fault === undefined) return next();
  next(new ProblemError('invalid-request', { errors: [{ path: '', message: fault }] }));
}

function unreadable(input: unknown): string | undefined {
  const waiting: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    const { value, depth } = item;
    if (typeof value === 'string' && !storable(value)) return 'Texten innehåller tecken som inte kan sparas.';
    if (typeof value !== 'object' || value === null) continue;
    if (depth === DEEPEST) return 'Uppgifterna är nästlade för djupt.';
    for (const [key, inner] of Object.entries(value)) {
      waiting.push({ value: key, depth: depth + 1 }, { value: inner, depth: depth + 1 });
    }
  }
  return undefined;
}

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
function storable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
}
