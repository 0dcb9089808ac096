import { clocks } from '../testing/history.js';
import { holds } from '../testing/table.js';

const held =
  'omhandertagande-beslutat 2026-01-05; omhandertagande-verkstallt 2026-01-05; omhandertagande-understallt 2026-01-06; vardansokan-inkommen 2026-01-20';

describe('the first review of care (LVU-15, LVU-16)', () =>
  holds([
    ['counts from the judgment when nothing else is known', '#j vard-beslutad 2026-02-10 ground=2', '2026-08-10', 'LVU-15', { cause: 'j', due: '2026-08-10', outcome: 'open' }],
    ['counts from the execution when it is known', 'vard-beslutad 2026-02-10 ground=2; #p vard-paborjad 2026-02-20', '2026-08-20', 'LVU-15', { cause: 'p', due: '2026-08-20' }],
    ['counts from legal force when the judgment is not immediate and the child is at home', 'vard-beslutad 2026-02-10 ground=3 immediate=false; #l laga-kraft 2026-03-05', '2026-08-20', 'LVU-16', { cause: 'l', due: '2026-09-05' }],
    ['does not run before that', 'vard-beslutad 2026-02-10 ground=3 immediate=false', '2026-12-20', 'LVU-16', 'absent'],
    ['counts from a judgment not immediate when the child is already held', `${held}; #j vard-beslutad 2026-02-10 ground=2 immediate=false`, '2026-08-10', 'LVU-15', { cause: 'j', due: '2026-08-10' }],
    ['or already placed', 'placering-paborjad 2026-01-10 form=hvb ground=SoL; #j vard-beslutad 2026-02-10 ground=2 immediate=false', '2026-08-10', 'LVU-15', { cause: 'j' }],
    ['an unknown ground is considered, not reconsidered', 'vard-beslutad 2026-02-10', '2026-08-10', 'LVU-15', { outcome: 'open' }],
    ['and nothing more', 'vard-beslutad 2026-02-10', '2026-08-10', 'LVU-16', 'absent'],
    ['a ground of 3 § is only reconsidered', 'vard-beslutad 2026-02-10 ground=3', '2026-08-10', 'LVU-15', 'absent'],
    ['both grounds, both reviews: considered', 'vard-beslutad 2026-02-10 ground=2+3', '2026-08-10', 'LVU-15', { outcome: 'open' }],
    ['both grounds, both reviews: reconsidered', 'vard-beslutad 2026-02-10 ground=2+3', '2026-08-10', 'LVU-16', { outcome: 'open' }],
    ['the ground of the application holds', 'vardansokan-inkommen 2026-01-10 ground=3; vard-beslutad 2026-02-10', '2026-08-10', 'LVU-16', { outcome: 'open' }],
    ['a month too short for the day', 'vard-beslutad 2026-07-01 ground=3; vard-paborjad 2026-08-31', '2027-02-28', 'LVU-16', { due: '2027-02-28', lastDay: '2027-02-28', outcome: 'open' }],
    ['a second judgment does not wipe away what was missed', '#j vard-beslutad 2026-01-12 ground=2; vard-beslutad 2026-08-13 ground=2', '2026-08-20', 'LVU-15', { cause: 'j', outcome: 'overdue' }],
  ])); // prettier-ignore

describe('later reviews', () => {
  const care = '#j vard-beslutad 2026-02-10 ground=2+3';
  holds([
    ['one made early starts the interval anew from its own day', `${care}; #r overvagande-vard 2026-05-01`, '2026-06-01', 'LVU-15', { cause: 'r', from: '2026-05-01', due: '2026-11-01' }],
    ['a consideration is no reconsideration', `${care}; overvagande-vard 2026-05-01`, '2026-06-01', 'LVU-16', { cause: 'j', outcome: 'open' }],
    ['a late one is late, and the next counts from it', `${care}; #r omprovning-vard 2026-08-13`, '2026-09-01', 'LVU-16', { cause: 'j', outcome: 'late', daysLate: 3 }],
    ['the next after a late one', `${care}; #r omprovning-vard 2026-08-13`, '2026-09-01', 'LVU-16', { cause: 'r', due: '2027-02-13' }],
    ['a register that begins with a review counts from it', '#r overvagande-vard 2026-05-01 law=LVU_13_§', '2026-06-01', 'LVU-15', { cause: 'r', due: '2026-11-01' }],
    ['or with a reconsideration', '#r omprovning-vard 2026-05-01', '2026-06-01', 'LVU-16', { cause: 'r', due: '2026-11-01' }],
    ['one known roughly closes its round', 'vard-beslutad 2026-02-10 ground=2; overvagande-vard 2026-07-01..2026-07-31; #r overvagande-vard 2026-12-01', '2027-01-01', 'LVU-15', { outcome: 'met', done: '2026-07-01' }],
    ['and the next exactly dated one starts the interval again', 'vard-beslutad 2026-02-10 ground=2; overvagande-vard 2026-07-01..2026-07-31; #r overvagande-vard 2026-12-01', '2027-01-01', 'LVU-15', { cause: 'r', due: '2027-06-01' }],
    ['ends when care ends', `${care}; #x vard-upphord 2026-05-01`, '2026-12-01', 'LVU-16', { outcome: 'moot', mootOn: '2026-05-01', mootBy: 'x' }],
    ['stays broken when care ends too late', `${care}; vard-upphord 2026-09-01`, '2026-12-01', 'LVU-16', { outcome: 'overdue', daysLate: 22 }],
  ]); // prettier-ignore

  it('never makes two rounds of one review', () => {
    expect(clocks('vard-beslutad 2026-02-10 ground=2; overvagande-vard 2026-05-01; overvagande-vard 2026-06-01', '2026-07-01', 'LVU-15')).toHaveLength(3);
  }); // prettier-ignore
});

describe('an application that comes to nothing', () => {
  const urgent = 'omhandertagande-beslutat 2026-01-05; omhandertagande-verkstallt 2026-01-05; omhandertagande-understallt 2026-01-07; omhandertagande-faststallt 2026-01-12';
  const applied = `${urgent}; #a vardansokan-inkommen 2026-01-20 ground=2`;
  const running = '#j vard-beslutad 2025-10-10 ground=2 immediate=true; #a vardansokan-inkommen 2026-01-20 ground=3';
  holds([
    ['withdrawn, the court need not take it up', `${applied}; #w vardansokan-aterkallad 2026-01-27`, '2026-03-01', 'LVU-10', { outcome: 'moot', mootOn: '2026-01-27', mootBy: 'w' }],
    ['withdrawn, it was made in time all the same', `${applied}; vardansokan-aterkallad 2026-01-27`, '2026-03-01', 'LVU-07', { outcome: 'met', doneBy: 'a' }],
    ['withdrawn, there is no care to follow up', `${applied}; vardansokan-aterkallad 2026-01-27`, '2026-03-01', 'LVU-21', 'absent'],
    ['withdrawn, the child is let go when the urgent measure is ended', `${applied}; vardansokan-aterkallad 2026-01-27; #x omhandertagande-upphort 2026-01-27`, '2026-03-01', 'LVU-08', { cause: 'x', outcome: 'overdue' }],
    ['withdrawn while care runs, care goes on', `${running}; vardansokan-aterkallad 2026-01-27`, '2026-04-10', 'LVU-15', { cause: 'j', outcome: 'open' }],
    ['refused while care runs, care goes on', `${running}; vard-avslagen 2026-02-27`, '2026-04-10', 'LVU-15', { cause: 'j', outcome: 'open' }],
    ['refused while care runs, the ground stays', `${running}; vard-avslagen 2026-02-27`, '2026-04-10', 'LVU-16', 'absent'],
    ['granted while care runs, both grounds are reviewed', `${running}; #k vard-beslutad 2026-02-27 ground=2+3`, '2026-04-10', 'LVU-16', { cause: 'k', outcome: 'open' }],
    ['granted while care runs, on the ground applied for', `${running}; #k vard-beslutad 2026-02-27`, '2026-04-10', 'LVU-16', { cause: 'k', outcome: 'open' }],
    ['care itself refused by a higher court has ended', '#j vard-beslutad 2025-10-10 ground=2 immediate=true; #n vard-avslagen 2026-02-27', '2026-05-10', 'LVU-15', { outcome: 'moot', mootBy: 'n' }],
  ]);
}); // prettier-ignore

describe('age', () =>
  holds([
    ['ends the consideration at eighteen', 'barn 2008-03-15; vard-beslutad 2025-10-10 ground=2', '2026-12-01', 'LVU-15', { outcome: 'moot', mootOn: '2026-03-15', mootBy: 'age-18' }],
    ['not the reconsideration', 'barn 2008-03-15; vard-beslutad 2025-10-10 ground=3', '2026-04-10', 'LVU-16', { outcome: 'open' }],
    ['which ends at twenty-one', 'barn 2005-03-15; vard-beslutad 2025-10-10 ground=3', '2026-12-01', 'LVU-16', { outcome: 'moot', mootOn: '2026-03-15', mootBy: 'age-21' }],
    ['with both grounds care goes on at eighteen', 'barn 2008-03-15; vard-beslutad 2025-10-10 ground=2+3', '2026-04-10', 'LVU-16', { outcome: 'open' }],
    ['someone born on 29 February turns eighteen on the 28th', 'barn 2008-02-29; vard-beslutad 2025-10-10 ground=2', '2026-12-01', 'LVU-15', { mootOn: '2026-02-28' }],
    ['only the year known: the last day of it', 'barn 2008; vard-beslutad 2026-10-10 ground=2', '2027-12-01', 'LVU-15', { mootOn: '2026-12-31' }],
    ['not known: under eighteen', 'vard-beslutad 2025-10-10 ground=2', '2026-04-10', 'LVU-15', { outcome: 'open' }],
    ['ends a restriction of contact together with care', 'barn 2008-03-01; vard-beslutad 2025-10-12 ground=2; umgangesbegransning-beslutad 2026-01-10', '2026-12-01', 'LVU-18', { outcome: 'moot', mootOn: '2026-03-01' }],
    ['ends 22 § at twenty-one', 'barn 2005-03-15; mellantvang-beslutat 2025-10-10', '2026-12-01', 'LVU-22', { outcome: 'moot', mootOn: '2026-03-15' }],
  ])); // prettier-ignore

describe('care that is never begun (LVU-02)', () => {
  const final = 'vard-beslutad 2026-02-10 ground=2 immediate=false; #l laga-kraft 2026-03-05';
  holds([
    ['must begin within four weeks', final, '2026-04-02', 'LVU-02', { cause: 'l', due: '2026-04-02', outcome: 'open' }],
    ['lapses the day after', final, '2026-04-10', 'LVU-15', { outcome: 'moot', mootOn: '2026-04-03', mootBy: 'lapse:LVU-02' }],
    ['lets nobody go when nobody is placed', final, '2026-04-10', 'LVU-08', 'absent'],
    ['lets a placed child go', `placering-paborjad 2026-02-11 form=hvb ground=SoL; ${final}`, '2026-04-10', 'LVU-08', { cause: 'l', from: '2026-04-03' }],
    ['begun before the judgment was final, it is met on that day', 'vard-beslutad 2026-02-10 ground=2 immediate=false; #p vard-paborjad 2026-02-20; #l laga-kraft 2026-03-05', '2026-04-10', 'LVU-02', { outcome: 'met', done: '2026-02-20', doneBy: 'p' }],
    ['begun when the child was already taken into care', `${held}; vard-beslutad 2026-02-10 ground=2; laga-kraft 2026-03-05`, '2026-05-10', 'LVU-02', { outcome: 'met', done: '2026-01-05' }],
    ['begun by a placement under LVU', `${final}; #p placering-paborjad 2026-03-20 form=hvb ground=LVU-2`, '2026-05-10', 'LVU-02', { outcome: 'met', doneBy: 'p' }],
    ['is not opened by the legal force of something else', 'overklagande-inkommet 2026-02-01; laga-kraft 2026-03-05', '2026-05-10', 'LVU-02', 'absent'],
  ]); // prettier-ignore
});

describe('restrictions (LVU-18) and early measures (LVU-22)', () =>
  holds([
    ['a restriction is reviewed every three months', '#o umgangesbegransning-beslutad 2026-01-31', '2026-04-30', 'LVU-18', { due: '2026-04-30', outcome: 'open' }],
    ['a review of one is no review of the other', '#h hemlig-vistelseort-beslutad 2026-01-12; umgangesbegransning-beslutad 2026-01-12; umgangesbegransning-overvagd 2026-02-12', '2026-03-01', 'LVU-18', { cause: 'h', outcome: 'open' }],
    ['not even when the other was never opened', '#h hemlig-vistelseort-beslutad 2026-01-12; umgangesbegransning-overvagd 2026-02-12', '2026-03-01', 'LVU-18', { cause: 'h', outcome: 'open' }],
    ['one limited in time ends by itself', 'umgangesbegransning-beslutad 2026-01-12 until=2026-03-01', '2026-05-01', 'LVU-18', { outcome: 'moot', mootOn: '2026-03-02', mootBy: 'limit' }],
    ['ends with care', 'vard-beslutad 2026-01-02 ground=2; umgangesbegransning-beslutad 2026-01-12; #x vard-upphord 2026-03-01', '2026-05-01', 'LVU-18', { outcome: 'moot', mootBy: 'x' }],
    ['22 § ends with a decision under 6 §', 'mellantvang-beslutat 2026-01-12; #x omhandertagande-beslutat 2026-03-01', '2026-09-01', 'LVU-22', { outcome: 'moot', mootBy: 'x' }],
    ['and with care', 'mellantvang-beslutat 2026-01-12; #x vard-beslutad 2026-03-01', '2026-09-01', 'LVU-22', { outcome: 'moot', mootBy: 'x' }],
  ])); // prettier-ignore
