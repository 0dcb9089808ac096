/** One municipality into the database, in one transaction: all of it or nothing. */
import { setImmediate as turn } from 'node:timers/promises';
import { defaultContext } from '@tavlan/process';
import type { Client } from 'pg';
import { textOf, yearOf } from '../day-number.js';
import { MunicipalitySimulation, type MunicipalityWish, type SimulatedReport, type SimulationWish } from '../municipality-simulation.js'; // prettier-ignore
import { addCase } from './case-rows.js';
import { addPeople } from './people-rows.js';
import { TableBuffers } from './table-buffers.js';

export interface Loaded {
  readonly cases: number;
  readonly events: number;
}

export interface LoadOptions {
  readonly password: string | null;
  readonly signal?: AbortSignal | undefined;
  readonly onCases?: (cases: number, events: number, reports: number) => void;
}

/** So many families between two looks at what else there is to do. */
const FAMILIES_A_TURN = 8;

export async function loadMunicipality(
  client: Client,
  own: MunicipalityWish,
  wish: SimulationWish,
  { password, signal, onCases }: LoadOptions,
): Promise<Loaded> {
  const simulation = new MunicipalitySimulation(own, wish);
  const rows = new TableBuffers(client);
  const { m } = own;
  const meetings = simulation.boards.board.map(textOf);
  const context = defaultContext({ bornHere: true, meetings });
  const around = { m, context, contextSeq: meetings.length, salt: simulation.salts() };
  const years = new Map<number, number>();
  const reports: SimulatedReport[] = [];
  let [cases, events, reported, families] = [0, 0, 0, 0];
  let told = { cases, events, reported };
  await client.query('begin');
  try {
    addPeople(rows, own, simulation, { seed: wish.seed, password, today: wish.today });
    for (const family of simulation.families()) {
      if (family.groupId !== undefined) rows.add('family_group', [m, family.groupId]);
      for (const known of family.cases) {
        const dnr = (years.get(known.dnrYear) ?? 0) + 1;
        years.set(known.dnrYear, dnr);
        addCase(rows, around, known, { dnr, code: ++cases });
        events += known.entries.length;
        if (family.groupId !== undefined) rows.add('family_member', [m, family.groupId, known.caseId]);
      }
      reports.push(...family.reports);
      for (const { entries } of family.reports) reported += entries.length;
      if (++families % FAMILIES_A_TURN > 0) continue;
      if (rows.isFull) await rows.flush();
      else await turn();
      signal?.throwIfAborted();
      onCases?.(cases - told.cases, events - told.events, reported - told.reported);
      told = { cases, events, reported };
    }
    addReports(rows, m, reports);
    for (const [year, last] of years) rows.add('intake_counter', [m, 'dnr', year, last]);
    if (cases > 0) rows.add('intake_counter', [m, 'kod', 0, cases]);
    await rows.finish();
    await client.query('insert into seed_load_done (m, cases, events) values ($1, $2, $3)', [m, cases, events]);
    signal?.throwIfAborted();
    await client.query('commit');
  } catch (error) {
    await rows.settle();
    await client.query('rollback');
    throw error;
  }
  onCases?.(cases - told.cases, events - told.events, reported - told.reported);
  return { cases, events };
}

/** Numbered without gaps in the order in which they were registered, anew each year. */
function addReports(rows: TableBuffers, m: number, reports: SimulatedReport[]): void {
  reports.sort((a, b) => a.registeredAt - b.registeredAt);
  const years = new Map<number, number>();
  for (const { day, registeredAt, by, entries } of reports) {
    const year = yearOf(Math.floor(registeredAt / 86_400_000));
    const number = (years.get(year) ?? 0) + 1;
    years.set(year, number);
    rows.add('intake_report', [m, year, number, textOf(day), new Date(registeredAt), by]);
    for (const { caseId, eventId } of entries) rows.add('intake_report_case', [m, year, number, caseId, eventId]);
  }
  for (const [year, last] of years) rows.add('intake_counter', [m, 'anmalan', year, last]);
}
