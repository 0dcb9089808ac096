/** The board: chosen from, looked back on, searched, and worked with the keyboard alone. */
import { Office, type Person } from '../harness/office.js';
import { eventsOf } from '../harness/register.js';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

const countOf = async ({ page }: Person): Promise<number> =>
  Number.parseInt(
    await page
      .getByRole('status')
      .filter({ hasText: / ärenden?$/ })
      .innerText(),
    10,
  );

test('what is chosen stands in the address, survives a reload and a link, and is taken back', async () => {
  const chef = await office.signIn('chef');
  await chef.board.open();
  await chef.picture('tavlan');
  const all = await countOf(chef);

  await chef.page.getByRole('button', { name: 'Sena' }).click();
  await chef.page.waitForURL(/[?&]sena=1/);
  await chef.board.settled();
  const late = await countOf(chef);
  expect(late).toBeGreaterThan(0);
  expect(late).toBeLessThan(all);
  await chef.page.getByRole('button', { name: 'Röda' }).click();
  await chef.page.waitForURL(/roda=1/);
  await chef.page.reload();
  await chef.board.settled();
  expect(await chef.page.getByRole('button', { name: 'Sena' }).getAttribute('aria-pressed')).toBe('true');
  expect(await chef.page.getByRole('button', { name: 'Röda' }).getAttribute('aria-pressed')).toBe('true');
  const both = await countOf(chef);
  expect(both).toBeLessThanOrEqual(late);

  await chef.page.getByRole('button', { name: 'Röda' }).click();
  await chef.page.getByRole('button', { name: 'Sena' }).click();
  await chef.page.waitForURL((url) => url.search === '');
  await chef.board.settled();
  expect(await countOf(chef)).toBe(all);

  // Words may be a child's name: they filter, but never come into the address.
  await chef.board.filter('zzz');
  expect(await countOf(chef)).toBe(0);
  expect(chef.page.url()).not.toContain('zzz');
});

test('any day can be looked back on, and a case is not there before it came', async () => {
  const karin = await office.signIn('handlaggare');
  const [registered] = await karin.intake.register({
    on: '2026-11-17',
    source: 'Anmälan från privatperson',
    children: [{ name: 'Nils Tillbakasson', number: '2013-03-03' }],
  });
  const dnr = registered?.dnr ?? '';
  await karin.board.openFromTop();
  await karin.page.getByRole('button', { name: 'Datum' }).click();
  await karin.page
    .getByRole('dialog')
    .getByRole('button', { name: /tisdag 17 november 2026/ })
    .click();
  await karin.page.getByText('Så här såg tavlan ut tisdag 17 november 2026').waitFor();
  expect(new URL(karin.page.url()).searchParams.get('dag')).toBe('2026-11-17');
  await karin.board.see(dnr, ['orosanmalan']);
  await karin.picture('tavlan-en-annan-dag');

  await karin.page.getByRole('button', { name: 'Dagen före' }).click();
  await karin.page.getByText('Så här såg tavlan ut måndag 16 november 2026').waitFor();
  await karin.board.settled();
  await karin.board.see(dnr, []);
  await karin.page.getByRole('button', { name: 'Tillbaka till i dag' }).click();
  await karin.page.waitForURL((url) => !url.searchParams.has('dag'));
});

test('a case is found by its number, the name of the child, and opened with Enter', async () => {
  const karin = await office.signIn('handlaggare');
  const [registered] = await karin.intake.register({
    on: '2026-11-23',
    source: 'Anonym anmälan',
    children: [{ name: 'Ottilia Sökander', number: '2011-12-24' }],
  });
  const dnr = registered?.dnr ?? '';
  for (const words of ['Ottilia', 'Sökander']) {
    expect([words, (await karin.search(words)).some((hit) => hit.includes(dnr))]).toEqual([words, true]);
    await karin.page.keyboard.press('Escape');
  }
  await karin.search(dnr);
  await karin.page.keyboard.press('ArrowDown');
  await karin.page.keyboard.press('Enter');
  const ottilia = await karin.caseOnScreen();
  expect(ottilia.id).toBe(registered?.id);
  // Neither the words nor the name have come into the address or the title.
  expect(`${karin.page.url()} ${await karin.page.title()}`).not.toMatch(/Ottilia|S%C3%B6kander|Sökander/);
});

test('with the keyboard alone: find a card, open its form, log a step', async () => {
  const karin = await office.signIn('handlaggare');
  const [registered] = await karin.intake.register({
    on: '2026-11-23',
    source: 'Anmälan från privatperson',
    children: [{ name: 'Tage Tangentsson', number: '2014-04-04' }],
  });
  const dnr = registered?.dnr ?? '';
  await karin.board.open();
  const { keyboard } = karin.page;

  await karin.tabTo((focus) => focus.placeholder === 'Filtrera');
  const filtered = karin.page.waitForResponse((response) => new URL(response.url()).searchParams.get('q') === dnr);
  await keyboard.type(dnr);
  await filtered;
  await karin.board.card('orosanmalan', dnr).waitFor();
  await karin.tabTo((focus) => focus.text.includes(dnr));
  await keyboard.press('l');
  await karin.page.getByRole('dialog').getByRole('searchbox', { name: 'Sök steg' }).waitFor();
  await keyboard.type('anteckning');
  await karin.page.getByRole('dialog').getByRole('option', { name: 'Skriv anteckning' }).waitFor();
  await keyboard.press('Enter');
  await karin.page.getByRole('dialog').getByRole('heading', { name: 'Skriv anteckning' }).waitFor();
  await keyboard.type('Loggat utan mus.');
  await keyboard.press('Control+Enter');
  await karin.page.getByRole('dialog').waitFor({ state: 'hidden' });

  const notes = (await eventsOf(karin, registered?.id ?? '')).map((event) => event.note);
  expect(notes).toContain('Loggat utan mus.');
});
