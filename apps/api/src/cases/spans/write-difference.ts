/** The difference between the spans a case has and those its fold gives: found, told, and written. */
import type { LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { SPAN_COLUMNS, SPAN_TABLES, hasHistory, type SpanTable } from '../../database/entities/spans.js';
import { insertRows, jsonOf, rowsIn } from '../../database/insert-rows.js';
import type { SpanRow } from './span-row.js';
import type { SpanRows } from './spans-of.js';

export interface SpanDifference {
  readonly table: SpanTable;
  readonly key: string;
  readonly kind: 'missing' | 'extra' | 'changed';
}

/** What the spans were derived with, and when. */
export interface Derivation {
  readonly at: Date;
  readonly rulesVersion: string;
  readonly contextSeq: number;
  /** Where it was not all known at once: when what holds from a day was known. */
  readonly knownFrom?: (validFrom: LocalDate) => Date;
}

interface Target {
  readonly m: number;
  readonly caseId: string;
}

export const differencesBetween = (stored: SpanRows, wanted: SpanRows): SpanDifference[] =>
  SPAN_TABLES.flatMap((table) => differencesOf(table, stored[table], wanted[table]));

/** What is said to write them, without waiting for its answers. */
export function writeDifferences(
  tx: EntityManager,
  target: Target,
  wanted: SpanRows,
  differences: readonly SpanDifference[],
  derivation: Derivation,
): Promise<unknown>[] {
  const { at, rulesVersion, contextSeq, knownFrom = () => at } = derivation;
  const shared = {
    m: target.m,
    case_id: target.caseId,
    rules_version: rulesVersion,
    context_seq: contextSeq,
  };
  return SPAN_TABLES.flatMap((table) => {
    const here = differences.filter((difference) => difference.table === table);
    if (here.length === 0) return [];
    const gone = here.filter(({ kind }) => kind !== 'missing').map(({ key }) => key);
    const fresh = new Set(here.filter(({ kind }) => kind !== 'extra').map(({ key }) => key));
    const rows = wanted[table]
      .filter(({ key }) => fresh.has(key))
      .map((row) => ({ ...row, ...shared, known_from: knownFrom(row.valid_from) }));
    return [replaceRows(tx, table, target, gone, rows, at)];
  });
}

export async function readSpans(tx: EntityManager, { m, caseId }: Target): Promise<SpanRows> {
  const parts = SPAN_TABLES.map(
    (table) => `select '${table}' as name, to_jsonb(s) as row from ${table} s where s.m = $1 and s.case_id = $2`,
  );
  const found = await tx.query<{ name: SpanTable; row: SpanRow }[]>(parts.join(' union all '), [m, caseId]);
  const stored = Object.fromEntries(SPAN_TABLES.map((table) => [table, [] as SpanRow[]])) as Record<
    SpanTable,
    SpanRow[]
  >;
  for (const { name, row } of found) stored[name].push(row);
  return stored;
}

function differencesOf(table: SpanTable, stored: readonly SpanRow[], wanted: readonly SpanRow[]): SpanDifference[] {
  const compared = ['valid_from', 'valid_to', ...Object.keys(SPAN_COLUMNS[table])];
  const before = new Map(stored.map((row) => [row.key, row]));
  const after = new Set(wanted.map((row) => row.key));
  const extra = stored.filter((row) => !after.has(row.key)).map(({ key }) => ({ table, key, kind: 'extra' as const }));
  const others = wanted.flatMap((row): SpanDifference[] => {
    const old = before.get(row.key);
    if (!old) return [{ table, key: row.key, kind: 'missing' }];
    const same = compared.every((column) => plain(old[column]) === plain(row[column]));
    return same ? [] : [{ table, key: row.key, kind: 'changed' }];
  });
  return [...extra, ...others];
}

/** Lists as the database writes them, as they are to be. */
const plain = (value: unknown): unknown => (Array.isArray(value) ? `{${value.join(',')}}` : (value ?? null));

function replaceRows(
  tx: EntityManager,
  table: SpanTable,
  { m, caseId }: Target,
  gone: readonly string[],
  rows: readonly object[],
  at: Date,
): Promise<unknown> {
  if (gone.length === 0) return insertRows(tx, table, rows);
  return tx.query(REPLACE[table], [m, caseId, gone, jsonOf(rows), ...(hasHistory(table) ? [at] : [])]);
}

/**
 * What is no longer believed moves to the history, with the instants between which it was, and what is takes its place:
 * after it, since it may have the same key.
 */
const REPLACE = Object.fromEntries(
  SPAN_TABLES.map((table) => [
    table,
    `with gone as (delete from ${table} where m = $1 and case_id = $2 and key = any ($3) returning *)
     ${hasHistory(table) ? `, kept as (insert into ${table}_history select gone.*, $5 from gone)` : ''}
     insert into ${table} ${rowsIn(table, '$4')} where (select count(*) from gone) is not null`,
  ]),
) as Record<SpanTable, string>;
