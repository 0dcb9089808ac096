/** From a register to a case file. Pure: no clock, no I/O; the same register in the same context gives the same file. */
import type { LocalDate } from './calendar/local-date.js';
import type { CaseFile, ClockRound, Instance, PlacedEvent } from './case-file.js';
import { columnOfType } from './columns.js';
import { defaultContext } from './context.js';
import { effectiveEvents } from './corrections.js';
import type { ClockSpec, Column, Context, EventSpec, Register, RegisterEvent } from './definition.js';
import { findingsOf } from './findings/index.js';
import { Machine, PresumedMet } from './folding.js';
import { inOrder } from './order.js';
import { PhaseLog } from './phase.js';
import { isRunning, type RunningInstance, type RunningRound } from './running.js';
import { assignmentsOf, markersOf, placementsOf, redsOf, tellingEvents } from './spans.js';
import { CLOCKS, EVENTS, HOOKS, KINDS } from './tracks/index.js';
import type { FoldedEvent, Hook } from './tracks/track.js';

interface Plan {
  readonly spec: EventSpec;
  readonly opens: readonly string[];
  readonly closes: readonly (readonly [string, ClockSpec])[];
  readonly presupposes: readonly (readonly [string, ClockSpec])[];
  readonly extends: readonly (readonly [string, ClockSpec])[];
  readonly hooks: readonly Hook[];
  /** Asks who decided, so that the chair's decision is to be reported. */
  readonly decides: boolean;
  readonly endsCase: boolean;
  /** The column its note stands in, where no instance has a say. */
  readonly column: Column | undefined;
}

/** What each event type does, read once from the tracks. */
const PLANS: ReadonlyMap<string, Plan> = new Map(
  Object.entries(EVENTS).map(([type, spec]: [string, EventSpec]) => {
    const clocks = Object.entries(CLOCKS);
    const plan: Plan = {
      spec,
      opens: clocks.filter(([, clock]) => !clock.byHook && clock.openedBy.includes(type)).map(([id]) => id),
      closes: clocks.filter(([, clock]) => !clock.closesByHook && clock.closedBy.includes(type)),
      presupposes: clocks.filter(([, clock]) => clock.presupposedBy?.includes(type)),
      extends: clocks.filter(([, clock]) => clock.extendedBy === type),
      hooks: HOOKS.get(type) ?? [],
      decides: spec.decision !== undefined || type === 'namndbeslut' || type === 'placering-paborjad',
      endsCase: type === 'arende-avslutat' || type === 'arende-overflyttat',
      column: columnOfType(type),
    };
    return [type, plan] as const;
  }),
);

/**
 * Folds a register. Events of an unknown type or without a day are left out of account; nothing throws.
 * States what holds if nothing more is recorded, so spans may begin in the future.
 */
export function fold(register: Register, context: Context = defaultContext()): CaseFile {
  const effective = effectiveEvents(register.events);
  const ordered = inOrder(effective);
  const presumed = new Set<string>();
  for (;;) {
    try {
      return foldOnce(register, context, ordered, presumed);
    } catch (error) {
      if (!(error instanceof PresumedMet)) throw error;
      presumed.add(error.round);
    }
  }
}

function foldOnce(
  register: Register,
  context: Context,
  ordered: readonly FoldedEvent[],
  presumed: ReadonlySet<string>,
): CaseFile {
  const machine = new Machine(register, context, ordered, presumed);
  const phases = new PhaseLog(machine);
  let day: LocalDate | undefined;
  machine.dayPassed = (on) => {
    if (day !== undefined) phases.note(on);
  };
  const placed: PlacedEvent[] = [];
  for (let place = 0; place < ordered.length; place += 1) {
    const e = ordered[place]!;
    if (day !== undefined && e.day !== day) phases.note(day);
    machine.advanceTo(e.day);
    machine.at(place);
    day = e.day;
    const plan = PLANS.get(e.event.type);
    const instance = plan && apply(machine, e, plan);
    const { event } = e;
    const where: Writable<PlacedEvent> = { event, day, column: columnOf(event, plan, instance, phases) };
    if (instance) where.instance = instance.key;
    if (event.by !== undefined) where.by = event.by;
    placed.push(where);
  }
  if (day !== undefined) phases.note(day);
  machine.advanceTo('9998');
  const telling = tellingEvents(ordered);
  const file = {
    ...(register.child.born === undefined ? {} : { born: register.child.born }),
    events: placed,
    instances: machine.instances.map(freezeInstance),
    clocks: freezeRounds(machine),
    phases: phases.spans(),
    assignments: assignmentsOf(telling),
    placements: placementsOf(machine),
    reds: redsOf(telling),
    markers: markersOf(machine, telling),
  };
  return { ...file, findings: findingsOf(machine, context) };
}

/** One event: the clocks it closes, its effect on its instance, the clocks it opens, then the tracks' own hooks. */
function apply(machine: Machine, e: FoldedEvent, plan: Plan): RunningInstance | undefined {
  const { spec } = plan;
  const { id } = e.event;
  for (const [clock, { kinds }] of plan.presupposes) presuppose(machine, e, clock, kinds[0]!);
  const own = spec.kind === undefined ? undefined : instanceFor(machine, e, spec);
  for (const [clock, closed] of plan.closes) closeClock(machine, e, clock, closed, own);
  for (const [clock, { kinds }] of plan.extends) {
    const until = machine.dayOf(e, 'until');
    const rounds =
      own && kinds.includes(own.kind) ? own.rounds.filter((r) => r.clock === clock) : machine.meant(clock, e);
    if (until) for (const round of rounds) machine.extend(round, e, until);
  }
  if (own && own.closedOn === undefined) {
    if (spec.to !== undefined) own.state = spec.to;
    if (spec.effect === 'closes') machine.end(own, e.day, id);
  }
  if (own) {
    for (const clock of plan.opens) if (!runningRound(own, clock)) machine.open(clock, own, e);
    // A review that opens an assumed track starts its clock. process.md §3, repeating clocks.
    if (own.assumed && own.key === id) {
      for (const [clock, c] of plan.closes)
        if (c.repeats && !c.byHook && c.kinds.includes(own.kind)) machine.openNext(clock, own, e);
    }
  }
  for (const hook of plan.hooks) hook(machine, e, own);
  if (plan.decides) reportChairDecision(machine, e, own);
  if (plan.endsCase) machine.endAll(e.day, id);
  return own ?? machine.instanceOf(id);
}

function runningRound(instance: RunningInstance, clock: string): RunningRound | undefined {
  for (const round of instance.rounds) if (round.clock === clock && isRunning(round)) return round;
  return undefined;
}

function instanceFor(machine: Machine, e: FoldedEvent, spec: EventSpec): RunningInstance | undefined {
  const kind = spec.kind!;
  const state = spec.to ?? Object.keys(KINDS[kind].states)[0]!;
  if (spec.effect === 'opens') return machine.begin(kind, e, state, false);
  const found = machine.find(kind, e);
  if (spec.effect === 'joins') {
    if (found && found.closedOn === undefined) return attached(machine, found, e);
    return machine.begin(kind, e, state, false);
  }
  if (found) return attached(machine, found, e);
  if (spec.effect !== 'notes') return machine.begin(kind, e, state, true);
  machine.keepForLater(kind, e);
  return undefined;
}

function attached(machine: Machine, instance: RunningInstance, e: FoldedEvent): RunningInstance {
  machine.attach(instance, e);
  return instance;
}

function closeClock(
  machine: Machine,
  e: FoldedEvent,
  clock: string,
  spec: ClockSpec,
  own: RunningInstance | undefined,
): void {
  const watched =
    own && spec.kinds.includes(own.kind)
      ? own
      : spec.kinds.map((kind) => machine.find(kind, e)).find((i) => i !== undefined);
  if (!watched) return;
  const round = runningRound(watched, clock);
  if (!round) {
    // A review whose day was only roughly known began no round: the next one does.
    if (spec.repeats && watched.rounds.some((r) => r.clock === clock)) machine.openNext(clock, watched, e);
    return;
  }
  if (spec.closesWhen && !spec.closesWhen(e.event, machine.event(round.cause))) return;
  const late = round.lastDay !== undefined && e.first > round.lastDay;
  if (clock === 'LVU-10' && e.event.type !== 'muntlig-forhandling' && late && watched.data['heard'] !== true) {
    // The court may have taken the matter up in time without its day being recorded. process.md §3.
    Object.assign(round, { unknown: true, unknownOn: e.day, doneBy: e.event.id });
    return;
  }
  machine.close(round, e);
}

function presuppose(machine: Machine, e: FoldedEvent, clock: string, kind: ClockSpec['kinds'][number]): void {
  // A hearing in a matter other than care presupposes nothing of it.
  if (
    e.event.type === 'muntlig-forhandling' &&
    [e.event.ref ?? []].flat().some((id) => machine.instanceOf(id)?.kind === 'mal')
  )
    return;
  const watched = machine.find(kind, e);
  if (!watched || (watched.closedOn !== undefined && watched.closedBy !== `lapse:${clock}`)) return;
  // A child that was let go shows that the measure had ended.
  if (watched.closedOn !== undefined && watched.events.some((id) => machine.event(id)?.type === 'barnet-aterlamnat'))
    return;
  // An application on record answers for itself, late or not.
  if (
    clock === 'LVU-07' &&
    machine.all('vard').some((care) => care.data['appliedOn'] !== undefined && care.openedOn >= watched.openedOn)
  )
    return;
  for (const round of watched.rounds.filter((r) => r.clock === clock)) machine.presume(round, e);
}

/** The chair's or an appointed member's decision is reported at the nämnd's next meeting. LVU 6 §, KL 6:40. */
function reportChairDecision(machine: Machine, e: FoldedEvent, own: RunningInstance | undefined): void {
  if (e.event.by !== 'ordforande' && e.event.by !== 'ledamot') return;
  const instance = own ?? machine.instanceOf(e.event.id) ?? machine.instances.at(-1);
  if (!instance) return;
  const due = machine.nextMeeting(e.day);
  machine.open('LVU-04', instance, e, due ? { due } : { withoutDue: true });
}

function columnOf(
  event: RegisterEvent,
  plan: Plan | undefined,
  instance: RunningInstance | undefined,
  phases: PhaseLog,
): Column {
  // Care that has been judged is carried out: what happens in it stands with the placement.
  if (instance?.kind === 'vard' && instance.data['judgedOn'] !== undefined && event.type !== 'vard-beslutad')
    return 'placering-uppfoljning';
  return plan?.column ?? columnOfType(event.type, instance?.kind) ?? phases.columnNow();
}

function freezeInstance(instance: RunningInstance): Instance {
  const { key, kind, state, openedOn, closedOn, closedBy, assumed, events } = instance;
  const frozen: Writable<Instance> = { key, kind, state, openedOn, assumed, events };
  if (closedOn !== undefined) frozen.closedOn = closedOn;
  if (closedBy !== undefined) frozen.closedBy = closedBy;
  return frozen;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function freezeRounds(machine: Machine): readonly ClockRound[] {
  const rounds: ClockRound[] = [];
  for (const instance of machine.instances) for (const round of instance.rounds) rounds.push(freezeRound(round));
  return rounds;
}

/** Written out field by field: the hottest line of a fold, where spreading costs ten times as much. */
function freezeRound(round: RunningRound): ClockRound {
  const { spec, due, lastDay, firstWarning } = round;
  const frozen: Writable<ClockRound> = {
    key: round.key,
    clock: round.clock,
    title: spec.title,
    instance: round.instance.key,
    cause: round.cause,
    from: round.from,
    rule: round.rule,
    weight: spec.weight,
    local: spec.local === true,
    external: spec.external === true,
    expires: spec.expires === true,
    held: round.held,
    unknown: round.unknown,
    due: due!,
    lastDay: lastDay!,
    firstWarning: firstWarning!,
  };
  if (due === undefined) delete frozen.due;
  if (lastDay === undefined) delete frozen.lastDay;
  if (firstWarning === undefined) delete frozen.firstWarning;
  if (round.done !== undefined) frozen.done = round.done;
  if (round.doneBy !== undefined) frozen.doneBy = round.doneBy;
  if (round.mootOn !== undefined) frozen.mootOn = round.mootOn;
  if (round.mootBy !== undefined) frozen.mootBy = round.mootBy;
  if (round.counted !== undefined) frozen.counted = round.counted;
  if (round.extendedBy !== undefined) frozen.extendedBy = round.extendedBy;
  if (round.unknownOn !== undefined) frozen.unknownOn = round.unknownOn;
  if (round.before !== undefined) frozen.before = round.before;
  if (spec.lapse !== undefined) frozen.lapse = spec.lapse;
  return frozen;
}
