/** Cases in which nothing runs any more. */
import { assessed, consented, inquiryClosed, inquiryOpened, inquiryWork, placed, placedLife } from '../chapters.js';
import { step, type Story } from '../story.js';

export const avslutat: readonly Story[] = [
  {
    unit: 'norr',
    worker: 'handlaggare',
    children: [{ name: 'Vincent', age: 7 }],
    steps: [
      ...assessed(-40, { data: { source: 'anmalningsskyldig', reporter: 'skola', feedbackRequested: true } }),
      step(-33, 'kontakt', { note: 'Möte med vårdnadshavarna.', data: { with: 'vardnadshavare', how: 'mote' } }),
      step(-30, 'utredning-ej-inledd', { by: 'arbetsledare', note: 'Motivering och skyddsbedömning i akten.', data: { reason: 'Familjen tar emot stöd av öppenvården.' } }),
      step(-28, 'aterkoppling-lamnad', { note: 'Skolan har fått svar.' }),
      step(-27, 'arende-avslutat'),
    ],
  },
  {
    unit: 'soder',
    worker: 'handlaggare2',
    children: [
      { name: 'Liv', age: 6 },
      { name: 'Harry', age: 4 },
    ],
    steps: [
      ...inquiryOpened(-170, -160),
      ...inquiryWork(-160, -80),
      ...inquiryClosed(-62, 'utan-insats'),
      step(-60, 'arende-avslutat'),
    ],
  },
  {
    unit: 'norr',
    worker: 'sara.nord',
    children: [{ name: 'Agnes', age: 15, birthdayIn: 20 }],
    steps: [
      ...inquiryOpened(-420, -410),
      ...inquiryWork(-410, -330),
      ...inquiryClosed(-312, 'insats'),
      step(-305, 'insats-beviljad', { by: 'arbetsledare', data: { kind: 'kontaktperson' } }),
      ...consented(-275, 'insats', 'and the child'),
      step(-270, 'insats-verkstalld'),
      step(-190, 'insats-uppfoljd'),
      step(-110, 'insats-uppfoljd'),
      step(-45, 'insats-avslutad', { data: { reason: 'Målen är nådda.' } }),
      step(-40, 'arende-avslutat'),
    ],
  },
  {
    unit: 'soder',
    worker: 'mats.hed',
    children: [{ name: 'Ivar', age: 12 }],
    steps: [
      ...inquiryOpened(-520, -510),
      ...inquiryWork(-510, -438),
      ...inquiryClosed(-420, 'placering'),
      ...placed(-410, { form: 'familjehem', ground: 'SoL', home: 'FH-08' }),
      ...placedLife(-410, -215, 'overvagande-vard'),
      step(-215, 'barnsamtal-genomfort', { note: 'Om att flytta hem.' }),
      step(-210, 'placering-avslutad', { data: { reason: 'hem' } }),
      step(-209, 'uppfoljning-inledd', { by: 'arbetsledare', data: { after: 'placering' } }),
      step(-150, 'kontakt', { note: 'Hembesök, det går bra.', data: { with: 'barn', how: 'hembesok' } }),
      step(-75, 'uppfoljning-avslutad', { by: 'arbetsledare', data: { after: 'placering' } }),
      step(-70, 'arende-avslutat'),
    ],
  },
  {
    unit: 'norr',
    worker: 'elif.brink',
    children: [{ name: 'Thea', age: 9 }],
    steps: [
      ...inquiryOpened(-90, -82),
      ...inquiryWork(-82, -50),
      step(-48, 'overflyttning-begard', { note: 'Familjen har flyttat.', data: { municipality: '9002' } }),
      step(-30, 'overflyttning-besvarad', { note: 'Grannby tar över.', data: { outcome: 'ja' } }),
      ...inquiryClosed(-24, 'utan-insats'),
      step(-20, 'arende-overflyttat', { data: { municipality: '9002' } }),
    ],
  },
  {
    unit: 'soder',
    worker: 'hanna.lid',
    children: [{ name: 'Bo', age: 3 }],
    steps: [
      ...assessed(-25, { data: { source: 'privat', reporter: 'ovrig' } }),
      step(-20, 'kontakt', { note: 'Hembesök, barnet mår bra.', data: { with: 'barn', how: 'hembesok' } }),
      step(-16, 'utredning-ej-inledd', { by: 'arbetsledare', note: 'Ärendet är inte avslutat än.', data: { reason: 'Oron bekräftas inte.' } }),
    ],
  },
]; // prettier-ignore
