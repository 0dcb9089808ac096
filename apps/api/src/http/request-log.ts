/** One line a request that says nothing about any person: the pattern of the route, never its address or what was sent. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

export function requestLog(logger: Logger) {
  return pinoHttp<IncomingMessage, ServerResponse>({
    logger,
    genReqId: () => randomUUID(),
    // The request itself stays out of the bound fields; everything told is listed in `told`.
    quietReqLogger: true,
    serializers: { req: () => undefined, res: () => undefined, err: () => undefined },
    customSuccessObject: told,
    customErrorObject: (request, response, _error, values: { responseTime?: number }) =>
      told(request, response, values),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'answered',
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    autoLogging: { ignore: (request) => request.url?.startsWith('/api/health/') ?? false },
  });
}

function told(request: IncomingMessage, response: ServerResponse, values: { responseTime?: number }) {
  return {
    method: request.method,
    route: routePattern(request),
    status: response.statusCode,
    ms: values.responseTime,
  };
}

/** `/api/cases/:id`, so that neither lines nor metrics carry which case was read. */
export function routePattern(request: IncomingMessage): string {
  const { route } = request as Request & { route?: { path?: unknown } };
  return typeof route?.path === 'string' ? route.path : 'none';
}

/**
 * What may be told of an error: PostgreSQL puts the offending values into messages, details and parameters, so only
 * the class, the codes and the places in our own code are kept.
 */
export function toldOfError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, constraint } = error as Error & { code?: unknown; constraint?: unknown };
  const at = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { name: error.name, code, constraint, at: at.slice(0, 12) };
}
