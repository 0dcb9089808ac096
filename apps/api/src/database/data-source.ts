/** How PostgreSQL is reached. Tables come from written migrations alone. */
import { DataSource } from 'typeorm';
import pg from 'pg';
import { ENTITIES } from './entities/index.js';
import { MIGRATIONS } from './migrations/index.js';
import { PreparingClient } from './preparing-client.js';
import { QUIET_LOGGER } from './quiet-logger.js';

export interface DataSourceSettings {
  readonly url: string;
  readonly poolSize?: number;
}

export const MIGRATION_TABLE = 'migration';
const DATE = 1082;

/** A legal day stays the string it is; as a `Date` it would drift with the server's time zone. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((value: string) => unknown) =>
    oid === DATE ? (value) => value : (pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
};

export function createDataSource({ url, poolSize = 10 }: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    entities: [...ENTITIES],
    migrations: [...MIGRATIONS],
    migrationsTableName: MIGRATION_TABLE,
    installExtensions: false,
    logger: QUIET_LOGGER,
    extra: {
      Client: PreparingClient,
      types,
      application_name: 'tavlan',
      idle_in_transaction_session_timeout: 60_000,
      // Row-level security makes short statements look dear; compiling them would take longer than running them.
      options: '-c jit=off',
    },
    // A connection that breaks while idle is replaced; the query that needs it tells.
    poolErrorHandler: () => undefined,
  });
}

export async function openDataSource(settings: DataSourceSettings): Promise<DataSource> {
  return createDataSource(settings).initialize();
}
