/** Where the columns stand, and which tracks run beside each other inside one. */
import type { CaseView } from '@tavlan/contract';
import { COLUMNS, type Column, type LocalDate } from '@tavlan/process';
import type { DrawnEvent } from './pieces.js';

export const LANE_WIDTH = 188;
const COLUMN_PADDING = 10;
/** Steps that hold nothing share what is left of an ordinary screen. */
const SCREEN_WIDTH = 960;
const SLIMMEST = 36;
const WIDEST_SLIM = 128;
const MOST_LANES = 3;

export interface ColumnSpace {
  readonly id: Column;
  readonly x: number;
  readonly width: number;
  readonly lanes: number;
  /** Nothing stands in it and nothing is awaited in it. */
  readonly slim: boolean;
}

export interface Lanes {
  readonly columns: readonly ColumnSpace[];
  readonly width: number;
  /** Left edge of the notes of an instance in a column. */
  xOf(column: Column, instance: string | null): number;
}

/** All seven steps are always there; those that hold nothing are slim, at the least as wide as their name on edge. */
export function lanesOf(view: CaseView, events: readonly DrawnEvent[], awaited: ReadonlySet<Column>): Lanes {
  const used = new Set<Column>([...events.map((event) => event.column), ...awaited, view.column]);
  const places = new Map<string, number>();
  const widths = new Map<Column, { lanes: number; width: number }>();
  for (const id of COLUMNS) {
    if (!used.has(id)) continue;
    const lanes = spread(id, view, events, places);
    widths.set(id, { lanes, width: lanes * LANE_WIDTH + COLUMN_PADDING });
  }
  const slimWidth = slimWidthOf([...widths.values()].map(({ width }) => width));
  const columns: ColumnSpace[] = [];
  let x = 0;
  for (const id of COLUMNS) {
    const { lanes, width } = widths.get(id) ?? { lanes: 1, width: slimWidth };
    columns.push({ id, x, width, lanes, slim: !widths.has(id) });
    x += width;
  }
  const xByColumn = new Map(columns.map((column) => [column.id, column.x]));
  return {
    columns,
    width: x,
    xOf: (column, instance) =>
      (xByColumn.get(column) ?? 0) + COLUMN_PADDING + (places.get(placeKey(column, instance)) ?? 0) * LANE_WIDTH,
  };
}

function slimWidthOf(widths: readonly number[]): number {
  const left = SCREEN_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  const each = Math.floor(left / Math.max(1, COLUMNS.length - widths.length));
  return Math.min(WIDEST_SLIM, Math.max(SLIMMEST, each));
}

const placeKey = (column: Column, instance: string | null): string => `${column} ${instance ?? ''}`;

/**
 * Tracks that run at the same time are given lanes of their own; a track that begins when another has ended takes its
 * lane over. A track of a single note needs none. Answers how many lanes the column has.
 */
function spread(column: Column, view: CaseView, events: readonly DrawnEvent[], places: Map<string, number>): number {
  const spans = new Map<string, { from: LocalDate; to: LocalDate; notes: number }>();
  for (const event of events) {
    if (event.column !== column || event.instance === null) continue;
    const span = spans.get(event.instance);
    if (span) spans.set(event.instance, { from: span.from, to: event.day, notes: span.notes + 1 });
    else spans.set(event.instance, { from: event.day, to: event.day, notes: 1 });
  }
  const busyUntil: LocalDate[] = [];
  for (const instance of view.instances) {
    const span = spans.get(instance.key);
    if (!span || span.notes < 2) continue;
    const free = busyUntil.findIndex((day) => day <= span.from);
    const lane = free >= 0 ? free : Math.min(busyUntil.length, MOST_LANES - 1);
    const before = busyUntil[lane];
    busyUntil[lane] = before !== undefined && before > span.to ? before : span.to;
    places.set(placeKey(column, instance.key), lane);
  }
  return Math.max(1, busyUntil.length);
}
