import { TestDatabase } from '../testing/test-database.js';
import { createDataSource } from './data-source.js';
import { migrate } from './migrate.js';
import { MIGRATIONS } from './migrations/index.js';

describe('the written migrations', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await TestDatabase.empty();
  });
  afterAll(() => db.stop());

  const shape = () =>
    db.owner(`select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
              where table_schema = 'public' order by 1, 2`);
  const policies = () => db.owner(`select tablename, policyname, cmd, qual, with_check from pg_policies order by 1, 2`);

  it('go up, down and up again and leave the same database', async () => {
    await migrate({ ownerUrl: db.ownerUrl, appPassword: db.appPassword });
    const first = [await shape(), await policies()];
    const owner = await createDataSource({ url: db.ownerUrl }).initialize();
    for (const _ of MIGRATIONS) await owner.undoLastMigration({ transaction: 'each' });
    expect((await shape()).filter((column) => column['table_name'] !== 'migration')).toEqual([]);
    await owner.destroy();
    await migrate({ ownerUrl: db.ownerUrl, appPassword: db.appPassword });
    expect([await shape(), await policies()]).toEqual(first);
  });

  it('run once when several processes start together', async () => {
    const fresh = await TestDatabase.empty();
    await Promise.all([1, 2, 3].map(() => migrate({ ownerUrl: fresh.ownerUrl, appPassword: fresh.appPassword })));
    expect(await fresh.owner('select name from migration')).toHaveLength(MIGRATIONS.length);
    await fresh.stop();
  });

  it('can be run by an owner who is no superuser, and hide nothing from the checks of keys', async () => {
    const hosted = await TestDatabase.empty();
    const url = new URL(hosted.ownerUrl);
    const owner = `owner_${url.pathname.slice(-12)}`;
    await hosted.owner(`create role ${owner} login password 'own' createrole`);
    await hosted.owner(`grant tavlan_app to ${owner} with admin option, inherit false, set false`);
    await hosted.owner(`alter database ${url.pathname.slice(1)} owner to ${owner}`);
    url.username = owner;
    url.password = 'own';
    await migrate({ ownerUrl: url.href, appPassword: hosted.appPassword });
    const source = await createDataSource({ url: url.href }).initialize();
    await source.query(`insert into municipality values (1, 'Lindby')`);
    await expect(source.query(`insert into unit values (1, 'nord', 'Nord')`)).rejects.toThrow(/row-level security/);
    for (const _ of MIGRATIONS) await source.undoLastMigration({ transaction: 'each' });
    await source.destroy();
    await hosted.stop();
    await db.owner(`drop role ${owner}`);
  });

  it('stop where the account of the service could pass by the policies', async () => {
    const fresh = await TestDatabase.empty();
    await fresh.owner('alter role tavlan_app bypassrls');
    const running = migrate({ ownerUrl: fresh.ownerUrl, appPassword: fresh.appPassword });
    await expect(running.finally(() => fresh.owner('alter role tavlan_app nobypassrls'))).rejects.toThrow(
      /may pass by/,
    );
    await fresh.stop();
  });

  it('leave nothing for the entities to ask for', async () => {
    const owner = await createDataSource({ url: db.ownerUrl }).initialize();
    const wanted = await owner.driver.createSchemaBuilder().log();
    await owner.destroy();
    expect(wanted.upQueries.map((query) => query.query)).toEqual([]);
  });
});
