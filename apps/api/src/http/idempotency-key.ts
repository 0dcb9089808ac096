import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ProblemError } from './problem-error.js';

const LONGEST_KEY = 200;

/** The key under which a write is done at most once; visible ASCII, as a header can carry. */
export function readIdempotencyKey(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (header.length === 0 || header.length > LONGEST_KEY || !/^[\x20-\x7e]+$/.test(header)) {
    const message = `Nyckeln ska vara 1–${LONGEST_KEY} vanliga tecken.`;
    throw new ProblemError('invalid-request', { errors: [{ path: 'Idempotency-Key', message }] });
  }
  return header;
}

export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  readIdempotencyKey(context.switchToHttp().getRequest<Request>().get('idempotency-key')),
);
