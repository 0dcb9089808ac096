/** The figures that may be told, out of the sums. */
import type { Caseload } from '@tavlan/contract';
import { CLOCKS, COLUMNS, COLUMN_TITLES, EVENTS, addMonths, type LocalDate } from '@tavlan/process';
import { ageOn } from '../people/age.js';
import type { Sums } from './caseload-query.js';
import { suppress } from './suppress.js';

const STEPS = COLUMNS.filter((column) => column !== 'avslutat');
const MONTHS = 12;

const AGES = [
  { group: '0-5', title: '0–5 år', below: 6 },
  { group: '6-12', title: '6–12 år', below: 13 },
  { group: '13-17', title: '13–17 år', below: 18 },
  { group: '18-20', title: '18–20 år', below: Infinity },
  { group: 'okand', title: 'Okänd ålder', below: Infinity },
] as const;

const { form, ground } = EVENTS['placering-paborjad'].fields;
const OTHER = 'ovrigt';
const FORMS = { ...form.values, [OTHER]: 'Annan eller okänd form' };
const { SoL: _voluntary, ...compelled } = ground.values;
const GROUNDS = { ...compelled, 'lag 2024:79': 'Lagen om skyddat boende', [OTHER]: 'Annan tvångsgrund' };
/** Time limits of ours, the gravest first; a court's or a party's own cannot be late with us. */
const WATCHED = Object.entries(CLOCKS)
  .filter(([, spec]) => !spec.external && !spec.expires)
  .sort(([a, one], [b, two]) => one.weight - two.weight || (a < b ? -1 : 1));

type Counted = { readonly n: number };

const sumOf = (rows: readonly Counted[]): number => rows.reduce((sum, { n }) => sum + n, 0);
const ofOne = <Row extends Counted>(rows: readonly Row[], test: (row: Row) => boolean): number =>
  sumOf(rows.filter(test));

/** The first day of the first of the twelve months, the present one included. */
export const firstMonthOf = (today: LocalDate): LocalDate => addMonths(firstOfMonth(today), 1 - MONTHS);
const firstOfMonth = (on: LocalDate): LocalDate => `${on.slice(0, 7)}-01` as LocalDate;

export function caseloadOf(sums: Sums, on: LocalDate): Caseload {
  const steps = suppress(STEPS.map((column) => ofOne(sums.columns, (row) => row.column_id === column)));
  return {
    on,
    open: steps.total,
    columns: STEPS.map((id, place) => {
      const cases = steps.cells[place]!;
      const found = sums.columns.find((row) => row.column_id === id);
      const told = cases.suppressed ? undefined : found;
      const days = {
        median: told ? Math.round(told.median) : null,
        p90: told ? Math.round(told.p90) : null,
        suppressed: cases.suppressed,
      };
      return { id, title: COLUMN_TITLES[id], cases, days };
    }),
    ages: agesOf(sums, on),
    ...flowOf(sums, on),
    late: lateOf(sums),
    placements: placementsOf(sums),
  };
}

function agesOf({ births }: Sums, on: LocalDate): Caseload['ages'] {
  const groupOf = (born: string | null) => {
    const age = ageOn(born, on);
    return age === null ? 'okand' : AGES.find(({ below }) => age < below)?.group;
  };
  const { cells } = suppress(AGES.map(({ group }) => ofOne(births, ({ born }) => groupOf(born) === group)));
  return AGES.map(({ group, title }, place) => ({ group, title, children: cells[place]! }));
}

function flowOf({ months }: Sums, on: LocalDate): Pick<Caseload, 'months' | 'year'> {
  const first = firstMonthOf(on);
  const names = Array.from({ length: MONTHS }, (_, place) => addMonths(first, place).slice(0, 7));
  const of = (name: string) => months.find(({ month }) => month === name);
  const into = suppress(names.map((name) => of(name)?.into ?? 0));
  const outOf = suppress(names.map((name) => of(name)?.out_of ?? 0));
  return {
    months: names.map((month, place) => ({ month, in: into.cells[place]!, out: outOf.cells[place]! })),
    year: { in: into.total, out: outOf.total },
  };
}

function lateOf({ late }: Sums): Caseload['late'] {
  const { cells, total } = suppress(WATCHED.map(([clock]) => ofOne(late, (row) => row.clock === clock)));
  const clocks = WATCHED.map(([clock, { title, weight }], place) => ({
    clock,
    title,
    weight,
    limits: cells[place]!,
  }));
  return { all: total, clocks };
}

/** The grounds are parts of those compelled: where that number is left out, so are they. */
function placementsOf({ placements }: Sums): Caseload['placements'] {
  const formOf = (row: { form: string }) => (row.form in form.values ? row.form : OTHER);
  const groundOf = (row: { ground: string }) => (row.ground in GROUNDS ? row.ground : OTHER);
  const isVoluntary = (row: { ground: string }) => row.ground === 'SoL';
  const isUnknown = (row: { ground: string }) => row.ground === 'okänd';
  const isCompelled = (row: { ground: string }) => !isVoluntary(row) && !isUnknown(row);
  const byForm = suppress(Object.keys(FORMS).map((each) => ofOne(placements, (row) => formOf(row) === each)));
  const byWill = suppress([isVoluntary, isCompelled, isUnknown].map((test) => ofOne(placements, test)));
  const [voluntary, under, unknown] = byWill.cells as [Caseload['open'], Caseload['open'], Caseload['open']];
  const byGround = suppress(
    Object.keys(GROUNDS).map((each) => ofOne(placements, (row) => isCompelled(row) && groundOf(row) === each)),
    { totalHidden: under.suppressed },
  );
  return {
    all: byForm.total,
    forms: Object.entries(FORMS).map(([each, title], place) => ({
      form: each,
      title,
      children: byForm.cells[place]!,
    })),
    voluntary,
    compelled: under,
    unknown,
    grounds: Object.entries(GROUNDS).map(([each, title], place) => ({
      ground: each,
      title,
      children: byGround.cells[place]!,
    })),
  };
}
