import { clocks } from '../testing/history.js';
import { holds } from '../testing/table.js';

describe('skyddsbedömning (ANM-03)', () =>
  holds([
    ['is due the same day, a Sunday as well', 'anmalan-inkommen 2026-02-01', '2026-02-02', 'ANM-03', { due: '2026-02-01', lastDay: '2026-02-01', outcome: 'overdue', daysLate: 1 }],
    ['is due the next day when the report came late in the day', 'anmalan-inkommen 2026-02-06 late=true', '2026-02-07', 'ANM-03', { due: '2026-02-07', outcome: 'open' }],
    ['is late the day after that', 'anmalan-inkommen 2026-02-06 late=true; skyddsbedomning-gjord 2026-02-08', '2026-02-09', 'ANM-03', { outcome: 'late', daysLate: 1 }],
    ['is not asked of an application', 'anmalan-inkommen 2026-02-06 source=ansokan', '2026-02-09', 'ANM-03', 'absent'],
    ['is asked of a report during an open inquiry', 'utredning-inledd 2026-01-02; #o anmalan-inkommen 2026-02-06', '2026-02-06', 'ANM-03', { cause: 'o', outcome: 'open' }],
    ['is still asked when the report was closed without it', 'anmalan-inkommen 2026-02-06; utredning-ej-inledd 2026-02-06', '2026-02-09', 'ANM-03', { outcome: 'overdue', daysLate: 3 }],
    ['did not exist in 2012', 'anmalan-inkommen 2012-12-31', '2013-02-01', 'ANM-03', 'absent'],
    ['goes to the report that waits for it', 'anmalan-inkommen 2026-02-02; skyddsbedomning-gjord 2026-02-02; #o anmalan-inkommen 2026-02-05; #c skyddsbedomning-gjord 2026-02-05', '2026-02-09', 'ANM-03', { cause: 'o', outcome: 'met', doneBy: 'c' }],
    ['goes to the report it names', '#a anmalan-inkommen 2026-02-02; #b anmalan-inkommen 2026-02-02; #c skyddsbedomning-gjord 2026-02-02 ref=b', '2026-02-09', 'ANM-03', { cause: 'b', outcome: 'met', doneBy: 'c' }],
  ])); // prettier-ignore

describe('förhandsbedömning (ANM-06)', () =>
  holds([
    ['runs fourteen days, past Boxing Day', 'anmalan-inkommen 2026-12-12', '2026-12-28', 'ANM-06', { due: '2026-12-26', lastDay: '2026-12-28', outcome: 'open' }],
    ['is not asked while an inquiry about the child is open', 'utredning-inledd 2026-01-02; anmalan-inkommen 2026-02-06', '2026-02-09', 'ANM-06', 'absent'],
    ['is asked when the child only has a measure', 'insats-beviljad 2026-01-02; insats-verkstalld 2026-01-03; anmalan-inkommen 2026-02-06', '2026-02-09', 'ANM-06', { outcome: 'open' }],
    ['is not asked of an application', 'anmalan-inkommen 2026-02-06 source=ansokan', '2026-02-09', 'ANM-06', 'absent'],
    ['is met by an inquiry', 'anmalan-inkommen 2026-02-02; #c utredning-inledd 2026-02-16', '2026-02-19', 'ANM-06', { outcome: 'met', doneBy: 'c' }],
    ['is met when the report joins an inquiry', 'anmalan-inkommen 2026-02-02; #c anmalan-tillford-utredning 2026-02-04', '2026-02-19', 'ANM-06', { outcome: 'met' }],
    ['is moved by an extension decided in time', 'anmalan-inkommen 2026-02-02; forhandsbedomning-forlangd 2026-02-16 until=2026-02-23 reason=x', '2026-02-23', 'ANM-06', { due: '2026-02-23', outcome: 'open' }],
    ['is not moved by an extension decided too late', 'anmalan-inkommen 2026-02-02; forhandsbedomning-forlangd 2026-02-17 until=2026-02-23 reason=x', '2026-02-23', 'ANM-06', { due: '2026-02-16', outcome: 'overdue' }],
    ['ends with the case', 'anmalan-inkommen 2026-02-02; #x arende-avslutat 2026-02-10', '2026-02-23', 'ANM-06', { outcome: 'moot', mootBy: 'x' }],
    ['stays broken when the case is closed later', 'anmalan-inkommen 2026-02-02; arende-avslutat 2026-02-20', '2026-03-23', 'ANM-06', { outcome: 'overdue', daysLate: 4 }],
  ])); // prettier-ignore

describe('at once (ANM-07, ANM-08)', () =>
  holds([
    ['an application opens an inquiry the same day', 'anmalan-inkommen 2026-02-02 source=ansokan; utredning-inledd 2026-02-02', '2026-02-09', 'ANM-07', { outcome: 'met' }],
    ['own knowledge as well', 'anmalan-inkommen 2026-02-02 source=egen-kannedom', '2026-02-03', 'ANM-07', { outcome: 'overdue' }],
    ['a report does not', 'anmalan-inkommen 2026-02-02 source=privat', '2026-02-03', 'ANM-07', 'absent'],
    ['a decision not to open one answers it', 'anmalan-inkommen 2026-02-02 source=ansokan; utredning-ej-inledd 2026-02-03', '2026-02-09', 'ANM-07', { outcome: 'late', daysLate: 1 }],
    ['suspected violence opens one the same day', 'anmalan-inkommen 2026-02-02 violence=true; utredning-inledd 2026-02-03', '2026-02-09', 'ANM-08', { outcome: 'late', daysLate: 1 }],
    ['no violence, no such duty', 'anmalan-inkommen 2026-02-02 violence=false', '2026-02-09', 'ANM-08', 'absent'],
    ['a decision not to open one does not meet it', 'anmalan-inkommen 2026-02-02 violence=true; utredning-ej-inledd 2026-02-04', '2026-02-09', 'ANM-08', { outcome: 'overdue', daysLate: 2 }],
    ['the guidance came in October 2014', 'anmalan-inkommen 2014-09-30 violence=true', '2014-10-09', 'ANM-08', 'absent'],
  ])); // prettier-ignore

describe('the answer to the reporter (ANM-05)', () => {
  const asked = 'anmalan-inkommen 2026-02-02 source=anmalningsskyldig feedbackRequested=true';
  holds([
    ['is due a week after the decision', `${asked}; #d utredning-inledd 2026-02-05; aterkoppling-lamnad 2026-02-12`, '2026-02-20', 'ANM-05', { cause: 'd', due: '2026-02-12', outcome: 'met' }],
    ['is not owed before the decision', asked, '2026-02-20', 'ANM-05', 'absent'],
    ['is not owed when nobody asked', 'anmalan-inkommen 2026-02-02 source=anmalningsskyldig; utredning-ej-inledd 2026-02-05', '2026-02-20', 'ANM-05', 'absent'],
    ['is owed when asked before the decision', 'anmalan-inkommen 2026-02-02 source=anmalningsskyldig; aterkoppling-begard 2026-02-03; #d utredning-ej-inledd 2026-02-05', '2026-02-06', 'ANM-05', { cause: 'd', due: '2026-02-12' }],
    ['is owed at once when asked after it', 'anmalan-inkommen 2026-02-02 source=anmalningsskyldig; utredning-ej-inledd 2026-02-05; #o aterkoppling-begard 2026-02-11', '2026-02-12', 'ANM-05', { cause: 'o', due: '2026-02-11', outcome: 'overdue' }],
    ['is owed at once when an inquiry already runs', `utredning-inledd 2026-01-05; ${asked.replace('anmalan', '#o anmalan')}`, '2026-02-02', 'ANM-05', { cause: 'o', due: '2026-02-02' }],
    ['is owed when the source is not recorded', 'anmalan-inkommen 2026-02-02 feedbackRequested=true; utredning-ej-inledd 2026-02-05', '2026-02-20', 'ANM-05', { due: '2026-02-12' }],
    ['is not owed to a private person', 'anmalan-inkommen 2026-02-02 source=privat feedbackRequested=true; utredning-ej-inledd 2026-02-05', '2026-02-20', 'ANM-05', 'absent'],
    ['had no limit before 15 January 2026', 'anmalan-inkommen 2026-01-10 source=anmalningsskyldig feedbackRequested=true; utredning-ej-inledd 2026-01-14', '2026-02-20', 'ANM-05', 'absent'],
    ['rolls past a holiday', 'anmalan-inkommen 2026-03-20 source=anmalningsskyldig feedbackRequested=true; utredning-ej-inledd 2026-03-27', '2026-04-07', 'ANM-05', { due: '2026-04-03', lastDay: '2026-04-07', outcome: 'open' }],
    ['counts as given when a refusal is noted', `${asked}; utredning-inledd 2026-02-05; aterkoppling-lamnad 2026-02-06 refused=true reason=x`, '2026-02-20', 'ANM-05', { outcome: 'met' }],
  ]); // prettier-ignore

  it('is owed for each report that an inquiry answers', () => {
    expect(clocks(`#a ${asked}; #b ${asked}; utredning-inledd 2026-02-05`, '2026-02-06', 'ANM-05')).toHaveLength(2);
  });
});
