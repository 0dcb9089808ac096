/** A PostgreSQL for tests: one server a Jest process, one migrated template, one database a test file. */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedServer } from '../database/embedded-server.js';
import { appUrlOf } from '../database/database-url.js';
import { migrate } from '../database/migrate.js';
import { isRunning, markOf } from '../database/running-process.js';

const TEMPLATE = 'tavlan_template';
const APP_PASSWORD = 'only-for-tests';
const PREFIX = 'tavlan-test-';

/** Test files of one Jest process share nothing but the process, so what they share is written down under its number. */
const stateFolder = (): string => {
  const { pid, birth } = markOf(process.pid);
  return join(tmpdir(), `${PREFIX}${pid}-${birth}`);
};

export class TestDatabase {
  private constructor(
    readonly ownerUrl: string,
    private readonly serverUrl: string,
  ) {}

  static async start(): Promise<TestDatabase> {
    const serverUrl = await server();
    const name = `test_${randomBytes(6).toString('hex')}`;
    await run(serverUrl, `create database ${name} template ${TEMPLATE}`);
    return new TestDatabase(databaseUrl(serverUrl, name), serverUrl);
  }

  /** A database without any tables. */
  static async empty(): Promise<TestDatabase> {
    const serverUrl = await server();
    const name = `test_${randomBytes(6).toString('hex')}`;
    await run(serverUrl, `create database ${name}`);
    return new TestDatabase(databaseUrl(serverUrl, name), serverUrl);
  }

  get appUrl(): string {
    return appUrlOf(this.ownerUrl, APP_PASSWORD);
  }

  get appPassword(): string {
    return APP_PASSWORD;
  }

  /** A statement by the owner, whom nothing is hidden from. */
  owner<Row extends object = Record<string, unknown>>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return run<Row>(this.ownerUrl, sql, values);
  }

  async stop(): Promise<void> {
    await run(this.serverUrl, `drop database ${new URL(this.ownerUrl).pathname.slice(1)} with (force)`);
  }
}

async function server(): Promise<string> {
  const folder = stateFolder();
  const file = join(folder, 'server-url');
  if (existsSync(file)) return readFileSync(file, 'utf8');
  clearLeftBehind();
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const dataDir = mkdtempSync(join(folder, 'data-'));
  chmodSync(dataDir, 0o755);
  const { url } = await startEmbeddedServer({ dataDir, durable: false });
  await run(url, `create database ${TEMPLATE}`);
  await migrate({ ownerUrl: databaseUrl(url, TEMPLATE), appPassword: APP_PASSWORD });
  writeFileSync(file, url);
  return url;
}

/** Folders of earlier runs; their servers ended with them. One that is still ending is left to the next run. */
function clearLeftBehind(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const [pid, birth = ''] = name.slice(PREFIX.length).split('-');
    if (isRunning({ pid: Number(pid), birth })) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      continue;
    }
  }
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function run<Row extends object>(url: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}
