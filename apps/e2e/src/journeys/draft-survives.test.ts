/** What has been written is on the server, whatever happens to the page, the line or the session. */
import { Office, type Person } from '../harness/office.js';
import { eventsOf } from '../harness/register.js';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

const TEXT = 'Mamma ringd, återkommer i morgon. Se journal 23 nov.';

async function begin(name: string): Promise<{ karin: Person; id: string }> {
  const karin = await office.signIn('handlaggare');
  const [registered] = await karin.intake.register({
    on: '2026-11-23',
    source: 'Anmälan från privatperson',
    responsible: 'Maria Ek',
    children: [{ name }],
  });
  const id = registered?.id ?? '';
  const shown = await karin.openCase(id);
  await shown.startByName('Skriv anteckning');
  await shown.dialog.getByRole('textbox', { name: 'En rad' }).fill(TEXT);
  await shown.dialog.getByText('Utkastet är sparat').waitFor();
  return { karin, id };
}

test('a draft is found under «Utkast» on another computer, goes in once, and is then gone', async () => {
  const { id } = await begin('Uma Utkastsson');
  const elsewhere = await office.signIn('handlaggare');
  await elsewhere.page.goto('/min-vecka');
  const row = elsewhere.page.getByRole('region', { name: 'Utkast' }).getByRole('listitem').filter({ hasText: TEXT });
  await row.getByRole('link', { name: /^Fortsätt/ }).click();
  const shown = await elsewhere.caseOnScreen();
  const line = shown.dialog.getByRole('textbox', { name: 'En rad' });
  expect(await line.inputValue()).toBe(TEXT);
  await shown.send();
  await shown.dialog.waitFor({ state: 'hidden' });
  const notes = (await eventsOf(elsewhere, id)).filter((event) => event.type === 'anteckning');
  expect(notes.map((event) => event.note)).toEqual([TEXT]);
  expect((await elsewhere.ask<{ drafts: unknown[] }>('drafts')).drafts).toEqual([]);
});

test('a draft outlives a lost connection and a new sign-in, and is nobody else’s', async () => {
  const { karin, id } = await begin('Unni Utkastsson');
  const shown = await karin.caseOnScreen();
  karin.complaints.cutLine();
  await karin.context.setOffline(true);
  await shown.dialog.getByRole('textbox', { name: 'En rad' }).fill(`${TEXT} Pappa också.`);
  await shown.dialog.getByText('Ingen kontakt med servern. Utkastet sparas när kontakten är tillbaka.').waitFor();
  await karin.context.setOffline(false);
  await shown.dialog.getByText('Utkastet är sparat').waitFor();

  await karin.context.clearCookies();
  await karin.page.reload();
  await karin.fillSignIn('handlaggare');
  await karin.page.getByRole('button', { name: 'Fortsätt på utkastet' }).click();
  expect((await karin.caseOnScreen()).id).toBe(id);
  expect(await shown.dialog.getByRole('textbox', { name: 'En rad' }).inputValue()).toBe(`${TEXT} Pappa också.`);
  const chef = await office.signIn('chef');
  expect((await chef.ask<{ drafts: unknown[] }>('drafts')).drafts).toEqual([]);

  await shown.dialog.getByRole('button', { name: 'Kasta utkastet' }).click();
  await karin.page.getByRole('button', { name: 'Logga ett steg' }).waitFor();
});
