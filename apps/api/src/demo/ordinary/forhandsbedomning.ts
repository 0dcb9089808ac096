/** Assessed, and waiting for a decision within fourteen days. */
import { step, type Step } from '../story.js';
import { assessedReport, meetings } from './course.js';
import { one, red, type Ordinary, type Share } from './template.js';
import type { Variation } from './variation.js';

const FIRST: readonly (readonly [note: string, data: Readonly<Record<string, string>>])[] = [
  ['Ringd två gånger, inget svar. Brev i dag, nytt försök {+2}.', { with: 'foralder', how: 'telefon' }],
  ['Möte med vårdnadshavarna bokat {+3} kl. 14.', { with: 'vardnadshavare', how: 'telefon' }],
  ['Möte med mamma. Pappa ringer {+1}.', { with: 'foralder', how: 'mote' }],
  ['Anmälaren tydliggör vad som har setts.', { with: 'anmalare', how: 'telefon' }],
  ['Hembesök bokat {+4}, tolk beställd.', { with: 'vardnadshavare', how: 'telefon' }],
];

function contact(v: Variation, on: number): Step {
  const [note, data] = v.pick(FIRST);
  return step(on, 'kontakt', { note, data });
}

function fresh(v: Variation): Ordinary {
  const age = v.between(1, 17);
  const on = -v.between(1, 4);
  const feedback = v.chance(0.4) ? ({ feedback: true } as const) : {};
  return one(age, [...assessedReport(v, age, on, feedback), ...(v.chance(0.5) ? [contact(v, -1)] : [])]);
}

function halfway(v: Variation): Ordinary {
  const age = v.between(2, 17);
  const on = -v.between(6, 12);
  return one(age, [...assessedReport(v, age, on), contact(v, on + 3), ...meetings(v, age, on - 2, -1)]);
}

function siblings(v: Variation): Ordinary {
  const age = v.between(3, 9);
  const on = -v.between(3, 10);
  const steps = [...assessedReport(v, age, on), contact(v, on + 2)];
  return { children: [{ age }, { age: age + v.between(1, 4) }], steps };
}

function prolonged(v: Variation): Ordinary {
  const age = v.between(5, 14);
  return one(age, [
    ...assessedReport(v, age, -v.between(16, 19), { exact: true }),
    step(-6, 'forhandsbedomning-forlangd', {
      by: 'arbetsledare',
      note: 'Familjen utomlands t.o.m. {+4}. Synnerliga skäl antecknade, beslut senast {+8}.',
      data: { reason: 'Familjen är utomlands och kan inte nås.', until: 8 },
    }),
  ]);
}

function tooLate(v: Variation): Ordinary {
  const age = v.between(7, 16);
  const on = -v.between(20, 23);
  return one(age, [
    ...assessedReport(v, age, on, { exact: true }),
    ...meetings(v, age, on, -2),
    red(-1, `Fjorton dagar gick ut {${on}!+2w}. Beslut inleda eller inte inleda i dag.`, 0),
  ]);
}

export const forhandsbedomning: readonly Share[] = [
  [fresh, 8],
  [halfway, 11],
  [siblings, 4],
  [prolonged, 2],
  [tooLate, 3],
];
