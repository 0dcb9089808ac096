/** What the fold of a register gives: everything a screen, a check or a decision needs to know about a case. */
import type { LocalDate } from './calendar/local-date.js';
import type { Length } from './calendar/statutory-time.js';
import type { Body, Column, Confidence, KindId, Lapse, RegisterEvent, RuleVersion, Weight } from './definition.js';

/** One run of a track: a report, an inquiry, a measure, a placement … */
export interface Instance {
  /** Stable: the id of the event that opened it. */
  readonly key: string;
  readonly kind: KindId;
  readonly state: string;
  readonly openedOn: LocalDate;
  /** The day it ended; absent while it runs. May lie ahead when a lapse or a birthday will end it. */
  readonly closedOn?: LocalDate;
  /** Event id, or `lapse:LVU-05`, `age-18`, `limit`. */
  readonly closedBy?: string;
  /** The register begins after its opening. */
  readonly assumed: boolean;
  /** Events that belong to it, in order. */
  readonly events: readonly string[];
}

/** How a running round stood until a day on which the law changed; changes may follow one another. */
export interface Earlier {
  readonly until: LocalDate;
  readonly due?: LocalDate;
  readonly lastDay?: LocalDate;
  readonly rule: RuleVersion;
  readonly before?: Earlier;
}

/** One round of a clock. `due`/`lastDay` are absent while the last day is unknown (LVU-04 without a known meeting). */
export interface ClockRound {
  /** Stable: clock id, cause and opening day. */
  readonly key: string;
  readonly clock: string;
  readonly title: string;
  /** Key of the instance watched. */
  readonly instance: string;
  /** Id of the event it runs from. */
  readonly cause: string;
  readonly from: LocalDate;
  /** Unrolled; warnings follow it. */
  readonly due?: LocalDate;
  /** Rolled; only after it is the limit broken. */
  readonly lastDay?: LocalDate;
  readonly firstWarning?: LocalDate;
  readonly rule: RuleVersion;
  /** The length counted, where it is not the rule's first one: a later round, or a local rhythm. */
  readonly counted?: Length;
  readonly weight: Weight;
  readonly local: boolean;
  readonly external: boolean;
  /** Mere running out is its ordinary end. */
  readonly expires: boolean;
  readonly lapse?: Lapse;
  /** A request for more time came in time: it stays open past `lastDay` until answered. */
  readonly held: boolean;
  /** Moved by an extension decided on this event. */
  readonly extendedBy?: string;
  readonly done?: LocalDate;
  readonly doneBy?: string;
  /** No longer needed from this day; event id, `lapse:…`, `age-18`. */
  readonly mootOn?: LocalDate;
  readonly mootBy?: string;
  /** The register has a hole: a later event shows that it must have been met. */
  readonly unknown: boolean;
  /** The day on which the hole shows. */
  readonly unknownOn?: LocalDate;
  /** Until a change of law on `until` moved the running round, this held instead. */
  readonly before?: Earlier;
}

/** `met`, `late`, `expired` and most `moot` are settled; the others may change when a missing event turns up. */
export type Outcome = 'met' | 'late' | 'open' | 'overdue' | 'moot' | 'expired' | 'unknown';

/** What a case shows that no clock shows. */
export interface Finding {
  readonly finding: string;
  readonly event: string;
  /** First day on which it can be seen. */
  readonly on: LocalDate;
  readonly law: string;
  readonly confidence: Confidence;
  readonly text: string;
  readonly local?: true;
}

/** An interval of days, `from` inclusive, `to` exclusive; open without `to`. */
export interface Span {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}
export interface PhaseSpan extends Span {
  readonly column: Column;
  /** Not the card's own column but one where it also has an open track. */
  readonly echo: boolean;
}
export interface AssignmentSpan extends Span {
  readonly event: string;
  readonly responsible: string;
  readonly coHandler?: string;
  readonly unit?: string;
}
export interface PlacementSpan extends Span {
  readonly event: string;
  readonly form: string;
  readonly ground: string;
  readonly home?: string;
}
export interface RedSpan extends Span {
  readonly event: string;
  readonly reason: string;
  readonly owner?: string;
  readonly next?: LocalDate;
}
export interface MarkerSpan extends Span {
  readonly event: string;
  readonly marker:
    'ring-inte-hem' | 'skyddade-uppgifter' | 'polisanmald' | 'hemlig-vistelseort' | 'umgangesbegransning';
}

/** A register event where it stands on the whiteboard. */
export interface PlacedEvent {
  readonly event: RegisterEvent;
  /** The day it counts on: `on`, or the last day of `onBetween`. */
  readonly day: LocalDate;
  readonly column: Column;
  /** Key of the instance it belongs to, if any. */
  readonly instance?: string;
  /** Names of the deciding body as recorded. */
  readonly by?: Body;
}

/** States what holds if nothing more is recorded; spans may therefore begin in the future. Knows no today. */
export interface CaseFile {
  readonly born?: string;
  readonly events: readonly PlacedEvent[];
  readonly instances: readonly Instance[];
  readonly clocks: readonly ClockRound[];
  readonly findings: readonly Finding[];
  readonly phases: readonly PhaseSpan[];
  readonly assignments: readonly AssignmentSpan[];
  readonly placements: readonly PlacementSpan[];
  readonly reds: readonly RedSpan[];
  readonly markers: readonly MarkerSpan[];
}
