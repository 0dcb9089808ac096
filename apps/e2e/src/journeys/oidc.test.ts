/** Signing in by the identity provider of the municipality, and what one then sees of where one is signed in. */
import { startIdentityProvider } from '../harness/identity-provider.mjs';
import { Office, type Person } from '../harness/office.js';
import { newDataFolder, removeDataFolder, startServer } from '../harness/server.mjs';

const LINDBY = 9001;
const office = new Office();
const folder = newDataFolder();
let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  provider = await startIdentityProvider({ handlaggare: {}, chef: {}, utanfor: {} }, LINDBY);
  server = await startServer(folder, provider.settings);
  await office.open();
});
afterEach(() => office.closeWindows());
afterAll(async () => {
  await office.close();
  await server.stop();
  await provider.stop();
  removeDataFolder(folder);
});

async function visit(username: string): Promise<Person> {
  const person = await office.visit(username, server.address);
  // The provider's own pages ask for a typeface from elsewhere.
  await person.context.route('https://fonts.googleapis.com/**', (route) => route.fulfill({ contentType: 'text/css' }));
  return person;
}

const toProvider = (person: Person) => person.page.getByRole('link', { name: 'Logga in med kommunens konto' }).click();

async function fillInAtProvider({ page }: Person, login: string): Promise<void> {
  await page.waitForURL((url) => url.origin === provider.issuer);
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('vad-som-helst');
  await page.getByRole('button', { name: 'Sign-in' }).click();
}

/** Asked for without being signed in, so that one comes to it by the provider. */
async function openSessions(person: Person, login: string): Promise<void> {
  await person.page.goto('/mina-inloggningar');
  await toProvider(person);
  await fillInAtProvider(person, login);
  await person.page.getByRole('heading', { name: 'Mina inloggningar', level: 1 }).waitFor();
}

test('who comes by the provider lands where they were going, and signs out here and there', async () => {
  const maria = await visit('handlaggare');
  await openSessions(maria, 'handlaggare');
  expect(new URL(maria.page.url()).href).toBe(`${server.address}/mina-inloggningar`);
  const row = maria.page.getByRole('row').filter({ hasText: 'Den här' });
  await row.filter({ hasText: 'Kommunens inloggning' }).filter({ hasText: '127.0.0.x' }).waitFor();
  // The provider keeps the password.
  expect(await maria.page.getByRole('button', { name: 'Byt lösenord' }).count()).toBe(0);
  // Those of the provider, on another port, reach here too.
  const cookies = await maria.context.cookies(server.address);
  expect(cookies.filter(({ name }) => name.includes('tavlan'))).toMatchObject([
    { name: 'tavlan', httpOnly: true, sameSite: 'Lax' },
  ]);

  await maria.page.getByRole('button', { name: 'Meny' }).click();
  await maria.page.getByRole('menuitem', { name: 'Logga ut' }).click();
  await maria.page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await maria.page.waitForURL(`${server.address}/logga-in`);

  // Signed out at the provider too: it asks anew who one is.
  await openSessions(maria, 'handlaggare');
});

test('who has no account is told what to do, and nothing is opened', async () => {
  const stranger = await visit('utanfor');
  await stranger.page.goto('/');
  await toProvider(stranger);
  await fillInAtProvider(stranger, 'utanfor');
  await stranger.page.getByText('Du har inget konto i Tavlan. Be systemförvaltaren lägga upp dig.').waitFor();
  expect((await stranger.context.request.get('/api/session')).status()).toBe(401);
});

test('what was left open elsewhere is ended from here', async () => {
  const [desk, left] = [await visit('chef'), await visit('chef-hemma')];
  await openSessions(left, 'chef');
  await openSessions(desk, 'chef');
  const table = desk.page.getByRole('region', { name: 'Mina inloggningar' });
  await table.getByRole('row').nth(1).waitFor();
  expect(await table.getByRole('row').count()).toBe(3);
  await desk.page.getByRole('button', { name: 'Avsluta alla andra' }).click();
  await desk.page.getByText('Du är bara inloggad här.').waitFor();

  left.complaints.allow(401, /^\/api\//);
  await left.page.goto('/bevakning');
  await left.page.getByRole('heading', { name: 'Tavlan', level: 1 }).waitFor();
  expect(new URL(left.page.url()).pathname).toBe('/logga-in');
});

test('the administrator sees who is signed in, and ends it', async () => {
  const maria = await visit('handlaggare');
  await openSessions(maria, 'handlaggare');
  const peter = await visit('forvaltare');
  await peter.signIn('forvaltare');
  await peter.page.goto('/mina-inloggningar');
  const hers = peter.page.getByRole('region', { name: 'Inloggningar för Maria Ek' });
  await hers.getByRole('button', { name: 'Avsluta' }).last().click();
  maria.complaints.allow(401, /^\/api\//);
  await peter.page.getByText('Inloggningen är avslutad.').waitFor();
});

test('while the provider is away one is told so and has another way in', async () => {
  await provider.stop();
  const maria = await visit('handlaggare');
  await maria.page.goto('/mina-inloggningar');
  await toProvider(maria);
  await maria.page.getByText('Kommunens inloggning svarar inte just nu. Försök igen om en stund.').waitFor();
  await maria.fillSignIn('handlaggare');
  await maria.page.getByRole('heading', { name: 'Mina inloggningar', level: 1 }).waitFor();
});
