/** What was logged wrongly is undone or corrected, and stays readable. */
import { Office } from '../harness/office.js';
import { eventsOf } from '../harness/register.js';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

test('«Ångra» right after logging takes the step back; «Rätta» in the timeline moves the day and with it the limits', async () => {
  const karin = await office.signIn('handlaggare');
  const [registered] = await karin.intake.register({
    on: '2026-11-16',
    source: 'Anmälan från privatperson',
    children: [{ name: 'Ebbe Ändringsson', number: '2017-09-09' }],
  });
  const id = registered?.id ?? '';
  const ebbe = await karin.openCase(id);

  await ebbe.logNext('Gör skyddsbedömning', { on: '2026-11-18', choose: { 'Behov av omedelbart skydd': 'Nej' } });
  await ebbe.seeColumn('forhandsbedomning');
  await ebbe.seeLimitOver('Skyddsbedömning', '2 dagar sent');
  await karin.page.getByRole('button', { name: 'Ångra' }).click();
  await karin.page.getByText('Ångrat. Rättelsen står kvar i ärendets historik.').waitFor();
  await ebbe.seeColumn('orosanmalan');
  await ebbe.seeLimit('Skyddsbedömning', 'mån 16 nov');

  await ebbe.logNext('Gör skyddsbedömning', { on: '2026-11-18', choose: { 'Behov av omedelbart skydd': 'Nej' } });
  await ebbe.seeLimitOver('Skyddsbedömning', '2 dagar sent');
  const timeline = await ebbe.timeline();
  await timeline.getByRole('button', { name: 'Rätta Skyddsbedömning gjord' }).click();
  await ebbe.dialog.getByRole('textbox', { name: 'Dag' }).fill('2026-11-16');
  await ebbe.dialog.getByRole('textbox', { name: 'Skäl till rättelsen' }).fill('Gjordes samma dag, loggades senare.');
  await karin.picture('ratta');
  await ebbe.dialog.getByRole('button', { name: 'Spara rättelsen' }).click();
  await ebbe.dialog.waitFor({ state: 'hidden' });
  await ebbe.seeLimitOver('Skyddsbedömning', 'i tid');

  // What stood there before can still be read, struck out.
  await timeline.getByRole('deletion').filter({ hasText: 'Skyddsbedömning gjord' }).first().waitFor();
  await timeline.getByText('Gjordes samma dag, loggades senare.').first().waitFor();
  const types = (await eventsOf(karin, id)).map((event) => event.type);
  expect(types.filter((type) => type === 'rattelse')).toHaveLength(2);
  expect(types.filter((type) => type === 'skyddsbedomning-gjord')).toHaveLength(2);
});
