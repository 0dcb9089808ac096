import type { VirtualItem } from '@tanstack/react-virtual';

/** Where one was in a column, so that one comes back to it from a case. */
export interface ColumnPlace {
  readonly offset: number;
  readonly measured: VirtualItem[];
  readonly current: number;
}

const KEPT = 70;
const places = new Map<string, ColumnPlace>();

/** Kept in memory only, for as long as the page lives. */
export function placeIn(column: string): ColumnPlace | undefined {
  return places.get(column);
}

export function keepPlace(column: string, place: ColumnPlace): void {
  places.delete(column);
  places.set(column, place);
  const oldest = places.keys().next().value;
  if (places.size > KEPT && oldest !== undefined) places.delete(oldest);
}

let last: { readonly column: string; readonly row: number } | undefined;

/** The card that last had the focus, so that the keyboard goes on from there. */
export function lastStood(column: string): number | undefined {
  return last?.column === column ? last.row : undefined;
}

export function standOn(column: string, row: number): void {
  last = { column, row };
}
