/** The administrator lets somebody in, and shuts them out again. */
import { Office } from '../harness/office.js';

const PASSWORD = 'en-lang-losenfras-till';
const OWN_PASSWORD = 'fyra små röda stugor';
const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

test('somebody new is entered with a role, signs in, takes a password of their own, and is out when the account is closed', async () => {
  const { page, complaints } = await office.signIn('forvaltare');
  complaints.expect(422, /^\/api\/administration\/users$/);
  await page.getByRole('heading', { name: 'Inställningar', level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Lägg till användare' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Namn', { exact: true }).fill('Ingrid Provander');
  await dialog.getByLabel('Användarnamn').fill('Ingrid.Provander');
  await dialog.getByLabel('Lösenord', { exact: true }).fill('kort');
  await dialog.getByLabel('Roll').selectOption('handlaggare');
  await dialog.getByLabel('Enhet').selectOption('norr');
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  await dialog.getByText('Lösenordet ska ha minst 12 tecken.').waitFor();
  await dialog.getByLabel('Lösenord', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Lägg till' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const row = page.getByRole('row').filter({ hasText: 'ingrid.provander' });
  expect(await row.textContent()).toContain('Socialsekreterare, Barn och unga norr');

  const ingrid = await office.visit('ingrid.provander');
  // Once the account is closed, whatever her page asks for is refused.
  ingrid.complaints.allow(401, /^\/api\//);
  await ingrid.page.goto('/');
  await ingrid.page.getByLabel('Användarnamn').fill('ingrid.provander');
  await ingrid.page.getByLabel('Lösenord').fill(PASSWORD);
  await ingrid.page.getByRole('button', { name: 'Logga in' }).click();
  await ingrid.page.getByRole('heading', { name: 'Min vecka', level: 1 }).waitFor();

  ingrid.complaints.expect(422, /^\/api\/sessions\/password$/);
  await ingrid.page.goto('/mina-inloggningar');
  await ingrid.page.getByLabel('Nuvarande lösenord').fill('inte det jag fick');
  await ingrid.page.getByLabel('Nytt lösenord').fill(OWN_PASSWORD);
  await ingrid.page.getByRole('button', { name: 'Byt lösenord' }).click();
  await ingrid.page.getByText('Det är inte ditt nuvarande lösenord.').waitFor();
  await ingrid.page.getByLabel('Nuvarande lösenord').fill(PASSWORD);
  await ingrid.page.getByRole('button', { name: 'Byt lösenord' }).click();
  await ingrid.page.getByText('Lösenordet är bytt.').waitFor();
  const signIn = (password: string) =>
    office
      .visit('ingrid-igen')
      .then(({ context }) =>
        context.request.post('/api/session', { data: { username: 'ingrid.provander', password } }),
      );
  expect([(await signIn(PASSWORD)).status(), (await signIn(OWN_PASSWORD)).status()]).toEqual([401, 200]);

  await row.getByRole('button', { name: 'Ändra' }).click();
  await dialog.getByLabel('Kontot är öppet').uncheck();
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByText('Sparat.').waitFor();
  expect((await ingrid.context.request.get('/api/session')).status()).toBe(401);
});

test('the last administrator cannot take the role away from themselves', async () => {
  const { page, complaints } = await office.signIn('forvaltare');
  complaints.expect(409, /^\/api\/administration\/users\/forvaltare\/roles\//);
  await page.getByRole('row').filter({ hasText: 'forvaltare' }).getByRole('button', { name: 'Ändra' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Avsluta nu' }).click();
  await dialog.getByText('Någon måste vara systemförvaltare tills vidare').waitFor();
});

test('a unit is added and renamed', async () => {
  const { page } = await office.signIn('forvaltare');
  await page.getByRole('button', { name: 'Lägg till enhet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Namn').fill('Barn och unga öster');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  const row = page.getByRole('row').filter({ hasText: 'barn-och-unga-oster' });
  await row.getByRole('button', { name: 'Byt namn' }).click();
  await dialog.getByLabel('Namn').fill('Öster');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('rowheader', { name: 'Öster', exact: true }).waitFor();
});

test('a rhythm of the municipality’s own is decided, where the law gives no number', async () => {
  const { page } = await office.signIn('forvaltare');
  const row = page.getByRole('row').filter({ hasText: 'Överlämna överklagandet' });
  expect(await row.textContent()).toContain('1 vecka');
  await row.getByRole('button', { name: 'Ändra' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Inom').fill('5');
  await dialog.getByLabel('Enhet för tid').selectOption('days');
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await row.textContent()).toMatch(/5 dagar.*Kommunen/);
});
