/** Every answer that is not the one asked for: a problem of the catalogue, in RFC 9457's form, and nothing beside it. */
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { PROBLEMS, type Problem, type ProblemCode } from '@tavlan/contract';
import type { Request, Response } from 'express';
import { ProblemError } from './problem-error.js';
import { toldOfError } from './request-log.js';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<Request>(), http.getResponse<Response>());
  }
}

/** A 404 says the same whether a case is hidden or missing, so no answer carries a request id, an instant or an address. */
export function answerProblem(error: unknown, request: Request, response: Response): void {
  const known = asProblemError(error) ?? (isDatabaseAway(error) ? new ProblemError('not-ready') : undefined);
  if (known === undefined || known.code === 'not-ready') request.log.error({ error: toldOfError(error) }, 'failed');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { retryAfter } = known?.headers ?? {};
  if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
  // What is too large is not read to its end: the connection is closed instead.
  if (known?.code === 'too-large') response.setHeader('Connection', 'close');
  const problem = toProblem(known ?? new ProblemError('internal'));
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

export function toProblem(error: ProblemError): Problem {
  const { status, title } = PROBLEMS[error.code];
  return { type: `/problems/${error.code}`, title, status, ...error.members };
}

/** What the framework and the body parser refuse by themselves is told by its status alone. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'invalid-request',
  404: 'unknown-address',
  413: 'too-large',
  415: 'not-json',
};

function asProblemError(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error;
  const code = BY_STATUS[statusOf(error) ?? 0];
  return code === undefined ? undefined : new ProblemError(code);
}

/** Refused, cut off, shutting down, starting, or out of connections: the caller may try again. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08001',
  '08003',
  '08006',
  '53300',
]);

function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  return (
    (typeof code === 'string' && AWAY.has(code)) ||
    /^(timeout exceeded when trying to connect|Connection terminated)/.test(error.message)
  );
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('getStatus' in error && typeof error.getStatus === 'function') return Number(error.getStatus());
  return 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}
