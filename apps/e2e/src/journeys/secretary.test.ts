/** The secretary's day: a meeting is planned, a matter stands on its list, and the decision recorded there is the step in the case. */
import { CasePage } from '../harness/case-page.js';
import { Office } from '../harness/office.js';
import { eventsOf } from '../harness/register.js';
import { fillStep } from '../harness/step-form.js';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

test('a worker puts up a matter; the secretary plans the meeting, records the decision, and it stands in the case', async () => {
  const maria = await office.signIn('handlaggare');
  const [registered] = await maria.intake.register({
    on: '2026-11-02',
    source: 'Egen ansökan',
    children: [{ name: 'Saga Nämndsson', number: '2017-09-09' }],
  });
  const id = registered?.id ?? '';
  await maria.page.getByRole('link', { name: 'Saga Nämndsson' }).click();
  const saga = await maria.caseOnScreen();
  await saga.logNext('Inled utredning', { on: '2026-11-02' });
  await saga.startByName('Lägg fram förslag till beslut');
  await fillStep(saga.dialog, { on: '2026-11-20', choose: { 'Vad beslutet gäller': 'Insats' } });
  await saga.send();
  await saga.dialog.waitFor({ state: 'hidden' });
  await saga.seeColumn('namnd');

  const ulla = await office.signIn('namndsekreterare');
  const { page } = ulla;
  await page.getByRole('heading', { name: 'Sammanträden', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Planera sammanträde' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Dag' }).fill('2026-11-23');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: /^Utskottet måndag 23 november/ }).click();
  await page.getByRole('heading', { name: /^Utskottet/, level: 1 }).waitFor();
  const matter = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: registered?.dnr ?? '' });
  await matter.waitFor();
  await matter.getByRole('button', { name: /^Registrera beslut/ }).click();
  const form = new CasePage(page);
  await fillStep(dialog, { choose: { Förslaget: 'Bifall' } });
  await form.send();
  const again = dialog.getByRole('button', { name: 'Logga ändå' });
  await again.or(page.getByText('Beslutet är registrerat')).first().waitFor();
  if ((await again.count()) > 0) await again.click();
  await page.getByText('Beslutet är registrerat och syns i ärendet').waitFor();

  const decision = (await eventsOf(maria, id)).find(({ type }) => type === 'namndbeslut');
  expect(decision).toMatchObject({ on: '2026-11-23', by: 'utskott' });
  await maria.openCase(id);
  const timeline = await saga.timeline();
  await timeline
    .getByText(/Nämndens beslut|Nämndbeslut/)
    .first()
    .waitFor();
});
