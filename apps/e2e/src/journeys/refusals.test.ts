/** What the product refuses, or first shows the law behind; and that nothing has been written then. */
import { Office, type Person } from '../harness/office.js';
import { eventsOf } from '../harness/register.js';

const office = new Office();
let karin: Person;
let id: string;
beforeAll(async () => {
  await office.open();
});
beforeEach(async () => {
  karin = await office.signIn('handlaggare');
  const [registered] = await karin.intake.register({
    on: '2026-11-02',
    source: 'Anmälan från anmälningsskyldig',
    reporter: 'Polis',
    children: [{ name: 'Signe Nejman', number: '2021-04-12' }],
  });
  id = registered?.id ?? '';
});
afterEach(() => office.closeWindows());
afterAll(() => office.close());

const versionOf = async (): Promise<number> => (await karin.ask<{ version: number }>(`cases/${id}`)).version;

test('a step with missing requirements names them with the law, and is taken with «Logga ändå»', async () => {
  const signe = await karin.openCase(id);
  await signe.logNext('Gör skyddsbedömning', { on: '2026-11-02', choose: { 'Behov av omedelbart skydd': 'Nej' } });
  await signe.logNext('Inled utredning', { on: '2026-11-03' });
  const before = await versionOf();

  await signe.startNext('Avsluta utredningen');
  await signe.dialog.getByRole('heading', { name: 'Saknas än så länge' }).waitFor();
  karin.complaints.expect(409, /\/events$/);
  await signe.send();
  const told = signe.dialog.getByRole('status').filter({ hasText: 'Det här saknas eller avviker.' });
  for (const [text, law] of [
    ['De berörda är informerade om utredningen', 'SoL (2025:400) 20:4'],
    ['Samtal med barnet, eller skälet till att det inte har ägt rum, är antecknat', 'SoL (2025:400) 3:3'],
    ['Utredningen är kommunicerad med parterna', 'FL (2017:900) 25 §'],
  ] as const) {
    await told.getByRole('listitem').filter({ hasText: text }).filter({ hasText: law }).waitFor();
  }
  await karin.picture('saknas-eller-avviker');
  expect(await versionOf()).toBe(before);

  await signe.dialog.getByRole('button', { name: 'Logga ändå' }).click();
  await signe.dialog.waitFor({ state: 'hidden' });
  expect(await versionOf()).toBe(before + 1);
  await signe.side('Avvikelser').getByRole('listitem').first().waitFor();
});

test('a day ahead is refused at the field, and nothing is written', async () => {
  const signe = await karin.openCase(id);
  const before = await eventsOf(karin, id);
  await signe.startByName('Skriv anteckning');
  await signe.dialog.getByRole('textbox', { name: 'Dag' }).fill('2026-11-24');
  await signe.send();
  await signe.dialog.getByRole('alert').filter({ hasText: 'Datumet ligger i framtiden.' }).waitFor();
  expect(await eventsOf(karin, id)).toEqual(before);
});

test('a day before the child was born is refused, and nothing is written', async () => {
  const signe = await karin.openCase(id);
  const before = await eventsOf(karin, id);
  karin.complaints.expect(422, /\/events$/);
  await signe.startByName('Skriv anteckning');
  await signe.dialog.getByRole('textbox', { name: 'Dag' }).fill('2021-04-11');
  await signe.send();
  await signe.dialog.getByRole('alert').filter({ hasText: 'före barnets födelse' }).waitFor();
  expect(await eventsOf(karin, id)).toEqual(before);
});
