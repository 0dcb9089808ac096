/** Nothing runs any more. */
import { consented } from '../chapters.js';
import { step } from '../story.js';
import { assessedReport, inquired, lived, meetings, placement, reviewed } from './course.js';
import { varied } from './occasions.js';
import { one, type Ordinary, type Share } from './template.js';
import type { Variation } from './variation.js';

const WHY_NOT = [
  'Uppgifterna ger inte skäl att utreda. Råd om öppet stöd lämnade.',
  'Familjen har redan stöd och vill ha kvar det.',
  'Föräldrarna tar själva kontakt med familjecentralen.',
  'Oron bekräftas inte vid hembesöket.',
] as const;

function notOpened(v: Variation): Ordinary {
  const age = v.between(1, 16);
  const on = -v.between(16, 300);
  return one(age < 2 && on < -200 ? 3 : age, [
    ...assessedReport(v, age, on - 10),
    ...meetings(v, age, on - 12, on - 1),
    step(on, 'utredning-ej-inledd', { by: 'arbetsledare', note: 'Motivering och skyddsbedömning i akten.', data: { reason: v.pick(WHY_NOT) } }),
    step(on + v.between(1, 6), 'arende-avslutat'),
  ]); // prettier-ignore
}

function withoutMeasure(v: Variation): Ordinary {
  const age = v.between(4, 16);
  const on = -v.between(12, 330);
  return one(age, [...inquired(v, age, on, 'utan-insats'), step(on + v.between(2, 9), 'arende-avslutat')]);
}

function siblings(v: Variation): Ordinary {
  const age = v.between(4, 10);
  const on = -v.between(20, 200);
  const steps = [...inquired(v, age, on, 'utan-insats'), step(on + 5, 'arende-avslutat')];
  return { children: [{ age }, { age: age + v.between(2, 4) }], steps };
}

function measureEnded(v: Variation): Ordinary {
  const age = v.between(5, 15);
  const ended = -v.between(15, 200);
  const begun = ended - 230;
  return one(age, [
    ...inquired(v, age, begun - 36, 'insats'),
    step(begun - 30, 'insats-beviljad', { by: 'arbetsledare', data: { kind: v.pick(['kontaktperson', 'familjebehandling', 'oppenvard']) } }),
    ...consented(begun - 6, 'insats', ...(age >= 15 ? (['and the child'] as const) : [])),
    step(begun, 'insats-verkstalld'),
    ...varied(v, [80, 158].map((day) => step(begun + day, 'insats-uppfoljd'))),
    step(ended, 'insats-avslutad', { data: { reason: v.pick(['Målen är nådda.', 'Familjen vill avsluta.']) } }),
    step(ended + 6, 'arende-avslutat'),
  ]); // prettier-ignore
}

function cameHome(v: Variation): Ordinary {
  const age = v.between(7, 15);
  const home = -v.between(150, 240);
  const from = home - 220;
  return one(age, [
    ...inquired(v, age, from - 14, 'placering'),
    ...placement(v, from, { form: 'familjehem', ground: 'SoL', home: `FH-${v.between(30, 89)}` }, age),
    ...lived(v, { age, home: 'familjehem', from, until: home - 3 }, home - 4),
    ...reviewed(v, from, home - 10, 'overvagande-vard'),
    step(home - 6, 'barnsamtal-genomfort', { note: 'Om att flytta hem.' }),
    step(home, 'placering-avslutad', { data: { reason: 'hem' } }),
    step(home + 2, 'uppfoljning-inledd', { by: 'arbetsledare', data: { after: 'placering' } }),
    step(home + 60, 'kontakt', { note: 'Hembesök, det går bra.', data: { with: 'barn', how: 'hembesok' } }),
    step(home + 125, 'uppfoljning-avslutad', { by: 'arbetsledare', data: { after: 'placering' } }),
    step(home + 130, 'arende-avslutat'),
  ]); // prettier-ignore
}

export const avslutat: readonly Share[] = [
  [notOpened, 13],
  [withoutMeasure, 11],
  [siblings, 2],
  [measureEnded, 5],
  [cameHome, 3],
];
