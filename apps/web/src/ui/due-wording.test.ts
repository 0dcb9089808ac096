import { day } from '@tavlan/process';
import { causeText, dueWording } from './due-wording.js';

const today = day('2026-11-23');
const due = (daysLeft: number | null, lastDay: string | null, state: 'overdue' | 'coming' | 'external' | 'waiting') =>
  dueWording({ daysLeft, lastDay: lastDay === null ? null : day(lastDay), state, since: null }, today);

describe('how a limit stands, in words', () => {
  test.each([
    [due(-3, '2026-11-20', 'overdue'), 'late', '3 dagar sen', 'sista dag fre 20 nov'],
    [due(0, '2026-11-23', 'coming'), 'soon', 'sista dag i dag', null],
    [due(1, '2026-11-24', 'coming'), 'soon', '1 dag kvar', 'sista dag tis 24 nov'],
    [due(9, '2026-12-02', 'coming'), 'plain', '9 dagar kvar', 'sista dag ons 2 dec'],
    [due(-2, '2026-11-21', 'external'), 'plain', '2 dagar efter dagen', 'sista dag lör 21 nov'],
    [due(null, null, 'overdue'), 'late', 'sen', null],
    [due(null, null, 'waiting'), 'plain', 'ingen sista dag satt', null],
  ])('%j', (said, tone, left, on) => expect(said).toEqual({ tone, left, day: on }));

  test('a silent case tells how long ago something was logged, and is never late', () => {
    const silent = dueWording({ daysLeft: null, lastDay: null, state: 'silent', since: day('2026-10-14') }, today);
    expect(silent).toEqual({ tone: 'plain', left: '40 dagar utan händelse', day: 'senast ons 14 okt' });
  });
});

test('the cause of a delay is told in words, and an unknown one as it was written', () => {
  expect(causeText('inget-sammantrade')).toBe('Inget sammanträde i tid');
  expect(causeText('snöstorm')).toBe('snöstorm');
});
