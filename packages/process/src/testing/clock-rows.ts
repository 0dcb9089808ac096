/** Rows that every version of every rule must satisfy, reckoned by another calendar than the one under test. */
import type { ClockLine, RuleVersion } from '../index.js';
import { OPENINGS } from './clock-openings.js';
import { daysLater, isWorkingDay, monthsLater, nextWorkingDay, weekdayOf } from './date-oracle.js';
import { clocks } from './history.js';
import { before, type LawRow } from './law-table.js';

export interface Row {
  readonly title: string;
  readonly clock: string;
  readonly history: string;
  readonly on: string;
  /** What one of the rounds must show; `absent`: the clock does not run. */
  readonly want: Partial<ClockLine> | 'absent';
  readonly meetings?: readonly string[];
}

/** What is wrong with a row under the rules, if anything. */
export function failure(
  { clock, history, on, want, meetings }: Row,
  rules?: readonly RuleVersion[],
): string | undefined {
  const context = { ...(rules ? { rules } : {}), ...(meetings ? { meetings: meetings as never } : {}) };
  const rounds = clocks(history, on, clock, context);
  if (want === 'absent') return rounds.length === 0 ? undefined : `runs: ${JSON.stringify(rounds)}`;
  const fits = (round: ClockLine): boolean =>
    Object.entries(want).every(([key, wanted]) => (round as unknown as Record<string, unknown>)[key] === wanted);
  return rounds.some(fits) ? undefined : `no round shows ${JSON.stringify(want)}: ${JSON.stringify(rounds)}`;
}

function dueOf(from: string, length: string): string {
  const count = +length.slice(0, -1);
  switch (length.at(-1)) {
    case 'd':
      return daysLater(from, count);
    case 'w':
      return daysLater(from, 7 * count);
    case 'm':
      return monthsLater(from, count);
    default:
      return monthsLater(from, 12 * count);
  }
}

/** Days before the last that the first warning comes; process.md §3. */
const LEADS: Readonly<Record<string, number>> = { '3w': 7, '4w': 7, '6w': 7, '30d': 7, '1m': 7, '2m': 14, '3m': 21, '4m': 30, '6m': 30, '2y': 90, '3y': 90 }; // prettier-ignore

/** The first opening day, not before `start`, on which the test holds. */
function dayWith(start: string, test: (on: string) => boolean): string {
  for (let on = start; ; on = daysLater(on, 1)) if (test(on)) return on;
}

/** Versions that also govern what already ran; process.md §3, LVU-19 / PLC-03. */
const FOR_RUNNING = new Set(['LVU-19 2022-07-01', 'PLC-03 2022-07-01']);

export function rowsOf(rule: LawRow): readonly Row[] {
  const { clock, length } = rule;
  const opening = OPENINGS[clock]!;
  const lastOf = (due: string): string => (rule.rolls ? nextWorkingDay(due) : due);
  const row = (title: string, history: string, on: string, want: Row['want']): Row => ({ title: `${clock} from ${rule.from}: ${title}`, clock, history, on, want }); // prettier-ignore
  const limits = (from: string, by = rule): Partial<ClockLine> => {
    const due = dueOf(from, by.length);
    return { from: from as never, due: due as never, lastDay: (by.rolls ? nextWorkingDay(due) : due) as never, law: by.law };
  };
  const start = rule.from < '2005-02-01' ? '2005-02-01' : daysLater(rule.from, 60);
  const ordinary = dayWith(start, (on) => isWorkingDay(on) && isWorkingDay(dueOf(on, length)) && isWorkingDay(daysLater(dueOf(on, length), 1)));
  const last = lastOf(dueOf(ordinary, length));
  const dayAfter = daysLater(last, 1);
  const history = opening.opens(ordinary);
  const [closer, ...data] = opening.closedBy.split(' ');
  const closed = (on: string): string => `${history}\n#c ${closer} ${on} ${data.join(' ')}`;
  const warning = LEADS[length] === undefined ? ordinary : daysLater(last, -LEADS[length]);
  const late = opening.expires ? { outcome: 'expired' as const } : { outcome: 'late' as const, daysLate: 1, doneBy: 'c' };
  const earlier = before(rule);
  const dayBefore = daysLater(rule.from, -1);
  const rows = [
    row('in force on its first day', opening.opens(rule.from), rule.from, limits(rule.from)),
    row('not in force the day before', opening.opens(dayBefore), dayBefore, earlier ? limits(dayBefore, earlier) : 'absent'),
    row('open on the last day', history, last, { ...limits(ordinary), cause: 'o', outcome: 'open', firstWarning: warning as never }),
    row('broken the day after', history, dayAfter, opening.expires ? { outcome: 'expired' } : { outcome: 'overdue', daysLate: 1 }),
    row('kept on the last day', closed(last), dayAfter, { outcome: 'met', done: last as never, doneBy: 'c' }),
    row('late the day after', closed(dayAfter), dayAfter, late),
  ];
  const saturday = dayWith(start, (on) => weekdayOf(dueOf(on, length)) === 6);
  const holiday = dayWith(start, (on) => ![0, 6].includes(weekdayOf(dueOf(on, length))) && !isWorkingDay(dueOf(on, length)));
  rows.push(row('a last day on a Saturday', opening.opens(saturday), saturday, limits(saturday)));
  rows.push(row('a last day on a holiday', opening.opens(holiday), holiday, limits(holiday)));
  if (length.endsWith('m')) {
    const monthEnd = dayWith(start, (on) => on.slice(8) > dueOf(on, length).slice(8));
    rows.push(row('a month too short', opening.opens(monthEnd), monthEnd, limits(monthEnd)));
  }
  if (opening.repeats) {
    const due = dueOf(ordinary, rule.thereafter) as never;
    rows.push(row('the next round runs from the review', closed(ordinary), ordinary, { from: ordinary as never, cause: 'c', due, outcome: 'open' }));
  }
  if (earlier && length !== '0d' && !FOR_RUNNING.has(`${clock} ${rule.from}`))
    rows.push(row('a round that already ran keeps the old rule', opening.opens(dayBefore), rule.from, limits(dayBefore, earlier)));
  if (opening.endedBy && length !== '0d') {
    const ended = `${history}\n#x ${opening.endedBy} ${ordinary}`;
    rows.push(row('no longer needed when its thing ends', ended, last, { outcome: 'moot', mootOn: ordinary as never, mootBy: 'x' }));
  }
  return rows;
} // prettier-ignore
