/** Reports that came in today or yesterday, and one that has been left lying. */
import { assessed, inquiryClosed, inquiryOpened, inquiryWork, reported } from '../chapters.js';
import { exactly, step, type Story } from '../story.js';

export const orosanmalan: readonly Story[] = [
  {
    unit: 'norr',
    worker: 'handlaggare',
    children: [
      { name: 'Alva', age: 9 },
      { name: 'Hugo', age: 6 },
    ],
    steps: reported(0, {
      at: '08:10',
      note: 'Anmälan från skolkurator. Rör två syskon.',
      data: { source: 'anmalningsskyldig', reporter: 'skola', feedbackRequested: true },
    }),
  },
  {
    unit: 'norr',
    worker: 'sara.nord',
    children: [{ name: 'Leon', age: 4 }],
    steps: [
      exactly(-2, 'anmalan-inkommen', {
        at: '15:40',
        note: 'Anmälan från förskolan om återkommande frånvaro.',
        data: { source: 'anmalningsskyldig', reporter: 'forskola', late: true },
      }),
      exactly(0, 'rod-lapp-satt', {
        recordedBy: 'arbetsledare',
        data: {
          reason: 'Skyddsbedömning saknas. Anmälan kom {-2!} kl. 15.40. Skulle ha gjorts senast {-1!}.',
          owner: 'arbetsledare',
          next: 0,
        },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'handlaggare2',
    children: [{ name: 'Nova', age: 8 }],
    steps: [
      ...reported(0, {
        at: '09:15',
        note: 'Barnet berättar för läraren om slag hemma.',
        data: { source: 'anmalningsskyldig', reporter: 'skola', violence: true, acute: true },
      }),
      step(0, 'arende-tilldelat'),
      step(0, 'rod-lapp-satt', {
        recordedBy: 'chef',
        data: {
          reason: 'Barnet berättar om slag hemma. Utredning inleds i dag, ingen förhandsbedömning. Ring inte hem.',
          owner: 'chef',
          next: 0,
        },
      }),
    ],
  },
  {
    unit: 'norr',
    worker: 'elif.brink',
    children: [{ name: 'Elias', age: 14 }],
    steps: reported(0, {
      at: '07:50',
      note: 'Rapport från socialjouren i natt. Överlämning läst kl. 07.50.',
      data: { source: 'anmalningsskyldig', reporter: 'socialtjanst' },
    }),
  },
  {
    unit: 'soder',
    worker: 'mats.hed',
    children: [{ name: 'Saga', age: 16 }],
    steps: reported(-1, {
      exact: true,
      at: '16:30',
      note: 'BUP: flickan uteblir från behandlingen, mycket skolfrånvaro.',
      data: { source: 'anmalningsskyldig', reporter: 'bup', late: true, feedbackRequested: true },
    }),
  },
  {
    unit: 'soder',
    worker: 'hanna.lid',
    children: [{ name: 'Theo', age: 2 }],
    steps: reported(0, {
      at: '08:40',
      note: 'Anonym uppgift på telefon, granne. Ring BVC för bild av barnet.',
      data: { source: 'anonym', reporter: 'ovrig' },
    }),
  },
  {
    unit: 'norr',
    worker: 'handlaggare',
    children: [{ name: 'Tuva', age: 11 }],
    steps: [
      ...inquiryOpened(-410, -402),
      ...inquiryWork(-402, -310),
      ...inquiryClosed(-298, 'utan-insats'),
      step(-290, 'arende-avslutat'),
      ...reported(0, {
        at: '08:25',
        note: 'Ny anmälan efter avslutad utredning. Läs den gamla utredningen först.',
        data: { source: 'anmalningsskyldig', reporter: 'skola', feedbackRequested: true },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'handlaggare2',
    children: [{ name: 'Noel', age: 17, birthdayIn: 120 }],
    steps: [
      ...assessed(-260, { note: 'Polisen: ungdomen påträffad berusad.', data: { source: 'anmalningsskyldig', reporter: 'polis' } }),
      step(-250, 'utredning-ej-inledd', { by: 'arbetsledare', data: { reason: 'Familjen har stöd av öppenvården.' } }),
      step(-248, 'arende-avslutat'),
      ...reported(0, {
        at: '10:05',
        note: 'Anmälan från polisen. Åklagaren väntas begära yttrande.',
        data: { source: 'anmalningsskyldig', reporter: 'polis' },
      }),
    ],
  }, // prettier-ignore
];
