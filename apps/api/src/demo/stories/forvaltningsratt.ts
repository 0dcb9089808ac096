/** Compulsion that no court has settled yet: urgent decisions in every phase, applications, an appeal. */
import { assessed, inquiryOpened, inquiryWork, placed } from '../chapters.js';
import { exactly, step, type Step, type Story } from '../story.js';

/** Decided by the chair in the evening, executed at once, the child in a jourhem the same night. */
function takenIntoCare(on: number, home: string): Step[] {
  return [
    exactly(on, 'omhandertagande-beslutat', { by: 'ordforande', law: '6 § LVU', note: '2 § LVU, hemmet.', data: { ground: '2' } }),
    exactly(on, 'omhandertagande-verkstallt'),
    ...placed(on, { form: 'jourhem', ground: 'LVU-6', home, by: 'ordforande' }),
  ]; // prettier-ignore
}
const counsel = (on: number): Step[] => [
  step(on, 'offentligt-bitrade-begart', { data: { for: 'barnet' } }),
  step(on, 'offentligt-bitrade-begart', { data: { for: 'vardnadshavare-1' } }),
];

export const forvaltningsratt: readonly Story[] = [
  {
    unit: 'norr',
    worker: 'handlaggare',
    children: [{ name: 'Nelly', age: 3 }],
    steps: [
      ...inquiryOpened(-40, -30),
      ...inquiryWork(-30, -9),
      ...takenIntoCare(-6, 'JH-04'),
      step(-1, 'rod-lapp-satt', {
        recordedBy: 'arbetsledare',
        data: {
          reason: '6 § beslutat {-6!} kl. 22.10. Handlingarna ska ha kommit in till rätten senast {-6!+1w}.',
          owner: 'arbetsledare',
          next: 0,
        },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'handlaggare2',
    children: [{ name: 'Frans', age: 6 }],
    steps: [
      ...inquiryOpened(-60, -52),
      ...inquiryWork(-52, -10),
      ...takenIntoCare(-7, 'JH-07'),
      step(-4, 'offentligt-bitrade-begart', { data: { for: 'barnet' } }),
      exactly(0, 'rod-lapp-satt', {
        recordedBy: 'chef',
        data: {
          reason: 'Sista dagen: underställningen ska vara inne hos rätten senast {-7!+1w}. Bud eller fax, ta bevis.',
          owner: 'chef',
          next: 0,
        },
      }),
    ],
  },
  {
    unit: 'norr',
    worker: 'elif.brink',
    children: [{ name: 'Signe', age: 12 }],
    steps: [
      ...inquiryOpened(-50, -41),
      ...inquiryWork(-41, -16),
      ...takenIntoCare(-12, 'JH-02'),
      step(-2, 'rod-lapp-satt', {
        recordedBy: 'arbetsledare',
        data: {
          reason: 'Underställningen kom inte in i tid. Omhändertagandet har upphört: barnet ska återlämnas, kalla till möte nu.',
          owner: 'chef',
          next: 0,
        },
      }),
    ],
  },
  {
    unit: 'norr',
    worker: 'sara.nord',
    children: [{ name: 'Alvin', age: 4 }],
    steps: [
      ...inquiryOpened(-25, -17),
      ...inquiryWork(-17, -6),
      ...takenIntoCare(-4, 'JH-01'),
      step(-2, 'omhandertagande-understallt', { note: 'Underställt, bevis från rätten finns.' }),
      ...counsel(-2),
      step(-1, 'offentligt-bitrade-forordnat', { data: { for: 'barnet' }, note: 'Mamma klar, pappa saknar.' }),
    ],
  },
  {
    unit: 'soder',
    worker: 'mats.hed',
    children: [{ name: 'Iris', age: 9 }],
    steps: [
      ...inquiryOpened(-45, -38),
      ...inquiryWork(-38, -18),
      ...takenIntoCare(-15, 'JH-05'),
      step(-12, 'omhandertagande-understallt'),
      ...counsel(-12),
      step(-7, 'omhandertagande-faststallt', { by: 'domstol' }),
      step(-6, 'vardplan-upprattad'),
      step(-5, 'barnsamtal-genomfort', { note: 'Samtal i jourhemmet.' }),
      step(-1, 'rod-lapp-satt', {
        recordedBy: 'chef',
        data: {
          reason: 'Verkställt {-15!}. Ansökan om vård ska vara inne senast {-15!+4w}. Beslut måste tas i utskottet {U1}.',
          owner: 'handlaggare2',
          next: 5,
        },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'hanna.lid',
    children: [
      { name: 'Edith', age: 7 },
      { name: 'Loke', age: 10 },
    ],
    steps: [
      ...inquiryOpened(-66, -58),
      ...inquiryWork(-58, -36),
      ...takenIntoCare(-32, 'JH-03'),
      step(-29, 'omhandertagande-understallt'),
      ...counsel(-29),
      step(-27, 'ordforandebeslut-anmalt', { atMeeting: 'namnd' }),
      step(-23, 'omhandertagande-faststallt', { by: 'domstol' }),
      step(-20, 'vardplan-upprattad'),
      step(-18, 'lakarundersokning-gjord'),
      step(-16, 'barnsamtal-genomfort', { note: 'Samtal med barnet i jourhemmet.' }),
      step(-12, 'genomforandeplan-upprattad'),
      step(-7, 'vardansokan-inkommen', { by: 'utskott', law: '2 § LVU', data: { ground: '2' } }),
      step(-2, 'forhandling-utsatt', {
        note: 'Muntlig förhandling {+6} kl. 9.30, sal 3. Handläggare och nämndens ombud.',
        data: { day: 6, court: 'forvaltningsratt' },
      }),
    ],
  },
  {
    unit: 'norr',
    worker: 'handlaggare',
    children: [{ name: 'Kian', age: 16, birthdayIn: 60 }],
    steps: [
      ...inquiryOpened(-98, -90),
      ...inquiryWork(-90, -28),
      step(-25, 'vardplan-upprattad'),
      step(-24, 'lakarundersokning-gjord'),
      step(-22, 'barnsamtal-genomfort', { note: 'Ungdomen motsätter sig vård.' }),
      step(-13, 'vardansokan-inkommen', { by: 'utskott', law: '3 § LVU', data: { ground: '3' } }),
      step(-6, 'frist-satt', {
        note: 'Föreläggande: yttrande till rätten senast {+7}.',
        data: { setBy: 'domstol', about: 'Yttrande till rätten', until: 7 },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'handlaggare2',
    children: [{ name: 'Maja', age: 2 }],
    steps: [
      ...assessed(-20, { note: 'BVC och förskola i gemensam anmälan.', data: { source: 'anmalningsskyldig', reporter: 'halso-sjukvard' } }),
      step(-14, 'utredning-inledd', { by: 'arbetsledare' }),
      step(-14, 'berorda-informerade'),
      ...inquiryWork(-14, -1),
      ...takenIntoCare(-10, 'JH-06'),
      step(-7, 'omhandertagande-understallt'),
      exactly(0, 'omhandertagande-upphavt', { by: 'domstol', at: '11:20', note: 'Rätten upphävde kl. 11.20.' }),
      exactly(0, 'rod-lapp-satt', {
        at: '11:30',
        recordedBy: 'chef',
        data: {
          reason: 'Rätten upphävde i dag. Barnet ska återlämnas i dag. Jourhem och vårdnadshavare ringda?',
          owner: 'chef',
          next: 0,
        },
      }),
    ],
  },
  {
    unit: 'norr',
    worker: 'sara.nord',
    children: [{ name: 'Elsa', age: 13 }],
    steps: [
      ...inquiryOpened(-150, -142),
      ...inquiryWork(-142, -70),
      step(-66, 'vardplan-upprattad'),
      step(-64, 'lakarundersokning-gjord'),
      step(-62, 'barnsamtal-genomfort'),
      step(-58, 'vardansokan-inkommen', { by: 'utskott', law: '2 § LVU', data: { ground: '2' } }),
      step(-44, 'utredning-kommunicerad', { data: { answerBy: -32 } }),
      step(-29, 'utredning-avslutad', { by: 'arbetsledare', data: { result: 'ansokan-lvu' } }),
      step(-25, 'muntlig-forhandling', { data: { court: 'forvaltningsratt' } }),
      step(-17, 'vard-avslagen', { by: 'domstol', as: 'domen' }),
      step(-3, 'overklagande-inkommet', { ref: 'domen', note: 'Nämnden har överklagat, kammarrätten.' }),
    ],
  },
]; // prettier-ignore
