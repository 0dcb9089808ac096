import type { Organ } from '@tavlan/contract';
import { t } from '../../ui/language/text.js';

export const ORGAN_NAMES: Readonly<Record<Organ, string>> = { namnd: t('Nämnden'), utskott: t('Utskottet') };

/** "3 ärenden upplagda", "inga ärenden avgjorda". */
export function mattersText(count: number | null, state: 'planned' | 'held'): string {
  if (count === null)
    return state === 'planned' ? t('färre än fem ärenden upplagda') : t('färre än fem ärenden avgjorda');
  return state === 'planned'
    ? t('{count, plural, =0 {inga ärenden upplagda} one {# ärende upplagt} other {# ärenden upplagda}}', { count })
    : t('{count, plural, =0 {inga ärenden avgjorda} one {# ärende avgjort} other {# ärenden avgjorda}}', { count });
}
