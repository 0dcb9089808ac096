/** Inquiries: new, in the middle, prolonged, at the end of their four months, and some that stand still. */
import { assessed, inquiryOpened, inquiryWork } from '../chapters.js';
import { exactly, step, type Story } from '../story.js';

export const utredning: readonly Story[] = [
  {
    unit: 'norr',
    worker: 'handlaggare',
    children: [{ name: 'Linnea', age: 13 }],
    steps: [
      ...inquiryOpened(-124, -112),
      ...inquiryWork(-112, -5),
      step(-3, 'rod-lapp-satt', {
        recordedBy: 'arbetsledare',
        data: {
          reason: 'Fyra månader {-112+4m}. Utkast klart, kommunicering inte utskickad. Parterna hinner inte svara.',
          owner: 'arbetsledare',
          next: 1,
        },
      }),
    ],
  },
  {
    unit: 'norr',
    worker: 'sara.nord',
    children: [{ name: 'Isak', age: 9 }],
    steps: [
      ...inquiryOpened(-145, -137),
      ...inquiryWork(-137, -4),
      step(-19, 'utredning-forlangd', {
        by: 'arbetsledare',
        note: 'Förlängd t.o.m. {+25}. Särskilda skäl: polisförhör först {+15}.',
        data: { until: 25, reason: 'Polisförhöret kan hållas först {+15}.' },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'handlaggare2',
    children: [{ name: 'Ebba', age: 15, birthdayIn: 150 }],
    steps: [
      ...inquiryOpened(-104, -96),
      ...inquiryWork(-96, -14),
      step(-7, 'utredning-kommunicerad', {
        note: 'Kommunicerad med mamma, pappa och ungdomen. Svar senast {+7}.',
        data: {
          answerBy: 7,
          parties: [
            { person: 'mamma', sentOn: -7, answerBy: 7, answeredOn: -2 },
            { person: 'pappa', sentOn: -7, answerBy: 7 },
            { person: 'ungdomen', sentOn: -7, answerBy: 7 },
          ],
        },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'mats.hed',
    children: [{ name: 'Viggo', age: 6 }],
    steps: [
      ...inquiryOpened(-75, -66),
      step(-58, 'kontakt', { note: 'Möte med mamma, pappa kom inte.', data: { with: 'vardnadshavare', how: 'mote' } }),
      step(-47, 'kontakt', { note: 'Hembesök, barnet hemma.', data: { with: 'barn', how: 'hembesok' } }),
      exactly(0, 'rod-lapp-satt', {
        recordedBy: 'chef',
        data: { reason: 'Ingen har träffat barnet sedan {-47}. Utredningen står still.', owner: 'chef', next: 2 },
      }),
    ],
  },
  {
    unit: 'norr',
    worker: 'elif.brink',
    children: [{ name: 'Molly', age: 14 }],
    steps: [
      ...inquiryOpened(-62, -54),
      ...inquiryWork(-54, -8),
      step(-21, 'kontakt', { note: 'BUP: underlag begärt.', data: { with: 'vard', how: 'brev' } }),
      step(-4, 'kontakt', { note: 'BUP: påmint om underlaget.', data: { with: 'vard', how: 'telefon' } }),
      step(-3, 'rod-lapp-satt', {
        recordedBy: 'arbetsledare',
        data: {
          reason: 'BUP svarar inte. Underlaget behövs före kommunicering {+5}. Chef ringer.',
          owner: 'chef',
          next: 1,
        },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'hanna.lid',
    children: [{ name: 'Yusuf', age: 10 }],
    steps: [
      ...inquiryOpened(-40, -33),
      ...inquiryWork(-33, -5),
      exactly(0, 'rod-lapp-satt', {
        recordedBy: 'chef',
        data: {
          reason: 'Handläggaren sjuk, tre samtal i veckan bokade. Medhandläggare tar {+1} och {+3}.',
          owner: 'chef',
          next: 0,
        },
      }),
      exactly(0, 'arende-tilldelat', { data: { coHandler: 'handlaggare2' } }),
    ],
  },
  {
    unit: 'norr',
    worker: 'handlaggare',
    children: [{ name: 'Stella', age: 7 }],
    steps: [
      ...assessed(-1, {
        exact: true,
        at: '10:20',
        note: 'Skolsköterska: märken på armen, flickan berättar om slag.',
        data: { source: 'anmalningsskyldig', reporter: 'skola', violence: true, acute: true },
      }),
      exactly(-1, 'utredning-inledd', { by: 'arbetsledare', note: 'Inledd utan förhandsbedömning.' }),
      exactly(-1, 'polisanmalan-gjord', { note: 'Anmäld samma dag.' }),
      exactly(-1, 'berorda-informerade', {
        note: 'RING INTE HEM. Samråd barnahus {+1} kl. 13.',
        data: { postponedReason: 'En kontakt före förhöret kan skada barnet och förundersökningen.', recheckOn: 1 },
      }),
      exactly(-1, 'rod-lapp-satt', {
        recordedBy: 'arbetsledare',
        data: {
          reason: 'RING INTE HEM. Samråd barnahus {+1} kl. 13. Besked efteråt om när vårdnadshavarna får informeras.',
          owner: 'arbetsledare',
          next: 1,
        },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'handlaggare2',
    children: [
      { name: 'Milo', age: 4 },
      { name: 'Alice', age: 12 },
    ],
    steps: [
      ...inquiryOpened(-30, -21, { note: 'Skolan och förskolan i gemensam anmälan.' }),
      step(-14, 'kontakt', { note: 'Utredningsplan gått igenom med pappa. Mamma bokad {+2}.', data: { with: 'foralder', how: 'mote' } }),
      step(-6, 'barnsamtal-genomfort', { note: 'Barnsamtal 1, hemma.', only: [0] }),
      step(-5, 'barnsamtal-genomfort', { note: 'Barnsamtal 1, skolan. Nästa {+2} kl. 9.15.', only: [1] }),
    ],
  },
  {
    unit: 'norr',
    worker: 'sara.nord',
    children: [{ name: 'Tyra', age: 11 }],
    steps: [
      ...inquiryOpened(-144, -134),
      ...inquiryWork(-134, -3),
      step(-9, 'forsening-forklarad', {
        note: 'Läkarutlåtandet kom sent.',
        data: { clock: 'UTR-02', cause: 'vantar-pa-annan' },
      }),
    ],
  },
]; // prettier-ignore
