/** What must hold before anything is written: room on the disk, and no caseload to write over. */
import { statfs } from 'node:fs/promises';
import type { Client } from 'pg';
import type { SeedPlan } from '../plan.js';
import { SeedRefusal } from '../refusal.js';

/** Measured on fifty municipalities over six years, indexes made: see docs/performance.md. */
export const EVENTS_A_REPORT = 12;
const BYTES_AN_EVENT = 1_150;
/** Journals of the server and sorting while indexes are made. */
const HEADROOM = 1.4;
const SPARE = 1_000_000_000;

export function bytesFor(plan: Pick<SeedPlan, 'expectedReports'>): number {
  return plan.expectedReports * EVENTS_A_REPORT * BYTES_AN_EVENT * HEADROOM;
}

/** Free room where the database keeps its files; undefined when that is another machine's business. */
export async function freeBytesOf(client: Client): Promise<number | undefined> {
  if (!/^(localhost|127\.|::1|\/)/.test(client.host)) return undefined;
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    const { bavail, bsize } = await statfs(rows[0]?.data_directory ?? '');
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

export function demandRoom(plan: SeedPlan, free: number | undefined, loadedShare = 0): void {
  if (free === undefined) return;
  const needed = bytesFor(plan) * (1 - loadedShare);
  if (needed + SPARE <= free) return;
  throw new SeedRefusal(
    `Beståndet får inte plats: det behöver ungefär ${gigabytes(needed + SPARE)} GB och ${gigabytes(free)} GB är lediga. ` +
      'Ingenting har skrivits. Välj färre invånare, kommuner eller år, eller frigör utrymme.',
  );
}

/** Row-level security also binds the owner of the tables, and COPY does not go through it. */
export async function demandUnbound(client: Client): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>(
    'select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user',
  );
  if (rows[0]?.free) return;
  throw new SeedRefusal(
    'Databasens konto i DATABASE_URL får inte gå förbi radskyddet. Ingenting har skrivits. ' +
      'Ange ett konto som är superanvändare eller har BYPASSRLS; tjänsten själv behöver det inte.',
  );
}

export async function demandEmpty(client: Client): Promise<void> {
  const { rows } = await client.query<{ cases: string; municipalities: string }>(
    'select (select count(*) from child_case) as cases, (select count(*) from municipality) as municipalities',
  );
  const { cases = '0', municipalities = '0' } = rows[0] ?? {};
  if (cases === '0' && municipalities === '0') return;
  throw new SeedRefusal(
    `Databasen är inte tom: den har ${municipalities} kommun(er) och ${cases} ärenden. Ingenting har skrivits. ` +
      'Ett påhittat bestånd läses bara in i en tom databas: ange en annan med DATABASE_URL eller TAVLAN_DATA.',
  );
}

const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1).replace('.', ',');
