/** Compulsion that no court has settled, phase by phase. */
import { exactly, step, type Step } from '../story.js';
import { beforeApplication, inquiry, takenIntoCare } from './course.js';
import { inquiryClosed } from '../chapters.js';
import { one, red, type Ordinary, type Share } from './template.js';
import type { Variation } from './variation.js';

const homeOf = (v: Variation): string => `JH-${v.between(10, 48)}`;
const submitted = (on: number): Step =>
  step(on, 'omhandertagande-understallt', { note: 'Inkommet till rätten, bevis finns.' });
const confirmed = (on: number): Step => step(on, 'omhandertagande-faststallt', { by: 'domstol' });
const counsel = (on: number): Step[] =>
  ['barnet', 'vardnadshavare-1'].map((who) => step(on, 'offentligt-bitrade-begart', { data: { for: who } }));

interface Taken {
  readonly age: number;
  readonly ground: '2' | '3';
  readonly steps: readonly Step[];
}

/** In an inquiry that had begun some weeks before. */
function taken(v: Variation, on: number): Taken {
  const ground = v.pick(['2', '2', '3'] as const);
  const age = ground === '2' ? v.between(1, 12) : v.between(14, 17);
  const steps = [...inquiry(v, age, on - v.between(8, 45), on - 2), ...takenIntoCare(v, on, ground, homeOf(v))];
  return { age, ground, steps };
}

function justTaken(v: Variation): Ordinary {
  const on = -v.between(1, 4);
  const { age, steps } = taken(v, on);
  return one(age, [
    ...steps,
    ...(v.chance(0.4)
      ? [exactly(0, 'anteckning', { note: `Handlingarna ska vara inne hos rätten senast {${on}!+1w}.` })]
      : []),
  ]);
}

function beforeTheCourt(v: Variation): Ordinary {
  const on = -v.between(5, 8);
  const { age, steps } = taken(v, on);
  return one(age, [...steps, submitted(on + 3), ...counsel(on + 3)]);
}

function applicationDue(v: Variation): Ordinary {
  const on = -v.between(11, 22);
  const { age, steps } = taken(v, on);
  return one(age, [
    ...steps,
    submitted(on + 3),
    ...counsel(on + 3),
    confirmed(on + 9),
    step(-1, 'anteckning', { note: `Ansökan om vård inne senast {${on}!+4w}. Utskottet {U1}.` }),
  ]);
}

function appliedAfterTaking(v: Variation): Ordinary {
  const on = -v.between(27, 33);
  const { age, ground, steps } = taken(v, on);
  const applied = on + 23;
  const application = { by: 'utskott' as const, law: `${ground} § LVU`, data: { ground } };
  return one(age, [
    ...steps,
    submitted(on + 3),
    ...counsel(on + 3),
    confirmed(on + 9),
    ...beforeApplication(applied, 'Samtal med barnet i jourhemmet.'),
    step(applied, 'vardansokan-inkommen', application),
    step(-2, 'forhandling-utsatt', { note: 'Muntlig förhandling {+5} kl. 9.30, sal 2.', data: { day: 5, court: 'forvaltningsratt' } }),
  ]); // prettier-ignore
}

/** Applied for with the child at home. */
function applied(v: Variation): Ordinary {
  const ground = v.pick(['2', '3', '2+3'] as const);
  const age = ground === '2' ? v.between(2, 13) : v.between(14, 17);
  const on = -v.between(4, 22);
  const limit = v.chance(0.4)
    ? [step(-3, 'frist-satt', { note: 'Föreläggande: yttrande senast {+8}.', data: { setBy: 'domstol', about: 'Yttrande till rätten', until: 8 } })]
    : []; // prettier-ignore
  return one(age, [
    ...inquiry(v, age, -v.between(85, 105), on - 15),
    ...beforeApplication(on, age < 6 ? 'Barnet sett i hemmet och på förskolan.' : 'Samtal om ansökan och vården.'),
    step(on, 'vardansokan-inkommen', { by: 'utskott', law: `${ground} § LVU`, data: { ground } }),
    ...limit,
  ]);
}

function heard(v: Variation): Ordinary {
  const age = v.between(5, 15);
  return one(age, [
    ...inquiry(v, age, -v.between(95, 110), -46),
    ...beforeApplication(-34, 'Samtal om ansökan och vården.'),
    step(-34, 'vardansokan-inkommen', { by: 'utskott', law: '2 § LVU', data: { ground: '2' } }),
    ...inquiryClosed(-14, 'ansokan-lvu'),
    step(-4, 'muntlig-forhandling', { note: 'Dom väntas {+9}.', data: { court: 'forvaltningsratt' } }),
  ]);
}

function appealed(v: Variation): Ordinary {
  const age = v.between(6, 15);
  const judged = -v.between(14, 20);
  return one(age, [
    ...inquiry(v, age, judged - 125, judged - 62),
    ...beforeApplication(judged - 42, 'Samtal om ansökan och vården.'),
    step(judged - 42, 'vardansokan-inkommen', { by: 'utskott', law: '2 § LVU', data: { ground: '2' } }),
    ...inquiryClosed(judged - 16, 'ansokan-lvu'),
    step(judged - 8, 'muntlig-forhandling', { data: { court: 'forvaltningsratt' } }),
    step(judged, 'vard-avslagen', { by: 'domstol', as: 'domen' }),
    step(judged + 9, 'overklagande-inkommet', { ref: 'domen', note: 'Nämnden har överklagat till kammarrätten.' }),
  ]);
}

/** The court's own limit for an answer has gone by. */
function answerLate(v: Variation): Ordinary {
  const { children, steps } = applied(v);
  const set = step(-20, 'frist-satt', {
    note: 'Rätten vill veta om umgänget.',
    data: { setBy: 'domstol', about: 'Komplettering', until: -3 },
  });
  const told = steps.filter(({ type }) => type !== 'frist-satt');
  return {
    children,
    steps: [...told, set, red(-1, 'Rättens frist gick ut {-3}. Ring rätten och lämna kompletteringen i dag.', 0)],
  };
}

/** Taken in the night; the region was not told that day. */
function regionNotTold(v: Variation): Ordinary {
  const { children, steps } = beforeTheCourt(v);
  return { children, steps: steps.filter(({ type }) => type !== 'region-underrattad') };
}

export const forvaltningsratt: readonly Share[] = [
  [justTaken, 6],
  [beforeTheCourt, 5],
  [applicationDue, 6],
  [appliedAfterTaking, 4],
  [applied, 6],
  [heard, 2],
  [appealed, 2],
  [answerLate, 2],
  [regionNotTold, 1],
];
