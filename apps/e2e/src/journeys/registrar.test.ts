/** The registrar takes in a report: learns that the child is known and whom to call, and nothing of what became of it. */
import { Office } from '../harness/office.js';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

test('a known child is recognised, the report gets its number, and the case stays shut', async () => {
  const eva = await office.signIn('mottagning');
  const { page, complaints } = eva;
  await page.keyboard.press('n');
  await page.getByRole('heading', { name: 'Ny anmälan', level: 1 }).waitFor();
  const answer = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/search');
  await page.getByLabel('Namn').fill('Nelly');
  const told = await (await answer).text();
  const match = page.getByRole('listitem').filter({ hasText: 'Nelly' }).first();
  await match.waitFor();
  expect(await match.innerText()).toMatch(/Känt barn, ring Barn och unga norr/);
  // Neither the step, nor the worker, nor any law under which something runs.
  expect(told).not.toMatch(/forvaltningsratt|Maria Ek|LVU/);
  expect(await match.innerText()).not.toMatch(/Förvaltningsrätt|Maria Ek|LVU/);

  await match.getByRole('button', { name: /^Det är barnet/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Dag den kom in' }).fill('2026-11-23');
  await page.getByText('Anonym anmälan', { exact: true }).click();
  const receipt = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/intake');
  await page.getByRole('button', { name: 'Registrera anmälan' }).click();
  const { cases } = (await (await receipt).json()) as { cases: { id: string }[] };
  await page.getByRole('heading', { name: /^Anmälan .* är registrerad$/ }).waitFor();
  await page.getByText('Känt sedan tidigare; anmälan ligger i ärendet').waitFor();
  expect(
    await page
      .getByRole('main')
      .getByRole('link', { name: /Nelly|skyddsbedömning/ })
      .count(),
  ).toBe(0);

  complaints.expect(403, /^\/api\/cases\//);
  await page.goto(`/arende/${cases[0]?.id}`);
  await page.getByRole('heading', { name: /^Ärendet finns inte/ }).waitFor();

  // The worker sees at once that something new has come.
  const maria = await office.signIn('handlaggare');
  await maria.openCase(cases[0]?.id ?? '');
  await maria.page.getByRole('region', { name: 'Frister' }).getByText('Skyddsbedömning').first().waitFor();
});
