import { Clock } from '../clock.js';

/** Stands still until it is told to go on. */
export class SteppingClock extends Clock {
  private instant: number;

  constructor(start: string) {
    super();
    this.instant = Date.parse(start);
  }

  now(): Date {
    return new Date(this.instant);
  }

  passMinutes(minutes: number): void {
    this.instant += minutes * 60_000;
  }
}
