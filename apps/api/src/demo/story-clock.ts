/** While a step is told it is the day and hour it tells of: what is recorded then was known then. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { LocalDate } from '@tavlan/process';
import { Clock } from '../clock.js';

export class StoryClock extends Clock {
  private readonly told = new AsyncLocalStorage<Date>();

  constructor(private readonly real: Clock) {
    super();
  }

  /** Never later than it really is. */
  during<T>(date: LocalDate, at: string, work: () => Promise<T>): Promise<T> {
    const instant = new Date(`${date}T${at}:00+01:00`);
    const now = this.real.now();
    return this.told.run(instant < now ? instant : now, work);
  }

  now(): Date {
    return this.told.getStore() ?? this.real.now();
  }
}
