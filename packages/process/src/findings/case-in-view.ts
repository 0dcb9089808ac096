/** What the findings ask of a folded case as a whole. */
import { addDays, addMonths, daysBetween, type LocalDate } from '../calendar/local-date.js';
import type { Context } from '../definition.js';
import type { Machine } from '../folding.js';
import type { FoldedEvent } from '../tracks/track.js';

export class CaseInView {
  private readonly of = new Map<string, FoldedEvent[]>();

  constructor(
    readonly machine: Machine,
    readonly context: Context,
  ) {
    for (const e of machine.ordered) {
      const list = this.of.get(e.event.type);
      if (list) list.push(e);
      else this.of.set(e.event.type, [e]);
    }
  }

  list(type: string): readonly FoldedEvent[] {
    return this.of.get(type) ?? [];
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
