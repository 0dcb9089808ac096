/** The machine under the fold: instances, rounds of clocks, and what happens by itself on later days. */
import { birthday, endsAtAge } from './ages.js';
import { addDays, addMonths, daysBetween, laterOf, type LocalDate } from './calendar/local-date.js';
import { dueAfter, roll, warningLead, type Length } from './calendar/statutory-time.js';
import type { Earlier } from './case-file.js';
import type { ClockSpec, Context, Register } from './definition.js';
import { enlist, Instances } from './instances.js';
import { laterRules, ruleInForce } from './rules-in-force.js';
import { isRunning, type RunningInstance, RunningRound } from './running.js';
import { CLOCKS } from './tracks/index.js';
import { isDecided } from './tracks/care.js';
import type { FoldedEvent, Folding, OpenOptions } from './tracks/track.js';

/** A later event showed that a limit which had lapsed was kept, or may have been: fold again without that lapse. */
export class PresumedMet extends Error {
  constructor(readonly round: string) {
    super(round);
  }
}

/** A lapse that may turn out not to have happened: of a round, on the last day it then had. */
const lapseOf = (round: RunningRound): string => `${round.key} ${round.lastDay ?? ''}`;

const TRANSITION = 'Löpte redan när regeln trädde i kraft; övergången bör kontrolleras.';

export class Machine extends Instances implements Folding {
  readonly horizon: LocalDate;
  /** The instances in which a clock has ever run, in the order they began. */
  private readonly byClock = new Map<string, RunningInstance[]>();
  private readonly ages: Readonly<Record<18 | 21, LocalDate | undefined>>;

  constructor(
    register: Register,
    private readonly context: Context,
    ordered: readonly FoldedEvent[],
    private readonly presumed: ReadonlySet<string>,
  ) {
    super(register.child, ordered);
    const last = ordered.at(-1)?.day;
    this.horizon = context.horizon ?? (last ? addMonths(last, 24) : ('1970-01-01' as LocalDate));
    const [at18, at21] = [birthday(register.child.born, 18), birthday(register.child.born, 21)];
    this.ages = { 18: at18, 21: at21 };
    if (at18) this.later(at18, () => this.comeOfAge(18, at18));
    if (at21) this.later(at21, () => this.comeOfAge(21, at21));
  }

  private comeOfAge(age: 18 | 21, on: LocalDate): void {
    const by = `age-${age}`;
    for (const instance of this.instances) {
      if (instance.closedOn === undefined && endsAtAge(instance) === age) this.end(instance, on, by);
      for (const round of instance.rounds)
        if (round.spec.endsAtAge === age && isRunning(round)) this.moot(round, on, by);
    }
  }

  end(instance: RunningInstance, on: LocalDate, by: string): void {
    this.endInstance(instance, on, by);
    for (const round of instance.rounds) if (!round.spec.outlives && isRunning(round)) this.moot(round, on, by);
    if (instance.kind === 'vard' || instance.kind === 'omhandertagande') this.endLimits(on, by);
    // The court's two weeks bind it only while the child is held. LVU 34 §.
    if (instance.kind === 'omhandertagande' && this.openOf('omhandertagande').length === 0)
      for (const round of this.running('LVU-10')) this.moot(round, on, by);
  }

  /** What is decided under 14 § LVU falls with the care or the urgent measure it stands on. */
  private endLimits(on: LocalDate, by: string): void {
    if (this.openOf('omhandertagande').length > 0 || this.openOf('vard').some(isDecided)) return;
    for (const kind of ['umgangesbegransning', 'hemlig-vistelseort'] as const)
      for (const limit of this.openOf(kind)) this.end(limit, on, by);
  }

  endAll(on: LocalDate, by: string): void {
    for (const instance of this.instances) {
      if (instance.closedOn === undefined) this.end(instance, on, by);
      for (const round of instance.rounds) if (isRunning(round)) this.moot(round, on, by);
    }
  }

  // Rounds of clocks

  running(clock: string): readonly RunningRound[] {
    const rounds: RunningRound[] = [];
    for (const instance of this.byClock.get(clock) ?? [])
      for (const round of instance.rounds) if (round.clock === clock && isRunning(round)) rounds.push(round);
    return rounds;
  }

  /** Whether any round of the clock is neither done, moot nor unknown. */
  isRunning(clock: string): boolean {
    return this.byClock.get(clock)?.some((i) => i.rounds.some((r) => r.clock === clock && isRunning(r))) === true;
  }

  private enter(clock: string, instance: RunningInstance): void {
    const list = this.byClock.get(clock);
    if (list) enlist(list, instance);
    else this.byClock.set(clock, [instance]);
    this.awaits(instance);
  }

  open(clock: string, instance: RunningInstance, e: FoldedEvent, options: OpenOptions = {}): RunningRound | undefined {
    const spec = CLOCKS[clock]!;
    const from = options.from ?? e.day;
    if (e.rough || (instance.closedOn !== undefined && !spec.outlives)) return undefined;
    const end = spec.endsAtAge && this.ages[spec.endsAtAge];
    const rule = ruleInForce(this.context.rules, clock, from);
    if (!rule || (end !== undefined && from >= end)) return undefined;
    const cause = options.cause ?? e.event.id;
    const round = new RunningRound(clock, spec, rule, instance, cause, from);
    const length = options.length ?? (spec.local ? this.context.localLengths[clock] : undefined) ?? rule.length;
    if (length !== rule.length) round.counted = length;
    if (options.withoutDue === true) round.firstWarning = from;
    else this.setDue(round, options.due ?? dueAfter(from, length), length);
    instance.rounds.push(round);
    this.enter(clock, instance);
    if (spec.closerMayPrecede) this.closeByEarlier(round);
    if (isRunning(round)) {
      this.watchLapse(round);
      for (const { validFrom } of laterRules(this.context.rules, clock, from))
        this.later(validFrom, () => this.amend(round, validFrom));
    }
    return round;
  }

  private setDue(round: RunningRound, due: LocalDate, length: Length): void {
    round.due = due;
    // At once is the same calendar day, also where the rule's ordinary length rolls.
    const atOnce = 'days' in length && length.days === 0;
    round.lastDay = round.rule.roll && !atOnce ? roll(due) : due;
    const counted = 'stated' in length ? { days: daysBetween(round.from, due) } : length;
    const lead = round.spec.warnsAtOnce ? null : warningLead(counted);
    round.firstWarning = lead === null ? round.from : laterOf(round.from, addDays(due, -lead));
  }

  private closeByEarlier(round: RunningRound): void {
    for (const id of round.instance.events) {
      const event = this.event(id);
      if (!event || id === round.cause || !round.spec.closedBy.includes(event.type)) continue;
      round.done = event.onBetween?.[0] ?? event.on ?? round.from;
      round.doneBy = id;
    }
  }

  /** The new act governs a running round, with a last day not before its own first day. */
  private amend(round: RunningRound, on: LocalDate): void {
    const rule = ruleInForce(this.context.rules, round.clock, on);
    if (!rule || !isRunning(round) || round.due === undefined || round.extendedBy !== undefined) return;
    const first = round.cause === round.instance.key;
    const length = (first ? undefined : rule.thereafter) ?? rule.length;
    const due = laterOf(dueAfter(round.from, length), rule.validFrom);
    if (round.lastDay !== undefined && round.lastDay < rule.validFrom) return;
    const earlier: Earlier = { until: rule.validFrom, due: round.due, rule: round.rule };
    round.before = {
      ...earlier,
      ...(round.lastDay && { lastDay: round.lastDay }),
      ...(round.before && { before: round.before }),
    };
    if (length === rule.length) delete round.counted;
    else round.counted = length;
    round.rule = {
      ...rule,
      confidence: 'M',
      remark: TRANSITION,
    };
    this.setDue(round, due, length);
    this.watchLapse(round);
  }

  /** On the day after an unmet last day the measure has ended by itself. LVU 5, 7, 9, 28, 29, 31 e–f §§; lag (2024:79). */
  private watchLapse(round: RunningRound): void {
    const { lapse } = round.spec;
    if (!lapse || round.lastDay === undefined || this.presumed.has(lapseOf(round))) return;
    const watched = round.lastDay;
    const on = addDays(watched, 1);
    this.later(on, () => {
      const { instance } = round;
      if (!isRunning(round) || round.held || round.lastDay !== watched || instance.closedOn !== undefined) return;
      const by = `lapse:${round.clock}`;
      this.end(instance, on, by);
      // The lapsed limit itself is not moot: it stays broken, or turns out to have been met late.
      delete round.mootOn;
      delete round.mootBy;
      instance.state = 'upphort';
      const held =
        lapse === 'releases-child' || (lapse === 'releases-placed-child' && this.openOf('placering').length > 0);
      if (held) this.open('LVU-08', instance, this.derived(round.cause, on));
    });
  }

  /** What happens by itself happens on account of an event, on a later day. */
  private derived(cause: string, on: LocalDate): FoldedEvent {
    return { event: { ...this.event(cause)!, id: cause }, day: on, first: on, rough: false };
  }

  close(round: RunningRound, e: FoldedEvent): void {
    if (!isRunning(round)) return;
    if (round.lastDay !== undefined && e.first <= round.lastDay) this.takeBackLapse(round);
    round.done = e.first;
    round.doneBy = e.event.id;
    if (round.spec.repeats) this.openNext(round.clock, round.instance, e);
  }

  /** The round that begins with a review. */
  openNext(clock: string, instance: RunningInstance, e: FoldedEvent): void {
    const length = this.followingLength(clock, e.day);
    this.open(clock, instance, e, length ? { length } : {});
  }

  followingLength(clock: string, on: LocalDate): Length | undefined {
    return (
      (CLOCKS[clock]!.local ? this.context.localLengths[clock] : undefined) ??
      ruleInForce(this.context.rules, clock, on)?.thereafter
    );
  }

  hold(round: RunningRound, e: FoldedEvent): void {
    if (round.lastDay === undefined || e.first > round.lastDay) return;
    this.takeBackLapse(round);
    round.held = true;
  }

  /** What is known only now shows that the limit was kept, or may have been (a rough day): fold again without the lapse. */
  private takeBackLapse(round: RunningRound): void {
    const { closedBy } = round.instance;
    if (closedBy === undefined || closedBy !== `lapse:${round.clock}`) return;
    const lapse = lapseOf(round);
    if (!this.presumed.has(lapse)) throw new PresumedMet(lapse);
  }

  presume(round: RunningRound, e: FoldedEvent): void {
    if (round.done !== undefined || round.unknown) return;
    this.takeBackLapse(round);
    if (!isRunning(round)) return;
    round.unknown = true;
    round.unknownOn = e.day;
    round.doneBy = e.event.id;
  }

  moot(round: RunningRound, on: LocalDate, by: string): void {
    round.mootOn = on;
    round.mootBy = by;
  }

  rename(round: RunningRound, clock: string): void {
    round.clock = clock;
    this.enter(clock, round.instance);
    round.spec = CLOCKS[clock] as ClockSpec;
    const first = ruleInForce(this.context.rules, clock, round.from) ?? round.rule;
    const { before } = round;
    if (!before) {
      round.rule = first;
      return;
    }
    const now = ruleInForce(this.context.rules, clock, before.until) ?? first;
    round.rule = { ...now, confidence: 'M', remark: TRANSITION };
    round.before = { ...before, rule: first };
  }

  extend(round: RunningRound, e: FoldedEvent, until: LocalDate): void {
    if (!isRunning(round) || round.lastDay === undefined || (e.first > round.lastDay && !round.held)) return;
    this.takeBackLapse(round);
    round.extendedBy = e.event.id;
    round.held = false;
    this.setDue(round, until, round.counted ?? round.rule.length);
    this.watchLapse(round);
  }

  meant(clock: string, e: FoldedEvent): readonly RunningRound[] {
    const named = [e.event.ref ?? []].flat().map((id) => this.byEvent.get(id));
    return this.running(clock).filter((round) => named.length === 0 || named.includes(round.instance));
  }

  meetBefore(round: RunningRound | undefined, eventId: unknown): void {
    const event = typeof eventId === 'string' ? this.event(eventId) : undefined;
    if (!round || !event || !isRunning(round)) return;
    round.done = event.onBetween?.[0] ?? event.on ?? round.from;
    round.doneBy = event.id;
  }

  /** The nämnd's next meeting after a day, if it is known. */
  nextMeeting(after: LocalDate): LocalDate | undefined {
    return this.context.meetings.find((meeting) => meeting > after);
  }
}
