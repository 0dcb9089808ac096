/** One municipality's caseload, case by case. The same wish and seed give the same cases to the letter. */
import { type RegisterEvent } from '@tavlan/process';
import { assign, type Assignment } from './assign.js';
import { familiesReported, type Family, type FamilyReport } from './arrivals.js';
import { BoardDays } from './board-days.js';
import { CaseLog, type Step } from './case-log.js';
import { tell } from './child-history.js';
import { textOf, workdayFrom, yearOf, type DayNumber } from './day-number.js';
import { PROTECTED_IDENTITY, WITHOUT_NUMBER } from './distributions.js';
import { Life } from './life.js';
import { CoordinationNumbers, familyName, firstName } from './names.js';
import { Notes } from './notes.js';
import { Random } from './random.js';
import { Recorder, type Recorded } from './recorder.js';
import { Staff } from './staff.js';

export interface MunicipalityWish {
  readonly m: number;
  readonly name: string;
  readonly inhabitants: number;
}

export interface SimulationWish {
  readonly seed: string;
  readonly years: number;
  readonly today: DayNumber;
}

export interface SimulatedCase {
  readonly caseId: string;
  readonly childId: string;
  readonly name: string;
  readonly personalNumber: string | null;
  readonly born: string;
  readonly isProtected: boolean;
  readonly dnrYear: number;
  readonly unit: string;
  readonly entries: readonly RegisterEvent[];
  readonly recorded: readonly Recorded[];
}

/** Children of one family that are known, and the reports that named them. */
export interface SimulatedFamily {
  readonly groupId: string | undefined;
  readonly cases: readonly SimulatedCase[];
  readonly reports: readonly SimulatedReport[];
}

export interface SimulatedReport {
  readonly day: DayNumber;
  readonly registeredAt: number;
  readonly by: string;
  readonly entries: readonly { readonly caseId: string; readonly eventId: string }[];
}

const DAY_MS = 86_400_000;
const MEETINGS_AHEAD = 400;

export class MunicipalitySimulation {
  readonly staff: Staff;
  readonly boards: BoardDays;
  readonly first: DayNumber;
  private readonly random: Random;
  private readonly notes: Notes;
  private readonly numbers = new CoordinationNumbers();
  private readonly recorder: Recorder;
  private homes = 0;

  constructor(
    private readonly own: MunicipalityWish,
    private readonly wish: SimulationWish,
  ) {
    this.first = wish.today - Math.round(wish.years * 365.25);
    const seed = `${wish.seed}/${own.m}/${own.inhabitants}`;
    this.random = new Random(seed);
    this.notes = new Notes(this.random);
    this.boards = new BoardDays(this.first - 60, wish.today + MEETINGS_AHEAD);
    this.staff = new Staff(new Random(`${seed}/staff`), own.inhabitants, this.first, wish.today);
    this.recorder = new Recorder(this.random, this.staff, wish.today);
  }

  /** A source of salt that belongs to this municipality. */
  salts(): () => Buffer {
    const random = new Random(`${this.wish.seed}/${this.own.m}/salt`);
    return () => random.bytes(16);
  }

  *families(): Generator<SimulatedFamily> {
    const { inhabitants } = this.own;
    for (const family of familiesReported(this.random, inhabitants, this.first, this.wish.today)) {
      yield this.simulate(family);
    }
  }

  private simulate(family: Family): SimulatedFamily {
    const surname = familyName(this.random);
    const told = family.born.flatMap((born, child) => {
      const reports = family.reports.filter(({ names }) => names.includes(child));
      return reports.length > 0 ? this.child(born, surname, reports) : [];
    });
    const groupId = told.length > 1 ? this.random.uuid((family.reports[0]?.day ?? 0) * DAY_MS) : undefined;
    return { groupId, cases: told.map(({ known }) => known), reports: reportsOf(told) };
  }

  private child(born: DayNumber, surname: string, reports: readonly FamilyReport[]): Told[] {
    const { random } = this;
    const log = new CaseLog(random, this.notes);
    const life = new Life(random, log, this.boards, born, this.wish.today, () => `hem-${++this.homes}`);
    const isProtected = random.chance(PROTECTED_IDENTITY);
    tell(life, reports);
    const last = Math.min(life.goneOn ?? life.today, life.today);
    const first = reports[0]!.day;
    if (isProtected) log.add(workdayFrom(first + 1), 'skyddad-identitet-satt', { kind: 'sekretessmarkering' });
    const assignments = assign(life, this.staff);
    const steps = merged(log.until(last), assignments, last);
    if (steps.length === 0) return [];
    const recorded = this.recorder.record(steps, assignments);
    const known = {
      caseId: random.uuid(first * DAY_MS),
      childId: random.uuid(first * DAY_MS),
      name: `${firstName(random)} ${surname}`,
      personalNumber: random.chance(WITHOUT_NUMBER) ? null : (this.numbers.next(born) ?? null),
      born: textOf(born),
      isProtected: isProtected && steps.some(({ event }) => event.type === 'skyddad-identitet-satt'),
      dnrYear: yearOf(first),
      unit: this.staff.intakeUnit,
      entries: steps.map(({ event }) => event),
      recorded,
    };
    return [{ known, reports }];
  }
}

interface Told {
  readonly known: SimulatedCase;
  readonly reports: readonly FamilyReport[];
}

/** In order of day; whom it is given to comes last on its day. */
function merged(steps: Step[], assignments: readonly Assignment[], last: DayNumber): Step[] {
  const handed = assignments.map(({ step }) => step).filter(({ day }) => day <= last);
  return handed.length === 0 ? steps : [...steps, ...handed].sort((a, b) => a.day - b.day);
}

/** Each report once, with the entry it became in each child's case. */
function reportsOf(told: readonly Told[]): SimulatedReport[] {
  const found = new Map<FamilyReport, { day: number; registeredAt: number; by: string; entries: SimulatedReport['entries'][number][] }>(); // prettier-ignore
  for (const { known, reports } of told) {
    let at = 0;
    known.entries.forEach(({ type, id }, place) => {
      if (type !== 'anmalan-inkommen') return;
      const report = reports[at++];
      const recorded = known.recorded[place]!;
      if (!report) return;
      const entry = { caseId: known.caseId, eventId: id };
      const earlier = found.get(report);
      if (earlier) earlier.entries.push(entry);
      else found.set(report, { day: report.day, registeredAt: recorded.at, by: recorded.by, entries: [entry] });
    });
  }
  return [...found.values()];
}
