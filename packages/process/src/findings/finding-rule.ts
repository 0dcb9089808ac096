/** One finding as data: which events show it, the law, and when. */
import type { LocalDate } from '../calendar/local-date.js';
import type { Confidence } from '../definition.js';
import type { FoldedEvent } from '../tracks/track.js';
import type { CaseInView } from './case-in-view.js';

export interface FindingRule {
  readonly finding: string;
  /** When it is made, in Swedish, for docs/process.md. */
  readonly when: string;
  /** Event types that can show it; `any` for every event. */
  readonly on: readonly string[] | 'any';
  readonly law: (on: LocalDate) => string;
  readonly confidence?: Confidence;
  /** A rhythm or rule of the municipality's own. */
  readonly local?: true;
  /** The sentence when the event shows it; `from` when it can only be seen on a later day. */
  readonly seen: (e: FoldedEvent, view: CaseInView) => { readonly text: string; readonly from?: LocalDate } | undefined;
}

const NEW_SOL = '2025-07-01';

/** The paragraph in the new or the old SoL, by day. */
export const sol =
  (now: string, before: string) =>
  (on: LocalDate): string =>
    on >= NEW_SOL ? `SoL (2025:400) ${now}` : `SoL (2001:453) ${before}`;

export const said = (condition: boolean | undefined, text: string): { text: string } | undefined =>
  condition === true ? { text } : undefined;
