import { TestDatabase } from '../testing/test-database.js';
import { createDataSource } from './data-source.js';
import { migrate } from './migrate.js';

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
    await owner.undoLastMigration({ transaction: 'each' });
    expect((await shape()).filter((column) => column['table_name'] !== 'migration')).toEqual([]);
    await owner.destroy();
    await migrate({ ownerUrl: db.ownerUrl, appPassword: db.appPassword });
    expect([await shape(), await policies()]).toEqual(first);
  });

  it('run once when several processes start together', async () => {
    const fresh = await TestDatabase.empty();
    await Promise.all([1, 2, 3].map(() => migrate({ ownerUrl: fresh.ownerUrl, appPassword: fresh.appPassword })));
    expect(await fresh.owner('select name from migration')).toHaveLength(1);
    await fresh.stop();
  });

  it('leave nothing for the entities to ask for', async () => {
    const owner = await createDataSource({ url: db.ownerUrl }).initialize();
    const wanted = await owner.driver.createSchemaBuilder().log();
    await owner.destroy();
    expect(wanted.upQueries.map((query) => query.query)).toEqual([]);
  });
});
