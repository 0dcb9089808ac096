/** Loads a plan: municipality by municipality, two at a time, with keys and indexes made at the end. */
import type { Client } from 'pg';
import type { SeedPlan } from '../plan.js';
import { SeedInterrupted, SeedRefusal } from '../refusal.js';
import { dropDefinitions, restoreDefinitions, secondaryDefinitions, type Definition } from './catalogue.js';
import { openSignIns, restore } from './ending.js';
import { beginJournal, endJournal, markDropped, readJournal, type Journal } from './journal.js';
import { loadAll } from './lanes.js';
import type { Loaded } from './load-municipality.js';
import { withOwner, within } from './owner.js';
import { demandEmpty, demandRoom, demandUnbound, freeBytesOf } from './preflight.js';
import { Progress } from './progress.js';
import { LARGE_TABLES, LOADED_TABLES } from './tables.js';

export interface LoadOptions {
  /** Owns the tables. */
  readonly ownerUrl: string;
  /** Hash of the password that every user gets; without one nobody can sign in. */
  readonly password?: string | null;
  readonly tell?: (line: string) => void;
  readonly signal?: AbortSignal;
  /** Free room on the database's disk; asked of the system when left out. */
  readonly freeBytes?: number;
}

export interface LoadReport extends Loaded {
  readonly municipalities: number;
  /** Of this run; less than `events` when a load was resumed. */
  readonly eventsNow: number;
  readonly secondsLoading: number;
  readonly secondsIndexing: number;
  readonly bytes: number;
}

export async function loadCaseload(plan: SeedPlan, options: LoadOptions): Promise<LoadReport> {
  return withOwner(options.ownerUrl, async (client) => {
    const { tell = () => undefined } = options;
    await demandUnbound(client);
    const before = await readJournal(client);
    if (before && before.plan !== plan.key) throw unfinished(before);
    if (!before) await demandEmpty(client);
    const expected = plan.expectedReports * (1 - shareDone(plan, before));
    demandRoom(plan, options.freeBytes ?? (await freeBytesOf(client)), shareDone(plan, before));
    if (before) tell(`Fortsätter en påbörjad inläsning: ${before.done.size} av ${plan.municipalities.length} kommuner är klara.`); // prettier-ignore
    const definitions = await prepare(client, plan, before);
    const progress = new Progress(expected, tell);
    try {
      await loadAll(plan, before, options, progress);
    } catch (error) {
      tell('Avbrutet. Återställer nycklar och index …');
      await restore(client, definitions, { tell });
      if (options.signal?.aborted) throw interrupted();
      throw error;
    }
    tell(progress.line());
    const secondsLoading = progress.seconds;
    await restore(client, definitions, { tell, finish: () => openSignIns(client, options.password ?? null) });
    const secondsIndexing = progress.seconds - secondsLoading;
    return { ...(await countLoaded(client)), municipalities: plan.municipalities.length, eventsNow: progress.events, secondsLoading, secondsIndexing }; // prettier-ignore
  });
}

/** Takes an unfinished load away again, whatever its plan was. False when there is none. */
export async function undoLoad(ownerUrl: string): Promise<boolean> {
  return withOwner(ownerUrl, async (client) => {
    const journal = await readJournal(client);
    if (!journal) return false;
    await within(client, async () => {
      // Before the load there was nothing, so all of it is the load's.
      await client.query(`truncate ${LOADED_TABLES.join(', ')} cascade`);
      await dropDefinitions(client, journal.definitions);
      await restoreDefinitions(client, journal.definitions);
      await endJournal(client);
    });
    return true;
  });
}

async function prepare(client: Client, { key }: SeedPlan, before: Journal | undefined): Promise<readonly Definition[]> {
  const definitions = before?.definitions ?? (await secondaryDefinitions(client, LARGE_TABLES));
  await within(client, async () => {
    await client.query(`set local lock_timeout = '10s'`);
    if (!before) await beginJournal(client, key, definitions);
    await dropDefinitions(client, definitions);
    await markDropped(client, true);
  });
  return definitions;
}

async function countLoaded(client: Client): Promise<Loaded & { bytes: number }> {
  const sizes = LOADED_TABLES.map((table) => `pg_total_relation_size('${table}')`).join(' + ');
  const { rows } = await client.query<{ cases: string; events: string; bytes: string }>(
    `select (select count(*) from child_case) as cases, (select sum(version) from child_case) as events, ${sizes} as bytes`,
  );
  const { cases, events, bytes } = rows[0] ?? {};
  return { cases: Number(cases), events: Number(events), bytes: Number(bytes) };
}

function shareDone({ municipalities }: SeedPlan, before: Journal | undefined): number {
  const all = municipalities.reduce((sum, { inhabitants }) => sum + inhabitants, 0);
  const done = municipalities.reduce((sum, { m, inhabitants }) => sum + (before?.done.has(m) ? inhabitants : 0), 0);
  return done / all;
}

const interrupted = () =>
  new SeedInterrupted(
    'Inläsningen avbröts. Färdiga kommuner är kvar men ingen kan logga in. Kör samma kommando igen så fortsätter den, ' +
      'eller ta bort den med --undo.',
  );

const unfinished = ({ plan }: Journal) =>
  new SeedRefusal(
    `En tidigare inläsning är inte klar (${plan}). Ingenting har skrivits. ` +
      'Kör den med samma val igen så fortsätter den, eller ta bort den med --undo.',
  );
