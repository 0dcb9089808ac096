import type { WatchQuestion } from '../../api/queries.js';

/** The parts of Bevakning. Without one in the address: what is late, and what is coming. */
export const VIEWS = ['placerade', 'tysta', 'beviljat', 'andras'] as const;
export type WatchView = (typeof VIEWS)[number];

export interface WatchAddress {
  readonly visa?: WatchView;
  readonly enhet?: string;
  readonly handl?: string;
}

const word = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && /^[\w.-]{1,100}$/.test(String(value)) ? String(value) : undefined; // prettier-ignore

/** The address as a choice; what it does not understand is dropped. */
export function readWatchAddress(search: Record<string, unknown>): WatchAddress {
  const visa = VIEWS.find((view) => view === search['visa']);
  const enhet = word(search['enhet']);
  const handl = word(search['handl']);
  return { ...(visa && { visa }), ...(enhet !== undefined && { enhet }), ...(handl !== undefined && { handl }) };
}

/** What is chosen among units and workers, as the server is asked. */
export function scopeOf({ enhet, handl }: WatchAddress): Pick<WatchQuestion, 'unit' | 'worker'> {
  return { ...(enhet !== undefined && { unit: enhet }), ...(handl !== undefined && { worker: handl }) };
}
