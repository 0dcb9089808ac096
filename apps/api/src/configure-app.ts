/** What happens to a request before it reaches a controller, in this order. */
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Logger } from 'pino';
import type { RequestHandler } from 'express';
import type { Config } from './config.js';
import { jsonBody } from './http/json-body.js';
import { perAddress, perSession, perSignIn } from './http/rate-limits.js';
import { requestLog } from './http/request-log.js';
import { sameSite } from './http/same-site.js';
import { securityHeaders } from './http/security-headers.js';
import { webBuild } from './http/web-build.js';
import { Metrics } from './operations/metrics.js';

export interface Edge {
  readonly config: Config;
  readonly logger: Logger;
  readonly session: RequestHandler;
  /** Folder of the built web. */
  readonly webFolder: string;
}

const HEADERS_WITHIN_MS = 10_000;
const REQUEST_WITHIN_MS = 30_000;
const KEEP_ALIVE_MS = 65_000;

export function configureApp(app: NestExpressApplication, { config, logger, session, webFolder }: Edge): void {
  app.set('trust proxy', config.trustedProxies ?? false);
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.disable('x-powered-by');
  app.use(requestLog(logger));
  app.use(app.get(Metrics).measure);
  app.use(securityHeaders(config.publicAddress.protocol === 'https:'));
  app.use(webBuild(webFolder));
  app.use(
    '/api',
    perAddress(config.rates),
    perSignIn(config.rates),
    sameSite({ publicAddress: config.publicAddress, anyHost: !config.production }),
    jsonBody(),
    exceptHealth(session),
    exceptHealth(perSession(config.rates)),
  );
  app.setGlobalPrefix('api', { exclude: ['metrics'] });

  const server = app.getHttpServer();
  server.headersTimeout = HEADERS_WITHIN_MS;
  server.requestTimeout = REQUEST_WITHIN_MS;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
}

/** Whether the process lives must be answered while the database does not. */
function exceptHealth(session: RequestHandler): RequestHandler {
  return (request, response, next) => (request.path.startsWith('/health/') ? next() : session(request, response, next));
}
