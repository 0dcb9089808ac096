/** What happens by itself on later days: lapses, birthdays, limits of a decision, changes of law. */
import type { LocalDate } from './calendar/local-date.js';

interface Occurrence {
  readonly on: LocalDate;
  readonly order: number;
  readonly run: () => void;
}

export class Timeline {
  private pending: Occurrence[] = [];
  private nextOn = '9999';
  private counter = 0;
  /** Told the day after everything that happens by itself on it has happened. */
  dayPassed: (on: LocalDate) => void = () => undefined;

  /** Does something on a later day, before that day's events. */
  later(on: LocalDate, run: () => void): void {
    this.pending.push({ on, order: this.counter++, run });
    if (on < this.nextOn) this.nextOn = on;
  }

  /** Lets everything happen that happens by itself up to and including the day, in order of day. */
  advanceTo(on: string): void {
    while (this.nextOn <= on) {
      let next = this.pending[0]!;
      for (const p of this.pending) if (p.on < next.on || (p.on === next.on && p.order < next.order)) next = p;
      this.pending.splice(this.pending.indexOf(next), 1);
      next.run();
      if (!this.pending.some((p) => p.on === next.on)) this.dayPassed(next.on);
      this.nextOn = this.pending.reduce((least: string, p) => (p.on < least ? p.on : least), '9999');
    }
  }
}
