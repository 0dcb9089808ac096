import { report, findings } from '../testing/history.js';

type Line = readonly [title: string, history: string, expected: string, on?: string];

/** Fires with exactly these `FINDING event` lines among those of the finding named, or with none. */
function tell(finding: string, lines: readonly Line[]): void {
  it.each(lines.map((line) => [line[0], line] as const))(`${finding} %s`, (_title, [, history, expected, on]) => {
    const seen = findings(history, on ?? '2027-06-01').filter((f) => f.startsWith(`${finding} `));
    expect(seen.join(', ')).toBe(expected);
  });
}

const talk = 'barnsamtal-genomfort 2026-01-05';
const home = 'hem-utrett 2026-01-02 home=h';

describe('findings', () => {
  tell('DELEG', [
    ['the chair alone reviews care', 'vard-beslutad 2026-01-02 ground=3 by=domstol; #e omprovning-vard 2026-03-01 by=ordforande', 'DELEG e'],
    ['an official decides an urgent measure', '#e omhandertagande-beslutat 2026-03-01 by=handlaggare', 'DELEG e'],
    ['the chair may', 'omhandertagande-beslutat 2026-03-01 by=ordforande', ''],
    ['an appointed member may', 'omhandertagande-beslutat 2026-03-01 by=ledamot', ''],
    ['the court may', 'omhandertagande-beslutat 2026-03-01 by=domstol', ''],
    ['nobody known', 'omhandertagande-beslutat 2026-03-01', ''],
    ['an official places in a familjehem', '#e placering-paborjad 2026-03-01 form=familjehem ground=SoL home=h by=chef', 'DELEG e'],
    ['an official places in a HVB', 'placering-paborjad 2026-03-01 form=hvb ground=SoL by=chef', ''],
    ['the chair places urgently under LVU', 'placering-paborjad 2026-03-01 form=familjehem ground=LVU-6 home=h by=ordforande', ''],
    ['the chair places under a running measure, ground not written', 'omhandertagande-beslutat 2026-01-12 by=ordforande; placering-paborjad 2026-01-12 form=jourhem home=h by=ordforande', ''],
    ['the chair decides a planned move', '#e namndbeslut 2026-03-01 decisionType=omplacering outcome=bifall by=ordforande', 'DELEG e'],
    ['the chair restricts contact under a mandate', 'umgangesbegransning-beslutad 2026-03-01 by=ordforande', ''],
    ['an official restricts contact', '#e umgangesbegransning-beslutad 2026-03-01 by=handlaggare', 'DELEG e'],
    ['the utskott brings a matter of custody', '#e namndbeslut 2026-03-01 decisionType=vardnad by=utskott', 'DELEG e'],
    ['the nämnd does', 'namndbeslut 2026-03-01 decisionType=vardnad by=namnd', ''],
    ['an official opens an inquiry', 'utredning-inledd 2026-03-01 by=handlaggare', ''],
    ['the utskott applies for care', 'vardansokan-inkommen 2026-03-01 by=utskott', ''],
    ['the chair applies for care', '#e vardansokan-inkommen 2026-03-01 by=ordforande', 'DELEG e'],
  ]); // prettier-ignore

  const lapsed = 'omhandertagande-beslutat 2026-03-02; omhandertagande-understallt 2026-03-16';
  tell('LAPSED-ACT', [
    ['a lapsed decision executed', 'omhandertagande-beslutat 2026-03-02; #e omhandertagande-verkstallt 2026-03-10', 'LAPSED-ACT e'],
    ['executed on the last day', 'omhandertagande-beslutat 2026-03-02; omhandertagande-verkstallt 2026-03-09', ''],
    ['a new decision within four weeks of the lapse', `${lapsed}; #e omhandertagande-beslutat 2026-04-07`, 'LAPSED-ACT e'],
    ['a day later', `${lapsed}; omhandertagande-beslutat 2026-04-08`, ''],
    ['new circumstances', `${lapsed}; omhandertagande-beslutat 2026-03-17 newCircumstances=true`, ''],
    ['after the court revoked', 'omhandertagande-beslutat 2026-03-02; omhandertagande-upphavt 2026-03-06; #e omhandertagande-beslutat 2026-03-20 newCircumstances=false', 'LAPSED-ACT e'],
    ['after the court refused care', 'vard-avslagen 2026-03-06; #e omhandertagande-beslutat 2026-03-20', 'LAPSED-ACT e'],
    ['after the nämnd ended it itself', 'omhandertagande-beslutat 2026-03-02; omhandertagande-upphort 2026-03-06; omhandertagande-beslutat 2026-03-20', ''],
    ['care begun after the judgment lapsed', 'vard-beslutad 2026-01-12 ground=2 immediate=false; laga-kraft 2026-02-05; #e vard-paborjad 2026-03-20', 'LAPSED-ACT e'],
  ]); // prettier-ignore

  tell('EARLY-EXECUTION', [
    [
      'before the judgment is final',
      'vard-beslutad 2026-01-12 immediate=false; #e vard-paborjad 2026-01-20; laga-kraft 2026-02-05',
      'EARLY-EXECUTION e',
    ],
    [
      'on the day it is final',
      'vard-beslutad 2026-01-12 immediate=false; laga-kraft 2026-02-05; vard-paborjad 2026-02-05',
      '',
    ],
    ['a judgment that applies at once', 'vard-beslutad 2026-01-12 immediate=true; vard-paborjad 2026-01-20', ''],
    ['not said whether it does', 'vard-beslutad 2026-01-12; vard-paborjad 2026-01-20', ''],
  ]);

  tell('SIS-GROUND', [
    ['a locked unit on 2 § alone', '#e placering-paborjad 2026-01-12 form=sis-last ground=LVU-2', 'SIS-GROUND e'],
    ['an open unit', 'placering-paborjad 2026-01-12 form=sis ground=LVU-2', ''],
    ['on 3 §', 'placering-paborjad 2026-01-12 form=sis-last ground=LVU-3', ''],
    ['on both', 'placering-paborjad 2026-01-12 form=sis-last ground=LVU-2+3', ''],
    ['moved to a locked unit', 'placering-paborjad 2026-01-12 form=sis ground=LVU-2; #e placering-andrad 2026-02-12 form=sis-last', 'SIS-GROUND e'],
    ['the ground of the judgment', 'vard-beslutad 2026-01-02 ground=2; #e placering-paborjad 2026-01-12 form=sis-last', 'SIS-GROUND e'],
    ['a later judgment changes nothing', 'vard-beslutad 2026-01-12 ground=2; #e placering-paborjad 2026-01-13 form=sis-last ground=LVU-2; vard-beslutad 2026-06-12 ground=2+3', 'SIS-GROUND e'],
  ]); // prettier-ignore

  tell('HOME-NOT-EXAMINED', [
    ['a familjehem never looked into', '#e placering-paborjad 2026-01-12 form=familjehem home=h', 'HOME-NOT-EXAMINED e'],
    ['looked into before', `${home}; placering-paborjad 2026-01-12 form=familjehem home=h`, ''],
    ['the same day', 'placering-paborjad 2026-01-12 form=familjehem home=h; hem-utrett 2026-01-12 home=h', ''],
    ['the day after', '#e placering-paborjad 2026-01-12 form=jourhem home=h; hem-utrett 2026-01-13 home=h', 'HOME-NOT-EXAMINED e'],
    ['another home', `${home}; #e placering-paborjad 2026-01-12 form=familjehem home=k`, 'HOME-NOT-EXAMINED e'],
    ['a HVB', 'placering-paborjad 2026-01-12 form=hvb', ''],
    ['a register that begins later', 'besok-hos-barnet 2026-01-12', ''],
  ]); // prettier-ignore

  const moving = 'placering-paborjad 2025-06-01 form=hvb ground=SoL; placering-avslutad 2026-03-02 reason=omplacering';
  tell('NO-DECISION', [
    ['moved without one', `${moving}; #e placering-paborjad 2026-03-02 form=hvb ground=SoL`, 'NO-DECISION e'],
    ['moved by one thirty days before', `namndbeslut 2026-01-31 decisionType=omplacering outcome=bifall; ${moving}; placering-paborjad 2026-03-02 form=hvb ground=SoL`, ''],
    ['thirty-one days before', `namndbeslut 2026-01-30 decisionType=omplacering outcome=bifall; ${moving}; #e placering-paborjad 2026-03-02 form=hvb ground=SoL`, 'NO-DECISION e'],
    ['referred back only', `namndbeslut 2026-02-20 decisionType=omplacering outcome=aterremiss; ${moving}; #e placering-paborjad 2026-03-02 form=hvb ground=SoL`, 'NO-DECISION e'],
    ['of another kind', `namndbeslut 2026-02-20 decisionType=umgange outcome=bifall; ${moving}; #e placering-paborjad 2026-03-02 form=hvb ground=SoL`, 'NO-DECISION e'],
    ['decided by a named body', `${moving}; placering-paborjad 2026-03-02 form=hvb ground=SoL by=utskott`, ''],
    ['a first placement is no move', 'placering-paborjad 2026-03-02 form=hvb ground=SoL', ''],
    ['home from care that goes on', 'vard-beslutad 2025-01-02 ground=2; placering-paborjad 2025-06-01 form=hvb ground=LVU-2; #e placering-avslutad 2026-03-02 reason=hem', 'NO-DECISION e'],
    ['home when care was ended', 'vard-beslutad 2025-01-02 ground=2; placering-paborjad 2025-06-01 form=hvb ground=LVU-2; vard-upphord 2026-03-01; placering-avslutad 2026-03-02 reason=hem', ''],
    ['care ended at eighteen', 'barn 2008-03-02\n#e vard-beslutad 2025-01-02 ground=2', 'NO-DECISION e'],
    ['care ended by decision at eighteen', 'barn 2008-03-02\nvard-beslutad 2025-01-02 ground=2; vard-upphord 2026-03-02', ''],
    ['care not ended yet', 'barn 2010-03-02\nvard-beslutad 2025-01-02 ground=2', ''],
  ]); // prettier-ignore

  tell('EXPIRED-LIMIT', [
    ['reviewed after its end', 'umgangesbegransning-beslutad 2026-01-02 until=2026-03-01; #e umgangesbegransning-overvagd 2026-03-02', 'EXPIRED-LIMIT e'],
    ['reviewed on its last day', 'umgangesbegransning-beslutad 2026-01-02 until=2026-03-01; umgangesbegransning-overvagd 2026-03-01', ''],
    ['no end was set', 'umgangesbegransning-beslutad 2026-01-02; umgangesbegransning-overvagd 2026-03-02', ''],
    ['a new decision was taken', 'umgangesbegransning-beslutad 2026-01-02 until=2026-03-01; umgangesbegransning-beslutad 2026-03-02; umgangesbegransning-overvagd 2026-05-02', ''],
  ]); // prettier-ignore

  it('each says it in a Swedish sentence and cites a law', () => {
    const lines = report(`#e omhandertagande-beslutat 2026-03-01 by=handlaggare; ${moving}`, '2027-06-01');
    for (const line of lines) {
      if (!('finding' in line)) continue;
      expect(line.text).toMatch(/^[A-ZÅÄÖ].*\.$/);
      expect(line.law).not.toBe('');
    }
  });
});

describe('findings about inquiries, consent and moves', () => {
  const placed = '#p placering-paborjad 2026-01-12 form=hvb ground=SoL';
  tell('NO-CONSENT', [
    ['begun after a refusal', `samtycke-vagrat 2026-01-10 party=vardnadshavare-1 to=placering; ${placed}`, 'NO-CONSENT p'],
    ['also when the ground changed later', `samtycke-vagrat 2026-01-10 party=vardnadshavare-1 to=placering; ${placed}; placering-andrad 2026-02-12 ground=LVU-2`, 'NO-CONSENT p'],
    ['refused, then given', `samtycke-vagrat 2026-01-10 party=vardnadshavare-1 to=placering; samtycke-lamnat 2026-01-11 party=vardnadshavare-1 to=placering; ${placed}`, ''],
    ['given by the other guardian only', `samtycke-vagrat 2026-01-10 party=vardnadshavare-1 to=placering; samtycke-lamnat 2026-01-11 party=vardnadshavare-2 to=placering; ${placed}`, 'NO-CONSENT p'],
    ['refused something else', `samtycke-vagrat 2026-01-10 party=vardnadshavare-1 to=insats; ${placed}`, ''],
    ['under LVU', 'samtycke-vagrat 2026-01-10 party=vardnadshavare-1 to=placering; placering-paborjad 2026-01-12 form=hvb ground=LVU-6', ''],
    ['the child of fourteen refused', `barn 2011-06-01\nsamtycke-vagrat 2026-01-10 party=barnet to=placering; ${placed}`, ''],
    ['the child of fifteen refused', `barn 2011-01-12\nsamtycke-vagrat 2026-01-10 party=barnet to=placering; ${placed}`, 'NO-CONSENT p'],
    ['withdrawn and no stance taken that day', `${placed}; #w samtycke-aterkallat 2026-03-02 party=vardnadshavare-1 to=placering`, 'NO-CONSENT w'],
    ['withdrawn and the child went home', `${placed}; samtycke-aterkallat 2026-03-02 party=vardnadshavare-1; placering-avslutad 2026-03-02 reason=hem`, ''],
    ['not on the day itself', `${placed}; samtycke-aterkallat 2026-03-02 party=vardnadshavare-1`, '', '2026-03-02'],
    ['a measure begun after a refusal', 'insats-beviljad 2026-01-10; samtycke-vagrat 2026-01-11 party=vardnadshavare-1 to=insats; #p insats-verkstalld 2026-01-12', 'NO-CONSENT p'],
  ]); // prettier-ignore

  tell('SERIAL-INQUIRY', [
    ['a new one within two months without a new report', 'utredning-inledd 2026-01-02; utredning-avslutad 2026-03-02; #e utredning-inledd 2026-05-02', 'SERIAL-INQUIRY e'],
    ['a day later', 'utredning-inledd 2026-01-02; utredning-avslutad 2026-03-02; utredning-inledd 2026-05-03', ''],
    ['on a new report', 'utredning-inledd 2026-01-02; utredning-avslutad 2026-03-02; anmalan-inkommen 2026-03-20; utredning-inledd 2026-03-21', ''],
  ]); // prettier-ignore

  tell('CHILD-NOT-HEARD', [
    ['an inquiry closed', 'utredning-inledd 2026-01-02; #e utredning-avslutad 2026-03-02', 'CHILD-NOT-HEARD e'],
    ['after a talk', `utredning-inledd 2026-01-02; ${talk}; utredning-avslutad 2026-03-02`, ''],
    ['a reason noted', 'utredning-inledd 2026-01-02; barnsamtal-genomfort 2026-01-05 notHeardReason=x; utredning-avslutad 2026-03-02', ''],
    ['a talk before the inquiry', `${talk}; utredning-inledd 2026-01-06; #e utredning-avslutad 2026-03-02`, 'CHILD-NOT-HEARD e'],
    ['an inquiry that the register never saw begin', 'utredning-avslutad 2026-03-02', ''],
    ['a measure granted', '#e insats-beviljad 2026-03-02', 'CHILD-NOT-HEARD e'],
    ['care applied for after a talk', `${talk}; vardansokan-inkommen 2026-03-02`, ''],
    ['care ended in a register that begins there', 'vard-upphord 2026-03-02', ''],
    ['a move', 'placering-paborjad 2025-06-01 form=hvb ground=SoL; placering-avslutad 2026-03-02; #e placering-paborjad 2026-03-02 form=hvb ground=SoL', 'CHILD-NOT-HEARD e'],
  ]); // prettier-ignore

  tell('SILENT-INQUIRY', [
    ['thirty-one days without an event', '#e utredning-inledd 2026-01-02; kontakt 2026-02-02 with=skola; utredning-avslutad 2026-02-20', 'SILENT-INQUIRY e'],
    ['thirty days', 'utredning-inledd 2026-01-02; kontakt 2026-02-01 with=skola; utredning-avslutad 2026-02-20', ''],
    ['since the last one, on the day', '#e utredning-inledd 2026-01-02', 'SILENT-INQUIRY e', '2026-02-02'],
    ['not the day before', 'utredning-inledd 2026-01-02', '', '2026-02-01'],
    ['a red note does not break it', '#e utredning-inledd 2026-01-02; rod-lapp-satt 2026-01-20 reason=x; utredning-avslutad 2026-02-10', 'SILENT-INQUIRY e'],
    ['stays once it happened', '#e utredning-inledd 2026-01-02; kontakt 2026-02-20 with=skola; kontakt 2026-03-10 with=skola; utredning-avslutad 2026-03-20', 'SILENT-INQUIRY e'],
  ]); // prettier-ignore

  tell('REPEAT-REPORT', [
    ['the third in twelve months', 'anmalan-inkommen 2025-03-03; anmalan-inkommen 2025-09-01; #e anmalan-inkommen 2026-03-02', 'REPEAT-REPORT e'],
    ['the third in more', 'anmalan-inkommen 2025-03-02; anmalan-inkommen 2025-09-01; anmalan-inkommen 2026-03-02', ''],
    ['every one from there', 'anmalan-inkommen 2026-01-03; anmalan-inkommen 2026-01-04; #e anmalan-inkommen 2026-03-02; #f anmalan-inkommen 2026-03-03', 'REPEAT-REPORT e, REPEAT-REPORT f'],
  ]); // prettier-ignore

  it('REPEAT-REPORT tells how many were closed without an inquiry', () => {
    const text = 'anmalan-inkommen 2026-01-03; utredning-ej-inledd 2026-01-04; anmalan-inkommen 2026-02-04; utredning-ej-inledd 2026-02-05; anmalan-inkommen 2026-03-02';
    const found = report(text, '2026-03-02').find((l) => 'finding' in l && l.finding === 'REPEAT-REPORT');
    expect(found).toMatchObject({ text: expect.stringMatching(/^3 .* 2 av dem/) as string });
  }); // prettier-ignore

  const ended = 'placering-avslutad';
  tell('MANY-MOVES', [
    ['the third placement', `placering-paborjad 2026-01-03 form=hvb; ${ended} 2026-01-10; placering-paborjad 2026-02-03 form=hvb; ${ended} 2026-02-10; #e placering-paborjad 2026-03-03 form=hvb`, 'MANY-MOVES e'],
    ['the second', `placering-paborjad 2026-01-03 form=hvb; ${ended} 2026-01-10; placering-paborjad 2026-02-03 form=hvb`, ''],
  ]); // prettier-ignore

  tell('LATE-ENTRY', [
    ['four days after', '#e kontakt 2026-01-03 with=barn recordedOn=2026-01-07', 'LATE-ENTRY e'],
    ['three days after', 'kontakt 2026-01-03 with=barn recordedOn=2026-01-06', ''],
    ['a history file does not say', 'kontakt 2026-01-03 with=barn', ''],
  ]);
});
