import type { SearchHit } from '@tavlan/contract';
import { COLUMN_TITLES } from '@tavlan/process';
import { t, term } from './language/text.js';

/** Where a found case stands; for who may know only that the child is known, whom to call. */
export function hitPlace(hit: Pick<SearchHit, 'column' | 'unit'>): string {
  if (hit.column !== null) return term(COLUMN_TITLES[hit.column]);
  return hit.unit === null ? t('Känt barn') : t('Känt barn, ring {unit}', { unit: hit.unit });
}
