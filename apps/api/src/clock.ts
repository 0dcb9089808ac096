/** The one source of "now". Legal days are days in Sweden, whatever the server's own time zone. */
import { dayInSweden, parseDay, type LocalDate } from '@tavlan/process';

export abstract class Clock {
  abstract now(): Date;
  today(): LocalDate {
    return dayInSweden(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** Starts at a given instant and runs on from there. */
export class ShiftedClock extends Clock {
  private readonly shift: number;
  constructor(start: Date) {
    super();
    this.shift = start.getTime() - Date.now();
  }
  now(): Date {
    return new Date(Date.now() + this.shift);
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Every day is the same day, while the time of day runs on. */
export class FixedDayClock extends Clock {
  constructor(private readonly fixed: LocalDate) {
    super();
  }
  override today(): LocalDate {
    return this.fixed;
  }
  now(): Date {
    const instant = new Date(`${this.fixed}${new Date().toISOString().slice(10)}`);
    // Late in the evening by UTC it is already tomorrow in Sweden.
    return dayInSweden(instant) === this.fixed ? instant : new Date(instant.getTime() - DAY_MS);
  }
}

/** `TAVLAN_TODAY` and `TAVLAN_NOW` are for demonstrations and tests; production must not be able to lie about the day. */
export function clockFromEnvironment(env: Readonly<Record<string, string | undefined>>): Clock {
  const { TAVLAN_TODAY: today, TAVLAN_NOW: now } = env;
  if (!today && !now) return new SystemClock();
  if (env['NODE_ENV'] === 'production') throw new Error('TAVLAN_TODAY and TAVLAN_NOW are refused in production.');
  if (today) {
    const day = parseDay(today);
    if (day === null) throw new Error(`TAVLAN_TODAY is not a day (YYYY-MM-DD): ${today}`);
    return new FixedDayClock(day);
  }
  const instant = new Date(now ?? '');
  if (Number.isNaN(instant.getTime())) throw new Error(`TAVLAN_NOW is not an instant (ISO 8601): ${now}`);
  return new ShiftedClock(instant);
}
