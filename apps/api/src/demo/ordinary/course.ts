/** Stretches of an ordinary case: assessed, inquired into, closed; what happens meanwhile. */
import { assessed, inquiryClosed, inquiryOpened, placed } from '../chapters.js';
import { exactly, step, type Step } from '../story.js';
import { occasion, varied } from './occasions.js';
import type { Variation } from './variation.js';

type Meeting = readonly [type: Step['type'], notes: readonly string[], data: Readonly<Record<string, unknown>>];

const WITH_CHILD: Readonly<Record<'small' | 'older', Meeting>> = {
  small: ['barnsamtal-genomfort', ['Lekt och pratat med barnet hemma.', 'Träffat barnet på förskolan.', 'Barnet sett i samspel med föräldern.'], {}],
  older: ['barnsamtal-genomfort', ['Samtal i skolan, 40 min.', 'Samtal hemma, i eget rum.', 'Samtal på kontoret. Barnet vill ha ett till.', 'Samtal på fritidsgården.'], {}],
}; // prettier-ignore
const OTHERS: readonly Meeting[] = [
  ['kontakt', ['Hembesök, båda föräldrarna hemma.', 'Hembesök, barnen hemma.'], { with: 'foralder', how: 'hembesok' }],
  ['kontakt', ['Avstämning på telefon. Inget nytt.', 'Frågor om utredningen besvarade.'], { with: 'vardnadshavare', how: 'telefon' }],
  ['kontakt', ['Nätverksmöte, mormor med.', 'Möte på kontoret, tolk på plats.'], { with: 'vardnadshavare', how: 'mote' }],
  ['kontakt', ['Underlag från vården inkommet.', 'Vården: underlag begärt.'], { with: 'vard', how: 'brev' }],
]; // prettier-ignore
const AT_SCHOOL: Meeting = [
  'kontakt',
  ['Samtal med läraren.', 'Möte med skolan och hemmet.'],
  { with: 'skola', how: 'mote' },
];

const metOn = (v: Variation, on: number, [type, notes, data]: Meeting): Step =>
  step(on, type, { data, ...(v.chance(0.8) && { note: v.pick(notes) }) });

/** About every other week somebody is met, the child first and often. */
export function meetings(v: Variation, age: number, from: number, to: number): Step[] {
  const child = WITH_CHILD[age < 6 ? 'small' : 'older'];
  const others = age < 6 ? OTHERS : [AT_SCHOOL, ...OTHERS];
  const steps: Step[] = [];
  let last: Meeting | undefined;
  for (let on = from + v.between(5, 9), place = 0; on <= to; on += v.between(11, 17), place += 1) {
    last = place % 3 === 0 ? child : v.pick(others.filter((each) => each !== last));
    steps.push(metOn(v, on, last));
  }
  return steps;
}

export interface Reported {
  readonly exact?: true;
  readonly feedback?: true;
  readonly at?: string;
}

export function reportOf(v: Variation, age: number, { exact, feedback, at }: Reported = {}) {
  const { note, data } = occasion(v, age, { exact });
  const asked = feedback && data['source'] === 'anmalningsskyldig' ? { feedbackRequested: true } : {};
  return { note, data: { ...data, ...asked }, ...(exact && { exact }), ...(at !== undefined && { at }) };
}

export const assessedReport = (v: Variation, age: number, on: number, more: Reported = {}): Step[] => {
  const [report, ...rest] = assessed(on, reportOf(v, age, more));
  return report ? [report, ...varied(v, rest)] : [];
};

/** From the report to an open inquiry, and what is done in it until the day. */
export function inquiry(v: Variation, age: number, opened: number, until: number): Step[] {
  const before = v.between(6, 10);
  const [report, ...rest] = inquiryOpened(opened - before, opened, reportOf(v, age));
  return report ? [report, ...varied(v, rest), ...meetings(v, age, opened, until)] : [];
}

/** The whole of it, closed on the day after some months. */
export function inquired(
  v: Variation,
  age: number,
  closed: number,
  result: Parameters<typeof inquiryClosed>[1],
): Step[] {
  const opened = closed - v.between(78, 110);
  return [...inquiry(v, age, opened, closed - 18), ...inquiryClosed(closed, result)];
}

/** A placement; an institution is not looked into as a home is. */
export function placement(v: Variation, on: number, options: Parameters<typeof placed>[1], age: number): Step[] {
  const institution = ['hvb', 'stodboende', 'sis'].includes(options.form);
  const steps = placed(on, options).filter(
    ({ type }) => !institution || (type !== 'hem-utrett' && type !== 'registerkontroll-gjord'),
  );
  const own = age >= 15 && options.ground === 'SoL';
  const consent = own ? [step(on - 7, 'samtycke-lamnat', { data: { party: 'barnet', to: 'placering' } })] : [];
  return [...varied(v, steps), ...consent];
}

/** Where the child lives while nobody from the unit is there. */
type Home = 'familjehem' | 'hvb-sis' | 'hemma';

const AT_HOME: Readonly<Record<Home, readonly (readonly [note: string, who: string])[]>> = {
  familjehem: [['Familjehemmet: vardagen fungerar.', 'familjehem'], ['Familjehemmet: frågor om fritiden.', 'familjehem']],
  'hvb-sis': [['Kontaktpersonen: lugn vecka.', 'hvb-sis'], ['Avstämning om permissionen.', 'hvb-sis']],
  hemma: [['Avstämning med familjen.', 'vardnadshavare'], ['Föräldern ringer, tid ombokad.', 'foralder']],
}; // prettier-ignore

interface Stay {
  readonly age: number;
  readonly home: Home;
  readonly from: number;
  readonly until?: number;
}

/** Visits every ten weeks until the last; calls between, the latest not long ago. */
export function lived(v: Variation, stay: Stay, lastVisit: number): Step[] {
  const visits: Step[] = [];
  for (let on = stay.from + v.between(28, 40); on <= lastVisit; on += v.between(62, 76)) {
    visits.push(step(on, 'besok-hos-barnet', { data: { announced: v.chance(0.85), aloneWithChild: true } }));
  }
  return [...varied(v, visits), ...calls(v, stay)];
}

export function calls(v: Variation, { age, home, from, until = -1 }: Stay): Step[] {
  const school = age > 6 ? ([['Avstämning om skolan.', 'skola']] as const) : [];
  const choices = [...AT_HOME[home], ...school, ['Samtal med vårdnadshavaren.', 'vardnadshavare']] as const;
  const steps: Step[] = [];
  for (let on = until - v.between(1, 18); on > Math.max(from, until - 330) + 5; on -= v.between(24, 40)) {
    const [note, who] = v.pick(choices);
    steps.push(step(on, 'kontakt', { note, data: { with: who, how: v.chance(0.7) ? 'telefon' : 'mote' } }));
  }
  return steps;
}

/** At the utskott, twice a year. */
export function reviewed(
  v: Variation,
  from: number,
  until: number,
  type: 'overvagande-vard' | 'omprovning-vard',
): Step[] {
  const steps: Step[] = [];
  for (let on = from + 160; on <= until; on += 160) steps.push(step(on, type, { by: 'utskott', atMeeting: 'utskott' }));
  return varied(v, steps);
}

/** Papers, examination and talk before an application for care. */
export const beforeApplication = (on: number, note: string): Step[] => [
  step(on - 14, 'vardplan-upprattad', { note: 'Vårdplan bifogad.' }),
  step(on - 10, 'lakarundersokning-gjord'),
  step(on - 7, 'barnsamtal-genomfort', { note }),
];

/** The chair's decision, executed the same night, and told to the nämnd at its next meeting. */
export function takenIntoCare(v: Variation, on: number, ground: '2' | '3', home: string): Step[] {
  return [
    exactly(on, 'omhandertagande-beslutat', { by: 'ordforande', law: '6 § LVU', note: ground === '2' ? '2 § LVU, hemmet.' : '3 § LVU, beteendet.', data: { ground } }),
    exactly(on, 'omhandertagande-verkstallt'),
    ...varied(v, placed(on, { form: 'jourhem', ground: 'LVU-6', home, by: 'ordforande' })),
    step(on + 1, 'ordforandebeslut-anmalt', { atMeeting: 'namnd' }),
  ]; // prettier-ignore
}
