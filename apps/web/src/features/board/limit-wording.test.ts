import type { CardLimit } from '@tavlan/contract';
import { day } from '@tavlan/process';
import { alsoLate, limitWording } from './limit-wording.js';

const today = day('2026-11-21');
const limit = (change: Partial<CardLimit>): CardLimit => ({
  clock: 'ANM-06',
  title: 'Förhandsbedömning',
  due: day('2026-11-24'),
  lastDay: day('2026-11-24'),
  daysLeft: 3,
  state: 'later',
  weight: 3,
  local: false,
  ...change,
});

describe('a card says its next limit in words', () => {
  test('with days left and the weekday of the last day', () => {
    expect(limitWording(limit({}), today, today)).toEqual({
      tone: 'plain',
      title: 'Förhandsbedömning',
      left: '3 dagar kvar',
      day: 'tis 24 nov',
    });
  });

  test('one day is one day', () => {
    const wording = limitWording(limit({ daysLeft: 1, lastDay: day('2026-11-22'), state: 'warning' }), today, today);
    expect(wording).toMatchObject({ tone: 'soon', left: '1 dag kvar', day: 'sön 22 nov' });
  });

  test('on the last day it says so, and only today is called today', () => {
    const last = limit({ daysLeft: 0, lastDay: today, state: 'warning' });
    expect(limitWording(last, today, today)).toMatchObject({ left: 'sista dagen är i dag', day: null });
    expect(limitWording(last, today, day('2026-12-01'))).toMatchObject({ left: 'sista dagen', day: 'lör 21 nov' });
  });

  test('late says how late, and which day was the last', () => {
    const wording = limitWording(limit({ daysLeft: -2, lastDay: day('2026-11-19'), state: 'overdue' }), today, today);
    expect(wording).toMatchObject({ tone: 'late', left: '2 dagar sen', day: 'tor 19 nov' });
  });

  test('a limit without a last day is not given one', () => {
    expect(limitWording(limit({ due: null, lastDay: null, daysLeft: null }), today, today)).toMatchObject({ left: 'ingen sista dag satt', day: null }); // prettier-ignore
  });

  test('a day of another year carries its year', () => {
    expect(limitWording(limit({ daysLeft: 102, lastDay: day('2027-03-03') }), today, today).day).toBe('ons 3 mar 2027'); // prettier-ignore
  });

  test('a rhythm of the municipality is not passed off as law', () => {
    expect(limitWording(limit({ title: 'Besök hos barnet', local: true }), today, today).title).toBe('Besök hos barnet (egen rutin)'); // prettier-ignore
  });
});

describe('other limits that have passed', () => {
  test.each([
    [0, limit({}), null],
    [1, limit({ state: 'overdue' }), null],
    [3, limit({ state: 'overdue' }), 'och 2 sena frister till'],
    [1, limit({}), 'och 1 sen frist'],
    [1, null, '1 sen frist'],
  ])('%s late', (late, shown, text) => {
    expect(alsoLate(late, shown)).toBe(text);
  });
});
