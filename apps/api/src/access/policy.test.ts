import { day, type AssignmentSpan, type LocalDate } from '@tavlan/process';
import { intersect, subtract } from './intervals.js';
import { barsOf, grantsOf, maySee, type AccessFacts } from './policy.js';

const from = day('1900-01-01');
const days = (first: string, to?: string) => ({ from: day(first), ...(to !== undefined && { to: day(to) }) });
const span = (
  first: string,
  to: string | undefined,
  responsible: string,
  more: Partial<AssignmentSpan> = {},
): AssignmentSpan => ({ event: first, ...days(first, to), responsible, ...more });
const facts = (more: Partial<AccessFacts> = {}): AccessFacts => ({ from, unit: 'nord', assignments: [], proposals: [], ...more }); // prettier-ignore
const said = (more: Partial<AccessFacts> = {}) =>
  grantsOf(facts(more))
    .map((g) => `${g.principal} ${g.from}–${g.to ?? ''}`)
    .sort();

describe('who sees a case', () => {
  it("is the unit's line and its handlers while nobody has been given it", () => {
    expect(said()).toEqual(['intake:nord 1900-01-01–', 'lead:nord 1900-01-01–']);
  });
  it('is the responsible and the line above, once it has been given to somebody', () => {
    expect(said({ assignments: [span('2026-03-01', undefined, 'u1')] })).toEqual([
      'intake:nord 1900-01-01–2026-03-01',
      'lead:nord 1900-01-01–',
      'user:u1 2026-03-01–',
    ]);
  });
  it('passes on with the assignment, to another unit too', () => {
    const assignments = [
      span('2026-03-01', '2026-05-01', 'u1'),
      span('2026-05-01', undefined, 'u2', { unit: 'syd', coHandler: 'u1' }),
    ];
    expect(said({ assignments })).toEqual([
      'intake:nord 1900-01-01–2026-03-01',
      'lead:nord 1900-01-01–2026-05-01',
      'lead:syd 2026-05-01–',
      'user:u1 2026-03-01–',
      'user:u2 2026-05-01–',
    ]);
  });
  it('is nobody when a case taken in names people in words and lies in no unit', () => {
    expect(said({ unit: null, assignments: [span('2026-03-01', undefined, 'Anna i nord')] })).toEqual([]);
  });
  it('is the secretary of the nämnd while a proposal is undecided, whoever handles the case', () => {
    const proposals = [days('2026-01-10', '2026-02-01'), days('2026-02-10', '2026-02-10'), days('2026-03-01')];
    expect(said({ unit: null, proposals })).toEqual([
      'secretary:namnd 2026-01-10–2026-02-01',
      'secretary:namnd 2026-03-01–',
    ]);
  });
  it('is whoever stands in for a handler, those days and for those cases', () => {
    const assignments = [span('2026-03-01', '2026-03-20', 'u1'), span('2026-03-20', undefined, 'u2')];
    const standIns = [{ user: 'u9', forUser: 'u1', ...days('2026-03-10', '2026-04-01') }];
    expect(said({ assignments, standIns })).toContain('user:u9 2026-03-10–2026-03-20');
  });
  it('is who serves at the meeting, from kallelse to justering', () => {
    const agendas = [{ serving: ['ledamot', 'ersattare'], ...days('2026-03-01', '2026-03-20') }];
    expect(said({ unit: null, agendas })).toEqual([
      'user:ersattare 2026-03-01–2026-03-20',
      'user:ledamot 2026-03-01–2026-03-20',
    ]);
  });
});

describe('a protected child', () => {
  const assignments = [span('2026-03-01', undefined, 'u1', { coHandler: 'u2' })];
  const protections = [days('2026-04-01', '2026-05-01')];

  it('is seen by the handlers and by the head of the unit, not by the rest of the line', () => {
    expect(said({ assignments, protections })).toEqual([
      'head:nord 2026-04-01–2026-05-01',
      'intake:nord 1900-01-01–2026-03-01',
      'lead:nord 1900-01-01–2026-04-01',
      'lead:nord 2026-05-01–',
      'user:u1 2026-03-01–',
      'user:u2 2026-03-01–',
    ]);
  });
  it('is seen by the one of the line whom the register names, and then by no other of it', () => {
    const grants = said({ assignments, protections: [days('2026-03-01')], manager: 'gruppledaren' });
    expect(grants).toContain('user:gruppledaren 2026-03-01–');
    expect(grants.filter((each) => each.startsWith('head:'))).toEqual([]);
  });
  it('is never left to nobody: unassigned it is for the unit to assess, and for its head', () => {
    expect(said({ protections: [days('1900-01-01')] })).toEqual(['head:nord 1900-01-01–', 'intake:nord 1900-01-01–']);
  });
  it('is not shown to a stand-in unless assigned to', () => {
    const standIns = [{ user: 'u9', forUser: 'u1', ...days('2026-04-10', '2026-05-10') }];
    expect(said({ assignments, protections, standIns })).toContain('user:u9 2026-05-01–2026-05-10');
  });
});

describe('who is jävig', () => {
  const barred = { assignments: [span('2026-03-01', undefined, 'u1')], barred: ['u1', 'u1', 'two words'] };
  const reader = { userId: 'u1', principals: ['user:u1', 'lead:nord'] };

  it('is barred once, and only by an account', () => {
    expect(barsOf(barred)).toEqual(['u1']);
  });
  it('does not see the case, whatever the role', () => {
    expect(maySee(facts(barred), reader, day('2026-03-02'))).toBe(false);
    expect(maySee(facts({ ...barred, barred: [] }), reader, day('2026-03-02'))).toBe(true);
    expect(maySee(facts({ assignments: barred.assignments }), { ...reader, principals: ['user:u1'] }, day('2026-02-28'))).toBe(false); // prettier-ignore
  });
});

describe('intervals', () => {
  const named = (list: readonly { from: LocalDate; to?: LocalDate }[]) =>
    list.map((each) => `${each.from}–${each.to ?? ''}`);
  it.each([
    [days('2026-01-01'), [], ['2026-01-01–'], []],
    [days('2026-01-01', '2026-02-01'), [days('2026-01-10', '2026-01-20')], ['2026-01-01–2026-01-10', '2026-01-20–2026-02-01'], ['2026-01-10–2026-01-20']],
    [days('2026-01-01'), [days('2025-01-01', '2026-01-05'), days('2026-01-03')], [], ['2026-01-01–']],
    [days('2026-01-01', '2026-01-05'), [days('2026-02-01')], ['2026-01-01–2026-01-05'], []],
    [days('2026-01-10'), [days('2026-01-01', '2026-01-05')], ['2026-01-10–'], []],
  ])('%j less %j is %j, and what they share %j', (own, others, left, shared) => {
    expect(named(subtract(own, others))).toEqual(left);
    expect(named(intersect(own, others))).toEqual(shared);
  }); // prettier-ignore
});
