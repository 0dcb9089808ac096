import type { Organ } from '@tavlan/contract';

export const ORGAN_NAMES: Readonly<Record<Organ, string>> = { namnd: 'Nämnden', utskott: 'Utskottet' };

/** "3 ärenden", "inga ärenden". */
export function mattersText(count: number, state: 'planned' | 'held'): string {
  const what = count === 0 ? 'inga ärenden' : count === 1 ? '1 ärende' : `${count} ärenden`;
  return state === 'planned' ? `${what} upplagda`.replace('1 ärende upplagda', '1 ärende upplagt') : count === 1 ? '1 ärende avgjort' : `${what} avgjorda`; // prettier-ignore
}
