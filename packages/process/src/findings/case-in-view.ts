/** What the findings ask of a folded case as a whole. */
import { addDays, addMonths, daysBetween, type LocalDate } from '../calendar/local-date.js';
import type { Context } from '../definition.js';
import type { Machine } from '../folding.js';
import type { FoldedEvent } from '../tracks/track.js';

/** Place of the first item on or after a day in a list in order of day. */
export function firstFrom<T>(list: readonly T[], on: LocalDate, dayOf: (item: T) => LocalDate): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (dayOf(list[middle]!) < on) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class CaseInView {
  private of: Map<string, FoldedEvent[]> | undefined;

  constructor(
    readonly machine: Machine,
    readonly context: Context,
  ) {}

  /** All events of the type, in order. */
  list(type: string): readonly FoldedEvent[] {
    this.of ??= this.byType();
    return this.of.get(type) ?? [];
  }

  private byType(): Map<string, FoldedEvent[]> {
    const lists = new Map<string, FoldedEvent[]>();
    for (const e of this.machine.ordered) {
      const list = lists.get(e.event.type);
      if (list) list.push(e);
      else lists.set(e.event.type, [e]);
    }
    return lists;
  }

  /** The place in the order of the first event on or after a day. */
  placeOf(on: LocalDate): number {
    return firstFrom(this.machine.ordered, on, (e) => e.day);
  }

  /** A talk with the child or a noted reason, on or before the day and not before `since` (else within six months). */
  childHeard(e: FoldedEvent, since?: LocalDate): boolean {
    const earliest = since ?? addMonths(e.day, -6);
    const within = (h: FoldedEvent): boolean => h.first <= e.day && h.day >= earliest;
    return (
      this.list('barnsamtal-genomfort').some(within) ||
      this.list('besok-hos-barnet').some((v) => v.event['aloneWithChild'] === true && within(v)) ||
      this.list('kontakt').some((k) => k.event['with'] === 'barn' && within(k))
    );
  }

  /** The placement follows another that ended the same day, or at most a week before for a move. */
  isMove(e: FoldedEvent): boolean {
    return this.machine.all('placering').some((p) => {
      if (p.key === e.event.id || p.closedOn === undefined || p.closedOn > e.day) return false;
      if (p.closedOn === e.day) return true;
      return this.machine.event(p.closedBy ?? '')?.['reason'] === 'omplacering' && daysBetween(p.closedOn, e.day) <= 7;
    });
  }

  /** A decision of the board of such a type on the day or at most 30 days before. */
  decided(e: FoldedEvent, types: readonly string[]): boolean {
    return this.list('namndbeslut').some((d) => {
      const taken =
        d.event['outcome'] === undefined || d.event['outcome'] === 'bifall' || d.event['outcome'] === 'andrat';
      return (
        taken && types.includes(String(d.event['decisionType'])) && d.first <= e.day && d.day >= addDays(e.day, -30)
      );
    });
  }

  /** Care was decided to end on the day or at most 30 days before. */
  careEnded(e: FoldedEvent): boolean {
    const within = (v: FoldedEvent): boolean => v.first <= e.day && v.day >= addDays(e.day, -30);
    return this.decided(e, ['upphorande']) || this.list('vard-upphord').some(within);
  }
}
