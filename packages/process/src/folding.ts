/** The machine under the fold: instances, rounds of clocks, and what happens by itself on later days. */
import { birthday, endsAtAge } from './ages.js';
import { addDays, addMonths, laterOf, parseDay, type LocalDate } from './calendar/local-date.js';
import { dueAfter, roll, warningLead, type Length } from './calendar/statutory-time.js';
import type { Finding } from './case-file.js';
import type { ClockSpec, Context, KindId, Register, RegisterEvent } from './definition.js';
import { laterRules, ruleInForce } from './rules-in-force.js';
import { isRunning, type RunningInstance, type RunningRound } from './running.js';
import { Timeline } from './timeline.js';
import { CLOCKS } from './tracks/index.js';
import type { FoldedEvent, Folding, OpenOptions } from './tracks/track.js';

/** Kinds whose instances are taken oldest first when an event does not say which: each answer meets one question. */
const FIRST_COME: ReadonlySet<KindId> = new Set(['anmalan', 'frist', 'plan', 'insats', 'overflyttning', 'umgangesbegransning', 'hemlig-vistelseort']); // prettier-ignore

/** A later event showed that a clock which had lapsed must have been met: fold again knowing that. */
export class PresumedMet extends Error {
  constructor(readonly round: string) {
    super(round);
  }
}

export class Machine extends Timeline implements Folding {
  readonly instances: RunningInstance[] = [];
  readonly findings: Finding[] = [];
  readonly horizon: LocalDate;
  private readonly byKind = new Map<KindId, RunningInstance[]>();
  private readonly byEvent = new Map<string, RunningInstance>();
  private readonly events = new Map<string, RegisterEvent>();
  private readonly lastOfType = new Map<string, number>();
  private place = -1;
  private readonly ages: Readonly<Partial<Record<18 | 21, LocalDate>>>;

  constructor(
    private readonly register: Register,
    private readonly context: Context,
    readonly ordered: readonly FoldedEvent[],
    private readonly presumed: ReadonlySet<string>,
  ) {
    super();
    const last = ordered.at(-1)?.day;
    this.horizon = context.horizon ?? (last ? addMonths(last, 24) : ('1970-01-01' as LocalDate));
    const [at18, at21] = [birthday(register.child.born, 18), birthday(register.child.born, 21)];
    this.ages = { ...(at18 ? { 18: at18 } : {}), ...(at21 ? { 21: at21 } : {}) };
    ordered.forEach((e, place) => {
      this.events.set(e.event.id, e.event);
      this.lastOfType.set(e.event.type, place);
    });
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

  // Instances

  at(place: number): void {
    this.place = place;
  }

  comesLater(type: string): boolean {
    return (this.lastOfType.get(type) ?? -1) > this.place;
  }

  all(kind: KindId): readonly RunningInstance[] {
    return this.byKind.get(kind) ?? [];
  }

  openOf(kind: KindId): readonly RunningInstance[] {
    return this.all(kind).filter((instance) => instance.closedOn === undefined);
  }

  instanceOf(eventId: string): RunningInstance | undefined {
    return this.byEvent.get(eventId);
  }

  event(eventId: string): RegisterEvent | undefined {
    return this.events.get(eventId);
  }

  find(kind: KindId, e: FoldedEvent): RunningInstance | undefined {
    const { ref } = e.event;
    for (const id of ref === undefined ? [] : [ref].flat()) {
      const named = this.byEvent.get(id);
      if (named?.kind === kind) return named;
    }
    const open = this.openOf(kind);
    return (FIRST_COME.has(kind) ? open[0] : open.at(-1)) ?? this.all(kind).at(-1);
  }

  begin(kind: KindId, e: FoldedEvent, state: string, assumed: boolean): RunningInstance {
    const instance: RunningInstance = {
      key: e.event.id,
      kind,
      state,
      openedOn: e.day,
      assumed,
      events: [],
      rounds: [],
      data: {},
    };
    this.instances.push(instance);
    const sameKind = this.byKind.get(kind);
    if (sameKind) sameKind.push(instance);
    else this.byKind.set(kind, [instance]);
    this.attach(instance, e);
    return instance;
  }

  assume(kind: KindId, e: FoldedEvent, state: string): RunningInstance {
    return this.begin(kind, e, state, true);
  }

  attach(instance: RunningInstance, e: FoldedEvent): void {
    if (instance.events.at(-1) !== e.event.id) instance.events.push(e.event.id);
    if (!this.byEvent.has(e.event.id)) this.byEvent.set(e.event.id, instance);
  }

  end(instance: RunningInstance, on: LocalDate, by: string): void {
    instance.closedOn = on;
    instance.closedBy = by;
    for (const round of instance.rounds) if (!round.spec.outlives && isRunning(round)) this.moot(round, on, by);
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
    for (const instance of this.instances)
      for (const round of instance.rounds) if (round.clock === clock && isRunning(round)) rounds.push(round);
    return rounds;
  }

  open(clock: string, instance: RunningInstance, e: FoldedEvent, options: OpenOptions = {}): RunningRound | undefined {
    const spec = CLOCKS[clock]!;
    const from = options.from ?? e.day;
    if (e.rough || (instance.closedOn !== undefined && !spec.outlives)) return undefined;
    const end = spec.endsAtAge && this.ages[spec.endsAtAge];
    const rule = ruleInForce(this.context.rules, clock, from);
    if (!rule || (end !== undefined && from >= end)) return undefined;
    const cause = options.cause ?? e.event.id;
    const round: RunningRound = {
      key: `${clock}:${cause}:${from}`,
      clock,
      spec,
      rule,
      instance,
      cause,
      from,
      held: false,
      unknown: false,
    };
    const length = options.length ?? (spec.local ? this.context.localLengths[clock] : undefined) ?? rule.length;
    if (length !== rule.length) round.counted = length;
    if (options.withoutDue !== true) this.setDue(round, options.due ?? dueAfter(from, length), length);
    instance.rounds.push(round);
    if (spec.closerMayPrecede) this.closeByEarlier(round);
    if (isRunning(round)) {
      this.watchLapse(round);
      for (const later of laterRules(this.context.rules, clock, from))
        this.later(later.validFrom, () => this.amend(round, later));
    }
    return round;
  }

  private setDue(round: RunningRound, due: LocalDate, length: Length): void {
    round.due = due;
    round.lastDay = round.rule.roll ? roll(due) : due;
    const lead = warningLead(length);
    round.firstWarning = lead === null ? round.from : laterOf(round.from, addDays(due, -lead));
  }

  private closeByEarlier(round: RunningRound): void {
    for (const id of round.instance.events) {
      const event = this.events.get(id);
      if (!event || id === round.cause || !round.spec.closedBy.includes(event.type)) continue;
      round.done = event.onBetween?.[0] ?? event.on ?? round.from;
      round.doneBy = id;
    }
  }

  /** The new act governs a running round, with a last day not before its own first day. */
  private amend(round: RunningRound, rule: RunningRound['rule']): void {
    if (!isRunning(round) || round.due === undefined || round.extendedBy !== undefined) return;
    const first = round.cause === round.instance.key;
    const length = (first ? undefined : rule.thereafter) ?? rule.length;
    const due = laterOf(dueAfter(round.from, length), rule.validFrom);
    if (round.lastDay !== undefined && round.lastDay < rule.validFrom) return;
    round.before = {
      until: rule.validFrom,
      due: round.due,
      rule: round.rule,
      ...(round.lastDay === undefined ? {} : { lastDay: round.lastDay }),
    };
    if (length === rule.length) delete round.counted;
    else round.counted = length;
    round.rule = {
      ...rule,
      confidence: 'M',
      remark: 'Löpte redan när regeln trädde i kraft; övergången bör kontrolleras.',
    };
    this.setDue(round, due, length);
    this.watchLapse(round);
  }

  /** On the day after an unmet last day the measure has ended by itself. LVU 5, 7, 9, 28, 29, 31 e–f §§; lag (2024:79). */
  private watchLapse(round: RunningRound): void {
    const { lapse } = round.spec;
    if (!lapse || round.lastDay === undefined || this.presumed.has(round.key)) return;
    const watched = round.lastDay;
    const on = addDays(watched, 1);
    this.later(on, () => {
      const { instance } = round;
      if (!isRunning(round) || round.held || round.lastDay !== watched || instance.closedOn !== undefined) return;
      const by = `lapse:${round.clock}`;
      instance.closedOn = on;
      instance.closedBy = by;
      instance.state = 'upphort';
      for (const other of instance.rounds)
        if (other !== round && !other.spec.outlives && isRunning(other)) this.moot(other, on, by);
      const held =
        lapse === 'releases-child' || (lapse === 'releases-placed-child' && this.openOf('placering').length > 0);
      if (held) this.open('LVU-08', instance, this.derived(round.cause, on));
    });
  }

  /** What happens by itself happens on account of an event, on a later day. */
  private derived(cause: string, on: LocalDate): FoldedEvent {
    return { event: { ...this.events.get(cause)!, id: cause }, day: on, first: on, rough: false };
  }

  close(round: RunningRound, e: FoldedEvent): void {
    if (!isRunning(round)) return;
    round.done = e.first;
    round.doneBy = e.event.id;
    if (!round.spec.repeats) return;
    const length =
      (round.spec.local ? this.context.localLengths[round.clock] : undefined) ??
      ruleInForce(this.context.rules, round.clock, e.day)?.thereafter;
    this.open(round.clock, round.instance, e, length ? { length } : {});
  }

  presume(round: RunningRound, e: FoldedEvent): void {
    if (round.done !== undefined || round.unknown) return;
    if (round.instance.closedBy === `lapse:${round.clock}`) throw new PresumedMet(round.key);
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
    round.spec = CLOCKS[clock] as ClockSpec;
    round.rule = ruleInForce(this.context.rules, clock, round.from) ?? round.rule;
  }

  extend(round: RunningRound, e: FoldedEvent, until: LocalDate): void {
    if (!isRunning(round) || round.lastDay === undefined || (e.first > round.lastDay && !round.held)) return;
    round.extendedBy = e.event.id;
    round.held = false;
    round.due = until;
    round.lastDay = round.rule.roll ? roll(until) : until;
    this.watchLapse(round);
  }

  // The rest

  dayOf(e: FoldedEvent, field: string): LocalDate | undefined {
    const value = e.event[field];
    return typeof value === 'string' ? (parseDay(value) ?? undefined) : undefined;
  }

  finding(finding: string, e: FoldedEvent, text: string, law: string): void {
    this.findings.push({ finding, event: e.event.id, on: e.day, law, confidence: 'V', text });
  }

  get child(): Register['child'] {
    return this.register.child;
  }

  /** The nämnd's next meeting after a day, if it is known. */
  nextMeeting(after: LocalDate): LocalDate | undefined {
    return this.context.meetings.find((meeting) => meeting > after);
  }
}
