/** What most stories have in common, told as a careful unit would do it. */
import { exactly, step, type Step } from './story.js';

interface ReportOptions {
  readonly exact?: true;
  readonly at?: string;
  readonly note?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly only?: readonly number[];
}

const SCHOOL = { source: 'anmalningsskyldig', reporter: 'skola' };

/** A report, nothing done yet. */
export function reported(on: number, { exact, data = SCHOOL, ...more }: ReportOptions = {}): Step[] {
  return [(exact ? exactly : step)(on, 'anmalan-inkommen', { ...more, data })];
}

/** A report, assessed the same day and given to somebody. */
export function assessed(on: number, options: ReportOptions = {}): Step[] {
  const told = options.exact ? exactly : step;
  const only = options.only ? { only: options.only } : {};
  return [
    ...reported(on, options),
    told(on, 'skyddsbedomning-gjord', {
      ...only,
      by: 'handlaggare',
      note: 'Inget behov av omedelbart skydd.',
      data: { immediateProtection: false },
    }),
    told(on, 'arende-tilldelat', only),
  ];
}

/** From report to an open inquiry, with everybody told and a plan. */
export function inquiryOpened(reportedOn: number, on: number, options: ReportOptions = {}): Step[] {
  const told = options.exact ? exactly : step;
  return [
    ...assessed(reportedOn, options),
    step(Math.min(reportedOn + 4, on), 'kontakt', { note: 'Inledande möte med vårdnadshavarna.', data: { with: 'vardnadshavare', how: 'mote' } }),
    told(on, 'utredning-inledd', { by: 'arbetsledare' }),
    told(on, 'berorda-informerade', { note: 'Båda vårdnadshavarna informerade, var för sig.' }),
    ...(on + 5 > 0 ? [] : [step(on + 5, 'utredningsplan-upprattad', { note: 'Planen gått igenom med vårdnadshavarna.' })]),
  ]; // prettier-ignore
}

const MEETINGS = [
  ['barnsamtal-genomfort', 'Samtal 1 med barnet, i skolan.', {}],
  ['kontakt', 'Samtal med läraren, barnet med.', { with: 'skola', how: 'mote' }],
  ['kontakt', 'Hembesök, båda föräldrarna hemma.', { with: 'foralder', how: 'hembesok' }],
  ['barnsamtal-genomfort', 'Samtal 2 med barnet.', {}],
  ['kontakt', 'Underlag från vården inkommet.', { with: 'vard', how: 'brev' }],
  ['kontakt', 'Nätverksmöte.', { with: 'vardnadshavare', how: 'mote' }],
] as const;

/** What happens in an inquiry: about every other week somebody is met, the child early. */
export function inquiryWork(from: number, to: number): Step[] {
  const steps: Step[] = [];
  for (let on = from + 10, place = 0; on <= to; on += 16, place += 1) {
    const [type, note, data] = MEETINGS[place % MEETINGS.length]!;
    steps.push(step(on, type, { note, data }));
  }
  return steps;
}

/** Communicated with the parties two weeks before it is closed. */
export function inquiryClosed(on: number, result: 'utan-insats' | 'insats' | 'placering' | 'ansokan-lvu'): Step[] {
  return [
    step(on - 16, 'utredning-kommunicerad', {
      data: {
        answerBy: on - 3,
        parties: [
          { person: 'mamma', sentOn: on - 16, answerBy: on - 3, answeredOn: on - 6 },
          { person: 'pappa', sentOn: on - 16, answerBy: on - 3, answeredOn: on - 4 },
        ],
      },
    }),
    step(on, 'utredning-avslutad', { by: 'arbetsledare', data: { result } }),
  ];
}

/** Each guardian for oneself, and the child from 15. */
export function consented(on: number, to: 'insats' | 'placering', child?: 'and the child'): Step[] {
  const parties = ['vardnadshavare-1', 'vardnadshavare-2', ...(child ? ['barnet'] : [])];
  return parties.map((party) => step(on, 'samtycke-lamnat', { data: { party, to } }));
}

interface PlacedOptions {
  readonly form: 'familjehem' | 'jourhem' | 'hvb' | 'stodboende' | 'sis';
  readonly ground: 'SoL' | 'LVU-2' | 'LVU-3' | 'LVU-2+3' | 'LVU-6';
  readonly home: string;
  readonly by?: 'utskott' | 'ordforande' | 'handlaggare';
  /** Why somebody of sixteen or seventeen may live on their own with support. SoL 9:3. */
  readonly specialReasons?: string;
}

/** A placement with all that belongs to it: home and register looked into, consent, plans, the region told. */
export function placed(on: number, { form, ground, home, by = 'utskott', specialReasons }: PlacedOptions): Step[] {
  const urgent = ground === 'LVU-6';
  const plan = urgent ? [] : [step(on - 12, 'vardplan-upprattad', { note: 'Vårdplan klar, gått igenom med barnet.' })];
  const consent = ground === 'SoL' ? consented(on - 8, 'placering') : [];
  const looked = urgent ? on : on - 10;
  const begin = urgent ? exactly : step;
  return [
    ...plan,
    ...consent,
    begin(looked, 'hem-utrett', { data: { home } }),
    begin(looked, 'registerkontroll-gjord', { data: { home } }),
    begin(on, 'placering-paborjad', {
      by,
      data: { form, ground, home, ...(specialReasons !== undefined && { specialReasons }) },
      ...(urgent && { lacking: ['vardplan'] }),
    }),
    begin(on, 'region-underrattad'),
    begin(on, 'socialsekreterare-utsedd'),
    ...(on + 21 > 0 ? [] : [step(on + 21, 'genomforandeplan-upprattad')]),
  ];
}

/** Visits every ten weeks, the child alone; reviews in good time by the utskott. Ends by `to`. */
export function placedLife(from: number, to: number, review?: 'overvagande-vard' | 'omprovning-vard'): Step[] {
  const steps: Step[] = [];
  for (let on = from + 35; on <= to; on += 70) {
    steps.push(step(on, 'besok-hos-barnet', { note: 'Eget samtal med barnet.', data: { announced: true, aloneWithChild: true } }));
  } // prettier-ignore
  if (review)
    for (let on = from + 165; on <= to; on += 165)
      steps.push(step(on, review, { by: 'utskott', atMeeting: 'utskott' }));
  return steps;
}
