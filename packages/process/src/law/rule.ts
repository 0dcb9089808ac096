/** A short hand for writing rules as data. */
import { day } from '../calendar/local-date.js';
import type { Length } from '../calendar/statutory-time.js';
import type { Confidence, RuleVersion } from '../definition.js';

interface Extra {
  readonly thereafter?: Length;
  readonly confidence?: Confidence;
  readonly to?: string;
  readonly remark?: string;
  readonly appliesToRunning?: true;
}

/** One version of a rule; `from` is its first day in force, confidence V unless said. */
export function rule(
  clock: string,
  from: string,
  length: Length,
  roll: 'rolls' | 'stays',
  law: string,
  extra: Extra = {},
): RuleVersion {
  return {
    clock,
    validFrom: day(from),
    length,
    roll: roll === 'rolls',
    law,
    confidence: extra.confidence ?? 'V',
    ...(extra.to === undefined ? {} : { validTo: day(extra.to) }),
    ...(extra.thereafter === undefined ? {} : { thereafter: extra.thereafter }),
    ...(extra.appliesToRunning === undefined ? {} : { appliesToRunning: extra.appliesToRunning }),
    ...(extra.remark === undefined ? {} : { remark: extra.remark }),
  };
}

export const SAME_DAY: Length = { days: 0 };

/** From when on the municipality's own rhythms are counted: LVU's coming into force, before any case that is told. */
export const OWN_RHYTHMS = '1990-07-01';
