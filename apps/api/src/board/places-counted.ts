/**
 * How many cases stand in each column, for those who see more than can be counted anew each time. What was counted is kept
 * for each set of rights, in parts by the last byte of the case's id; the database tells by its transactions which parts
 * have been touched since, and only these are counted again. Nothing but numbers is kept, and what is told is exact: see
 * docs/decisions/0016.
 */
import { Injectable } from '@nestjs/common';
import { COLUMNS, type Column, type LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { BUCKETS } from '../cases/spans/cards-of.js';

export interface ColumnCount {
  readonly count: number;
  readonly echoes: number;
}

/** All that decides what somebody sees on a day, beside what the database tells changes of. */
export interface Viewer {
  readonly municipality: number;
  readonly userId: string;
  readonly principals: readonly string[];
  readonly on: LocalDate;
  readonly today: LocalDate;
  readonly now: Date;
}

interface Counted {
  readonly countedAt: Date;
  /** Every transaction before this one had ended, and was seen, when it was counted. */
  readonly asOf: string;
  /** The instant at which the first grant ends that holds for hours, not days; nobody writes anything then. */
  readonly until: Date | null;
  readonly parts: Uint16Array;
}

interface Answer {
  readonly as_of: string;
  readonly until: Date | null;
  readonly touched: readonly number[];
  readonly places: readonly (readonly [bucket: number, column: Column, echo: boolean, count: number])[];
}

const PLACES = COLUMNS.length * 2;
/** Seven kilobytes each. */
const MOST_KEPT = 500;
/** For what no transaction tells: another database restored in the place of this one while the service runs. */
const KEPT_FOR_MS = 600_000;

@Injectable()
export class PlacesCounted {
  private readonly kept = new Map<string, Counted>();

  async count(tx: EntityManager, viewer: Viewer): Promise<ReadonlyMap<Column, ColumnCount>> {
    const { municipality, userId, principals, on, today, now } = viewer;
    const key = JSON.stringify([municipality, userId, principals, on, today]);
    const before = this.kept.get(key);
    const known = before !== undefined && isFresh(before, now) ? before : undefined;
    const [answer] = await tx.query<[Answer]>(
      (on < today ? PAST : CURRENT)[known === undefined ? 'all' : 'touched'],
      known === undefined ? [municipality, on] : [municipality, on, known.asOf],
    );
    const counted = merged(known, answer, now);
    // The one used last stands last; what is read meanwhile is as true as this.
    this.kept.delete(key);
    this.kept.set(key, counted);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) break;
      this.kept.delete(oldest);
    }
    return summed(counted.parts);
  }
}

const isFresh = ({ countedAt, until }: Counted, now: Date): boolean =>
  (until === null || until > now) && Math.abs(now.getTime() - countedAt.getTime()) < KEPT_FOR_MS;

function merged(known: Counted | undefined, { as_of: asOf, until, touched, places }: Answer, now: Date): Counted {
  const countedAt = known?.countedAt ?? now;
  if (known !== undefined && touched.length === 0) return { countedAt, asOf, until, parts: known.parts };
  const parts = known === undefined ? new Uint16Array(BUCKETS * PLACES) : known.parts.slice();
  for (const bucket of touched) parts.fill(0, bucket * PLACES, (bucket + 1) * PLACES);
  for (const [bucket, column, echo, count] of places) parts[bucket * PLACES + placeOf(column, echo)] = count;
  return { countedAt, asOf, until, parts };
}

const placeOf = (column: Column, echo: boolean): number => COLUMNS.indexOf(column) * 2 + (echo ? 1 : 0);

function summed(parts: Uint16Array): Map<Column, ColumnCount> {
  const sums = new Array<number>(PLACES).fill(0);
  parts.forEach((count, at) => (sums[at % PLACES]! += count));
  return new Map(
    COLUMNS.map((column) => [
      column,
      { count: sums[placeOf(column, false)] ?? 0, echoes: sums[placeOf(column, true)] ?? 0 },
    ]),
  );
}

/** A transaction that is seen has a lower number than those to come, unless it is another server's, told by a backup. */
const TOUCHED = `array(
         select distinct b.bucket from board_change b
          where b.m = $1::smallint and b.at >= $3::bigint and b.at < pg_snapshot_xmax(pg_current_snapshot())::text::bigint)`;

const counting = (tables: readonly string[], among: string): string => `
select pg_snapshot_xmin(pg_current_snapshot())::text as as_of,
       (select min(g.until) from case_grant g where g.m = $1::smallint and g.until is not null) as until,
       ${among === '' ? `'{}'::smallint[]` : TOUCHED} as touched,
       (select coalesce(json_agg(json_build_array(p.bucket, p.column_id, p.echo, p.count)), '[]') from (
          select k.bucket, k.column_id, k.echo, count(*) as count from (${tables.map((table) => holding(table, among)).join(' union all ')}) k
           group by k.bucket, k.column_id, k.echo) p) as places`;

const holding = (table: string, among: string): string => `
  select k.bucket, k.column_id, k.echo from ${table} k
   where k.m = $1::smallint and k.valid_from <= $2::date and (k.valid_to is null or k.valid_to > $2::date) ${among}`;

const countingIn = (...tables: readonly string[]) => ({
  all: counting(tables, ''),
  touched: counting(tables, `and k.bucket = any (${TOUCHED})`),
});
const CURRENT = countingIn('card_span');
const PAST = countingIn('card_span', 'past_card_span');
