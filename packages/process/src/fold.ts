/** From a register to a case file. Pure: no clock, no I/O; the same register in the same context gives the same file. */
import type { LocalDate } from './calendar/local-date.js';
import type { CaseFile, ClockRound, Instance, PlacedEvent } from './case-file.js';
import { columnOfType } from './columns.js';
import { defaultContext } from './context.js';
import { effectiveEvents } from './corrections.js';
import type { ClockSpec, Context, EventSpec, Register, RegisterEvent } from './definition.js';
import { findingsOf } from './findings/index.js';
import { Machine, PresumedMet } from './folding.js';
import { inOrder } from './order.js';
import { PhaseLog } from './phase.js';
import { isRunning, type RunningInstance, type RunningRound } from './running.js';
import { assignmentsOf, markersOf, placementsOf, redsOf } from './spans.js';
import { CLOCKS, EVENTS, HOOKS, isEventType, KINDS } from './tracks/index.js';
import type { FoldedEvent } from './tracks/track.js';

interface Plan {
  readonly spec: EventSpec;
  readonly opens: readonly (readonly [string, ClockSpec])[];
  readonly closes: readonly (readonly [string, ClockSpec])[];
  readonly presupposes: readonly (readonly [string, ClockSpec])[];
  readonly extends: readonly (readonly [string, ClockSpec])[];
}

/** What each event type does to clocks, read once from the tracks. */
const PLANS: ReadonlyMap<string, Plan> = new Map(
  Object.entries(EVENTS).map(([type, spec]) => {
    const clocks = Object.entries(CLOCKS);
    return [
      type,
      {
        spec,
        opens: clocks.filter(([, clock]) => !clock.byHook && clock.openedBy.includes(type)),
        closes: clocks.filter(([, clock]) => !clock.closesByHook && clock.closedBy.includes(type)),
        presupposes: clocks.filter(([, clock]) => clock.presupposedBy?.includes(type)),
        extends: clocks.filter(([, clock]) => clock.extendedBy === type),
      },
    ] as const;
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
  ordered.forEach((e, place) => {
    if (day !== undefined && e.day !== day) phases.note(day);
    machine.advanceTo(e.day);
    machine.at(place);
    day = e.day;
    const instance = apply(machine, e);
    const where: Writable<PlacedEvent> = { event: e.event, day: e.day, column: columnOf(e.event, instance, phases) };
    if (instance) where.instance = instance.key;
    if (e.event.by !== undefined) where.by = e.event.by;
    placed.push(where);
  });
  if (day !== undefined) phases.note(day);
  machine.advanceTo('9998');
  const file = {
    ...(register.child.born === undefined ? {} : { born: register.child.born }),
    events: placed,
    instances: machine.instances.map(freezeInstance),
    clocks: machine.instances.flatMap((instance) => instance.rounds.map(freezeRound)),
    phases: phases.spans(),
    assignments: assignmentsOf(ordered),
    placements: placementsOf(machine.all('placering'), ordered),
    reds: redsOf(ordered),
    markers: markersOf(machine, ordered),
  };
  return { ...file, findings: [...machine.findings, ...findingsOf(machine, context)] };
}

/** One event: the clocks it closes, its effect on its instance, the clocks it opens, then the tracks' own hooks. */
function apply(machine: Machine, e: FoldedEvent): RunningInstance | undefined {
  const { type } = e.event;
  const plan = PLANS.get(type);
  if (!plan || !isEventType(type)) return undefined;
  const { spec } = plan;
  for (const [clock, { kinds }] of plan.presupposes) presuppose(machine, e, clock, kinds[0]!);
  const own = spec.kind === undefined ? undefined : instanceFor(machine, e, spec);
  const isNew = own?.key === e.event.id;
  for (const [clock, closed] of plan.closes) closeClock(machine, e, clock, closed, own);
  for (const [clock, { kinds }] of plan.extends) {
    const until = machine.dayOf(e, 'until');
    const rounds =
      own && kinds.includes(own.kind) ? own.rounds.filter((r) => r.clock === clock) : machine.meant(clock, e);
    if (until) for (const round of rounds) machine.extend(round, e, until);
  }
  if (own && own.closedOn === undefined && spec.to !== undefined) own.state = spec.to;
  if (own && spec.effect === 'closes' && own.closedOn === undefined) machine.end(own, e.day, e.event.id);
  if (own) {
    for (const [clock] of plan.opens)
      if (!own.rounds.some((r) => r.clock === clock && isRunning(r))) machine.open(clock, own, e);
    // A review that opens an assumed track starts its clock. process.md §3, repeating clocks.
    if (own.assumed && isNew) {
      for (const [clock, c] of plan.closes)
        if (c.repeats && !c.byHook && c.kinds.includes(own.kind)) machine.openNext(clock, own, e);
    }
  }
  for (const hook of HOOKS.get(type) ?? []) hook(machine, e, own);
  reportChairDecision(machine, e, own, spec);
  if (type === 'arende-avslutat' || type === 'arende-overflyttat') machine.endAll(e.day, e.event.id);
  return own ?? machine.instanceOf(e.event.id);
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
  const round = watched.rounds.find((r) => r.clock === clock && isRunning(r));
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
function reportChairDecision(
  machine: Machine,
  e: FoldedEvent,
  own: RunningInstance | undefined,
  spec: EventSpec,
): void {
  const chair = e.event.by === 'ordforande' || e.event.by === 'ledamot';
  const decides =
    spec.decision !== undefined || e.event.type === 'namndbeslut' || e.event.type === 'placering-paborjad';
  if (!chair || !decides) return;
  const instance = own ?? machine.instanceOf(e.event.id) ?? machine.instances.at(-1);
  if (!instance) return;
  const due = machine.nextMeeting(e.day);
  machine.open('LVU-04', instance, e, due ? { due } : { withoutDue: true });
}

function columnOf(
  event: RegisterEvent,
  instance: RunningInstance | undefined,
  phases: PhaseLog,
): PlacedEvent['column'] {
  // Care that has been judged is carried out: what happens in it stands with the placement.
  if (instance?.kind === 'vard' && instance.data['judgedOn'] !== undefined && event.type !== 'vard-beslutad')
    return 'placering-uppfoljning';
  return columnOfType(event.type, instance?.kind) ?? phases.columnNow();
}

function freezeInstance(instance: RunningInstance): Instance {
  const { key, kind, state, openedOn, closedOn, closedBy, assumed, events } = instance;
  return {
    key,
    kind,
    state,
    openedOn,
    assumed,
    events,
    ...(closedOn ? { closedOn } : {}),
    ...(closedBy ? { closedBy } : {}),
  };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Written out field by field: the hottest line of a fold, where spreading costs ten times as much. */
function freezeRound(round: RunningRound): ClockRound {
  const { spec } = round;
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
  };
  if (round.due !== undefined) frozen.due = round.due;
  if (round.lastDay !== undefined) frozen.lastDay = round.lastDay;
  if (round.firstWarning !== undefined) frozen.firstWarning = round.firstWarning;
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
