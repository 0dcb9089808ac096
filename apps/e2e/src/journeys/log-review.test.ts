/** The reviewer's and the administrator's work: who read what, who sees what – and never what a case holds. */
import { Office, type Person } from '../harness/office.js';

const office = new Office();
let id: string;
let dnr: string;
beforeAll(async () => {
  await office.open();
  const karin = await office.signIn('handlaggare');
  const [registered] = await karin.intake.register({
    on: '2026-11-23',
    source: 'Anmälan från privatperson',
    children: [{ name: 'Edla Loggström', number: '2015-03-02' }],
  });
  ({ id, dnr } = registered ?? { id: '', dnr: '' });
  await karin.openCase(id);
});
afterEach(() => office.closeWindows());
afterAll(() => office.close());

const rows = (person: Person) => person.page.getByRole('row');

test('the reviewer finds who read a case, and why, notes what it showed, and finds the note', async () => {
  const nina = await office.signIn('granskare');
  const { page } = nina;
  await page.getByRole('heading', { name: 'Loggranskning', level: 1 }).waitFor();
  await page.getByLabel('Ärende (dnr)').fill(dnr);
  await page.keyboard.press('Enter');
  const opened = rows(nina).filter({ hasText: dnr }).filter({ hasText: 'Öppnade ärendet' });
  await opened.filter({ hasText: 'Maria Ek' }).first().waitFor();
  await page.locator('[data-settled="true"]').waitFor();
  const table = await page.getByRole('table').textContent();
  expect(table).toContain(dnr);
  expect(table).toContain('127.0.0.1');
  expect(table).not.toMatch(/Edla|Loggström|2015-03/);
  expect(page.url()).not.toContain(dnr.split(' ')[1]);

  await page.getByRole('button', { name: 'Notera granskningen' }).click();
  await page.getByText('Behöver utredas', { exact: true }).click();
  await page.getByRole('button', { name: 'Notera', exact: true }).click();
  await page.getByText('Skriv vad som ska göras.').waitFor();
  await page.getByLabel('Anteckning').fill('Fråga ställd till enhetschefen.');
  await page.getByRole('button', { name: 'Notera', exact: true }).click();
  await page.getByText('Granskningen är noterad.').waitFor();

  await page.getByRole('link', { name: 'Granskningar' }).click();
  const noted = rows(nina).filter({ hasText: dnr }).filter({ hasText: 'Fråga ställd till enhetschefen.' });
  await noted.filter({ hasText: 'Behöver utredas' }).getByRole('button', { name: 'Avsluta' }).click();
  await page.getByText('Utan anmärkning', { exact: true }).last().click();
  await page.getByRole('button', { name: 'Notera', exact: true }).click();
  await noted.filter({ hasText: 'Avslutad' }).waitFor();
});

test('a sample is drawn again by its seed, and what deviates says why', async () => {
  const nina = await office.signIn('granskare');
  const { page } = nina;
  await page.getByRole('link', { name: 'Stickprov' }).click();
  await page.getByLabel('Månad').selectOption('2026-11');
  await page.getByLabel('Antal rader').fill('5');
  await page.getByLabel('Frö').fill('journey-1');
  await page.getByRole('button', { name: 'Dra stickprov' }).click();
  await page.getByRole('table').waitFor();
  const drawn = await page.getByRole('table').textContent();
  await page.getByRole('button', { name: 'Notera granskningen' }).click();
  await page.getByText('Utan anmärkning', { exact: true }).click();
  await page.getByRole('button', { name: 'Notera', exact: true }).click();
  await page.getByRole('link', { name: 'Granskningar' }).click();
  await page.getByRole('button', { name: 'Dra samma stickprov' }).first().click();
  await page.getByRole('table').waitFor();
  expect(await page.getByRole('table').textContent()).toBe(drawn);

  const karin = await office.signIn('handlaggare2');
  karin.complaints.expect(404, new RegExp(`^/api/cases/${id}`));
  await karin.page.goto(`/arende/${id}`);
  await karin.page.getByRole('heading', { name: /^Ärendet finns inte/ }).waitFor();
  await page.getByRole('link', { name: 'Avvikande' }).click();
  await page.getByLabel('Skäl').selectOption({ label: 'Utan åtkomst' });
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await rows(nina).filter({ hasText: 'Jonas Alm' }).filter({ hasText: 'inte har åtkomst till' }).first().waitFor();
});

test('the administrator sees in figures what others see, and who sees a case; no case and no child', async () => {
  const peter = await office.signIn('forvaltare');
  const { page } = peter;
  await page.getByRole('link', { name: 'Vem ser vad' }).click();
  const who = page.getByRole('form', { name: 'Vem kan se ett ärende?' });
  await who.getByLabel('Ärende (dnr)').fill(dnr);
  await page.keyboard.press('Enter');
  await rows(peter).filter({ hasText: 'Anders Holm' }).filter({ hasText: 'Leder enheten' }).waitFor();
  expect(await page.getByText('Edla').count()).toBe(0);
  await who.getByLabel('Ärende (dnr)').fill('IO 1999-001');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ingen att visa' }).waitFor();

  await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Anders Holm' });
  await page.getByRole('form', { name: 'Se som' }).getByRole('button', { name: 'Visa' }).click();
  const seen = page.getByRole('region', { name: 'Vad som syns' });
  await seen.getByRole('row').filter({ hasText: 'Orosanmälan' }).waitFor();
  expect(await seen.textContent()).not.toMatch(/IO \d{4}|Edla/);
  await page.getByLabel('Person', { exact: true }).selectOption('');
  await page.getByLabel('Roll').selectOption({ label: 'Loggranskare' });
  await page.getByRole('form', { name: 'Se som' }).getByRole('button', { name: 'Visa' }).click();
  await page.getByText('rollen öppnar inga ärenden').waitFor();
});

test('the head of the unit sees who sees a case, and since when; another unit’s head is told as of none', async () => {
  const anders = await office.signIn('chef');
  const { page } = anders;
  await page.goto('/vem-ser-vad');
  await page.getByLabel('Ärende (dnr)').fill(dnr);
  await page.keyboard.press('Enter');
  await rows(anders).filter({ hasText: 'Anders Holm' }).filter({ hasText: 'sedan ärendet lades upp' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Se som' }).count()).toBe(0);
  anders.complaints.expect(404, /^\/api\/see-as\/readers$/);
  await page.getByLabel('Ärende (dnr)').fill('IO 1999-001');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Ärendet finns inte/ }).waitFor();
});
