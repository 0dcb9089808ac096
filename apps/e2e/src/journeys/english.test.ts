/** Tavlan in English: chosen before one signs in and kept on that computer. What is recorded stays Swedish. */
import type { Page } from 'playwright-core';
import { CasePage } from '../harness/case-page.js';
import { Office } from '../harness/office.js';
import { eventsOf } from '../harness/register.js';
import { PASSWORD, TODAY } from '../harness/server.mjs';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

/** What a page fetches of the catalogue of another language. */
function catalogueOf(page: Page): string[] {
  const fetched: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/assets\/en[-.]/.test(pathname)) fetched.push(pathname);
  });
  return fetched;
}

test('a step is logged and read in English by one, and in Swedish by the other', async () => {
  const karin = await office.visit('handlaggare');
  const swedish = catalogueOf(karin.page);
  await karin.signIn('handlaggare');
  const [registered] = await karin.intake.register({
    on: TODAY,
    source: 'Anonym anmälan',
    children: [{ name: 'Elin Engelska' }],
  });
  expect(swedish).toEqual([]);

  const guest = await office.visit('handlaggare');
  const { page } = guest;
  const english = catalogueOf(page);
  await page.goto('/');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('User name').fill('handlaggare');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Menu' }).waitFor();
  expect(english).not.toEqual([]);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');

  await page.goto('/');
  await page.getByRole('heading', { name: 'Board', level: 1 }).waitFor();
  await page.locator('[data-settled="true"]').waitFor();
  await page.getByRole('region', { name: 'Preliminary assessment' }).waitFor();
  await guest.picture('tavlan-english');

  await page.goto(`/arende/${registered!.id}`);
  await page.getByRole('heading', { name: 'Next steps' }).waitFor();
  await guest.picture('case-english');
  await page.getByRole('button', { name: 'Log Make the protection assessment' }).click();
  const form = page.getByRole('dialog');
  await form
    .getByRole('radiogroup', { name: /^Need of immediate protection/ })
    .getByText('No', { exact: true })
    .click();
  await guest.picture('log-step-english');
  await form.getByRole('button', { name: 'Log Ctrl+Enter' }).click();
  await page.getByText(/^Saved \d{2}:\d{2}\. Protection assessment made\./).waitFor();
  await page.getByRole('tab', { name: 'Timeline' }).click();
  await page.getByRole('tabpanel', { name: 'Timeline' }).getByText('Protection assessment made').first().waitFor();
  expect((await eventsOf(guest, registered!.id)).map(({ type }) => type)).toContain('skyddsbedomning-gjord');

  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitemradio', { name: 'Svenska' }).click();
  const shown = new CasePage(page);
  await shown.ready();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('sv');
  await (await shown.timeline()).getByText('Skyddsbedömning gjord').first().waitFor();
});
