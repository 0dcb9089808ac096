/** How much a newcomer must do from the first page to a logged skyddsbedömning. Counted in acts, not in seconds. */
import { Office } from '../harness/office.js';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

/** A press, or a line written. With three seconds for each it is done in half a minute. */
const MOST_ACTS = 9;

test('registering a report and logging its skyddsbedömning takes few acts, each of them named on the screen', async () => {
  const lars = await office.signIn('grannkommun');
  const { page } = lars;
  let acts = 0;
  const press = async (role: 'link' | 'button', name: string | RegExp): Promise<void> => {
    acts += 1;
    await page.getByRole(role, { name }).first().click();
  };
  await press('link', /^(Börja|Ny anmälan)$/);
  acts += 1;
  await page.getByLabel('Namn').fill('Ture Nykomling');
  acts += 1;
  await page.getByText('Anonym anmälan', { exact: true }).click();
  await press('button', 'Registrera anmälan');
  await page.getByRole('heading', { name: /^Anmälan .* är registrerad$/ }).waitFor();
  await press('link', 'Gör skyddsbedömning');
  const dialog = page.getByRole('dialog');
  acts += 1;
  await dialog
    .getByRole('radiogroup', { name: /^Behov av omedelbart skydd/ })
    .getByText('Nej')
    .click();
  await press('button', /^Logga Ctrl\+Enter/);
  await dialog.waitFor({ state: 'hidden' });
  expect(acts).toBeLessThanOrEqual(MOST_ACTS);
  const shown = await lars.caseOnScreen();
  await shown.seeColumn('forhandsbedomning');
  await shown.seeLimitOver('Skyddsbedömning', 'i tid');
});
