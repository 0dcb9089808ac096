/** One child's case from the report to its end, by way of the court, all of it logged in the browser. */
import { chapters } from '../harness/chapters.js';
import type { CasePage } from '../harness/case-page.js';
import type { Person } from '../harness/office.js';
import { Office } from '../harness/office.js';

const office = new Office();
const chapter = chapters();
let karin: Person;
let alva: CasePage;
let id: string;
let dnr: string;

beforeAll(async () => {
  await office.open();
  karin = await office.signIn('handlaggare');
});
afterAll(() => office.close());

const UTSKOTT = 'Utskottet';
const DOMSTOL = 'Domstolen';
const HOME = 'Familjehem 14';

chapter('a report is registered and stands first on the board', async () => {
  const [registered] = await karin.intake.register({
    on: '2025-09-01',
    source: 'Anmälan från anmälningsskyldig',
    reporter: 'Skola',
    note: 'Skolan är orolig, se journal 1 sep.',
    children: [{ name: 'Alva Kedjesson', number: '2014-03-08' }],
  });
  if (!registered) throw new Error('The receipt names no case.');
  ({ id, dnr } = registered);
  await karin.board.openFromTop();
  await karin.board.see(dnr, ['orosanmalan']);
  await karin.board.card('orosanmalan', dnr).click();
  alva = await karin.caseOnScreen();
  await alva.seeColumn('orosanmalan');
  await alva.seeLimit('Skyddsbedömning', 'mån 1 sep 2025');
  await alva.seeLimit('Förhandsbedömning', 'mån 15 sep 2025');
});

chapter('assessed for immediate protection, then opened within two weeks', async () => {
  await alva.logNext('Gör skyddsbedömning', { on: '2025-09-01', choose: { 'Behov av omedelbart skydd': 'Nej' } });
  await alva.seeColumn('forhandsbedomning');
  await alva.seeLimitOver('Skyddsbedömning', 'i tid');

  await alva.logNext('Inled utredning', { on: '2025-09-10' });
  await alva.seeColumn('utredning');
  await alva.seeLimitOver('Förhandsbedömning', 'i tid');
  await alva.seeLimit('Informera berörda', 'ons 10 sep 2025');
  // Four months end on a Saturday, so the last day is the Monday after. Lag (1930:173) 2 §.
  await alva.seeLimit('Utredning klar', 'mån 12 jan');
});

chapter('the inquiry: informed, planned, the child heard, communicated', async () => {
  await alva.logNext('Informera berörda', { on: '2025-09-10', write: { Vem: 'Båda vårdnadshavarna' } });
  await alva.seeLimitOver('Informera berörda', 'i tid');
  await alva.logNext('Upprätta utredningsplan', { on: '2025-09-16' });
  await alva.logNext('Anteckna samtal med barnet', { on: '2025-09-24', note: 'I skolan, se journal 24 sep.' });
  await alva.log('Upprätta vårdplan', { on: '2025-10-02' });
  await alva.log('Registrera läkarundersökning', { on: '2025-10-03' });
  await alva.logNext('Kommunicera utredningen', {
    on: '2025-10-06',
    write: { 'Svar senast': '2025-10-20' },
    parties: [
      { who: 'Vårdnadshavare 1', sent: '2025-10-06', answerBy: '2025-10-20' },
      { who: 'Vårdnadshavare 2', sent: '2025-10-06', answerBy: '2025-10-20' },
    ],
  });
  await alva.seeColumn('utredning');
  await alva.seeLimit('Utredning klar', 'mån 12 jan');
});

chapter('a proposal goes to the board, which decides to apply for care', async () => {
  await alva.logNext('Lägg fram förslag till beslut', {
    on: '2025-10-13',
    choose: { 'Vad beslutet gäller': 'Ansökan om vård enligt LVU' },
  });
  await alva.seeColumn('namnd');
  await alva.logNext('Registrera nämndens beslut', {
    on: '2025-10-22',
    by: UTSKOTT,
    choose: {
      Förslaget: 'Bifall',
      'Beslutets innehåll': 'Ansökan om vård',
      'Vad beslutet gäller': 'Ansökan om vård enligt LVU',
    },
  });
  await alva.seeColumn('utredning');
});

chapter('taken into care at once by the chair, submitted to the court and confirmed', async () => {
  await alva.logNext('Registrera beslut om omedelbart omhändertagande', {
    on: '2025-10-23',
    by: 'Ordföranden',
    choose: { Grund: '2 § LVU' },
  });
  await alva.seeColumn('forvaltningsratt');
  await alva.seeLimit('Underställ beslutet', 'tor 30 okt 2025');

  // Entered afterwards: as long as nothing more is logged the measure has lapsed, and these steps are found by name.
  await alva.log('Registrera att handlingarna har kommit in till förvaltningsrätten', { on: '2025-10-27' });
  await alva.seeLimitOver('Underställ beslutet', 'i tid');
  await alva.seeLimit('Rättens prövning av underställningen', 'mån 3 nov 2025');
  await alva.log('Registrera att omhändertagandet har verkställts', { on: '2025-10-24' });
  await alva.seeLimit('Ansök om vård', 'fre 21 nov 2025');
  await alva.log('Anmäl ordförandebeslut', { on: '2025-10-29' });
  await alva.log('Registrera att rätten har fastställt omhändertagandet', { on: '2025-10-31', by: DOMSTOL });
  await alva.seeLimitOver('Rättens prövning av underställningen', 'i tid');
  await alva.seeLimit('Ansök om vård', 'fre 21 nov 2025');
});

chapter('the court hears and decides on care', async () => {
  await alva.log('Registrera att ansökan om vård har kommit in till rätten', {
    on: '2025-11-05',
    by: UTSKOTT,
    choose: { Grund: '2 § LVU' },
  });
  await alva.seeLimitOver('Ansök om vård', 'i tid');
  await alva.seeLimit('Rätten tar upp ansökan', 'ons 19 nov 2025');
  await alva.logNext('Avsluta utredningen', { on: '2025-11-06', choose: { Resultat: 'Ansökan om vård enligt LVU' } });
  await alva.seeLimitOver('Utredning klar', 'i tid');
  await alva.seeColumn('forvaltningsratt');
  await alva.logNext('Registrera muntlig förhandling', { on: '2025-11-17', choose: { Domstol: 'Förvaltningsrätten' } });
  await alva.seeLimitOver('Rätten tar upp ansökan', 'i tid');
  await alva.logNext('Registrera dom om vård', {
    on: '2025-11-20',
    by: DOMSTOL,
    choose: { Grund: '2 § LVU', 'Gäller omedelbart': 'Ja' },
  });
  await alva.seeColumn('placering-uppfoljning');
});

chapter('placed in an examined home, the region told, a plan made', async () => {
  await alva.log('Registrera att hemmet är utrett', { on: '2025-11-18', write: { 'Hemmets beteckning': HOME } });
  await alva.log('Registrera registerkontroll', { on: '2025-11-18', write: { 'Hemmets beteckning': HOME } });
  await alva.logNext('Registrera att placeringen har börjat', {
    on: '2025-11-24',
    choose: { Form: 'Familjehem', Grund: '2 § LVU' },
    write: { 'Hemmets beteckning': HOME },
  });
  await alva.seeColumn('placering-uppfoljning');
  await alva.seeLimit('Underrätta regionen', 'mån 24 nov 2025');
  await alva.seeLimit('Besök hos barnet', 'tis 24 feb');
  await alva.logNext('Underrätta regionen', { on: '2025-11-24' });
  await alva.seeLimitOver('Underrätta regionen', 'i tid');
  await alva.logNext('Registrera att vården har påbörjats', { on: '2025-11-24', choose: { Grund: '2 § LVU' } });
  await alva.seeLimit('Övervägande av vård', 'sön 24 maj');
  await alva.logNext('Utse socialsekreterare för barnet', { on: '2025-11-24' });
  await alva.logNext('Upprätta genomförandeplan', { on: '2025-12-12' });
  await alva.seeLimitOver('Upprätta genomförandeplan', 'i tid');
});

chapter('visited and reviewed while the care runs', async () => {
  const visit = { choose: { Anmält: 'Ja', 'Eget samtal med barnet': 'Ja' } };
  await alva.logNext('Registrera besök hos barnet', { on: '2026-02-12', ...visit });
  await alva.seeLimit('Besök hos barnet', 'tis 12 maj');
  await alva.logNext('Registrera besök hos barnet', { on: '2026-05-07', ...visit });
  await alva.logNext('Registrera övervägande av vård', { on: '2026-05-13', by: UTSKOTT });
  await alva.seeLimit('Övervägande av vård', 'fre 13 nov');
  await alva.logNext('Registrera besök hos barnet', { on: '2026-08-03', ...visit });
  await alva.seeLimit('Besök hos barnet', 'tis 3 nov');
  await karin.picture('arendet');
});

chapter('the care ends, the child goes home, is followed up, and the case is closed', async () => {
  await alva.log('Anteckna samtal med barnet', { on: '2026-08-20' });
  await alva.logNext('Besluta att vården ska upphöra', { on: '2026-09-09', by: UTSKOTT });
  await alva.seeLimit('Uppföljning efter vårdens upphörande', 'tis 9 mar 2027');
  await alva.logNext('Avsluta placeringen', { on: '2026-09-11', choose: { Skäl: 'Hem' } });
  await alva.logNext('Inled uppföljning', { on: '2026-09-11', choose: { Efter: 'LVU-vård' } });
  await alva.seeColumn('placering-uppfoljning');
  await alva.logNext('Avsluta uppföljningen', { on: '2026-11-20', choose: { Efter: 'LVU-vård' } });
  await alva.seeLimitOver('Uppföljning efter vårdens upphörande', 'i tid');
  await alva.seeColumn('avslutat');
  await alva.logNext('Avsluta ärendet');

  await karin.board.openFromTop();
  await karin.board.see(dnr, ['avslutat']);
});

chapter('nothing in it deviates from the law, and the board remembers every step of it', async () => {
  const view = await karin.ask<{ findings: { finding: string; local: boolean }[] }>(`cases/${id}`);
  expect(view.findings.filter((finding) => !finding.local)).toEqual([]);
  const days: readonly (readonly [string, string[]])[] = [
    ['2025-09-01', ['forhandsbedomning']],
    ['2025-09-20', ['utredning']],
    ['2025-10-20', ['även utredning', 'namnd']],
    ['2025-11-10', ['forvaltningsratt']],
    ['2026-03-03', ['placering-uppfoljning']],
  ];
  for (const [day, columns] of days) {
    await karin.board.open(`/?dag=${day}`);
    await karin.board.see(dnr, columns);
  }
});
