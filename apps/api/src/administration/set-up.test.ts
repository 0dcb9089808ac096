import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountReader } from '../access/account-reader.js';
import { AuditSettings } from '../audit/audit-settings.js';
import { Clock, clockFromEnvironment } from '../clock.js';
import { readConfig } from '../config.js';
import { Database } from '../database/database.js';
import { openCore, type Core } from '../open-core.js';
import { TestDatabase } from '../testing/test-database.js';
import { SetUp } from './set-up.js';

const WISH = {
  municipality: '1280',
  units: ['Barn och unga öst', 'Barn och unga väst'],
  administrator: { username: 'petra.vik', name: 'Petra Vik', password: 'en-ganska-lang-losenfras' },
};

let db: TestDatabase;
let core: Core;
let folder: string;
beforeEach(async () => {
  db = await TestDatabase.start();
  folder = mkdtempSync(join(tmpdir(), 'tavlan-set-up-'));
  const variables = { TAVLAN_TODAY: '2026-11-23' };
  core = await openCore({
    config: readConfig(variables),
    clock: clockFromEnvironment(variables),
    ownerUrl: undefined,
    databaseUrl: db.appUrl,
    sessionSecrets: [],
    auditSettings: AuditSettings.inFolder(folder),
  });
});
afterEach(async () => {
  await core.close();
  await db.stop();
  rmSync(folder, { recursive: true });
});

describe('Setting up', () => {
  test('makes the municipality of the list, its units and one administrator who may come in', async () => {
    expect(await core.get(SetUp).run(WISH)).toBe('Malmö');
    expect(await db.owner('select m, unit_id, name from unit order by unit_id')).toEqual([
      { m: 1280, unit_id: 'barn-och-unga-ost', name: 'Barn och unga öst' },
      { m: 1280, unit_id: 'barn-och-unga-vast', name: 'Barn och unga väst' },
    ]);
    const accounts = new AccountReader(core.get(Database), core.get(Clock));
    const { municipality, userId } = await accounts.byUsername('petra.vik');
    expect((await accounts.actor(municipality, userId))?.roles).toEqual(['forvaltare']);
  });

  test('is done once, however many try at the same time', async () => {
    const tries = await Promise.allSettled([core.get(SetUp).run(WISH), core.get(SetUp).run(WISH)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(core.get(SetUp).run({ ...WISH, municipality: '0180' })).rejects.toThrow(/redan gjord/);
    expect(await db.owner('select m from municipality')).toEqual([{ m: 1280 }]);
  });

  test('refuses a code that no municipality has, and writes nothing', async () => {
    await expect(core.get(SetUp).run({ ...WISH, municipality: '9001' })).rejects.toThrow(/SCB/);
    expect(await db.owner('select from municipality')).toEqual([]);
  });
});
