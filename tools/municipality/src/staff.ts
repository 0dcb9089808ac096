/** Who works in the municipality: units, seats, the people who have had them, when they are away and how much they have. */
import { monthOf, yearOf, type DayNumber } from './day-number.js';
import {
  HOLIDAY,
  INHABITANTS_PER_WORKER,
  TURNOVER_A_YEAR,
  VACANT_DAYS,
  WORKERS_PER_UNIT,
  WORK_SHARES,
} from './distributions.js';
import type { Work } from './life.js';
import { familyName, firstName } from './names.js';
import type { Random } from './random.js';

export interface Unit {
  readonly id: string;
  readonly name: string;
}

export interface Worker {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly number: number;
  readonly from: DayNumber;
  /** First day not employed. */
  readonly until: DayNumber | undefined;
}

const UNIT_NAMES: Readonly<Record<Work, string>> = {
  mottagning: 'Mottagning',
  utredning: 'Utredning',
  placering: 'Familjehem och placering',
  insats: 'Öppenvård och stöd',
};
const WORKS = Object.keys(WORK_SHARES) as Work[];
/** Below this there is one unit for everything. */
const SEATS_TO_DIVIDE = 14;

export class Staff {
  readonly units: Unit[] = [];
  readonly workers: Worker[] = [];
  private readonly seats = new Map<Work, Worker[][]>();
  private readonly load = new Map<string, Int16Array>();
  private readonly firstYear: number;

  constructor(
    private readonly random: Random,
    inhabitants: number,
    private readonly first: DayNumber,
    private readonly last: DayNumber,
  ) {
    this.firstYear = yearOf(first);
    const total = Math.max(4, Math.round(inhabitants / INHABITANTS_PER_WORKER));
    if (total < SEATS_TO_DIVIDE) {
      this.units.push({ id: 'barn-unga', name: 'Barn och unga' });
      const seats = Array.from({ length: total }, () => this.fill('barn-unga'));
      for (const work of WORKS) this.seats.set(work, seats);
      return;
    }
    for (const work of WORKS)
      this.seats.set(work, this.divide(work, Math.max(2, Math.round(total * WORK_SHARES[work]))));
  }

  /** The unit a report lies with until somebody has it. */
  get intakeUnit(): string {
    return this.units[0]!.id;
  }

  private divide(work: Work, count: number): Worker[][] {
    const parts = Math.ceil(count / WORKERS_PER_UNIT);
    const ids = Array.from({ length: parts }, (_, part) => (parts === 1 ? work : `${work}-${part + 1}`));
    ids.forEach((id, part) => this.units.push({ id, name: parts === 1 ? UNIT_NAMES[work] : `${UNIT_NAMES[work]} ${part + 1}` })); // prettier-ignore
    return Array.from({ length: count }, (_, seat) => this.fill(ids[seat % parts]!));
  }

  /** One after another until today. */
  private fill(unit: string): Worker[] {
    const held: Worker[] = [];
    let from = this.first - 60;
    while (from <= this.last) {
      const leaves = from + 90 + Math.round(this.random.exponential(365 / TURNOVER_A_YEAR));
      const until = leaves <= this.last ? leaves : undefined;
      const number = this.workers.length + 1;
      const name = `${firstName(this.random)} ${familyName(this.random)}`;
      const worker = { id: `s${number}`, name, unit, number, from, until };
      held.push(worker);
      this.workers.push(worker);
      this.load.set(worker.id, new Int16Array((yearOf(this.last) - this.firstYear + 2) * 12));
      if (until === undefined) break;
      from = until + this.random.between(0, 2 * VACANT_DAYS);
    }
    return held;
  }

  /** Somebody at work who has little to do: the best of a few that come to mind, as it is in life. */
  choose(work: Work, day: DayNumber): Worker {
    const seats = this.seats.get(work)!;
    let best: Worker | undefined;
    for (let tried = 0, found = 0; tried < 8 && found < 3; tried++) {
      const worker = onSeat(this.random.pick(seats), day);
      if (!worker || this.isAway(worker, day)) continue;
      found += 1;
      if (!best || this.loadOf(worker, day) < this.loadOf(best, day)) best = worker;
    }
    if (best) return best;
    for (const seat of seats) {
      const worker = onSeat(seat, day);
      if (worker) return worker;
    }
    return seats[0]!.find(({ until }) => until === undefined || until > day) ?? seats[0]!.at(-1)!;
  }

  /** Four weeks of the summer, the same person other weeks each year. */
  isAway({ number }: Worker, day: DayNumber): boolean {
    const month = monthOf(day);
    if (month < 5 || month > 8) return false;
    const year = yearOf(day);
    const start = HOLIDAY.firstDay + ((number * 5 + year * 3) % HOLIDAY.weeksToChoose) * 7;
    const within = day - (Math.floor((year - 1970) * 365.2425) + start);
    return within >= 0 && within < HOLIDAY.days;
  }

  takes({ id }: Worker, from: DayNumber, until: DayNumber): void {
    const months = this.load.get(id)!;
    const end = Math.min(this.monthIndex(until), months.length - 1);
    for (let month = this.monthIndex(from); month <= end; month++) months[month]! += 1;
  }

  private loadOf({ id }: Worker, day: DayNumber): number {
    return this.load.get(id)?.[this.monthIndex(day)] ?? 0;
  }

  private monthIndex(day: DayNumber): number {
    return (yearOf(day) - this.firstYear) * 12 + monthOf(day);
  }
}

const onSeat = (seat: readonly Worker[], day: DayNumber): Worker | undefined =>
  seat.find(({ from, until }) => from <= day && (until === undefined || until > day));
