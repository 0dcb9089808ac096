import { clocks } from '../testing/history.js';
import { holds } from '../testing/table.js';

describe('the inquiry (UTR-01, UTR-02)', () =>
  holds([
    ['takes four months, the last day of a month that lacks the day', 'utredning-inledd 2026-07-31', '2026-11-30', 'UTR-02', { due: '2026-11-30', lastDay: '2026-11-30', outcome: 'open' }],
    ['rolls past a Sunday at the end of February', 'utredning-inledd 2026-10-31', '2027-03-01', 'UTR-02', { due: '2027-02-28', lastDay: '2027-03-01', outcome: 'open' }],
    ['is late after it', 'utredning-inledd 2026-01-12; utredning-avslutad 2026-05-14', '2026-06-01', 'UTR-02', { outcome: 'late', daysLate: 2 }],
    ['is moved by an extension decided on the last day', 'utredning-inledd 2026-01-12; #x utredning-forlangd 2026-05-12 until=2026-06-30 reason=x', '2026-06-30', 'UTR-02', { due: '2026-06-30', outcome: 'open' }],
    ['is not moved by one decided the day after', 'utredning-inledd 2026-01-12; utredning-forlangd 2026-05-13 until=2026-06-30 reason=x', '2026-06-30', 'UTR-02', { due: '2026-05-12', outcome: 'overdue', daysLate: 49 }],
    ['is moved again by a second extension', 'utredning-inledd 2026-01-12; utredning-forlangd 2026-05-12 until=2026-06-30 reason=x; utredning-forlangd 2026-06-29 until=2026-07-31 reason=y', '2026-07-31', 'UTR-02', { due: '2026-07-31', outcome: 'open' }],
    ['is moved by one that may have been decided in time', 'utredning-inledd 2026-01-12; utredning-forlangd 2026-05-10..2026-05-20 until=2026-06-30 reason=x', '2026-06-30', 'UTR-02', { due: '2026-06-30' }],
    ['warns thirty days before the day it was moved to', 'utredning-inledd 2026-01-12; utredning-forlangd 2026-04-20 until=2026-08-12 reason=x', '2026-06-30', 'UTR-02', { firstWarning: '2026-07-13' }],
    ['keeps the old act when it began under it', 'utredning-inledd 2025-06-30', '2025-09-01', 'UTR-02', { law: 'SoL (2001:453) 11:2' }],
    ['is known only roughly, so no limit is invented', 'utredning-inledd 2026-01-01..2026-01-31', '2026-09-01', 'UTR-02', 'absent'],
    ['closed on a day known roughly is late only if even the first is', 'utredning-inledd 2026-01-12; utredning-avslutad 2026-05-12..2026-05-20', '2026-06-01', 'UTR-02', { outcome: 'met', done: '2026-05-12' }],
    ['and late by the first day', 'utredning-inledd 2026-01-12; utredning-avslutad 2026-05-15..2026-05-20', '2026-06-01', 'UTR-02', { outcome: 'late', daysLate: 3 }],
    ['is not known to be closed before the last of those days', 'utredning-inledd 2026-01-12; utredning-avslutad 2026-05-10..2026-05-20', '2026-05-19', 'UTR-02', { outcome: 'overdue' }],
    ['the concerned are told the same day', 'utredning-inledd 2026-01-12; berorda-informerade 2026-01-12', '2026-06-01', 'UTR-01', { outcome: 'met' }],
    ['or on the day it was put off to', 'utredning-inledd 2026-01-12; berorda-informerade 2026-01-12 postponedReason=polis recheckOn=2026-01-20; #c berorda-informerade 2026-01-20', '2026-06-01', 'UTR-01', { due: '2026-01-20', outcome: 'met', doneBy: 'c' }],
    ['late after that day', 'utredning-inledd 2026-01-12; berorda-informerade 2026-01-12 postponedReason=polis recheckOn=2026-01-20; #c berorda-informerade 2026-01-22', '2026-06-01', 'UTR-01', { outcome: 'late', daysLate: 2 }],
    ['a register that begins with the closing shows no limit', 'utredning-avslutad 2026-01-12', '2026-06-01', 'UTR-02', 'absent'],
  ])); // prettier-ignore

describe('follow-up (UFU-01, UFU-02, LVU-21)', () => {
  const placed = 'placering-paborjad 2026-01-12 form=hvb ground=SoL; #o placering-avslutad 2026-03-02 reason=hem';
  holds([
    ['counts from the closing, not from when it was begun', '#o utredning-avslutad 2026-03-02; uppfoljning-inledd 2026-03-20 after=utredning', '2026-04-01', 'UFU-01', { cause: 'o', from: '2026-03-02', due: '2026-09-02' }],
    ['was two months before 1 July 2025', '#o utredning-avslutad 2025-06-30; uppfoljning-inledd 2025-07-02 after=utredning', '2025-07-10', 'UFU-01', { due: '2025-08-30', law: 'SoL (2001:453) 11:4 b' }],
    ['ends with a new inquiry', 'utredning-avslutad 2026-03-02; uppfoljning-inledd 2026-03-02 after=utredning; #c utredning-inledd 2026-05-02', '2026-12-01', 'UFU-01', { outcome: 'met', doneBy: 'c' }],
    ['does not run when none was begun', 'utredning-avslutad 2026-03-02', '2026-12-01', 'UFU-01', 'absent'],
    ['may be begun before the closing the same day', 'utredning-inledd 2026-01-02; uppfoljning-inledd 2026-03-02 after=utredning; #o utredning-avslutad 2026-03-02', '2026-04-01', 'UFU-01', { cause: 'o', due: '2026-09-02' }],
    ['after a placement under SoL', `${placed}; uppfoljning-inledd 2026-03-04 after=placering`, '2026-04-01', 'UFU-02', { cause: 'o', from: '2026-03-02', due: '2026-09-02' }],
    ['not after one under LVU', 'placering-paborjad 2026-01-12 form=hvb ground=LVU-2; placering-avslutad 2026-03-02; uppfoljning-inledd 2026-03-04 after=placering', '2026-04-01', 'UFU-02', 'absent'],
    ['ends on a Sunday without moving', '#o utredning-avslutad 2026-02-01; uppfoljning-inledd 2026-02-01 after=utredning', '2026-08-02', 'UFU-01', { due: '2026-08-01', lastDay: '2026-08-01', outcome: 'overdue' }],
    ['is compulsory when care has ended', 'vard-beslutad 2025-03-02 ground=2; #o vard-upphord 2026-03-02', '2026-09-02', 'LVU-21', { cause: 'o', due: '2026-09-02', outcome: 'open' }],
    ['not for one who is eighteen', 'barn 2008-03-02; vard-beslutad 2025-03-02 ground=3; vard-upphord 2026-03-02', '2026-09-02', 'LVU-21', 'absent'],
    ['for one who turns eighteen the day after, until then', 'barn 2008-03-03; vard-beslutad 2025-03-02 ground=3; vard-upphord 2026-03-02', '2026-09-02', 'LVU-21', { outcome: 'moot', mootOn: '2026-03-03', mootBy: 'age-18' }],
    ['not when an application was withdrawn', 'vardansokan-inkommen 2026-01-12 ground=2; vard-upphord 2026-02-13', '2026-09-02', 'LVU-21', 'absent'],
    ['not before 1 July 2022', 'vard-beslutad 2021-03-02 ground=2; vard-upphord 2022-06-30', '2022-09-02', 'LVU-21', 'absent'],
  ]); // prettier-ignore
});

describe('one child, one inquiry at a time', () => {
  it('lets an inquiry answer every report that waits', () => {
    const rounds = clocks('anmalan-inkommen 2026-02-02; anmalan-inkommen 2026-02-04; utredning-inledd 2026-02-05', '2026-03-01', 'ANM-06');
    expect(rounds.map((r) => r.outcome)).toEqual(['met', 'met']);
  }); // prettier-ignore

  it('lets it answer only the reports it names', () => {
    const rounds = clocks('#a anmalan-inkommen 2026-02-02; #b anmalan-inkommen 2026-02-04; utredning-inledd 2026-02-05 ref=b', '2026-02-10', 'ANM-06');
    expect(rounds.map((r) => [r.cause, r.outcome])).toEqual([['a', 'open'], ['b', 'met']]);
  }); // prettier-ignore

  it('never reopens the old one: the second has four months of its own', () => {
    const rounds = clocks('utredning-inledd 2026-01-05; utredning-avslutad 2026-03-02; utredning-inledd 2026-03-03', '2026-04-01', 'UTR-02'); // prettier-ignore
    expect(rounds.map((r) => r.due)).toEqual(['2026-05-05', '2026-07-03']);
  });
});
