/**
 * The journal of a load under way: which plan, what was taken away, which municipalities are in. It stands in the
 * database itself and is gone when the load is finished.
 */
import type { Client } from 'pg';
import type { Definition } from './catalogue.js';
import type { Loaded } from './load-municipality.js';

export interface Journal {
  readonly plan: string;
  readonly definitions: readonly Definition[];
  /** The definitions are not in the database now. */
  readonly dropped: boolean;
  readonly done: ReadonlyMap<number, Loaded>;
}

export async function readJournal(client: Client): Promise<Journal | undefined> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('seed_load') is not null as there`,
  );
  if (!found[0]?.there) return undefined;
  const { rows } = await client.query<Omit<Journal, 'done'>>('select plan, definitions, dropped from seed_load');
  const { rows: done } = await client.query<{ m: number } & Loaded>('select m, cases, events from seed_load_done');
  const [journal] = rows;
  return journal && { ...journal, done: new Map(done.map(({ m, cases, events }) => [m, { cases, events }])) };
}

export async function beginJournal(client: Client, plan: string, definitions: readonly Definition[]): Promise<void> {
  await client.query(`create table seed_load (
    one boolean primary key default true check (one), plan text not null, definitions jsonb not null, dropped boolean not null)`);
  await client.query(
    'create table seed_load_done (m smallint primary key, cases integer not null, events integer not null)',
  );
  await client.query('insert into seed_load (plan, definitions, dropped) values ($1, $2, false)', [
    plan,
    JSON.stringify(definitions),
  ]);
}

export async function markDropped(client: Client, dropped: boolean): Promise<void> {
  await client.query('update seed_load set dropped = $1', [dropped]);
}

export async function endJournal(client: Client): Promise<void> {
  await client.query('drop table seed_load, seed_load_done');
}
