/** A report that is assessed and does not lead to an inquiry. */
import { Office } from '../harness/office.js';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

test('a report is assessed, not opened, answered and the case closed', async () => {
  const karin = await office.signIn('handlaggare');
  const [registered] = await karin.intake.register({
    on: '2026-11-10',
    source: 'Anmälan från anmälningsskyldig',
    reporter: 'Förskola',
    flags: ['Anmälaren vill ha återkoppling'],
    note: 'Hämtas sent flera dagar, se journal 10 nov.',
    children: [{ name: 'Vilma Provsson', number: '2021-04-12' }],
  });

  // From the receipt straight into the first step.
  await karin.page.getByRole('link', { name: 'Gör skyddsbedömning' }).click();
  const vilma = await karin.caseOnScreen();
  await vilma.fillAndSend({ on: '2026-11-10', choose: { 'Behov av omedelbart skydd': 'Nej' } });
  expect(vilma.id).toBe(registered?.id);
  await vilma.seeColumn('forhandsbedomning');
  await vilma.seeLimitOver('Skyddsbedömning', 'i tid');
  await vilma.seeLimit('Förhandsbedömning', 'tis 24 nov');

  await vilma.logNext('Besluta att inte inleda utredning', {
    on: '2026-11-20',
    write: { Skäl: 'Föräldrarna har ordnat hämtningen, se journal 20 nov.' },
  });
  await vilma.seeColumn('avslutat');
  await vilma.seeLimitOver('Förhandsbedömning', 'i tid');

  // The reporter asked, so an answer is due a week after the decision. SoL (2025:400) 19:6.
  await vilma.seeLimit('Återkoppling till anmälaren', 'fre 27 nov');
  await vilma.logNext('Ge anmälaren återkoppling', { on: '2026-11-20' });
  await vilma.seeLimitOver('Återkoppling till anmälaren', 'i tid');

  await vilma.logNext('Avsluta ärendet');
  await karin.board.openFromTop();
  await karin.board.see(registered?.dnr ?? '', ['avslutat']);
});
