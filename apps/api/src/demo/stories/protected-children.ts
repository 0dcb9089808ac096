/**
 * Children whom not even the whole unit may know of: a secrecy marking, a place kept from a father, a shelter. Each has a home
 * and an address in a note, so that it can be seen that neither gets out.
 */
import { consented, inquiryClosed, inquiryOpened, inquiryWork, placedLife } from '../chapters.js';
import { step, type Story } from '../story.js';
import { careByJudgment } from './placering.js';

export const protectedChildren: readonly Story[] = [
  {
    unit: 'norr',
    worker: 'handlaggare',
    children: [{ name: 'Isolde', age: 7 }],
    steps: [
      ...inquiryOpened(-62, -52),
      step(-50, 'skyddad-identitet-satt', {
        note: 'Sekretessmarkering hos Skatteverket. Bor på Ringblomsgränd 4.',
        data: { kind: 'sekretessmarkering' },
      }),
      ...inquiryWork(-52, -4),
    ],
  },
  {
    unit: 'soder',
    worker: 'handlaggare2',
    children: [{ name: 'Torkel', age: 12 }],
    steps: [
      ...careByJudgment(-150, '2', 'FH-93'),
      ...placedLife(-143, -8),
      step(-45, 'hemlig-vistelseort-beslutad', {
        by: 'utskott',
        law: '14 § LVU',
        note: 'Pappa får inte veta var barnet bor. Familjehemmet på Mossvägen 12.',
        data: { party: 'pappa' },
      }),
      step(-3, 'forslag-till-beslut', {
        note: 'Övervägande av den hemliga vistelseorten. Till utskottet {U1}.',
        law: '14 § LVU',
        data: { decisionType: 'overvagande', meetingOn: 'U1' },
      }),
    ],
  },
  {
    unit: 'norr',
    worker: 'sara.nord',
    children: [{ name: 'Sunniva', age: 4 }],
    steps: [
      ...inquiryOpened(-86, -80),
      ...inquiryWork(-80, -34),
      step(-40, 'skyddad-identitet-satt', {
        note: 'Skyddad folkbokföring. Karin Lund ingår i kretsen, ingen annan i ledningen.',
        data: { kind: 'skyddad-folkbokforing', manager: 'arbetsledare' },
      }),
      ...inquiryClosed(-18, 'placering'),
      step(-16, 'vardplan-upprattad'),
      ...consented(-15, 'placering'),
      step(-12, 'placering-paborjad', {
        by: 'utskott',
        note: 'Med mamma i skyddat boende, Klintvägen 7.',
        data: { form: 'skyddat-boende', ground: 'SoL', home: 'SKB-07' },
      }),
      step(-12, 'region-underrattad'),
      step(-12, 'socialsekreterare-utsedd'),
    ],
  },
];
