import type { AssignmentSpan, LocalDate } from '@tavlan/process';
import { grantsOf, type AccessFacts } from './policy.js';

const day = (text: string) => text as LocalDate;

function assignment(from: string, to: string | undefined, more: Partial<AssignmentSpan> = {}): AssignmentSpan {
  return { event: 'e', from: day(from), ...(to === undefined ? {} : { to: day(to) }), responsible: 'anna', ...more };
}

/** As lines, so that a whole set of grants can be read at a glance. */
function lines(facts: Partial<AccessFacts>): string[] {
  return grantsOf({ from: day('2026-01-01'), unit: 'norr', assignments: [], ...facts })
    .map((grant) => `${grant.principal} ${grant.from}–${grant.to ?? ''}`)
    .sort();
}

describe('Who sees a case', () => {
  test('nobody has been given it: the unit’s handlers and the line above them', () => {
    expect(lines({})).toEqual(['intake:norr 2026-01-01–', 'lead:norr 2026-01-01–']);
  });

  test('once given, the responsible and the line above, no longer every handler of the unit', () => {
    expect(lines({ assignments: [assignment('2026-01-05', undefined)] })).toEqual([
      'intake:norr 2026-01-01–2026-01-05',
      'lead:norr 2026-01-01–',
      'user:anna 2026-01-05–',
    ]);
  });

  test('the co-handler sees it as long as the assignment lasts', () => {
    const assignments = [
      assignment('2026-01-01', '2026-02-01', { coHandler: 'bo' }),
      assignment('2026-02-01', undefined, { coHandler: 'cia' }),
    ];
    expect(lines({ assignments })).toEqual([
      'lead:norr 2026-01-01–',
      'user:anna 2026-01-01–',
      'user:bo 2026-01-01–2026-02-01',
      'user:cia 2026-02-01–',
    ]);
  });

  test('moved to another unit, it leaves the first unit’s line', () => {
    const assignments = [
      assignment('2026-01-01', '2026-03-01'),
      assignment('2026-03-01', undefined, { responsible: 'dan', unit: 'soder' }),
    ];
    expect(lines({ assignments })).toEqual([
      'lead:norr 2026-01-01–2026-03-01',
      'lead:soder 2026-03-01–',
      'user:anna 2026-01-01–2026-03-01',
      'user:dan 2026-03-01–',
    ]);
  });

  test('between two assignments it lies with the unit again', () => {
    const assignments = [assignment('2026-01-01', '2026-02-01'), assignment('2026-02-10', undefined)];
    expect(lines({ assignments })).toContain('intake:norr 2026-02-01–2026-02-10');
  });

  test('a handler named in words by another system is nobody’s user id', () => {
    const assignments = [assignment('2026-01-01', undefined, { responsible: 'Soc.sekr. 4' })];
    expect(lines({ assignments })).toEqual(['lead:norr 2026-01-01–']);
  });

  test('an assignment of no days grants nothing', () => {
    const assignments = [
      assignment('2026-01-01', '2026-01-01', { responsible: 'bo' }),
      assignment('2026-01-01', undefined),
    ];
    expect(lines({ assignments }).join()).not.toContain('user:bo');
  });

  test('the same person as responsible and co-handler holds one grant, not two', () => {
    expect(lines({ assignments: [assignment('2026-01-01', undefined, { coHandler: 'anna' })] })).toEqual([
      'lead:norr 2026-01-01–',
      'user:anna 2026-01-01–',
    ]);
  });

  test('a case without a unit is seen by its responsible alone', () => {
    expect(lines({ unit: undefined, assignments: [assignment('2026-01-01', undefined)] })).toEqual([
      'user:anna 2026-01-01–',
    ]);
  });
});
