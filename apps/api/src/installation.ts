/** What a command or the service stands on: a running, migrated database, the secrets, the clock. */
import { join, resolve } from 'node:path';
import pg from 'pg';
import { AuditSettings } from './audit/audit-settings.js';
import { clockFromEnvironment, type Clock } from './clock.js';
import { readConfig, type Config } from './config.js';
import { startEmbeddedServer } from './database/embedded-server.js';
import { runningServer } from './database/running-server.js';
import { appUrlOf, migrate } from './database/migrate.js';
import { installationSecrets } from './local-secrets.js';

export interface Installation {
  readonly config: Config;
  readonly clock: Clock;
  /** Owns the tables; for migrations, backup and restore only. */
  readonly ownerUrl: string;
  /** The service's own account. */
  readonly databaseUrl: string;
  readonly sessionSecrets: readonly string[];
  readonly auditSettings: AuditSettings;
  readonly stop: () => Promise<void>;
}

export interface InstallationOptions {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Gets a line when something has to be told; standard error when left out. */
  readonly tell?: (line: string) => void;
  /** A command may use the database that a running service has started; a service starts its own. */
  readonly join?: boolean;
}

const DATABASE = 'tavlan';

export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  const { variables } = options;
  const config = readConfig(variables);
  const clock = clockFromEnvironment(variables);
  const secrets = installationSecrets(config);
  const database = await owned(config, options);
  try {
    await migrate({ ownerUrl: database.url, appPassword: secrets.database });
    return {
      config,
      clock,
      ownerUrl: database.url,
      databaseUrl: appUrlOf(database.url, secrets.database),
      sessionSecrets: secrets.session,
      auditSettings: AuditSettings.inFolder(resolve(config.dataDir), config.auditKey),
      stop: database.stop,
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function owned(config: Config, { tell, join: joins = false }: InstallationOptions) {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, stop: async () => undefined };
  const dataDir = join(resolve(config.dataDir), 'postgres');
  const running = joins ? await runningServer(dataDir) : undefined;
  const server = running ?? (await startEmbeddedServer({ dataDir, ...(tell ? { tell } : {}) }));
  await ensureDatabase(server.url);
  const url = new URL(server.url);
  url.pathname = `/${DATABASE}`;
  return { url: url.href, stop: server.stop };
}

async function ensureDatabase(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
