/** What a command or the service stands on: a running, migrated database, the secrets, the clock. */
import { join, resolve } from 'node:path';
import pg from 'pg';
import { AuditSettings } from './audit/audit-settings.js';
import { clockFromEnvironment, type Clock } from './clock.js';
import { ConfigError, readConfig, type Config } from './config.js';
import { APP_ROLE, appUrlOf, isServiceAccount } from './database/database-url.js';
import { startEmbeddedServer } from './database/embedded-server.js';
import { runningServer } from './database/running-server.js';
import { migrate, missingMigrations } from './database/migrate.js';
import { installationSecrets } from './local-secrets.js';

export interface Installation {
  readonly config: Config;
  readonly clock: Clock;
  /** Owns the tables; undefined where only the service's own account is known, as in production. */
  readonly ownerUrl: string | undefined;
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
  const database = await reached(config, options);
  try {
    return {
      config,
      clock,
      ...database,
      sessionSecrets: config.sessionSecrets ?? installationSecrets(config).session,
      auditSettings: AuditSettings.inFolder(resolve(config.dataDir), config.auditKey),
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** Brings the database of DATABASE_URL up to date and does nothing else: the job that runs before the service. */
export async function migrateDatabase(variables: InstallationOptions['variables']): Promise<void> {
  const { databaseUrl, databaseAppPassword } = readConfig(variables, 'migration');
  const faults = [
    ...(databaseUrl === undefined ? ['DATABASE_URL: must be set, with the account that owns the tables'] : []),
    ...(databaseAppPassword === undefined ? [`DATABASE_APP_PASSWORD: must be set, for the account ${APP_ROLE}`] : []),
    ...(databaseUrl !== undefined && isServiceAccount(databaseUrl)
      ? [`DATABASE_URL: ${APP_ROLE} must not migrate; name the account that owns the tables`]
      : []),
  ];
  if (faults.length > 0 || databaseUrl === undefined || databaseAppPassword === undefined)
    throw new ConfigError(faults);
  await migrate({ ownerUrl: databaseUrl, appPassword: databaseAppPassword });
}

type Reached = Pick<Installation, 'ownerUrl' | 'databaseUrl' | 'stop'>;

/** As the service where only that account is known, and then the tables must be there; as the owner else, who makes them. */
async function reached(config: Config, options: InstallationOptions): Promise<Reached> {
  const { databaseUrl } = config;
  if (databaseUrl !== undefined && isServiceAccount(databaseUrl)) {
    const missing = await missingMigrations(databaseUrl);
    if (missing.length > 0)
      throw new Error(`The database is older than the service. Run: tavlan migrate\n  ${missing.join('\n  ')}`);
    return { ownerUrl: undefined, databaseUrl, stop: async () => undefined };
  }
  const password = installationSecrets(config).database;
  const { url, stop } = await owned(config, options);
  try {
    await migrate({ ownerUrl: url, appPassword: password });
  } catch (error) {
    await stop();
    throw error;
  }
  return { ownerUrl: url, databaseUrl: appUrlOf(url, password), stop };
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
