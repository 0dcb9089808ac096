/** One child's life with the authority while it is thought up: what runs, until when, and whose it is. */
import type { BoardDays } from './board-days.js';
import type { CaseLog } from './case-log.js';
import { monthsAfter, type DayNumber } from './day-number.js';
import type { Random } from './random.js';

export type Work = 'mottagning' | 'utredning' | 'placering' | 'insats';

export class Life {
  readonly from15: DayNumber;
  readonly adult: DayNumber;
  /** First day on which no inquiry is open; likewise for the others. */
  inquiryUntil: DayNumber = 0;
  placedUntil: DayNumber = 0;
  busyUntil: DayNumber = 0;
  /** The case went with the child to another municipality. */
  goneOn: DayNumber | undefined;
  /** Whose work the case is from a day on. */
  readonly work: { readonly from: DayNumber; readonly kind: Work | 'nobody' }[] = [];
  /** The child has been taken into care at once before. */
  takenBefore = false;
  private followUps: { readonly begun: DayNumber; readonly id: string }[] = [];
  private closing: { readonly id: string; readonly on: DayNumber } | undefined;

  constructor(
    readonly random: Random,
    readonly log: CaseLog,
    readonly boards: BoardDays,
    readonly born: DayNumber,
    readonly today: DayNumber,
    /** A home's designation, so that the same home can be met again. */
    readonly home: () => string,
  ) {
    this.from15 = monthsAfter(born, 180);
    this.adult = monthsAfter(born, 216);
  }

  ageOn(day: DayNumber): number {
    return Math.floor((day - this.born) / 365.25);
  }

  busy(until: DayNumber): void {
    if (until > this.busyUntil) this.busyUntil = until;
  }

  hand(from: DayNumber, kind: Work): void {
    this.work.push({ from, kind });
  }

  /** A follow-up that a new inquiry would end. */
  followUpEnds(begun: DayNumber, id: string): void {
    this.followUps.push({ begun, id });
  }

  inquiryOpens(on: DayNumber): void {
    for (const { begun, id } of this.followUps) if (begun <= on) this.log.cancel(id, on);
    this.followUps = this.followUps.filter(({ begun }) => begun > on);
  }

  /** Closed when nothing has run for a while, unless something comes before that day. */
  closes(on: DayNumber): void {
    this.closing = { id: this.log.add(on, 'arende-avslutat'), on };
  }

  stillOpen(on: DayNumber): void {
    if (this.closing !== undefined && this.closing.on >= on) this.log.cancel(this.closing.id, on);
    else if (this.closing !== undefined) this.work.push({ from: this.closing.on, kind: 'nobody' });
    this.closing = undefined;
  }
}
