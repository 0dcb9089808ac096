/** Reports that have been assessed and wait for a decision to open an inquiry or not. */
import { assessed } from '../chapters.js';
import { exactly, step, type Story } from '../story.js';

const OFFICIAL = 'anmalningsskyldig';

export const forhandsbedomning: readonly Story[] = [
  {
    unit: 'norr',
    worker: 'handlaggare',
    children: [{ name: 'Wilma', age: 12 }],
    steps: [
      ...assessed(-13, {
        exact: true,
        note: 'Skolkurator: frånvaro och oro för alkohol hemma.',
        data: { source: OFFICIAL, reporter: 'skola', feedbackRequested: true },
      }),
      step(-8, 'kontakt', { note: 'Möte med båda vårdnadshavarna.', data: { with: 'vardnadshavare', how: 'mote' } }),
      step(-6, 'barnsamtal-genomfort', { note: 'Samtal med barnet i skolan, 30 min.' }),
      exactly(0, 'rod-lapp-satt', {
        recordedBy: 'arbetsledare',
        data: {
          reason: 'Dag 13 av 14. Beslut inleda / inte inleda senast {-13!+2w}. Beslutsfattaren är borta, ersättare krävs.',
          owner: 'chef',
          next: 0,
        },
      }),
    ],
  },
  {
    unit: 'norr',
    worker: 'sara.nord',
    children: [{ name: 'Adam', age: 7 }],
    steps: [
      ...assessed(-5, { note: 'Förskolan: pojken hämtas sent, ofta hungrig.', data: { source: OFFICIAL, reporter: 'forskola' } }),
      step(-3, 'planerad-handelse', {
        note: 'Möte med båda vårdnadshavarna {+3} kl. 14. Tolk (somaliska) bokad.',
        data: { what: 'Möte med vårdnadshavarna', plannedFor: 3 },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'handlaggare2',
    children: [{ name: 'Ines', age: 10 }],
    steps: [
      ...assessed(-6, { note: 'Vårdcentralen: mamma mår dåligt.', data: { source: OFFICIAL, reporter: 'halso-sjukvard' } }),
      step(-4, 'kontakt', { note: 'Mamma ringd, inget svar.', data: { with: 'foralder', how: 'telefon' } }),
      step(-1, 'kontakt', {
        note: 'Mamma ringd igen, inget svar. Brev i dag, nytt försök {+2}.',
        data: { with: 'foralder', how: 'brev' },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'mats.hed',
    children: [{ name: 'Melvin', age: 13 }],
    steps: [
      ...[-320, -210, -105].flatMap((on) => [
        ...assessed(on, { note: 'Skolan: bråk och frånvaro.' }),
        step(on + 9, 'utredning-ej-inledd', { by: 'arbetsledare', data: { reason: 'Skolans stöd bedöms räcka.' } }),
      ]),
      ...assessed(-7, { note: 'Polisen: snatteri tillsammans med äldre.', data: { source: OFFICIAL, reporter: 'polis' } }),
      step(-5, 'rod-lapp-satt', {
        recordedBy: 'chef',
        data: {
          reason: 'Fjärde anmälan på tolv månader, tre utan utredning. Gå igenom med chef före beslut.',
          owner: 'chef',
          next: 2,
        },
      }),
      step(-3, 'kontakt', { note: 'Samtal med ungdomen och pappa.', data: { with: 'foralder', how: 'mote' } }),
    ],
  },
  {
    unit: 'norr',
    worker: 'elif.brink',
    children: [{ name: 'Freja', age: 5 }],
    steps: [
      ...assessed(-16, { exact: true, note: 'BVC: uteblivna besök.', data: { source: OFFICIAL, reporter: 'halso-sjukvard' } }),
      step(-4, 'forhandsbedomning-forlangd', {
        by: 'arbetsledare',
        note: 'Familjen utomlands t.o.m. {+5}. Synnerliga skäl antecknade, beslut senast {+9}.',
        data: { reason: 'Familjen är utomlands och kan inte nås.', until: 9 },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'hanna.lid',
    children: [{ name: 'Ludvig', age: 15, birthdayIn: 200 }],
    steps: [
      ...assessed(-19, { exact: true, note: 'Polisen: våldsam kamratkrets.', data: { source: OFFICIAL, reporter: 'polis' } }),
      step(-12, 'kontakt', { note: 'Möte med mamma.', data: { with: 'foralder', how: 'mote' } }),
      step(-3, 'forsening-forklarad', {
        note: 'Ungdomen har inte kunnat nås.',
        data: { clock: 'ANM-06', cause: 'part-ej-nadd' },
      }),
      step(-2, 'rod-lapp-satt', {
        recordedBy: 'chef',
        data: {
          reason: 'Barnet har inte fått komma till tals. Fjorton dagar gick ut {-19!+2w}. Beslut i dag.',
          owner: 'chef',
          next: 0,
        },
      }),
    ],
  },
  {
    unit: 'norr',
    worker: 'handlaggare',
    children: [
      { name: 'Ella', age: 8 },
      { name: 'Arvid', age: 11 },
    ],
    steps: [
      ...assessed(0, {
        at: '08:20',
        note: 'Fritids: barnen vill inte gå hem. Gäller båda barnen.',
        data: { source: OFFICIAL, reporter: 'skola', feedbackRequested: true },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'handlaggare2',
    children: [{ name: 'Amina', age: 3 }],
    steps: [
      ...assessed(-9, { note: 'Annan kommun: familjen har flyttat hit.', data: { source: 'annan-kommun', reporter: 'socialtjanst' } }),
      step(-7, 'kontakt', { note: 'Handläggaren i förra kommunen, akten begärd.', data: { with: 'annan-kommun', how: 'telefon' } }),
      step(-2, 'kontakt', { note: 'Hembesök tillsammans med BVC.', data: { with: 'vardnadshavare', how: 'hembesok' } }),
    ],
  },
]; // prettier-ignore
