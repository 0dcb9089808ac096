/** TypeORM must not write of its own accord: statements and failures may hold names. What fails is thrown to its caller. */
import type { Logger } from 'typeorm';

const nothing = (): void => undefined;

export const QUIET_LOGGER: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};
