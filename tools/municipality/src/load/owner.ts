/** The connection of the tables' owner. */
import pg from 'pg';
import type { Client } from 'pg';
import { SeedRefusal } from '../refusal.js';

const LOCK = 7_411_520_003;

/** One load at a time in a database. */
export async function withOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connected(ownerUrl);
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
    if (!rows[0]?.got) throw new SeedRefusal('En annan inläsning pågår i samma databas. Ingenting har skrivits.');
    return await work(client);
  } finally {
    await client.end();
  }
}

export async function within(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

export async function connected(url: string): Promise<Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'tavlan-seed' });
  await client.connect();
  return client;
}
