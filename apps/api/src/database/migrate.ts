/** Brings the database up to date, as its owner. The service never connects as the owner. */
import type { DataSource, QueryRunner } from 'typeorm';
import { MIGRATION_TABLE, openDataSource } from './data-source.js';
import { APP_ROLE } from './database-url.js';
import { MIGRATIONS } from './migrations/index.js';

export interface MigrateSettings {
  readonly ownerUrl: string;
  /** Of the service's account; set anew each time, so that it can be changed. */
  readonly appPassword: string;
}

const LOCK = 7_411_520_001;

/** Safe when several processes start at once: one migrates, the others wait and find it done. */
export async function migrate({ ownerUrl, appPassword }: MigrateSettings): Promise<void> {
  const owner = await openDataSource({ url: ownerUrl, poolSize: 2 });
  try {
    await underLock(owner, async (runner) => {
      await owner.runMigrations({ transaction: 'each' });
      const [row] = (await runner.query('select quote_literal($1) as password', [appPassword])) as {
        password: string;
      }[];
      await runner.query(`alter role ${APP_ROLE} password ${row?.password}`);
      // So that the service can tell whether it meets the tables it was written for.
      await runner.query(`grant select on ${MIGRATION_TABLE} to ${APP_ROLE}`);
    });
  } finally {
    await owner.destroy();
  }
}

async function underLock(owner: DataSource, work: (runner: QueryRunner) => Promise<void>): Promise<void> {
  const runner = owner.createQueryRunner();
  await runner.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    await work(runner);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [LOCK]);
    await runner.release();
  }
}

/** Names the migrations that have not been run. As the service, which must not meet tables older than itself. */
export async function missingMigrations(databaseUrl: string): Promise<string[]> {
  const service = await openDataSource({ url: databaseUrl, poolSize: 1 });
  try {
    const rows = await service
      .query<{ name: string }[]>(`select name from ${MIGRATION_TABLE}`)
      .catch((error: unknown) => {
        // Never migrated: there is no table yet, or nothing in it is for the service.
        if (['42P01', '42501'].includes((error as { code?: string }).code ?? '')) return [];
        throw error;
      });
    const done = new Set(rows.map((row) => row.name));
    return MIGRATIONS.map((migration) => migration.name).filter((name) => !done.has(name));
  } finally {
    await service.destroy();
  }
}
