import type { SearchHit } from '@tavlan/contract';
import { t } from '../../ui/language/text.js';

export interface LikelyMatch {
  readonly hit: SearchHit;
  /** Why it is shown, the strongest reason first. */
  readonly reasons: readonly string[];
}

const WHY: Readonly<Record<SearchHit['why'], string>> = {
  personnummer: t('samma personnummer'),
  dnr: t('samma dnr'),
  namn: t('liknande namn'),
};
const AT_MOST = 6;

/** Hits of several searches as one list: a child once, with every reason; most reasons first. */
export function likelyMatches(hits: readonly SearchHit[], born: string | null): readonly LikelyMatch[] {
  const found = new Map<string, { hit: SearchHit; reasons: string[] }>();
  for (const hit of hits) {
    const match = found.get(hit.id) ?? { hit, reasons: [] };
    if (!match.reasons.includes(WHY[hit.why])) match.reasons.push(WHY[hit.why]);
    found.set(hit.id, match);
  }
  for (const { hit, reasons } of found.values()) {
    if (born === null || hit.born === null) continue;
    if (hit.born === born) reasons.push(born.length === 4 ? t('samma födelseår') : t('samma födelsedag'));
    else if (hit.born.slice(0, 4) === born.slice(0, 4)) reasons.push(t('samma födelseår'));
  }
  return [...found.values()].sort((a, b) => strength(b) - strength(a)).slice(0, AT_MOST);
}

const strength = ({ reasons }: LikelyMatch): number => reasons.length + (reasons.includes(WHY.personnummer) ? 10 : 0);
