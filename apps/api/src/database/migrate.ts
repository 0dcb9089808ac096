/** Brings the database up to date, as its owner. The service never connects as the owner. */
import type { DataSource, QueryRunner } from 'typeorm';
import { openDataSource } from './data-source.js';

export interface MigrateSettings {
  readonly ownerUrl: string;
  /** Of the service's account; set anew each time, so that it can be changed. */
  readonly appPassword: string;
}

export const APP_ROLE = 'tavlan_app';
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

/** The same database, reached by the service's account. */
export function appUrlOf(ownerUrl: string, appPassword: string): string {
  const url = new URL(ownerUrl);
  url.username = APP_ROLE;
  url.password = encodeURIComponent(appPassword);
  return url.href;
}
