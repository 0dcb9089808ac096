/** When reports come in, and on which family: a random number a day with the rhythm of the week and the year. */
import type { Report } from './acts/report.js';
import { monthOf, weekdayOf, yearOf, type DayNumber } from './day-number.js';
import {
  AGAIN,
  CHILDREN_IN_FAMILY,
  FEEDBACK_ASKED,
  LATE_IN_THE_DAY,
  REPORTERS,
  REPORTS_PER_INHABITANT,
  SIBLING_NAMED,
  SOURCES,
  VIOLENCE,
  VOLUME_BY_YEAR,
  WEEK_RHYTHM,
  YEAR_RHYTHM,
} from './distributions.js';
import type { Random } from './random.js';

export interface FamilyReport extends Report {
  /** Which of the children it names, by their place. */
  readonly names: readonly number[];
}

export interface Family {
  /** The day each child was born. */
  readonly born: readonly DayNumber[];
  readonly reports: FamilyReport[];
}

const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b) / numbers.length;
const WEEK_MEAN = mean(WEEK_RHYTHM);
const YEAR_MEAN = mean(YEAR_RHYTHM);

/** Children named in a report who are not of age yet, on average: measured, since it follows from the sizes of families. */
const CHILDREN_A_REPORT = 1.2;

export function expectedChildReports(inhabitants: number, first: DayNumber, last: DayNumber): number {
  let years = 0;
  for (let day = first; day <= last; day += 30) years += (30 / 365.25) * trend(yearOf(day));
  return inhabitants * REPORTS_PER_INHABITANT * years;
}

function trend(year: number): number {
  const { first, last, atFirst } = VOLUME_BY_YEAR;
  const share = Math.min(1, Math.max(0, (year - first) / (last - first)));
  return atFirst + (1 - atFirst) * share;
}

/** Families in the order in which they became known. */
export function familiesReported(random: Random, inhabitants: number, first: DayNumber, last: DayNumber): Family[] {
  const families: Family[] = [];
  const again: Family[][] = [];
  const aDay = (inhabitants * REPORTS_PER_INHABITANT) / CHILDREN_A_REPORT / 365.25;
  for (let day = first; day <= last; day++) {
    const rhythm = (WEEK_RHYTHM[weekdayOf(day)]! / WEEK_MEAN) * (YEAR_RHYTHM[monthOf(day)]! / YEAR_MEAN);
    const count = random.poisson(aDay * rhythm * trend(yearOf(day)));
    const known = again[day - first] ?? [];
    delete again[day - first];
    // What comes on known families is part of the day's number; more than that is a new one's.
    for (let n = 0; n < Math.max(count, 0); n++) {
      const family = known.pop() ?? newFamily(random, day, families);
      family.reports.push(reportOn(random, family, day));
      const next = nextReport(random, day);
      if (next !== undefined && next <= last) (again[next - first] ??= []).push(family);
    }
    // A day that takes no more leaves the rest to the next.
    if (known.length > 0 && day < last) (again[day + 1 - first] ??= []).unshift(...known);
  }
  for (const { reports } of families) reports.sort((a, b) => a.day - b.day || a.minute - b.minute);
  return families;
}

function nextReport(random: Random, day: DayNumber): DayNumber | undefined {
  if (random.chance(AGAIN.soon)) return day + 1 + Math.round(random.exponential(AGAIN.meanSoon));
  if (random.chance(AGAIN.later)) return day + 100 + Math.round(random.exponential(AGAIN.meanLater));
  return undefined;
}

function newFamily(random: Random, day: DayNumber, families: Family[]): Family {
  const count = random.weighted(CHILDREN_IN_FAMILY);
  const oldest = random.between(30, 17.7 * 365);
  const born = [day - oldest];
  for (let age = oldest; born.length < count;) {
    age -= random.between(400, 1500);
    if (age < 20) break;
    born.push(day - age);
  }
  const family = { born, reports: [] };
  families.push(family);
  return family;
}

function reportOn(random: Random, { born, reports }: Family, day: DayNumber): FamilyReport {
  const source = random.weighted(SOURCES);
  const mandated = source === 'anmalningsskyldig';
  const names = born.flatMap((_, child) => (random.chance(SIBLING_NAMED) ? [child] : []));
  const minute = Math.min(22 * 60, Math.max(7 * 60, Math.round(12.5 * 60 + 170 * random.normal())));
  return {
    day,
    minute,
    source,
    reporter: mandated ? random.weighted(REPORTERS) : undefined,
    violence: source !== 'ansokan' && random.chance(VIOLENCE),
    acute: random.chance(0.02),
    asksFeedback: (mandated || source === 'annan-kommun') && random.chance(FEEDBACK_ASKED),
    late: minute > 15 * 60 || random.chance(LATE_IN_THE_DAY / 2),
    names: names.length > 0 ? names : [random.between(0, reports.length > 0 ? born.length - 1 : 0)],
  };
}
