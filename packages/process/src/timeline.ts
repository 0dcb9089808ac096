/** What happens by itself on later days: lapses, birthdays, limits of a decision, changes of law. */
import type { LocalDate } from './calendar/local-date.js';

interface Occurrence {
  readonly on: LocalDate;
  readonly run: () => void;
}

export class Timeline {
  /** The last one comes first; of those on the same day, the one put there first. */
  private readonly pending: Occurrence[] = [];
  private nextOn = '9999';
  /** Told the day after everything that happens by itself on it has happened. */
  dayPassed: (on: LocalDate) => void = () => undefined;

  /** Does something on a later day, before that day's events. */
  later(on: LocalDate, run: () => void): void {
    const { pending } = this;
    let low = 0;
    let high = pending.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (pending[middle]!.on > on) low = middle + 1;
      else high = middle;
    }
    if (low === pending.length) pending.push({ on, run });
    else pending.splice(low, 0, { on, run });
    if (on < this.nextOn) this.nextOn = on;
  }

  /** Lets everything happen that happens by itself up to and including the day, in order of day. */
  advanceTo(on: string): void {
    while (this.nextOn <= on) {
      const next = this.pending.pop()!;
      next.run();
      const after = this.pending.at(-1)?.on ?? '9999';
      if (after !== next.on) this.dayPassed(next.on);
      this.nextOn = after;
    }
  }
}
