import { clocks, report } from '../testing/history.js';
import { holds } from '../testing/table.js';

const decided = '#d omhandertagande-beslutat 2026-05-04 by=utskott';
const executed = `${decided}; #v omhandertagande-verkstallt 2026-05-04`;
const submitted = `${executed}; #u omhandertagande-understallt 2026-05-05`;
const confirmed = `${submitted}; omhandertagande-faststallt 2026-05-11`;

describe('submission to the court (LVU-05) and its review (LVU-06)', () =>
  holds([
    ['a week from the decision, whenever it was executed', `${decided}; omhandertagande-verkstallt 2026-05-10`, '2026-05-11', 'LVU-05', { due: '2026-05-11', outcome: 'open' }],
    ['rolls past Easter (JO Malmö)', '#d omhandertagande-beslutat 2019-04-12', '2019-04-23', 'LVU-05', { due: '2019-04-19', lastDay: '2019-04-23', outcome: 'open' }],
    ['may still turn late after it lapsed', `${executed}; #u omhandertagande-understallt 2026-05-13`, '2026-06-01', 'LVU-05', { outcome: 'late', daysLate: 2, doneBy: 'u' }],
    ['a late submission opens nothing for the court', `${executed}; omhandertagande-understallt 2026-05-13`, '2026-06-01', 'LVU-06', 'absent'],
    ['a confirmation shows that it was submitted', `${executed}; #f omhandertagande-faststallt 2026-05-20`, '2026-06-20', 'LVU-05', { outcome: 'unknown', doneBy: 'f' }],
    ['so does a revocation', `${executed}; #f omhandertagande-upphavt 2026-05-20`, '2026-06-20', 'LVU-05', { outcome: 'unknown', doneBy: 'f' }],
    ['but not before it is known', `${executed}; omhandertagande-faststallt 2026-05-20`, '2026-05-19', 'LVU-05', { outcome: 'overdue', daysLate: 8 }],
    ['a judgment on care shows no submission', `${executed}; vard-beslutad 2026-06-20 ground=2`, '2026-07-20', 'LVU-05', { outcome: 'overdue' }],
    ['no longer needed when the nämnd ends it', `${executed}; #x omhandertagande-upphort 2026-05-06`, '2026-06-20', 'LVU-05', { outcome: 'moot', mootBy: 'x' }],
    ['the court has a week from the day it came', submitted, '2026-05-12', 'LVU-06', { due: '2026-05-12', outcome: 'open' }],
    ['a decision known only roughly has no last day', 'omhandertagande-beslutat 2026-05-01..2026-05-04', '2026-06-01', 'LVU-05', 'absent'],
    ['submitted on a day known roughly', `${executed}; omhandertagande-understallt 2026-05-09..2026-05-13`, '2026-06-01', 'LVU-05', { outcome: 'met' }],
    ['the second measure has a week of its own', `${executed}; #e omhandertagande-beslutat 2026-05-13 newCircumstances=true; omhandertagande-understallt 2026-05-14`, '2026-06-01', 'LVU-05', { cause: 'e', outcome: 'met' }],
  ])); // prettier-ignore

describe('application after execution (LVU-07)', () =>
  holds([
    ['four weeks from the execution, not from the decision', `${decided}; omhandertagande-understallt 2026-05-05; omhandertagande-verkstallt 2026-05-06`, '2026-06-03', 'LVU-07', { due: '2026-06-03', outcome: 'open' }],
    ['does not run before execution', `${decided}; omhandertagande-understallt 2026-05-05`, '2026-09-01', 'LVU-07', 'absent'],
    ['JO 7244-2015', 'omhandertagande-beslutat 2015-07-06; omhandertagande-verkstallt 2015-07-06; omhandertagande-understallt 2015-07-07', '2015-08-04', 'LVU-07', { due: '2015-08-03', outcome: 'overdue', daysLate: 1 }],
    ['more time asked for on the last day keeps it alive', `${confirmed}; anstand-begart 2026-06-01`, '2026-09-01', 'LVU-07', { lastDay: '2026-06-01', outcome: 'open' }],
    ['and an application then is in time', `${confirmed}; anstand-begart 2026-06-01; vardansokan-inkommen 2026-06-20`, '2026-09-01', 'LVU-07', { outcome: 'met', done: '2026-06-20' }],
    ['asked for the day after it does not', `${confirmed}; anstand-begart 2026-06-02`, '2026-06-10', 'LVU-07', { outcome: 'overdue' }],
    ['granted more time runs to the day the court set', `${confirmed}; anstand-begart 2026-05-29; anstand-beviljat 2026-06-03 until=2026-06-22`, '2026-06-22', 'LVU-07', { due: '2026-06-22', outcome: 'open' }],
    ['which rolls', `${confirmed}; anstand-begart 2026-05-29; anstand-beviljat 2026-06-03 until=2026-06-20`, '2026-06-22', 'LVU-07', { due: '2026-06-20', lastDay: '2026-06-22', outcome: 'open' }],
    ['and is then warned of a week before', `${confirmed}; anstand-begart 2026-05-29; anstand-beviljat 2026-06-03 until=2026-06-22`, '2026-06-22', 'LVU-07', { firstWarning: '2026-06-15' }],
    ['and lapses the day after that', `${confirmed}; anstand-begart 2026-05-29; anstand-beviljat 2026-06-03 until=2026-06-22`, '2026-06-23', 'LVU-08', { from: '2026-06-23', cause: 'v' }],
    ['an application already made meets it', `#a vardansokan-inkommen 2026-04-20 ground=2; ${confirmed}`, '2026-07-01', 'LVU-07', { outcome: 'met', done: '2026-04-20', doneBy: 'a' }],
    ['an application that was refused before does not', `vardansokan-inkommen 2026-03-20; vard-avslagen 2026-04-20; ${confirmed}`, '2026-05-20', 'LVU-07', { outcome: 'open' }],
    ['a judgment shows that an application was made', `${confirmed}; #j vard-beslutad 2026-07-20 ground=2`, '2026-08-01', 'LVU-07', { outcome: 'unknown', doneBy: 'j' }],
    ['so does a refusal', `${confirmed}; #j vard-avslagen 2026-07-20`, '2026-08-01', 'LVU-07', { outcome: 'unknown', doneBy: 'j' }],
    ['so does a hearing', `${confirmed}; #j muntlig-forhandling 2026-06-20`, '2026-08-01', 'LVU-07', { outcome: 'unknown', doneBy: 'j' }],
    ['a hearing of an appeal does not', `#b overklagande-inkommet 2026-05-06; ${confirmed}; muntlig-forhandling 2026-06-20 ref=b`, '2026-06-30', 'LVU-07', { outcome: 'overdue' }],
    ['executed twice is presumed applied for all the same', `${executed}; omhandertagande-verkstallt 2026-05-05; omhandertagande-understallt 2026-05-05; vard-beslutad 2026-07-20 ground=2`, '2026-08-01', 'LVU-07', { outcome: 'unknown' }],
    ['only the measure it names gets more time', `${confirmed}; tillfalligt-utreseforbud-beslutat 2026-05-04; tillfalligt-utreseforbud-understallt 2026-05-04; tillfalligt-utreseforbud-faststallt 2026-05-08; anstand-begart 2026-05-20 ref=d; anstand-beviljat 2026-05-22 ref=d until=2026-07-01`, '2026-06-01', 'LVU-30', { due: '2026-06-05' }],
  ])); // prettier-ignore

describe('letting the child go (LVU-08)', () =>
  holds([
    ['the same day when the court revokes', `${submitted}; #x omhandertagande-upphavt 2026-05-08`, '2026-05-09', 'LVU-08', { cause: 'x', due: '2026-05-08', outcome: 'overdue', daysLate: 1 }],
    ['when the nämnd ends it', `${submitted}; #x omhandertagande-upphort 2026-05-08; barnet-aterlamnat 2026-05-08`, '2026-05-09', 'LVU-08', { cause: 'x', outcome: 'met' }],
    ['when care is refused', `${confirmed}; vardansokan-inkommen 2026-05-20; #x vard-avslagen 2026-06-10; barnet-aterlamnat 2026-06-12`, '2026-07-09', 'LVU-08', { cause: 'x', from: '2026-06-10', outcome: 'late', daysLate: 2 }],
    ['when care is refused and only the return shows that the child was held', '#x vard-avslagen 2026-06-10; barnet-aterlamnat 2026-06-12', '2026-07-09', 'LVU-08', { cause: 'x', outcome: 'late', daysLate: 2 }],
    ['not when nothing shows it', 'vardansokan-inkommen 2026-05-20; vard-avslagen 2026-06-10', '2026-07-09', 'LVU-08', 'absent'],
    ['not when care is granted', `${confirmed}; vardansokan-inkommen 2026-05-20; vard-beslutad 2026-06-10`, '2026-07-09', 'LVU-08', 'absent'],
    ['when it was not submitted in time, from the day after', executed, '2026-05-12', 'LVU-08', { cause: 'd', from: '2026-05-12', outcome: 'open' }],
    ['not on the last day itself', executed, '2026-05-11', 'LVU-08', 'absent'],
    ['when no application came, from the day after', confirmed, '2026-06-03', 'LVU-08', { cause: 'v', from: '2026-06-02', outcome: 'overdue', daysLate: 1 }],
    ['an end logged after the lapse confirms it and opens nothing more', `${executed}; omhandertagande-upphort 2026-05-14`, '2026-06-03', 'LVU-08', { cause: 'd', from: '2026-05-12' }],
    ['a revocation in a register that begins there', '#x omhandertagande-upphavt 2026-05-08; barnet-aterlamnat 2026-05-11', '2026-06-03', 'LVU-08', { cause: 'x', outcome: 'late', daysLate: 3 }],
    ['but not without the return', 'omhandertagande-upphavt 2026-05-08', '2026-06-03', 'LVU-08', 'absent'],
    ['no longer needed on a new decision', `${submitted}; omhandertagande-upphavt 2026-05-08; #n omhandertagande-beslutat 2026-05-08 newCircumstances=true`, '2026-05-10', 'LVU-08', { outcome: 'moot', mootBy: 'n' }],
    ['no longer needed when the child stays with consent', `${submitted}; omhandertagande-upphavt 2026-05-08; #n placering-paborjad 2026-05-08 form=hvb ground=SoL`, '2026-05-10', 'LVU-08', { outcome: 'moot', mootBy: 'n' }],
    ['a placement under LVU does not end it', `${submitted}; omhandertagande-upphavt 2026-05-08; placering-paborjad 2026-05-08 form=hvb ground=LVU-6`, '2026-05-10', 'LVU-08', { outcome: 'overdue' }],
    ['returned before the lapse', `${executed}; barnet-aterlamnat 2026-05-07`, '2026-06-03', 'LVU-08', { outcome: 'met', done: '2026-05-07' }],
    ['ends with the case', `${submitted}; omhandertagande-upphavt 2026-05-08; #x arende-avslutat 2026-05-08`, '2026-06-03', 'LVU-08', { outcome: 'moot', mootBy: 'x' }],
  ])); // prettier-ignore

describe('a lapse', () => {
  it('ends the measure and what else it asked for, on the day after', () => {
    const lines = report(executed, '2026-06-30').filter((l) => 'clock' in l && l.clock === 'LVU-07');
    expect(lines).toEqual([expect.objectContaining({ outcome: 'moot', mootOn: '2026-05-12', mootBy: 'lapse:LVU-05' })]);
  });

  it('opens one LVU-08, however many limits would have lapsed', () => {
    expect(clocks(`${decided}; omhandertagande-verkstallt 2026-05-04`, '2026-12-01', 'LVU-08')).toHaveLength(1);
  });

  it('is taken back when a day known roughly may have been in time', () => {
    const rough = `${executed}; omhandertagande-understallt 2026-05-08..2026-05-20`;
    expect(clocks(rough, '2026-05-19', 'LVU-08')).toHaveLength(1);
    expect(clocks(rough, '2026-05-20', 'LVU-08')).toHaveLength(0);
    expect(clocks(rough, '2026-05-20', 'LVU-05')).toEqual([expect.objectContaining({ outcome: 'met', done: '2026-05-08' })]); // prettier-ignore
    const application = `${confirmed}; vardansokan-inkommen 2026-05-28..2026-06-10`;
    expect(clocks(application, '2026-06-10', 'LVU-08')).toHaveLength(0);
    const asked = `${confirmed}; anstand-begart 2026-05-28..2026-06-10`;
    expect(clocks(asked, '2026-06-10', 'LVU-08')).toHaveLength(0);
  });

  it('is taken back when a later event shows that the limit was kept', () => {
    const history = `${executed}; omhandertagande-faststallt 2026-05-20; vardansokan-inkommen 2026-05-28`;
    expect(clocks(history, '2026-05-19', 'LVU-08')).toHaveLength(1);
    expect(clocks(history, '2026-05-28', 'LVU-08')).toHaveLength(0);
    expect(clocks(history, '2026-05-28', 'LVU-07')).toEqual([expect.objectContaining({ outcome: 'met' })]);
  });
});

describe('the court takes up the application (LVU-10)', () =>
  holds([
    ['two weeks while the child is held', `${confirmed}; #a vardansokan-inkommen 2026-05-20`, '2026-06-03', 'LVU-10', { cause: 'a', due: '2026-06-03', outcome: 'open' }],
    ['not when the child is not held', 'vardansokan-inkommen 2026-05-20', '2026-07-03', 'LVU-10', 'absent'],
    ['a hearing meets it', `${confirmed}; vardansokan-inkommen 2026-05-20; muntlig-forhandling 2026-06-03; vard-beslutad 2026-06-10`, '2026-07-03', 'LVU-10', { outcome: 'met', done: '2026-06-03' }],
    ['a late hearing is late', `${confirmed}; vardansokan-inkommen 2026-05-20; muntlig-forhandling 2026-06-04; vard-beslutad 2026-06-10`, '2026-07-03', 'LVU-10', { outcome: 'late', daysLate: 1 }],
    ['a judgment in time meets it', `${confirmed}; vardansokan-inkommen 2026-05-20; vard-beslutad 2026-06-03`, '2026-07-03', 'LVU-10', { outcome: 'met' }],
    ['a late judgment with no hearing recorded leaves it unknown', `${confirmed}; vardansokan-inkommen 2026-05-20; #j vard-avslagen 2026-06-10`, '2026-07-03', 'LVU-10', { outcome: 'unknown', doneBy: 'j' }],
  ])); // prettier-ignore
