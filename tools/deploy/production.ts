/** What the containers are, as processes of this machine: the folder of the image, a database of its own, another account. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedServer, type EmbeddedServer } from '../../apps/api/src/database/embedded-server.js';
import { imageSteps } from './image-steps.mjs';

const OWNER_SQL = fileURLToPath(new URL('./postgres/10-owner.sql', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
}

type Variables = Readonly<Record<string, string>>;

export class Production {
  private constructor(
    private readonly folder: string,
    private readonly server: EmbeddedServer,
    readonly secrets: Readonly<Record<string, string>>,
    readonly port: number,
  ) {}

  static async start(): Promise<Production> {
    const folder = mkdtempSync(join(tmpdir(), 'tavlan-image-'));
    chmodSync(folder, 0o755);
    await imageSteps(join(folder, 'image'), () => undefined);
    makeReadOnly(join(folder, 'image'));
    mkdirSync(join(folder, 'database'), { mode: 0o755 });
    const server = await startEmbeddedServer({ dataDir: join(folder, 'database'), durable: false });
    const names = ['owner', 'app', 'session', 'audit', 'administrator'];
    const secrets = Object.fromEntries(names.map((name) => [name, randomBytes(24).toString('base64url')]));
    for (const [name, secret] of Object.entries(secrets)) writeFileSync(join(folder, name), `${secret}\n`);
    mkdirSync(join(folder, 'data'));
    chmodSync(join(folder, 'data'), 0o777);
    const production = new Production(folder, server, secrets, await freePort());
    await production.makeOwner();
    return production;
  }

  /** Runs a command of the image to its end. */
  async run(args: readonly string[], variables: Variables): Promise<Ended> {
    const child = this.spawn(['apps/cli/dist/main.js', ...args], variables);
    return ended(child);
  }

  /** Starts the service, and answers when it takes requests. */
  async serve(): Promise<ChildProcess & { readonly told: () => string }> {
    const child = this.spawn(['apps/cli/dist/main.js', 'serve'], this.service);
    let told = '';
    await new Promise<void>((done, fail) => {
      const take = (text: string) => {
        told += text;
        if (told.includes('http://127.0.0.1')) done();
      };
      child.stdout?.setEncoding('utf8').on('data', take);
      child.stderr?.setEncoding('utf8').on('data', take);
      child.once('exit', (code) => fail(new Error(`The service ended (${code}): ${told}`)));
    });
    return Object.assign(child, { told: () => told });
  }

  async healthy(): Promise<boolean> {
    return (await ended(this.spawn(['health.mjs'], { PORT: String(this.port) }))).code === 0;
  }

  get migration(): Variables {
    return {
      NODE_ENV: 'production',
      DATABASE_URL: this.address('tavlan_owner'),
      DATABASE_PASSWORD_FILE: join(this.folder, 'owner'),
      DATABASE_APP_PASSWORD_FILE: join(this.folder, 'app'),
    };
  }

  get service(): Variables {
    return {
      NODE_ENV: 'production',
      DATABASE_URL: this.address('tavlan_app'),
      DATABASE_PASSWORD_FILE: join(this.folder, 'app'),
      SESSION_SECRET_FILE: join(this.folder, 'session'),
      AUDIT_KEY_FILE: join(this.folder, 'audit'),
      PUBLIC_ADDRESS: 'https://tavlan.example.se',
      TRUSTED_PROXIES: 'loopback',
      TAVLAN_DATA: join(this.folder, 'data'),
      PORT: String(this.port),
    };
  }

  fileOf(secret: string): string {
    return join(this.folder, secret);
  }

  async query(account: 'tavlan_owner' | 'tavlan_app', sql: string): Promise<Record<string, unknown>[]> {
    const url = new URL(this.address(account));
    url.password = this.secrets[account === 'tavlan_owner' ? 'owner' : 'app'] ?? '';
    return queried(url.href, sql);
  }

  /** What the service could write into its own folder. */
  tryToWrite(): Promise<Ended> {
    return ended(this.spawn(['-e', "require('node:fs').writeFileSync('apps/cli/dist/new.js', '')"], {}));
  }

  async stop(): Promise<void> {
    await this.server.stop();
    makeWritable(join(this.folder, 'image'));
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The very statements that the image of PostgreSQL runs; psql alone would read the password from its file. */
  private async makeOwner(): Promise<void> {
    const statements = readFileSync(OWNER_SQL, 'utf8').replace(/^(--|\\).*$/gm, '').split(';'); // prettier-ignore
    for (const statement of statements.map((each) => each.trim()).filter(Boolean)) {
      await queried(this.server.url, statement.replace(":'owner_password'", `'${this.secrets['owner']}'`));
    }
  }

  private address(account: string): string {
    return `postgres://${account}@127.0.0.1:${this.server.port}/tavlan`;
  }

  private spawn(args: readonly string[], variables: Variables): ChildProcess {
    return spawn(process.execPath, [...args], {
      ...otherAccount(),
      cwd: join(this.folder, 'image'),
      env: variables,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
}

const NOBODY = 65_534;

/** Root may write everywhere, so it lends the place to an account without rights; everybody else is without them already. */
function otherAccount(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const account = { uid: NOBODY, gid: NOBODY };
  // A Node that lies in root's own home is out of that account's reach.
  return spawnSync(process.execPath, ['--version'], { ...account, cwd: '/' }).status === 0 ? account : {};
}

async function ended(child: ChildProcess): Promise<Ended> {
  let out = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (out += text));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  return { code, out };
}

async function queried(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

const makeReadOnly = (folder: string): void => walk(folder, (path, isFolder) => chmodSync(path, isFolder ? 0o555 : 0o444)); // prettier-ignore
const makeWritable = (folder: string): void => walk(folder, (path, isFolder) => isFolder && chmodSync(path, 0o755));

function walk(folder: string, change: (path: string, isFolder: boolean) => unknown): void {
  change(folder, true);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) walk(path, change);
    else if (entry.isFile()) change(path, false);
  }
}
