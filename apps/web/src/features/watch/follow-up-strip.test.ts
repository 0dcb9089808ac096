import { day } from '@tavlan/process';
import { roundDay, roundText, stripsOf, type Round } from './follow-up-strip.js';

const today = day('2026-11-23');
const round = (more: Partial<Round> = {}): Round => ({ clock: 'LVU-11', title: 'Övervägande av vård', kind: 'review', state: 'kept', from: day('2026-05-05'), lastDay: day('2026-11-05'), done: day('2026-11-02'), local: false, ...more }); // prettier-ignore

describe('the strip of a placed child', () => {
  test('is one for each kind of follow-up: reviews, plans, visits', () => {
    const strips = stripsOf([
      round({ clock: 'V', kind: 'visit' }),
      round({ clock: 'P', kind: 'plan' }),
      round({ clock: 'R', kind: 'review' }),
      round({ clock: 'V', kind: 'visit', state: 'missed' }),
    ]);
    expect(strips.map((strip) => strip.clock)).toEqual(['R', 'P', 'V']);
    expect(strips[2]?.rounds.map((each) => each.state)).toEqual(['kept', 'missed']);
  });

  test.each([
    [round(), '2 nov', 'Gjort i tid mån 2 nov, sista dag tor 5 nov'],
    [round({ state: 'late', done: day('2026-11-09') }), '9 nov', 'Gjort mån 9 nov, 4 dagar sent, sista dag tor 5 nov'],
    [round({ state: 'missed', done: null }), '5 nov', 'Inte gjort, sista dag tor 5 nov, 18 dagar sedan'],
    [round({ state: 'coming', done: null, lastDay: day('2027-01-07') }), '7 jan 2027', 'Kommer, sista dag tor 7 jan 2027'], // prettier-ignore
    [round({ state: 'coming', done: null, lastDay: null }), '–', 'Kommer, sista dagen är inte känd'],
  ])('tells each round in words as well as by its sign', (each, box, words) => {
    expect(roundDay(each, today)).toBe(box);
    expect(roundText(each, today)).toBe(words);
  });
});
