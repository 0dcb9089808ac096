/** What a track file says, and what its hooks may ask of the fold. */
import type { LocalDate } from '../calendar/local-date.js';
import type { Length } from '../calendar/statutory-time.js';
import type { ClockSpec, EventSpec, KindId, KindSpec, RegisterEvent, RuleVersion } from '../definition.js';
import type { RunningInstance, RunningRound } from '../running.js';

/** An event while it is folded: `day` is the day it counts on, `first` the earliest day it can have happened. */
export interface FoldedEvent {
  readonly event: RegisterEvent;
  readonly day: LocalDate;
  readonly first: LocalDate;
  /** Its day is only known roughly: it closes clocks but opens none. */
  readonly rough: boolean;
}

/** The part of the fold that a track's hook may use. */
export interface Folding {
  /** Opens a round; nothing happens when no rule is in force, the thing has ended or the child is too old. */
  open(clock: string, instance: RunningInstance, e: FoldedEvent, options?: OpenOptions): RunningRound | undefined;
  /** The instance of the kind that the event means: by `ref`, else the open one, else the last closed. */
  find(kind: KindId, e: FoldedEvent): RunningInstance | undefined;
  /** Opens an instance that the register never opened. */
  assume(kind: KindId, e: FoldedEvent, state: string): RunningInstance;
  /** Open instances of the kind, oldest first. */
  openOf(kind: KindId): readonly RunningInstance[];
  /** All instances of the kind, oldest first. */
  all(kind: KindId): readonly RunningInstance[];
  /** Ends an instance on a day and makes its running clocks moot. */
  end(instance: RunningInstance, on: LocalDate, by: string): void;
  /** The round runs on under another clock's id. */
  rename(round: RunningRound, clock: string): void;
  moot(round: RunningRound, on: LocalDate, by: string): void;
  /** Rounds of a clock that are neither done, moot nor unknown, in the whole case. */
  running(clock: string): readonly RunningRound[];
  /** Rounds the event may mean: those of the instance its `ref` names, else all running ones of the clock. */
  meant(clock: string, e: FoldedEvent): readonly RunningRound[];
  /** Puts an event with an instance that it does not open, close or move. */
  attach(instance: RunningInstance, e: FoldedEvent): void;
  /** Met by what an earlier event had already done. */
  meetBefore(round: RunningRound | undefined, eventId: unknown): void;
  /** Keeps what held when the event happened, for findings that look back. */
  remember(e: FoldedEvent, what: Readonly<Record<string, unknown>>): void;
  /** Whether the child had come of that age; an unknown birth tells nothing. */
  isUnder(age: number, on: LocalDate): boolean;
  /** Length of the rounds after the first. */
  followingLength(clock: string, on: LocalDate): Length | undefined;
  /** Closes a round as done by the event. */
  close(round: RunningRound, e: FoldedEvent): void;
  /** Moves a round's last day, decided on `e`, if it was decided in time. */
  extend(round: RunningRound, e: FoldedEvent, until: LocalDate): void;
  /** More time was asked for on `e`: if in time, the round stays open past its last day until answered. */
  hold(round: RunningRound, e: FoldedEvent): void;
  /** Does something on a later day, before that day's events. */
  later(on: LocalDate, run: () => void): void;
  /** Whether an event of the type lies later in the register. */
  comesLater(type: string): boolean;
  /** The instance an event belongs to. */
  instanceOf(eventId: string): RunningInstance | undefined;
  event(eventId: string): RegisterEvent | undefined;
  /** A day among the event's data. */
  dayOf(e: FoldedEvent, field: string): LocalDate | undefined;
  /** Up to where repeats that need no event are written. */
  readonly horizon: LocalDate;
}

export interface OpenOptions {
  /** Runs from another day than the event's. */
  readonly from?: LocalDate;
  /** Runs from another event than the one being folded. */
  readonly cause?: string;
  /** The last day is stated, not computed (a court's `until`, the next meeting). */
  readonly due?: LocalDate;
  /** Another length than the rule's first, e.g. of the following rounds. */
  readonly length?: Length;
  /** The last day is not known yet. */
  readonly withoutDue?: true;
}

/** Runs after the event's own effect on its instance. */
export type Hook = (f: Folding, e: FoldedEvent, instance: RunningInstance | undefined) => void;

export interface TrackSpec {
  readonly title: string;
  readonly kinds: Partial<Readonly<Record<KindId, KindSpec>>>;
  readonly events: Readonly<Record<string, EventSpec>>;
  readonly clocks: Readonly<Record<string, ClockSpec>>;
  /** Of clocks that are no act's of those in law/: the municipality's own rhythms, limits that somebody else sets. */
  readonly rules?: readonly RuleVersion[];
  /** What an event brings beyond its effect: clocks with conditions, and what it does to other instances. */
  readonly on: Readonly<Record<string, Hook>>;
}

/** Keeps the literal's own keys as types. */
export const track = <const T extends TrackSpec>(spec: T): T => spec;
