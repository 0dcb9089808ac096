/** While a step is told it is the day and hour it tells of: what is recorded then was known then. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Clock } from '../clock.js';

export class StoryClock extends Clock {
  private readonly told = new AsyncLocalStorage<Date>();

  constructor(private readonly real: Clock) {
    super();
  }

  at<T>(instant: Date, work: () => Promise<T>): Promise<T> {
    return this.told.run(instant, work);
  }

  now(): Date {
    return this.told.getStore() ?? this.real.now();
  }
}
