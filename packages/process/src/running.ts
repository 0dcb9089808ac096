/** Instances and rounds while a register is folded; frozen into `Instance` and `ClockRound` at the end. */
import type { LocalDate } from './calendar/local-date.js';
import type { Length } from './calendar/statutory-time.js';
import type { Earlier } from './case-file.js';
import type { ClockSpec, KindId, RuleVersion } from './definition.js';

export interface RunningInstance {
  readonly key: string;
  readonly kind: KindId;
  state: string;
  readonly openedOn: LocalDate;
  closedOn?: LocalDate;
  closedBy?: string;
  readonly assumed: boolean;
  readonly events: string[];
  readonly rounds: RunningRound[];
  /** What later events need to know of it: ground, form, home, whether the judgment is immediate … */
  readonly data: { [name: string]: unknown };
}

export interface RunningRound {
  readonly key: string;
  clock: string;
  spec: ClockSpec;
  rule: RuleVersion;
  readonly instance: RunningInstance;
  readonly cause: string;
  readonly from: LocalDate;
  due?: LocalDate;
  lastDay?: LocalDate;
  firstWarning?: LocalDate;
  counted?: Length;
  held: boolean;
  extendedBy?: string;
  done?: LocalDate;
  doneBy?: string;
  mootOn?: LocalDate;
  mootBy?: string;
  unknown: boolean;
  unknownOn?: LocalDate;
  before?: Earlier;
}

/** Neither done, moot nor unknown. */
export const isRunning = (round: RunningRound): boolean =>
  round.done === undefined && round.mootOn === undefined && !round.unknown;
