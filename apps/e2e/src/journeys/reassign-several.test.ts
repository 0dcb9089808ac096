/** Somebody is away: the one who leads the work gives several cases to another, and takes it back. */
import type { CaseView } from '@tavlan/contract';
import { Office } from '../harness/office.js';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

const NAMES = ['Rut Flyttsson', 'Rune Flyttsson', 'Rakel Flyttsson'];

test('chosen rows are given to one worker, an entry for each case, and taken back', async () => {
  const maria = await office.signIn('handlaggare');
  const ids: string[] = [];
  for (const name of NAMES) {
    const [registered] = await maria.intake.register({
      on: '2026-11-20',
      source: 'Anonym anmälan',
      responsible: 'Maria Ek',
      children: [{ name }],
    });
    ids.push(registered?.id ?? '');
  }
  const karin = await office.signIn('arbetsledare');
  const { page } = karin;
  await page.goto('/bevakning?handl=handlaggare');
  const box = (name: string) =>
    page.getByRole('checkbox', { name: new RegExp(`^Välj ${name.split(' ')[0]},`) }).first();
  await box('Rut').focus();
  await page.keyboard.press('Space');
  await box('Rune').check();
  await box('Rakel').check();
  await page.getByRole('group', { name: 'Valda ärenden' }).getByRole('button', { name: 'Tilldela …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tilldela 3 ärenden' });
  await dialog.getByLabel('Ansvarig').selectOption({ label: 'Sara Nord' });
  const keys: string[] = [];
  page.on('request', (request) => {
    if (/\/cases\/[^/]+\/events$/.test(request.url()) && request.method() === 'POST')
      keys.push(request.headers()['idempotency-key'] ?? '');
  });
  await dialog.getByRole('button', { name: 'Tilldela 3 ärenden' }).click();
  await dialog.getByText('3 ärenden är tilldelade Sara Nord.').waitFor();
  expect(new Set(keys).size).toBe(3);
  const responsible = async () =>
    Promise.all(ids.map(async (id) => (await karin.ask<CaseView>(`cases/${id}`)).responsible?.name));
  expect(await responsible()).toEqual(['Sara Nord', 'Sara Nord', 'Sara Nord']);
  await karin.picture('tilldela-flera');

  await dialog.getByRole('button', { name: 'Ångra 3 tilldelningar' }).click();
  await dialog.getByText('3 tilldelningar är ångrade.').waitFor();
  expect(await responsible()).toEqual(['Maria Ek', 'Maria Ek', 'Maria Ek']);
  await dialog.getByRole('button', { name: 'Klar' }).click();
});
