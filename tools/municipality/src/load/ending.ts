/** What ends a load: keys and indexes come back, and when all is in, sign-ins are opened. */
import type { Client } from 'pg';
import { restoreDefinitions, type Definition } from './catalogue.js';
import { endJournal, markDropped } from './journal.js';
import { within } from './owner.js';
import { inWords } from './progress.js';
import { LOADED_TABLES } from './tables.js';

interface Ending {
  readonly tell: (line: string) => void;
  /** Left out when the load goes on another time. */
  readonly finish?: () => Promise<void>;
}

export async function restore(
  client: Client,
  definitions: readonly Definition[],
  { tell, finish }: Ending,
): Promise<void> {
  const started = Date.now();
  tell(`Bygger ${definitions.length} nycklar och index …`);
  await within(client, async () => {
    await restoreDefinitions(client, definitions);
    if (finish) await finish();
    else await markDropped(client, false);
  });
  if (finish) for (const table of LOADED_TABLES) await client.query(`vacuum (analyze) ${table}`);
  tell(`Nycklar och index klara efter ${inWords((Date.now() - started) / 1000)}.`);
}

/**
 * Sign-ins are opened with the same stroke that ends the load, so that nobody meets half a caseload. A load that was
 * resumed may have begun with another password.
 */
export async function openSignIns(client: Client, password: string | null): Promise<void> {
  await client.query('update app_user set password_hash = $1 where password_hash is distinct from $1', [password]);
  await client.query('insert into account (username, m, user_id) select username, m, user_id from app_user');
  await endJournal(client);
}
