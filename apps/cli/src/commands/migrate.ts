/** Brings the database up to date as its owner: a job of its own, which the service waits for and may not do itself. */
import { CommandError } from '../command-error.js';
import { print } from '../print.js';
import { readArguments } from '../read-arguments.js';

export async function migrate(args: string[]): Promise<void> {
  readArguments(args, {}, 'npm run tavlan -- migrate');
  const { migrateDatabase } = await import('@tavlan/api');
  try {
    await migrateDatabase(process.env);
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error), 1);
  }
  await print('Databasen är uppdaterad.\n');
}
