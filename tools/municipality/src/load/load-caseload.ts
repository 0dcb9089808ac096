/** Loads a plan: municipality by municipality, two at a time, with keys and indexes made at the end. */
import pg from 'pg';
import type { Client } from 'pg';
import type { SeedPlan } from '../plan.js';
import { SeedInterrupted, SeedRefusal } from '../refusal.js';
import { dropDefinitions, restoreDefinitions, secondaryDefinitions, type Definition } from './catalogue.js';
import { beginJournal, endJournal, markDropped, readJournal, type Journal } from './journal.js';
import { loadMunicipality, type Loaded } from './load-municipality.js';
import { demandEmpty, demandRoom, demandUnbound, freeBytesOf } from './preflight.js';
import { Progress, inWords } from './progress.js';
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

const LOCK = 7_411_520_003;
const LANES = 2;

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
      await restore(client, definitions, { finished: false, tell });
      if (options.signal?.aborted) throw interrupted();
      throw error;
    }
    tell(progress.line());
    const secondsLoading = progress.seconds;
    await restore(client, definitions, { finished: true, tell });
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

async function loadAll(
  plan: SeedPlan,
  before: Journal | undefined,
  options: LoadOptions,
  progress: Progress,
): Promise<void> {
  const waiting = plan.municipalities.filter(({ m }) => !before?.done.has(m));
  const failed = new AbortController();
  const signal = AbortSignal.any([failed.signal, ...(options.signal ? [options.signal] : [])]);
  const lane = async (): Promise<void> => {
    const client = await connected(options.ownerUrl);
    try {
      await client.query('set synchronous_commit = off');
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        signal.throwIfAborted();
        await loadMunicipality(client, next, plan.simulation, {
          password: options.password ?? null,
          signal,
          onCases: (cases, events, reports) => progress.add(cases, events, reports),
        });
      }
    } catch (error) {
      failed.abort(error);
      throw error;
    } finally {
      await client.end();
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(LANES, waiting.length) }, lane));
  const broken = lanes.find((result) => result.status === 'rejected');
  if (broken) throw failed.signal.reason ?? broken.reason;
}

interface Ending {
  readonly finished: boolean;
  readonly tell: (line: string) => void;
}

/** Sign-ins are opened with the same stroke that ends the load, so that nobody meets half a caseload. */
async function restore(client: Client, definitions: readonly Definition[], { finished, tell }: Ending): Promise<void> {
  const started = Date.now();
  tell(`Bygger ${definitions.length} nycklar och index …`);
  await within(client, async () => {
    await restoreDefinitions(client, definitions);
    if (finished) {
      await client.query('insert into account (username, m, user_id) select username, m, user_id from app_user');
      await endJournal(client);
    } else {
      await markDropped(client, false);
    }
  });
  if (finished) for (const table of LOADED_TABLES) await client.query(`vacuum (analyze) ${table}`);
  tell(`Nycklar och index klara efter ${inWords((Date.now() - started) / 1000)}.`);
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

async function withOwner<T>(ownerUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await connected(ownerUrl);
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
    if (!rows[0]?.got) throw new SeedRefusal('En annan inläsning pågår i samma databas. Ingenting har skrivits.');
    return await work(client);
  } finally {
    await client.end();
  }
}

async function within(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function connected(url: string): Promise<Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'tavlan-seed' });
  await client.connect();
  return client;
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
