import { clocks } from '../testing/history.js';
import { holds } from '../testing/table.js';

const ban = (kind: string): string => `#d tillfalligt-${kind}-beslutat 2026-05-04`;
const confirmed = (kind: string): string =>
  `${ban(kind)}; tillfalligt-${kind}-understallt 2026-05-06; #f tillfalligt-${kind}-faststallt 2026-05-12`;

describe.each([
  ['flyttningsforbud', 'LVU-25', 'LVU-26', '2026-05-26'],
  ['utreseforbud', 'LVU-29', 'LVU-30', '2026-06-09'],
])('an urgent %s', (kind, submit, apply, due) =>
  holds([
    ['is submitted within a week', `${ban(kind)}; tillfalligt-${kind}-understallt 2026-05-11`, '2026-06-01', submit, { outcome: 'met' }],
    ['has ended when it was not', ban(kind), '2026-05-12', submit, { outcome: 'overdue', daysLate: 1 }],
    ['asks nobody to be let go', ban(kind), '2026-06-12', 'LVU-08', 'absent'],
    ['a confirmation shows that it was submitted', `${ban(kind)}; #f tillfalligt-${kind}-faststallt 2026-05-20`, '2026-06-01', submit, { outcome: 'unknown', doneBy: 'f' }],
    ['so does a revocation', `${ban(kind)}; #f tillfalligt-${kind}-upphavt 2026-05-20`, '2026-06-01', submit, { outcome: 'unknown', doneBy: 'f' }],
    ['an application counts from the court\'s decision', confirmed(kind), due, apply, { cause: 'f', due, outcome: 'open' }],
    ['an application in time', `${confirmed(kind)}; ${kind}-ansokt ${due}`, '2026-07-01', apply, { outcome: 'met' }],
    ['an application on file already', `#a ${kind}-ansokt 2026-05-08; ${confirmed(kind)}`, '2026-07-01', apply, { outcome: 'met', done: '2026-05-08' }],
    ['the ban itself shows that it was applied for', `${confirmed(kind)}; #b ${kind}-beslutat 2026-07-10`, '2026-08-01', apply, { outcome: 'unknown', doneBy: 'b' }],
    ['no longer needed when revoked', `${confirmed(kind)}; #x tillfalligt-${kind}-upphavt 2026-05-14`, '2026-07-01', apply, { outcome: 'moot', mootBy: 'x' }],
  ]),
); // prettier-ignore

describe('more time', () =>
  holds([
    ['can be had for a ban on leaving the country', `${confirmed('utreseforbud')}; anstand-begart 2026-06-09; anstand-beviljat 2026-06-12 until=2026-06-30`, '2026-06-30', 'LVU-30', { due: '2026-06-30', outcome: 'open' }],
    ['cannot be had for a ban on removal', `${confirmed('flyttningsforbud')}; anstand-begart 2026-05-20; anstand-beviljat 2026-05-22 until=2026-06-30`, '2026-05-30', 'LVU-26', { due: '2026-05-26', outcome: 'overdue' }],
    ['can be had for a shelter', 'skyddat-boende-beslutat 2026-05-04; skyddat-boende-understallt 2026-05-05; placering-paborjad 2026-05-04 form=skyddat-boende home=h; anstand-begart 2026-06-15', '2026-08-01', 'SKB-03', { due: '2026-06-15', outcome: 'open' }],
  ])); // prettier-ignore

describe('the bans themselves', () =>
  holds([
    ['one on removal is reviewed every three months', '#o flyttningsforbud-beslutat 2026-05-04', '2026-08-04', 'LVU-24', { due: '2026-08-04', outcome: 'open' }],
    ['one on leaving every six', '#o utreseforbud-beslutat 2026-05-04', '2026-11-04', 'LVU-28', { due: '2026-11-04', outcome: 'open' }],
    ['both end at eighteen', 'barn 2008-09-01; utreseforbud-beslutat 2026-05-04', '2027-01-01', 'LVU-28', { outcome: 'moot', mootOn: '2026-09-01', mootBy: 'age-18' }],
    ['one on removal too', 'barn 2008-07-01; flyttningsforbud-beslutat 2026-05-04', '2027-01-01', 'LVU-24', { outcome: 'moot', mootOn: '2026-07-01' }],
    ['there was no ban on leaving before 1 July 2020', 'utreseforbud-beslutat 2020-06-30', '2021-06-30', 'LVU-28', 'absent'],
  ])); // prettier-ignore

describe('a shelter (SKB-02, SKB-03, SKB-05)', () => {
  const moved = 'placering-paborjad 2026-01-12 form=skyddat-boende home=a';
  const shelter = `#d skyddat-boende-beslutat 2026-01-12; ${moved}; skyddat-boende-understallt 2026-01-14`;
  holds([
    ['is submitted within a week', '#d skyddat-boende-beslutat 2026-01-12', '2026-01-20', 'SKB-02', { due: '2026-01-19', outcome: 'overdue' }],
    ['lets a placed child go when it was not', `skyddat-boende-beslutat 2026-01-12; ${moved}`, '2026-01-20', 'LVU-08', { from: '2026-01-20' }],
    ['lets nobody go when nobody has moved in', 'skyddat-boende-beslutat 2026-01-12', '2026-02-20', 'LVU-08', 'absent'],
    ['is applied for within six weeks from the day the child moved in', shelter, '2026-02-23', 'SKB-03', { from: '2026-01-12', due: '2026-02-23', outcome: 'open' }],
    ['whatever was written first that day', `${moved}; skyddat-boende-beslutat 2026-01-12; skyddat-boende-understallt 2026-01-14`, '2026-02-23', 'SKB-03', { due: '2026-02-23' }],
    ['lapses after that', shelter, '2026-02-24', 'LVU-08', { from: '2026-02-24' }],
    ['is reviewed every six months', `${shelter}; skyddat-boende-ansokt 2026-02-02`, '2026-07-12', 'SKB-05', { due: '2026-07-12', outcome: 'open' }],
    ['granted by the court, is not submitted', 'skyddat-boende-ansokt 2026-01-05; skyddat-boende-beslutat 2026-02-02 by=domstol', '2026-03-01', 'SKB-02', 'absent'],
    ['nor applied for once more', `skyddat-boende-ansokt 2026-01-05; skyddat-boende-beslutat 2026-02-02 by=domstol; ${moved.replace('01-12', '02-03')}`, '2026-06-01', 'SKB-03', 'absent'],
    ['and is reviewed from the day the child moved in', `skyddat-boende-ansokt 2026-01-05; skyddat-boende-beslutat 2026-02-02 by=domstol; ${moved.replace('01-12', '02-03')}`, '2026-06-01', 'SKB-05', { due: '2026-08-03' }],
    ['ends at eighteen', `barn 2008-04-01; ${shelter}; skyddat-boende-ansokt 2026-02-02`, '2026-09-12', 'SKB-05', { outcome: 'moot', mootOn: '2026-04-01' }],
  ]); // prettier-ignore

  it('counts once, however often the child moves between shelters', () => {
    const history = `${shelter}; skyddat-boende-ansokt 2026-02-02; placering-avslutad 2026-03-02 reason=omplacering; placering-paborjad 2026-03-02 form=skyddat-boende home=b`;
    expect(clocks(history, '2026-12-01', 'SKB-03').map((r) => r.outcome)).toEqual(['met']);
    expect(clocks(history, '2026-07-01', 'SKB-05').map((r) => r.due)).toEqual(['2026-07-12']);
    expect(clocks(history, '2026-12-01', 'LVU-08')).toEqual([]);
  });
});
