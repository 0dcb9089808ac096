/** Open inquiries, from their first week to their fourth month. */
import { exactly, step } from '../story.js';
import { assessed } from '../chapters.js';
import { inquiry, meetings, reportOf } from './course.js';
import { one, red, type Ordinary, type Share } from './template.js';
import type { Variation } from './variation.js';

function begun(v: Variation): Ordinary {
  const age = v.between(1, 17);
  return one(age, inquiry(v, age, -v.between(2, 20), -1));
}

function midway(v: Variation): Ordinary {
  const age = v.between(2, 17);
  const steps = inquiry(v, age, -v.between(25, 80), -v.between(1, 4));
  const planned = v.chance(0.5)
    ? [step(-2, 'planerad-handelse', { note: 'Barnsamtal {+4} kl. 9.15.', data: { what: 'Barnsamtal', plannedFor: 4 } })]
    : [step(-2, 'anteckning', { note: v.pick(['Samtycke att tala med skolan: båda ja.', 'SIP planeras {+20} med BUP och skolan.', 'Umgängeshelgerna ritade upp med barnet.']) })]; // prettier-ignore
  return one(age, [...steps, ...planned]);
}

function siblings(v: Variation): Ordinary {
  const age = v.between(4, 9);
  const opened = -v.between(20, 85);
  return { children: [{ age }, { age: age + v.between(2, 5) }], steps: inquiry(v, age, opened, -v.between(1, 5)) };
}

/** The family's own application: the inquiry opens the same day. */
function appliedFor(v: Variation): Ordinary {
  const age = v.between(5, 15);
  const opened = -v.between(10, 60);
  return one(age, [
    step(opened, 'anmalan-inkommen', { note: 'Föräldrarna ansöker om kontaktfamilj.', data: { source: 'ansokan' } }),
    step(opened, 'arende-tilldelat'),
    step(opened, 'utredning-inledd', { by: 'arbetsledare' }),
    step(opened, 'berorda-informerade'),
    ...meetings(v, age, opened, -2),
  ]);
}

/** Suspected violence: opened the same day. */
function sameDay(v: Variation): Ordinary {
  const age = v.between(6, 13);
  const opened = -v.between(4, 50);
  const data = { source: 'anmalningsskyldig', reporter: 'skola', violence: true };
  return one(age, [
    ...assessed(opened, { note: 'Barnet berättar för läraren om slag hemma.', data }),
    step(opened, 'utredning-inledd', { by: 'arbetsledare', note: 'Ingen förhandsbedömning.' }),
    step(opened, 'polisanmalan-gjord'),
    step(opened, 'berorda-informerade', { note: 'Informerade efter samrådet på barnahus.' }),
    ...meetings(v, age, opened, -1),
  ]);
}

/** A new report joins the inquiry that runs. */
function joined(v: Variation): Ordinary {
  const age = v.between(6, 15);
  const opened = -v.between(45, 85);
  const came = -v.between(8, 16);
  return one(age, [
    ...inquiry(v, age, opened, -2),
    step(came, 'anmalan-inkommen', { ...reportOf(v, age), as: 'ny' }),
    step(came, 'skyddsbedomning-gjord', { by: 'handlaggare', data: { immediateProtection: false } }),
    step(came + 1, 'anmalan-tillford-utredning', { by: 'handlaggare', ref: 'ny' }),
  ]);
}

function ending(v: Variation): Ordinary {
  const age = v.between(4, 16);
  const sent = -v.between(4, 10);
  const parties = ['mamma', 'pappa', ...(age >= 15 ? ['ungdomen'] : [])];
  const answered = (person: string) => (person === 'mamma' && sent < -5 ? { answeredOn: -2 } : {});
  return one(age, [
    ...inquiry(v, age, -v.between(95, 112), sent - 4),
    step(sent, 'utredning-kommunicerad', {
      note: `Kommunicerad. Svar senast {${sent + 14}}.`,
      data: { answerBy: sent + 14, parties: parties.map((person) => ({ person, sentOn: sent, answerBy: sent + 14, ...answered(person) })) },
    }),
  ]); // prettier-ignore
}

function prolonged(v: Variation): Ordinary {
  const age = v.between(6, 15);
  const opened = -v.between(128, 138);
  return one(age, [
    ...inquiry(v, age, opened, -2),
    step(-22, 'utredning-forlangd', {
      by: 'arbetsledare',
      note: 'Förlängd t.o.m. {+28}. Särskilda skäl: underlag från vården dröjer.',
      data: { until: 28, reason: 'Underlaget från vården väntas {+14}.' },
    }),
  ]);
}

function tooLate(v: Variation): Ordinary {
  const age = v.between(6, 14);
  const opened = -v.between(128, 136);
  return one(age, [
    ...inquiry(v, age, opened, -2),
    red(-2, `Fyra månader gick ut {${opened}+4m}. Utkast klart, kommunicering inte utskickad.`, 1),
  ]);
}

/** Where no child may be rung home about: an agreement with the children's house comes first. */
function doNotCall(v: Variation): Ordinary {
  const age = v.between(7, 12);
  const data = { source: 'anmalningsskyldig', reporter: 'socialtjanst', violence: true };
  return one(age, [
    ...assessed(-1, { exact: true, note: 'Socialjouren: barnet berättar om slag hemma.', data }),
    exactly(-1, 'utredning-inledd', { by: 'arbetsledare', note: 'Ingen förhandsbedömning.' }),
    exactly(-1, 'berorda-informerade', {
      note: 'Samråd barnahus {+2} kl. 13.',
      data: { postponedReason: 'En kontakt före förhöret kan skada barnet och förundersökningen.', recheckOn: 2 },
    }),
    red(0, 'RING INTE HEM. Samråd barnahus {+2} kl. 13. Besked efteråt om när vårdnadshavarna får informeras.', 2),
  ]);
}

export const utredning: readonly Share[] = [
  [begun, 5],
  [midway, 9],
  [siblings, 2],
  [appliedFor, 2],
  [sameDay, 2],
  [joined, 2],
  [ending, 3],
  [prolonged, 1],
  [tooLate, 3],
  [doNotCall, 1],
];
