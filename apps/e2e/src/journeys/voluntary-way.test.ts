/** The ordinary way: a family asks for help and agrees to it. No board, no court. */
import { Office } from '../harness/office.js';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

test('a measure with consent is granted, begun, followed up and ended without board and court', async () => {
  const karin = await office.signIn('handlaggare');
  const [registered] = await karin.intake.register({
    on: '2026-03-02',
    source: 'Egen ansökan',
    note: 'Föräldrarna ber om stöd, se journal 2 mars.',
    children: [{ name: 'Melker Frivalsson', number: '2018-05-30' }],
  });
  await karin.page.getByRole('link', { name: 'Melker Frivalsson' }).click();
  const melker = await karin.caseOnScreen();
  await melker.seeColumn('orosanmalan');
  // An application is opened the same day; no assessment for immediate protection is asked for.
  await melker.seeLimit('Inled utredning efter ansökan eller egen kännedom', 'mån 2 mar');

  await melker.logNext('Inled utredning', { on: '2026-03-02' });
  await melker.seeColumn('utredning');
  await melker.seeLimit('Utredning klar', 'tor 2 jul');
  await melker.logNext('Informera berörda', { on: '2026-03-02', write: { Vem: 'Båda vårdnadshavarna' } });
  await melker.logNext('Anteckna samtal med barnet', { on: '2026-03-18' });
  await melker.logNext('Kommunicera utredningen', { on: '2026-04-07', write: { 'Svar senast': '2026-04-14' } });
  for (const guardian of ['Vårdnadshavare 1', 'Vårdnadshavare 2']) {
    await melker.log('Anteckna samtycke', { on: '2026-04-14', choose: { Vem: guardian, Till: 'Insats' } });
  }

  await melker.logNext('Bevilja insats', {
    on: '2026-04-15',
    by: 'Handläggare',
    choose: { Insats: 'Familjebehandling' },
  });
  await melker.seeColumn('namnd');
  await melker.seeLimit('Verkställ den beviljade insatsen', 'ons 15 jul');
  await melker.logNext('Avsluta utredningen', { on: '2026-04-15', choose: { Resultat: 'Insats' } });
  await melker.seeLimitOver('Utredning klar', 'i tid');

  await melker.logNext('Registrera att insatsen har börjat', { on: '2026-05-04' });
  await melker.seeColumn('placering-uppfoljning');
  await melker.seeLimitOver('Verkställ den beviljade insatsen', 'i tid');
  await melker.seeLimit('Uppföljning av insatsen', 'tis 4 aug');
  await melker.logNext('Följ upp insatsen', { on: '2026-08-03' });
  await melker.seeLimitOver('Uppföljning av insatsen', 'i tid');

  await melker.logNext('Avsluta insatsen', { on: '2026-10-30' });
  await melker.seeColumn('avslutat');
  await melker.logNext('Avsluta ärendet', { on: '2026-11-02' });

  const view = await karin.ask<{ findings: { finding: string; local: boolean }[] }>(`cases/${registered?.id}`);
  expect(view.findings.filter((finding) => !finding.local)).toEqual([]);
});
