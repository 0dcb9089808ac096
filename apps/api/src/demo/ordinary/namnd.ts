/** Put forward to the utskott, sent back or moved by it; granted and waiting to begin. */
import { exactly, step, type Step } from '../story.js';
import { inquired, inquiry } from './course.js';
import { one, red, type Ordinary, type Share } from './template.js';
import type { Variation } from './variation.js';

const consent = (on: number): Step[] =>
  ['vardnadshavare-1', 'vardnadshavare-2'].map((party) =>
    step(on, 'samtycke-lamnat', { data: { party, to: 'placering' } }),
  );

const MEETING = ['U1', 'U2'] as const;

function placementProposed(v: Variation): Ordinary {
  const age = v.between(2, 15);
  const meeting = v.pick(MEETING);
  const on = -v.between(2, 9);
  return one(age, [
    ...inquiry(v, age, -v.between(70, 105), on - 8),
    step(on - 7, 'vardplan-upprattad'),
    ...consent(on - 4),
    step(on, 'forslag-till-beslut', {
      note: `Familjehem med samtycke. Till utskottet {${meeting}}.`,
      law: '22 kap. 2 § SoL',
      data: { decisionType: 'placering', meetingOn: meeting },
    }),
  ]);
}

function careProposed(v: Variation): Ordinary {
  const ground = v.pick(['2', '3'] as const);
  const age = ground === '2' ? v.between(3, 13) : v.between(14, 17);
  const meeting = v.pick(MEETING);
  const on = -v.between(2, 7);
  return one(age, [
    ...inquiry(v, age, -v.between(60, 100), on - 10),
    step(on - 8, 'vardplan-upprattad', { note: 'Vårdplan bifogad.' }),
    step(on - 4, 'lakarundersokning-beslutad', { note: 'Läkarundersökning (32 §) {+3}.' }),
    step(on - 3, 'samtycke-vagrat', { note: 'Vårdnadshavaren säger nej till vård.', data: { party: 'vardnadshavare-1', to: 'placering' } }),
    step(on, 'forslag-till-beslut', { note: `Ansökan om vård. Till utskottet {${meeting}}.`, law: `${ground} § LVU`, data: { decisionType: 'ansokan-lvu', meetingOn: meeting } }),
  ]); // prettier-ignore
}

function measureProposed(v: Variation): Ordinary {
  const age = v.between(5, 16);
  const on = -v.between(2, 10);
  const [note, kind] = v.pick([
    ['Särskilt kvalificerad kontaktperson', 'kvalificerad-kontaktperson'],
    ['Kontaktfamilj, två helger i månaden', 'kontaktfamilj'],
  ] as const);
  const meeting = v.pick(MEETING);
  return one(kind === 'kontaktfamilj' ? Math.min(age, 12) : Math.max(age, 13), [
    ...inquiry(v, age, -v.between(70, 105), on - 3),
    step(on, 'forslag-till-beslut', { note: `${note}. Till utskottet {${meeting}}.`, law: '11 kap. 1 § SoL', data: { decisionType: 'insats', meetingOn: meeting } }),
  ]); // prettier-ignore
}

function sentBack(v: Variation): Ordinary {
  const age = v.between(6, 16);
  const [outcome, note] = v.pick([
    ['aterremiss', 'Återremiss: komplettera med barnets inställning. Åter {U1}.'],
    ['bordlagt', 'Bordlagt till {U1}: vårdnadshavaren vill vara med.'],
  ] as const);
  return one(age, [
    ...inquiry(v, age, -v.between(80, 105), -26),
    step(-20, 'forslag-till-beslut', { law: '22 kap. 2 § SoL', data: { decisionType: 'placering', meetingOn: 'U1' } }),
    step(-1, 'namndbeslut', {
      atMeeting: 'utskott',
      by: 'utskott',
      note,
      data: { outcome, decisionType: 'placering' },
    }),
    exactly(0, 'kontakt', { note: 'Tid bokad för komplettering.', data: { with: 'vardnadshavare', how: 'telefon' } }),
  ]);
}

const KINDS = [
  ['kontaktfamilj', 'Kontaktfamilj, två helger i månaden. Familj söks.'],
  ['kontaktperson', 'Kontaktperson. Första träffen {+8}.'],
  ['oppenvard', 'Öppenvård, start {+10}.'],
  ['familjebehandling', 'Familjebehandling, uppstartsmöte {+6}.'],
] as const;

/** Granted, not begun yet: three months to begin. */
function granted(v: Variation): Ordinary {
  const [kind, note] = v.pick(KINDS);
  const age = v.between(4, 14);
  const on = -v.between(3, 27);
  return one(age, [
    ...inquired(v, age, on - v.between(2, 8), 'insats'),
    step(on, 'insats-beviljad', { by: 'arbetsledare', note, data: { kind } }),
  ]);
}

function siblings(v: Variation): Ordinary {
  const age = v.between(4, 9);
  const on = -v.between(5, 24);
  const steps = [
    ...inquired(v, age, on - 4, 'insats'),
    step(on, 'insats-beviljad', { by: 'arbetsledare', note: 'Familjebehandling, start {+7}.', data: { kind: 'familjebehandling' } }),
  ]; // prettier-ignore
  return { children: [{ age }, { age: age + v.between(2, 4) }], steps };
}

/** Granted more than three months ago: what the municipality has to report each quarter. */
function notBegun(v: Variation): Ordinary {
  const age = v.between(6, 13);
  const on = -v.between(95, 110);
  return one(age, [
    ...inquired(v, age, on - 5, 'insats'),
    step(on, 'insats-beviljad', { by: 'arbetsledare', note: 'Kontaktfamilj.', data: { kind: 'kontaktfamilj' } }),
    step(-v.between(6, 20), 'forsening-forklarad', { note: 'Ingen familj att tillgå än.', data: { clock: 'INS-06', cause: 'bemanning' } }),
    red(-3, `Kontaktfamilj beviljad {${on}}, inte igång. Tre månader {${on}+3m!}. Rapport till IVO.`, 4),
  ]); // prettier-ignore
}

export const namnd: readonly Share[] = [
  [placementProposed, 8],
  [careProposed, 5],
  [measureProposed, 4],
  [sentBack, 3],
  [granted, 8],
  [siblings, 1],
  [notBegun, 3],
];
