import { faults, RULES, type RuleVersion, addDays } from '../index.js';
import type { Length } from '../calendar/statutory-time.js';
import { OPENINGS } from '../testing/clock-openings.js';
import { SPECIAL_ROWS } from '../testing/special-rows.js';
import { failure, rowsOf, type Row } from '../testing/clock-rows.js';
import { LAW_TABLE } from '../testing/law-table.js';

const STATED = ['EXT-01', 'INS-06Q', 'LVU-04'];
const rows: readonly Row[] = [...LAW_TABLE.flatMap(rowsOf), ...SPECIAL_ROWS];
const rowsOfClock = (clock: string): readonly Row[] => rows.filter((row) => row.clock === clock);

describe('the rules', () => {
  it('have no fault that types cannot see', () => expect(faults()).toEqual([]));

  it('are the ones the catalogue lists, no more and no fewer', () => {
    const ours = RULES.filter((rule) => !STATED.includes(rule.clock)).map(({ clock, validFrom, law }) => `${clock} ${validFrom} ${law}`);
    expect(ours.sort()).toEqual(LAW_TABLE.map(({ clock, from, law }) => `${clock} ${from} ${law}`).sort());
    expect(Object.keys(OPENINGS).sort()).toEqual([...new Set(LAW_TABLE.map((row) => row.clock))].sort());
  }); // prettier-ignore

  it.each(rows.map((row) => [row.title, row] as const))('%s', (_title, row) => expect(failure(row)).toBeUndefined());
});

const longer = (length: Length, by: 1 | -1): Length | undefined => {
  const [unit, count] = Object.entries(length)[0] as [string, number | string];
  return typeof count === 'number' && count + by >= 0 ? ({ [unit]: count + by } as unknown as Length) : undefined;
};

/** Every wrong rule that is one small step from a right one. */
function* mutants(rule: RuleVersion): Iterable<readonly [string, RuleVersion]> {
  for (const by of [1, -1] as const) {
    const length = longer(rule.length, by);
    if (length) yield [`length ${by}`, { ...rule, length }];
    const thereafter = rule.thereafter && longer(rule.thereafter, by);
    if (thereafter) yield [`thereafter ${by}`, { ...rule, thereafter }];
    yield [`in force ${by} day`, { ...rule, validFrom: addDays(rule.validFrom, by) }];
  }
  yield ['rolled the other way', { ...rule, roll: !rule.roll }];
  yield ['cited wrongly', { ...rule, law: `${rule.law}!` }];
  if (rule.appliesToRunning) {
    const { appliesToRunning: _, ...only } = rule;
    yield ['for new rounds only', only];
  } else yield ['for running rounds too', { ...rule, appliesToRunning: true }];
}

/** Steps that change nothing anyone can see. */
function isTheSame(rule: RuleVersion, name: string): boolean {
  const sameDay = JSON.stringify(rule.length) === '{"days":0}';
  const first = !RULES.some((other) => other.clock === rule.clock && other.validFrom < rule.validFrom);
  // The same day is the same day, whatever day it is; and no round of it runs across a change of law.
  if (sameDay && (name === 'rolled the other way' || name === 'for running rounds too')) return true;
  if (name === 'for running rounds too') return first || rule.clock === 'INS-06Q';
  // Its rounds begin at a quarter's end only, and the first one half a year after INS-06 came into force.
  return rule.clock === 'INS-06Q' && (name === 'in force 1 day' || (first && name === 'in force -1 day'));
}

describe('a rule that is wrong by one step', () => {
  it.each(RULES.map((rule, i) => [`${rule.clock} ${rule.validFrom}`, rule, i] as const))('is found: %s', (_name, rule, i) => {
    const unseen: string[] = [];
    for (const [name, mutant] of mutants(rule)) {
      const rules = RULES.with(i, mutant);
      if (isTheSame(rule, name)) continue;
      if (!rowsOfClock(rule.clock).some((row) => failure(row, rules) !== undefined)) unseen.push(name);
    }
    expect(unseen).toEqual([]);
  });
}); // prettier-ignore
