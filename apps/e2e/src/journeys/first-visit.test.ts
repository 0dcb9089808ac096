/** Somebody who has never seen Tavlan registers a report and logs its assessment, following the screen and nothing else. */
import type { Locator } from 'playwright-core';
import { Office } from '../harness/office.js';
import { eventsOf } from '../harness/register.js';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

test('the screen leads from the report to the assessment, and stops when it is done', async () => {
  const mats = await office.signIn('handlaggare2');
  const { page } = mats;
  const guide = page.getByRole('region', { name: 'Första besöket' });
  await says(guide, 'Prova: registrera en anmälan');
  await guide.getByRole('link', { name: 'Börja' }).click();

  await says(guide, 'Skriv barnets namn, välj hur uppgiften kom in och tryck «Registrera anmälan».');
  await page.getByLabel('Namn').fill('Nora Nybesök');
  await page.getByText('Anonym anmälan', { exact: true }).click();
  await page.getByRole('button', { name: 'Registrera anmälan' }).click();

  await says(guide, 'Tryck «Öppna ärendet».');
  await guide.getByRole('link', { name: 'Öppna ärendet' }).click();
  const shown = await mats.caseOnScreen();

  await says(guide, 'Tryck «Logga» vid «Gör skyddsbedömning».');
  await page.getByRole('button', { name: 'Logga Gör skyddsbedömning' }).click();
  await says(shown.dialog, 'Svara om barnet behöver omedelbart skydd');
  await shown.dialog
    .getByRole('radiogroup', { name: /^Behov av omedelbart skydd/ })
    .getByText('Nej')
    .click();
  await shown.send();

  await says(guide, 'Skyddsbedömningen är loggad');
  const events = await eventsOf(mats, shown.id);
  expect(events.map((event) => event.type)).toEqual(expect.arrayContaining(['anmalan-inkommen', 'skyddsbedomning-gjord'])); // prettier-ignore
  const kept = page.waitForResponse((response) => response.url().endsWith('/api/settings/forsta-besoket'));
  await guide.getByRole('button', { name: 'Stäng' }).click();
  await kept;
  await page.reload();
  await shown.ready();
  await guide.waitFor({ state: 'detached' });
});

test('who does not want it is not asked again', async () => {
  const jour = await office.signIn('jour');
  const guide = jour.page.getByRole('region', { name: 'Första besöket' });
  const kept = jour.page.waitForResponse((response) => response.url().endsWith('/api/settings/forsta-besoket'));
  await guide.getByRole('button', { name: 'Inte nu' }).click();
  await kept;
  const again = await office.signIn('jour');
  await again.page.getByRole('heading', { name: 'Jour', level: 1 }).waitFor();
  expect(await again.page.getByRole('region', { name: 'Första besöket' }).count()).toBe(0);
});

const says = (where: Locator, text: string): Promise<void> => where.getByText(text).first().waitFor();
