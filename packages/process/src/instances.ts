/** The instances of the tracks while a register is folded: which there are, which one an event means. */
import { birthday } from './ages.js';
import { addDays, parseDay, type LocalDate } from './calendar/local-date.js';
import type { Child, KindId, RegisterEvent } from './definition.js';
import { isRunning, type RunningInstance, type RunningRound } from './running.js';
import { Timeline } from './timeline.js';
import type { FoldedEvent } from './tracks/track.js';

/** Kinds whose instances are taken oldest first when an event does not say which: each answer meets one question. */
const FIRST_COME: ReadonlySet<KindId> = new Set(['anmalan', 'frist', 'plan', 'insats', 'overflyttning', 'umgangesbegransning', 'hemlig-vistelseort']); // prettier-ignore

export class Instances extends Timeline {
  readonly instances: RunningInstance[] = [];
  protected readonly byEvent = new Map<string, RunningInstance>();
  protected readonly events = new Map<string, RegisterEvent>();
  private readonly byKind = new Map<KindId, RunningInstance[]>();
  private readonly setAside = new Map<KindId, readonly FoldedEvent[]>();
  private readonly held = new Map<string, Readonly<Record<string, unknown>>>();
  private readonly lastOfType = new Map<string, number>();
  private place = -1;

  constructor(
    readonly child: Child,
    readonly ordered: readonly FoldedEvent[],
  ) {
    super();
    ordered.forEach((e, place) => {
      this.events.set(e.event.id, e.event);
      this.lastOfType.set(e.event.type, place);
    });
  }

  /** The place in the order of the event now folded. */
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
    if (!FIRST_COME.has(kind)) return open.at(-1) ?? this.all(kind).at(-1);
    const waits = (round: RunningRound): boolean => isRunning(round) && round.spec.closedBy.includes(e.event.type);
    return this.all(kind).find((instance) => instance.rounds.some(waits)) ?? open[0] ?? this.all(kind).at(-1);
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
    for (const early of this.setAside.get(kind) ?? [])
      if (early.day >= addDays(e.day, -30)) this.attach(instance, early);
    this.setAside.delete(kind);
    this.attach(instance, e);
    return instance;
  }

  /** A note about something that has not begun yet, such as a notice ahead of a placement. */
  keepForLater(kind: KindId, e: FoldedEvent): void {
    this.setAside.set(kind, [...(this.setAside.get(kind) ?? []), e]);
  }

  assume(kind: KindId, e: FoldedEvent, state: string): RunningInstance {
    return this.begin(kind, e, state, true);
  }

  attach(instance: RunningInstance, e: FoldedEvent): void {
    if (instance.events.at(-1) !== e.event.id) instance.events.push(e.event.id);
    if (!this.byEvent.has(e.event.id)) this.byEvent.set(e.event.id, instance);
  }

  remember(e: FoldedEvent, what: Readonly<Record<string, unknown>>): void {
    this.held.set(e.event.id, what);
  }

  /** What held when an event happened. */
  recall(eventId: string): Readonly<Record<string, unknown>> {
    return this.held.get(eventId) ?? {};
  }

  isUnder(age: number, on: LocalDate): boolean {
    const turned = birthday(this.child.born, age);
    return turned !== undefined && on < turned;
  }

  dayOf(e: FoldedEvent, field: string): LocalDate | undefined {
    const value = e.event[field];
    return typeof value === 'string' ? (parseDay(value) ?? undefined) : undefined;
  }
}
