/** Instances and rounds while a register is folded; frozen into `Instance` and `ClockRound` at the end. */
import type { LocalDate } from './calendar/local-date.js';
import type { Length } from './calendar/statutory-time.js';
import type { Earlier } from './case-file.js';
import type { ClockSpec, KindId, RuleVersion } from './definition.js';
import type { Pulls } from './pulls.js';

export class RunningInstance {
  closedOn?: LocalDate;
  closedBy?: string;
  readonly events: string[] = [];
  readonly rounds: RunningRound[] = [];
  /** What later events need to know of it: ground, form, home, whether the judgment is immediate … */
  readonly data: { [name: string]: unknown } = {};

  constructor(
    readonly key: string,
    readonly kind: KindId,
    private step: string,
    readonly openedOn: LocalDate,
    readonly assumed: boolean,
    /** Its place among all instances of the case, in the order they began. */
    readonly place: number,
    private readonly pulls: Pulls,
  ) {
    pulls.add(kind, step, 1);
  }

  get state(): string {
    return this.step;
  }

  /** What is open pulls the card by its state; what has ended pulls no more, whatever is said of it afterwards. */
  set state(to: string) {
    if (this.closedOn === undefined) {
      this.pulls.add(this.kind, this.step, -1);
      this.pulls.add(this.kind, to, 1);
    }
    this.step = to;
  }

  close(on: LocalDate, by: string): void {
    if (this.closedOn === undefined) this.pulls.add(this.kind, this.step, -1);
    this.closedOn = on;
    this.closedBy = by;
  }
}

export class RunningRound {
  readonly key: string;
  due?: LocalDate;
  lastDay?: LocalDate;
  firstWarning?: LocalDate;
  counted?: Length;
  held = false;
  extendedBy?: string;
  done?: LocalDate;
  doneBy?: string;
  mootOn?: LocalDate;
  mootBy?: string;
  unknown = false;
  unknownOn?: LocalDate;
  before?: Earlier;

  constructor(
    public clock: string,
    public spec: ClockSpec,
    public rule: RuleVersion,
    readonly instance: RunningInstance,
    readonly cause: string,
    readonly from: LocalDate,
  ) {
    this.key = `${clock}:${cause}:${from}`;
  }
}

/** Neither done, moot nor unknown. */
export const isRunning = (round: RunningRound): boolean =>
  round.done === undefined && round.mootOn === undefined && !round.unknown;
