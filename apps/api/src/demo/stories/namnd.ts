/** Matters before the utskott, and what it has granted that has not begun. */
import { inquiryClosed, inquiryOpened, inquiryWork } from '../chapters.js';
import { step, type Story } from '../story.js';

export const namnd: readonly Story[] = [
  {
    unit: 'norr',
    worker: 'handlaggare',
    children: [{ name: 'Vera', age: 9 }],
    steps: [
      ...inquiryOpened(-108, -100),
      ...inquiryWork(-100, -22),
      step(-18, 'vardplan-upprattad'),
      step(-15, 'samtycke-lamnat', { note: 'Mamma ja.', data: { party: 'vardnadshavare-1', to: 'placering' } }),
      step(-6, 'forslag-till-beslut', {
        note: 'Familjehem med samtycke. Till utskottet {U2}. Stopp för handlingar {U2-8} kl. 12.',
        law: '22 kap. 2 § SoL',
        data: { decisionType: 'placering', meetingOn: 'U2' },
      }),
      step(-5, 'planerad-handelse', {
        note: 'Pappa vill lämna uppgifter muntligt till utskottet. Tid {U2} kl. 10.15.',
        data: { what: 'Muntliga uppgifter i utskottet', plannedFor: 'U2' },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'handlaggare2',
    children: [{ name: 'Love', age: 16, birthdayIn: 90 }],
    steps: [
      ...inquiryOpened(-96, -88),
      ...inquiryWork(-88, -16),
      step(-20, 'forslag-till-beslut', { law: '2 § LVU', data: { decisionType: 'ansokan-lvu', meetingOn: 'U2' } }),
      step(-2, 'namndbeslut', {
        atMeeting: 'utskott',
        by: 'utskott',
        note: 'Återremiss: komplettera med barnets inställning. Åter {U2}.',
        data: { outcome: 'aterremiss', decisionType: 'ansokan-lvu' },
      }),
      step(-4, 'barnsamtal-genomfort', { note: 'Samtal om ungdomens inställning.' }),
    ],
  },
  {
    unit: 'norr',
    worker: 'sara.nord',
    children: [{ name: 'Otto', age: 8 }],
    steps: [
      ...inquiryOpened(-190, -180),
      ...inquiryWork(-180, -110),
      ...inquiryClosed(-92, 'insats'),
      step(-88, 'insats-beviljad', { by: 'arbetsledare', note: 'Kontaktfamilj, två helger i månaden.', data: { kind: 'kontaktfamilj' } }),
      step(-2, 'rod-lapp-satt', {
        recordedBy: 'arbetsledare',
        data: {
          reason: 'Kontaktfamilj beviljad {-88}, inte igång. Tre månader {-88+3m!}. Därefter rapport till IVO.',
          owner: 'chef',
          next: 2,
        },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'mats.hed',
    children: [{ name: 'Astrid', age: 5 }],
    steps: [
      ...inquiryOpened(-80, -72),
      ...inquiryWork(-72, -20),
      step(-20, 'forslag-till-beslut', { note: 'Familjehem med samtycke.', law: '22 kap. 2 § SoL', data: { decisionType: 'placering', meetingOn: 'U1' } }),
      step(-2, 'namndbeslut', {
        atMeeting: 'utskott',
        by: 'utskott',
        note: 'Bordlagt till {U1}: tolken kom inte.',
        data: { outcome: 'bordlagt', decisionType: 'placering' },
      }),
      step(-3, 'kontakt', { note: 'Ny tolk bokad till {U1}.', data: { with: 'vardnadshavare', how: 'telefon' } }),
    ],
  },
  {
    unit: 'norr',
    worker: 'elif.brink',
    children: [{ name: 'Malte', age: 14 }],
    steps: [
      ...inquiryOpened(-70, -62),
      ...inquiryWork(-62, -12),
      step(-9, 'vardplan-upprattad', { note: 'Vårdplan bifogad.' }),
      step(-7, 'lakarundersokning-beslutad', { note: 'Läkarundersökning (32 §) {+4}.' }),
      step(-6, 'samtycke-vagrat', { note: 'Båda vårdnadshavarna säger nej.', data: { party: 'vardnadshavare-1', to: 'placering' } }),
      step(-5, 'forslag-till-beslut', {
        note: 'Ansökan om vård. Till utskottet {U2}.',
        law: '2 § LVU',
        data: { decisionType: 'ansokan-lvu', meetingOn: 'U2' },
      }),
    ],
  },
  {
    unit: 'soder',
    worker: 'hanna.lid',
    children: [
      { name: 'Juni', age: 6 },
      { name: 'Sixten', age: 9 },
    ],
    steps: [
      ...inquiryOpened(-120, -112),
      ...inquiryWork(-112, -48),
      ...inquiryClosed(-26, 'insats'),
      step(-22, 'insats-beviljad', { by: 'arbetsledare', note: 'Familjebehandling, start {+9}.', data: { kind: 'familjebehandling' } }),
    ],
  },
  {
    unit: 'soder',
    worker: 'handlaggare2',
    children: [{ name: 'Hilda', age: 10 }],
    steps: [
      ...inquiryOpened(-250, -240),
      ...inquiryWork(-240, -160),
      ...inquiryClosed(-140, 'insats'),
      step(-132, 'insats-beviljad', { by: 'arbetsledare', note: 'Kontaktperson.', data: { kind: 'kontaktperson' } }),
      step(-30, 'forsening-forklarad', { note: 'Ingen kontaktperson att tillgå.', data: { clock: 'INS-06', cause: 'bemanning' } }),
    ],
  },
]; // prettier-ignore
