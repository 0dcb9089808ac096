/** Children who live elsewhere, with consent or by judgment; help at home; follow-ups. */
import { consented, inquiryClosed } from '../chapters.js';
import { step, type Step } from '../story.js';
import { beforeApplication, calls, inquired, inquiry, lived, placement, reviewed } from './course.js';
import { varied } from './occasions.js';
import { one, red, type Ordinary, type Share } from './template.js';
import type { Variation } from './variation.js';

const RECENTLY = -5;

interface Lasting {
  readonly age: number;
  readonly from: number;
  readonly lastVisit?: number;
  readonly reviewedUntil?: number;
  readonly until?: number;
}

/** In a familjehem with consent. */
function withConsent(
  v: Variation,
  { age, from, lastVisit = RECENTLY, reviewedUntil = -1, until = -1 }: Lasting,
): Step[] {
  return [
    ...inquired(v, age, from - 14, 'placering'),
    ...placement(v, from, { form: 'familjehem', ground: 'SoL', home: `FH-${v.between(30, 89)}` }, age),
    ...lived(v, { age, home: 'familjehem', from, until }, lastVisit),
    ...reviewed(v, from, reviewedUntil, 'overvagande-vard'),
  ];
}

function familyHome(v: Variation): Ordinary {
  const age = v.between(5, 14);
  return one(age, withConsent(v, { age, from: -v.between(40, 620) }));
}

function siblings(v: Variation): Ordinary {
  const age = v.between(5, 9);
  const steps = withConsent(v, { age, from: -v.between(80, 400) });
  return { children: [{ age }, { age: age + v.between(1, 4) }], steps };
}

/** By judgment, the child in the same home since. */
function byJudgment(v: Variation, age: number, ground: '2' | '3', on: number): Step[] {
  const form = ground === '2' ? ('familjehem' as const) : v.pick(['hvb', 'sis'] as const);
  const home = ground === '2' ? `FH-${v.between(30, 89)}` : `${form.toUpperCase()}-${v.between(1, 9)}`;
  const placing = placement(v, on + 6, { form, ground: `LVU-${ground}`, home }, age);
  return [
    ...inquiry(v, age, on - 118, on - 58),
    ...beforeApplication(on - 40, 'Samtal om ansökan och vården.'),
    step(on - 40, 'vardansokan-inkommen', { by: 'utskott', law: `${ground} § LVU`, data: { ground } }),
    ...inquiryClosed(on - 20, 'ansokan-lvu'),
    step(on - 8, 'muntlig-forhandling', { data: { court: 'forvaltningsratt' } }),
    step(on, 'vard-beslutad', { by: 'domstol', data: { ground, immediate: true } }),
    step(on + 6, 'vard-paborjad'),
    ...placing.filter(({ type }) => type !== 'vardplan-upprattad'),
    ...lived(v, { age, home: ground === '2' ? 'familjehem' : 'hvb-sis', from: on + 6 }, RECENTLY),
    ...reviewed(v, on + 3, -1, ground === '2' ? 'overvagande-vard' : 'omprovning-vard'),
  ];
}

function care2(v: Variation): Ordinary {
  const age = v.between(5, 14);
  return one(age, byJudgment(v, age, '2', -v.between(40, 560)));
}

function care3(v: Variation): Ordinary {
  const age = v.between(15, 17);
  return one(age, byJudgment(v, age, '3', -v.between(40, 300)));
}

/** A review that comes up: it lies before the utskott already. */
function reviewComing(v: Variation): Ordinary {
  const age = v.between(5, 13);
  const proposed = step(-3, 'forslag-till-beslut', {
    note: 'Övervägande av vården. Till utskottet {U1}.',
    law: '13 § LVU',
    data: { decisionType: 'overvagande', meetingOn: 'U1' },
  });
  return one(age, [...byJudgment(v, age, '2', -168), proposed].filter(({ type }) => type !== 'overvagande-vard')); // prettier-ignore
}

/** HVB or a home of one's own with support, for who is nearly grown up. */
function ownSupport(v: Variation): Ordinary {
  const age = v.between(16, 17);
  const from = -v.between(40, 170);
  const [form, home] = v.pick([['hvb', 'HVB-12'], ['stodboende', 'STB-03']] as const); // prettier-ignore
  return one(age, [
    ...inquired(v, age, from - 14, 'placering'),
    ...placement(
      v,
      from,
      { form, ground: 'SoL', home, ...(form === 'stodboende' && { specialReasons: GROWN_ENOUGH }) },
      age,
    ),
    ...lived(v, { age, home: 'hvb-sis', from }, RECENTLY),
    ...reviewed(v, from, -1, 'overvagande-vard'),
  ]);
}

const GROWN_ENOUGH =
  'Går i gymnasiet på orten, sköter boende och ekonomi med stöd sedan tidigare. Vill och klarar att bo själv. Kan inte bo hemma.';

const KINDS = ['kontaktfamilj', 'oppenvard', 'familjebehandling', 'kontaktperson'] as const;

function measure(v: Variation, age: number, begun: number, followedUntil: number): Step[] {
  const steps: Step[] = [];
  for (let on = begun + 75; on <= followedUntil; on += 78) steps.push(step(on, 'insats-uppfoljd'));
  return [
    ...inquired(v, age, begun - 36, 'insats'),
    step(begun - 30, 'insats-beviljad', { by: 'arbetsledare', data: { kind: v.pick(KINDS) } }),
    ...consented(begun - 6, 'insats', ...(age >= 15 ? (['and the child'] as const) : [])),
    step(begun, 'insats-verkstalld', { note: 'Första träffen har varit.' }),
    ...varied(v, steps),
    ...calls(v, { age, home: 'hemma', from: begun }),
  ];
}

function helpAtHome(v: Variation): Ordinary {
  const age = v.between(4, 16);
  return one(age, measure(v, age, -v.between(10, 300), -1));
}

function followUp(v: Variation): Ordinary {
  const age = v.between(8, 15);
  const home = -v.between(30, 140);
  return one(age, [
    ...withConsent(v, { age, from: home - 200, lastVisit: home - 8, reviewedUntil: home - 10, until: home - 2 }),
    step(home - 6, 'barnsamtal-genomfort', { note: 'Om att flytta hem.' }),
    step(home, 'placering-avslutad', { data: { reason: 'hem' } }),
    step(home + 2, 'uppfoljning-inledd', { by: 'arbetsledare', data: { after: 'placering' } }),
    ...calls(v, { age, home: 'hemma', from: home + 2 }),
    step(-v.between(3, 18), 'kontakt', { note: 'Hembesök, det går bra.', data: { with: 'barn', how: 'hembesok' } }),
  ]);
}

/** Two years in one home: the plan has been revised, custody considered. */
function longInOneHome(v: Variation): Ordinary {
  const age = v.between(7, 13);
  const from = -v.between(760, 840);
  return one(age, [
    ...withConsent(v, { age, from }),
    step(from + 700, 'vardplan-reviderad', { note: 'Reviderad med barnet och familjehemmet.' }),
    step(from + 715, 'vardnadsoverflyttning-overvagd', {
      by: 'utskott',
      atMeeting: 'utskott',
      note: 'Övervägd, inte aktuell nu.',
    }),
  ]);
}

function noVisit(v: Variation): Ordinary {
  const age = v.between(6, 14);
  const from = -v.between(240, 330);
  return one(age, [
    ...withConsent(v, { age, from, lastVisit: -104 }).filter(
      ({ type, on }) => type !== 'besok-hos-barnet' || on <= -104,
    ),
    ...(v.chance(0.6) ? [red(-2, 'Inget besök på över tre månader. Barnet har inte setts.', 3)] : []),
  ]);
}

function notReviewed(v: Variation): Ordinary {
  const age = v.between(6, 14);
  return one(age, [
    ...withConsent(v, { age, from: -v.between(192, 205), reviewedUntil: -400 }),
    red(-1, 'Övervägandet är inte gjort. Ta upp {U1} eller begär extra sammanträde.', 1),
  ]);
}

function notFollowedUp(v: Variation): Ordinary {
  const age = v.between(5, 13);
  const begun = -v.between(190, 230);
  return one(age, measure(v, age, begun, begun + 80));
}

export const placering: readonly Share[] = [
  [familyHome, 9],
  [siblings, 1],
  [care2, 5],
  [care3, 2],
  [reviewComing, 2],
  [ownSupport, 3],
  [helpAtHome, 6],
  [followUp, 2],
  [longInOneHome, 1],
  [noVisit, 2],
  [notReviewed, 1],
  [notFollowedUp, 1],
];
