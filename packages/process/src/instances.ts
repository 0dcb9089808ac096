/** The instances of the tracks while a register is folded: which there are, which one an event means. */
import { birthday } from './ages.js';
import { addDays, parseDay, type LocalDate } from './calendar/local-date.js';
import type { Child, KindId, RegisterEvent } from './definition.js';
import { Pulls } from './pulls.js';
import { isRunning, RunningInstance } from './running.js';
import { Timeline } from './timeline.js';
import type { FoldedEvent } from './tracks/track.js';

/** Kinds whose instances are taken oldest first when an event does not say which: each answer meets one question. */
const FIRST_COME: ReadonlySet<KindId> = new Set(['anmalan', 'frist', 'plan', 'insats', 'overflyttning', 'umgangesbegransning', 'hemlig-vistelseort']); // prettier-ignore

const NONE: readonly RunningInstance[] = [];

/** Puts an instance into a list in the order they began, once. */
export function enlist(list: RunningInstance[], instance: RunningInstance): void {
  let place = list.length;
  while (place > 0 && list[place - 1]!.place > instance.place) place -= 1;
  if (list[place - 1] !== instance) list.splice(place, 0, instance);
}

export class Instances extends Timeline {
  readonly instances: RunningInstance[] = [];
  readonly pulls = new Pulls();
  protected readonly byEvent = new Map<string, RunningInstance>();
  private byId: Map<string, FoldedEvent> | undefined;
  private readonly byKind = new Map<KindId, RunningInstance[]>();
  /** Never changed in place but by what begins, so that it may be walked while instances end. */
  private readonly stillOpen = new Map<KindId, RunningInstance[]>();
  /** Of the kinds taken oldest first, those that a clock may still wait for. */
  private readonly waiting = new Map<KindId, RunningInstance[]>();
  private readonly setAside = new Map<KindId, readonly FoldedEvent[]>();
  private readonly held = new Map<string, Readonly<Record<string, unknown>>>();
  private place = -1;

  constructor(
    readonly child: Child,
    readonly ordered: readonly FoldedEvent[],
  ) {
    super();
  }

  /** The place in the order of the event now folded. */
  at(place: number): void {
    this.place = place;
  }

  comesLater(type: string): boolean {
    for (let i = this.ordered.length - 1; i > this.place; i -= 1) if (this.ordered[i]!.event.type === type) return true;
    return false;
  }

  all(kind: KindId): readonly RunningInstance[] {
    return this.byKind.get(kind) ?? NONE;
  }

  openOf(kind: KindId): readonly RunningInstance[] {
    return this.stillOpen.get(kind) ?? NONE;
  }

  instanceOf(eventId: string): RunningInstance | undefined {
    return this.byEvent.get(eventId);
  }

  event(eventId: string): RegisterEvent | undefined {
    return this.folded(eventId)?.event;
  }

  /** The event as it is folded. */
  folded(eventId: string): FoldedEvent | undefined {
    this.byId ??= new Map(this.ordered.map((e) => [e.event.id, e]));
    return this.byId.get(eventId);
  }

  find(kind: KindId, e: FoldedEvent): RunningInstance | undefined {
    const { ref } = e.event;
    if (ref !== undefined)
      for (const id of typeof ref === 'string' ? [ref] : ref) {
        const named = this.byEvent.get(id);
        if (named?.kind === kind) return named;
      }
    const open = this.openOf(kind);
    if (!FIRST_COME.has(kind)) return open.at(-1) ?? this.all(kind).at(-1);
    return this.firstWaiting(kind, e.event.type) ?? open[0] ?? this.all(kind).at(-1);
  }

  private firstWaiting(kind: KindId, type: string): RunningInstance | undefined {
    const list = this.waiting.get(kind) ?? [];
    for (let i = 0; i < list.length; i += 1) {
      const instance = list[i]!;
      let runs = false;
      for (const round of instance.rounds) {
        if (!isRunning(round)) continue;
        if (round.spec.closedBy.includes(type)) return instance;
        runs = true;
      }
      if (!runs) list.splice(i--, 1);
    }
    return undefined;
  }

  /** A round of a clock runs in it from now on. */
  protected awaits(instance: RunningInstance): void {
    if (!FIRST_COME.has(instance.kind)) return;
    const list = this.waiting.get(instance.kind);
    if (list) enlist(list, instance);
    else this.waiting.set(instance.kind, [instance]);
  }

  protected endInstance(instance: RunningInstance, on: LocalDate, by: string): void {
    instance.close(on, by);
    const open = this.stillOpen.get(instance.kind);
    if (open) this.stillOpen.set(instance.kind, open.length === 1 ? [] : open.filter((other) => other !== instance));
  }

  begin(kind: KindId, e: FoldedEvent, state: string, assumed: boolean): RunningInstance {
    const instance = new RunningInstance(e.event.id, kind, state, e.day, assumed, this.instances.length, this.pulls);
    this.instances.push(instance);
    const sameKind = this.byKind.get(kind);
    if (sameKind) sameKind.push(instance);
    else this.byKind.set(kind, [instance]);
    const open = this.stillOpen.get(kind);
    if (open) open.push(instance);
    else this.stillOpen.set(kind, [instance]);
    const early = this.setAside.get(kind);
    if (early) {
      for (const note of early) if (note.day >= addDays(e.day, -30)) this.attach(instance, note);
      this.setAside.delete(kind);
    }
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
