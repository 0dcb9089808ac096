/** While the stories are told it is the day they tell of: what is recorded then was known then. */
import { Clock } from '../clock.js';
import type { LocalDate } from '@tavlan/process';

export class StoryClock extends Clock {
  private instant: Date;

  constructor(private readonly real: Clock) {
    super();
    this.instant = real.now();
  }

  /** Never later than it really is. */
  set(date: LocalDate, at: string): void {
    const told = new Date(`${date}T${at}:00+01:00`);
    const now = this.real.now();
    this.instant = told < now ? told : now;
  }

  now(): Date {
    return this.instant;
  }
}
