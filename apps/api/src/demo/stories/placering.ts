/** Placed children, measures at home and follow-ups: reviews and visits in time, coming and late. */
import { consented, inquiryClosed, inquiryOpened, inquiryWork, placed, placedLife, reported } from '../chapters.js';
import { exactly, step, type Step, type Story } from '../story.js';

/** From the report to a closed inquiry that proposes a placement. */
const inquired = (until: number): Step[] => [
  ...inquiryOpened(until - 100, until - 92),
  ...inquiryWork(until - 92, until - 18),
  ...inquiryClosed(until, 'placering'),
];

/** From the report to care by judgment under 2 § or 3 §, the child in the same home all the time. */
export function careByJudgment(
  on: number,
  ground: '2' | '3',
  home: string,
  form: 'familjehem' | 'sis' = 'familjehem',
): Step[] {
  return [
    ...inquiryOpened(on - 130, on - 122),
    ...inquiryWork(on - 122, on - 66),
    step(on - 60, 'vardplan-upprattad'),
    step(on - 56, 'lakarundersokning-gjord'),
    step(on - 54, 'barnsamtal-genomfort', { note: 'Om ansökan och vården.' }),
    step(on - 50, 'vardansokan-inkommen', { by: 'utskott', data: { ground } }),
    ...inquiryClosed(on - 24, 'ansokan-lvu'),
    step(on - 12, 'muntlig-forhandling', { data: { court: 'forvaltningsratt' } }),
    step(on, 'vard-beslutad', { by: 'domstol', data: { ground, immediate: true } }),
    step(on + 4, 'hem-utrett', { data: { home } }),
    step(on + 4, 'registerkontroll-gjord', { data: { home } }),
    step(on + 7, 'vard-paborjad'),
    step(on + 7, 'placering-paborjad', { by: 'utskott', data: { form, ground: `LVU-${ground}`, home } }),
    step(on + 7, 'region-underrattad'),
    step(on + 7, 'socialsekreterare-utsedd'),
    step(on + 28, 'genomforandeplan-upprattad'),
  ];
}

export const placering: readonly Story[] = [
  {
    unit: 'norr',
    worker: 'handlaggare',
    children: [
      { name: 'Siri', age: 8 },
      { name: 'Nils', age: 5 },
    ],
    steps: [...inquired(-175), ...placed(-165, { form: 'familjehem', ground: 'SoL', home: 'FH-11' }), ...placedLife(-165, -5)],
  },
  {
    unit: 'soder',
    worker: 'handlaggare2',
    children: [{ name: 'Ronja', age: 10 }],
    steps: [
      ...careByJudgment(-330, '2', 'FH-03'),
      ...placedLife(-323, -10, 'overvagande-vard'),
      step(-85, 'umgangesbegransning-beslutad', { by: 'utskott', law: '14 § LVU', data: { party: 'pappa' }, as: 'umg' }),
      step(-3, 'anteckning', { note: 'Umgängesbegränsning från {-85}. Övervägs senast {-85+3m!}: utskottet {U1}.' }),
    ],
  },
  {
    unit: 'norr',
    worker: 'sara.nord',
    children: [{ name: 'August', age: 12 }],
    steps: [
      ...careByJudgment(-200, '2', 'FH-07'),
      ...placedLife(-193, -10),
      step(-2, 'rod-lapp-satt', {
        recordedBy: 'arbetsledare',
        data: { reason: 'Övervägandet är inte gjort. Ta upp i utskottet {U1} eller extra sammanträde.', owner: 'chef', next: 2 },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'mats.hed',
    children: [{ name: 'Lo', age: 1 }],
    steps: [
      ...inquiryOpened(-120, -112),
      ...inquiryWork(-112, -70),
      ...placed(-90, { form: 'jourhem', ground: 'SoL', home: 'JH-09' }),
      step(-60, 'besok-hos-barnet', { data: { announced: true, aloneWithChild: true } }),
      ...inquiryClosed(-54, 'placering'),
      step(-3, 'rod-lapp-satt', {
        recordedBy: 'chef',
        data: { reason: 'Två månader i jourhem går ut {-54+2m!}. Nytt hem saknas.', owner: 'chef', next: 1 },
      }),
    ],
  },
  {
    unit: 'norr',
    worker: 'elif.brink',
    children: [{ name: 'Olle', age: 11 }],
    steps: [
      ...inquired(-160),
      ...placed(-150, { form: 'familjehem', ground: 'SoL', home: 'FH-15' }),
      step(-118, 'besok-hos-barnet', { note: 'Eget samtal 40 min.', data: { announced: true, aloneWithChild: true } }),
      step(-2, 'rod-lapp-satt', {
        recordedBy: 'arbetsledare',
        data: { reason: 'Inget besök sedan {-118}. Barnet har inte setts.', owner: 'arbetsledare', next: 3 },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'hanna.lid',
    children: [{ name: 'Kevin', age: 17, birthdayIn: 82 }],
    steps: [
      ...careByJudgment(-280, '3', 'SIS-02', 'sis'),
      ...placedLife(-273, -8, 'omprovning-vard'),
      step(-6, 'anteckning', { note: 'Fyller 18 {+82!}. Plan efter 18, ungdomens eget samtycke, beslut om vården.' }),
    ],
  },
  {
    unit: 'norr',
    worker: 'handlaggare',
    children: [{ name: 'Vide', age: 9 }],
    steps: [
      ...inquired(-120),
      ...placed(-110, { form: 'familjehem', ground: 'SoL', home: 'FH-20' }),
      ...placedLife(-110, -10),
      exactly(0, 'samtycke-aterkallat', {
        at: '09:05',
        note: 'Mamma återkallade samtycket kl. 9.05.',
        data: { party: 'vardnadshavare-1', to: 'placering' },
      }),
      exactly(0, 'rod-lapp-satt', {
        at: '09:20',
        recordedBy: 'arbetsledare',
        data: { reason: 'Samtycket återkallat. Ställningstagande i dag: hem, flyttningsförbud eller 6 §.', owner: 'chef', next: 0 },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'handlaggare2',
    children: [{ name: 'Clara', age: 7 }],
    steps: [
      ...inquired(-700),
      ...placed(-690, { form: 'familjehem', ground: 'SoL', home: 'FH-02' }),
      ...placedLife(-690, -6, 'overvagande-vard'),
      step(-9, 'anteckning', { note: 'Två år i samma familjehem {-690+24m!}. Vårdnadsöverflyttning övervägs i utskottet {U2}.' }),
      ...reported(0, { at: '08:50', note: 'Skolan: ny oro efter umgänge.' }),
    ],
  },
  {
    unit: 'norr',
    worker: 'sara.nord',
    children: [{ name: 'Hedda', age: 14 }],
    steps: [
      ...inquiryOpened(-260, -250),
      ...inquiryWork(-250, -165),
      ...inquiryClosed(-145, 'insats'),
      step(-138, 'insats-beviljad', { by: 'arbetsledare', data: { kind: 'oppenvard' } }),
      ...consented(-125, 'insats'),
      step(-120, 'insats-verkstalld', { note: 'Öppenvården har börjat.' }),
      step(-4, 'rod-lapp-satt', {
        recordedBy: 'arbetsledare',
        data: { reason: 'Uppföljning av insatsen skulle ha gjorts {-120+3m!}. Egen rutin, inte lag.', owner: 'sara.nord', next: 5 },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'mats.hed',
    children: [{ name: 'Tilde', age: 13 }],
    steps: [
      ...careByJudgment(-420, '2', 'FH-05'),
      ...placedLife(-413, -95, 'overvagande-vard'),
      step(-85, 'barnsamtal-genomfort', { note: 'Om att flytta hem.' }),
      step(-80, 'vard-upphord', { by: 'utskott' }),
      step(-80, 'placering-avslutad', { data: { reason: 'hem' } }),
      step(-79, 'uppfoljning-inledd', { by: 'arbetsledare', data: { after: 'lvu' } }),
      step(-40, 'kontakt', { note: 'Hembesök.', data: { with: 'vardnadshavare', how: 'hembesok' } }),
      step(-5, 'kontakt', { note: 'Hemma sedan {-80} efter LVU. Uppföljning klar senast {-80+6m!}.', data: { with: 'barn', how: 'hembesok' } }),
    ],
  },
]; // prettier-ignore
