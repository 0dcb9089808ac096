import type { SearchHit } from '@tavlan/contract';
import { COLUMN_TITLES } from '@tavlan/process';

/** Where a found case stands; for who may know only that the child is known, whom to call. */
export function hitPlace(hit: Pick<SearchHit, 'column' | 'unit'>): string {
  if (hit.column !== null) return COLUMN_TITLES[hit.column];
  return hit.unit === null ? 'Känt barn' : `Känt barn, ring ${hit.unit}`;
}
