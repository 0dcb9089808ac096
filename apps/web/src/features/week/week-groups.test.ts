import type { ListedCase, PlannedRow, WatchRow, Week } from '@tavlan/contract';
import { day } from '@tavlan/process';
import { weekGroups, weekInWords, weekNumber } from './week-groups.js';

const listed: ListedCase = { id: 'c', dnr: 'IO 2026-0001', code: 'LIND-27', name: 'Alva', age: 7, responsible: null, unit: null, column: 'utredning' }; // prettier-ignore
const limit = (id: string, lastDay: string | null, more: Partial<WatchRow> = {}): WatchRow => ({ id, clock: 'ANM-06', title: id, case: listed, due: null, lastDay: lastDay === null ? null : day(lastDay), daysLeft: 0, state: 'coming', weight: 3, local: false, law: null, confidence: null, cause: null, awaits: null, instance: null, notCarriedOut: false, since: null, reason: null, ...more }); // prettier-ignore
const plan = (event: string, on: string, at: string | null = null): PlannedRow => ({ event, kind: 'plan', title: event, day: day(on), at, case: listed }); // prettier-ignore
const red = (event: string, next: string | null) => ({ red: { event, reason: event, owner: null, next: next === null ? null : day(next) }, case: listed }); // prettier-ignore
const week = (more: Partial<Week>): Week => ({ today: day('2026-11-25'), monday: day('2026-11-23'), sunday: day('2026-11-29'), limits: [], planned: [], assigned: [], reds: [], silent: [], cases: 3, ...more }); // prettier-ignore
const told = (of: Week) => Object.fromEntries(weekGroups(of).map(({ id, items }) => [id, items.map((item) => item.key.split(' ')[1])])); // prettier-ignore

describe('the week', () => {
  test('stands by when things must be done, and what has no day is for the week', () => {
    expect(
      told(
        week({
          limits: [
            limit('late', '2026-11-20', { state: 'overdue' }),
            limit('now', '2026-11-25'),
            limit('next', '2026-11-26'),
            limit('later', '2026-11-28'),
            limit('dayless', null),
            limit('beyond', '2026-11-30'),
          ],
        }),
      ),
    ).toEqual({ sent: ['late'], idag: ['now'], imorgon: ['next'], veckan: ['later', 'dayless'], nasta: ['beyond'] });
  });

  test('puts the gravest first among what is late, and red notes first in a day', () => {
    const late = { state: 'overdue' as const };
    const groups = told(
      week({
        limits: [
          limit('local', '2026-11-01', { ...late, weight: 4 }),
          limit('grave', '2026-11-20', { ...late, weight: 1 }),
          limit('now', '2026-11-25'),
        ],
        reds: [red('undated', null), red('past', '2026-11-20'), red('thursday', '2026-11-26')],
        planned: [plan('ten', '2026-11-25', '10:00'), plan('nine', '2026-11-25', '09:00')],
      }),
    );
    expect(groups['sent']).toEqual(['grave', 'local']);
    expect(groups['idag']).toEqual(['past', 'now', 'nine', 'ten', 'undated']);
    expect(groups['imorgon']).toEqual(['thursday']);
  });

  test('asks about what was planned and has passed, and does not call the time of a court late', () => {
    const groups = told(week({ planned: [plan('visit', '2026-11-24')], limits: [limit('court', '2026-11-20', { state: 'external' })] })); // prettier-ignore
    expect(groups).toEqual({ sent: ['visit'], idag: [], veckan: ['court'] });
  });

  test('is told in one sentence', () => {
    expect(weekInWords(weekGroups(week({})))).toBe('Ingenting måste göras den här veckan.');
    expect(weekInWords(weekGroups(week({ limits: [limit('a', '2026-11-25')] })))).toBe('1 sak i dag.');
    const full = week({ limits: [limit('a', '2026-11-20', { state: 'overdue' }), limit('b', '2026-11-26')] });
    expect(weekInWords(weekGroups(full))).toBe(
      '1 är försenad, inget måste göras i dag och 1 till de närmaste dagarna.',
    );
  });

  test.each([
    ['2026-11-23', 48],
    ['2026-12-28', 53],
    ['2027-01-04', 1],
    ['2024-12-30', 1],
  ])('the week of Monday %s is %s', (monday, number) => expect(weekNumber(day(monday))).toBe(number));
});
