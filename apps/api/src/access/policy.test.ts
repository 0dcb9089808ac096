import { day, type AssignmentSpan } from '@tavlan/process';
import { grantsOf } from './policy.js';

const from = day('1900-01-01');
const span = (
  first: string,
  to: string | undefined,
  responsible: string,
  more: Partial<AssignmentSpan> = {},
): AssignmentSpan => ({
  event: first,
  from: day(first),
  ...(to !== undefined && { to: day(to) }),
  responsible,
  ...more,
});
type Proposals = Parameters<typeof grantsOf>[0]['proposals'];
const said = (assignments: AssignmentSpan[], unit: string | null = 'nord', proposals: Proposals = []) =>
  grantsOf({ from, unit, assignments, proposals })
    .map((g) => `${g.principal} ${g.from}–${g.to ?? ''}`)
    .sort();

describe('who sees a case', () => {
  it("is the unit's line and its handlers while nobody has been given it", () => {
    expect(said([])).toEqual(['intake:nord 1900-01-01–', 'lead:nord 1900-01-01–']);
  });
  it('is the responsible and the line above, once it has been given to somebody', () => {
    expect(said([span('2026-03-01', undefined, 'u1')])).toEqual([
      'intake:nord 1900-01-01–2026-03-01',
      'lead:nord 1900-01-01–',
      'user:u1 2026-03-01–',
    ]);
  });
  it('passes on with the assignment, to another unit too', () => {
    const spans = [
      span('2026-03-01', '2026-05-01', 'u1'),
      span('2026-05-01', undefined, 'u2', { unit: 'syd', coHandler: 'u1' }),
    ];
    expect(said(spans)).toEqual([
      'intake:nord 1900-01-01–2026-03-01',
      'lead:nord 1900-01-01–2026-05-01',
      'lead:syd 2026-05-01–',
      'user:u1 2026-03-01–',
      'user:u2 2026-05-01–',
    ]);
  });
  it('is nobody when a case taken in names people in words and lies in no unit', () => {
    expect(said([span('2026-03-01', undefined, 'Anna i nord')], null)).toEqual([]);
  });
  it('is the secretary of the nämnd while a proposal is undecided, whoever handles the case', () => {
    const open = { from: day('2026-03-01') };
    const decided = { from: day('2026-01-10'), to: day('2026-02-01') };
    const sameDay = { from: day('2026-02-10'), to: day('2026-02-10') };
    expect(said([], null, [decided, sameDay, open])).toEqual([
      'secretary:namnd 2026-01-10–2026-02-01',
      'secretary:namnd 2026-03-01–',
    ]);
  });
});
