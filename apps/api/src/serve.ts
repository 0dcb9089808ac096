/** Starts the service: settings in, an address out. The database must be there and migrated. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { AuditSettings } from './audit/audit-settings.js';
import type { Clock } from './clock.js';
import type { Config } from './config.js';
import { configureApp } from './configure-app.js';
import { openDataSource } from './database/data-source.js';
import { PreparingClient } from './database/preparing-client.js';
import { toldOfError } from './http/request-log.js';
import { sessionCookie } from './http/session-cookie.js';
import { LiveStreams } from './live/live-streams.js';
import { Draining } from './operations/draining.js';
import { Metrics } from './operations/metrics.js';

export interface ServeOptions {
  readonly config: Config;
  /** As the service's own account, which row-level security binds. */
  readonly databaseUrl: string;
  readonly sessionSecrets: readonly string[];
  readonly auditSettings: AuditSettings;
  readonly clock: Clock;
  readonly log: Logger;
  /** Left out: where the build of the web lies in this repository. */
  readonly webFolder?: string;
}

export interface Served {
  readonly url: string;
  /** Takes no more requests, finishes those under way and lets go of the database. */
  readonly close: () => Promise<void>;
}

const SESSION_CONNECTIONS = 4;
/** What is under way when the service is told to stop may still be answered. */
const FINISH_WITHIN_MS = 10_000;
const LOOK_EVERY_MS = 50;
const BUILT_WEB = fileURLToPath(new URL('../../web/dist', import.meta.url));

export async function serve(options: ServeOptions): Promise<Served> {
  const { config, databaseUrl, clock, auditSettings, log, webFolder = BUILT_WEB } = options;
  const onError = (error: Error) => log.error({ error: toldOfError(error) }, 'database');
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: SESSION_CONNECTIONS,
    application_name: 'tavlan-sessions',
    Client: PreparingClient,
  });
  pool.on('error', onError);
  const dataSource = await openDataSource({ url: databaseUrl });
  const secure = config.publicAddress.protocol === 'https:';
  const session = sessionCookie({
    pool,
    secrets: options.sessionSecrets,
    secure,
    idleMinutes: config.sessionIdleMinutes,
    onError,
  });
  const letGo = async () => {
    session.close();
    await pool.end();
    if (dataSource.isInitialized) await dataSource.destroy();
  };
  try {
    const app = await NestFactory.create<NestExpressApplication>(
      AppModule.with({ config, dataSource, clock, auditSettings }),
      { logger: false, bodyParser: false, abortOnError: false },
    );
    app.get(Metrics).watchPool('sessions', pool);
    configureApp(app, { config, logger: log, session: session.handler, webFolder });
    await app.listen(config.port, config.host);
    const { port } = app.getHttpServer().address() as AddressInfo;
    const close = async () => {
      app.get(Draining).begin();
      app.get(LiveStreams).endAll();
      await drained(app.getHttpServer());
      await app.close();
      await letGo();
    };
    return { url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`, close };
  } catch (error) {
    await letGo();
    throw error;
  }
}

/** Takes no new connection; one that stands idle is closed, one with a request under way when that is answered. */
async function drained(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  const tidying = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  const impatient = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS);
  await closed;
  clearInterval(tidying);
  clearTimeout(impatient);
}
