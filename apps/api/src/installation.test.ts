import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { openInstallation, type Installation } from './installation.js';
import { openCore } from './open-core.js';
import { serve } from './serve.js';
import { Database } from './database/database.js';

let folder: string;
let first: Installation;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tavlan-installation-'));
  // The database runs as another account than root, which must be able to look in.
  chmodSync(folder, 0o755);
  first = await openInstallation({ variables: { TAVLAN_DATA: folder, PORT: '0' }, tell: () => undefined });
}, 60_000);
afterAll(async () => {
  await first.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('An installation without any settings', () => {
  test('starts a database of its own, migrated, which the service reaches as an account that row-level security binds', async () => {
    const client = new pg.Client({ connectionString: first.databaseUrl });
    await client.connect();
    const { rows } = await client.query(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user`,
    );
    await client.end();
    expect(rows).toEqual([{ rolname: 'tavlan_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false }]);
  });

  test('keeps its secrets where only its own account reads them', () => {
    expect(statSync(join(folder, 'secrets.json')).mode & 0o077).toBe(0);
    expect(first.sessionSecrets[0]?.length).toBeGreaterThanOrEqual(32);
  });

  test('serves, and lets go of everything when it is told to', async () => {
    const served = await serve({ ...first, log: pino({ level: 'silent' }) });
    expect((await fetch(`${served.url}/api/health/ready`)).status).toBe(200);
    await served.close();
    await expect(fetch(`${served.url}/api/health/live`)).rejects.toThrow();
    const core = await openCore(first);
    const [row] = await core
      .get(Database)
      .reference((tx) =>
        tx.query<{ n: number }[]>(
          `select count(*)::int as n from pg_stat_activity where application_name = 'tavlan-sessions'`,
        ),
      );
    await core.close();
    expect(row?.n).toBe(0);
  });

  test('a command joins the database that runs already, with the same secrets, and leaves it running', async () => {
    const second = await openInstallation({ variables: { TAVLAN_DATA: folder }, join: true });
    expect([second.databaseUrl, second.sessionSecrets]).toEqual([first.databaseUrl, first.sessionSecrets]);
    await second.stop();
    const core = await openCore(first);
    expect(await core.get(Database).municipalities()).toEqual([]);
    await core.close();
  });

  test('a second service on the same folder is refused, with what to do', async () => {
    await expect(openInstallation({ variables: { TAVLAN_DATA: folder } })).rejects.toThrow(/set TAVLAN_DATA/);
  });
});
