/** Two clerks log on the same case at the same moment. */
import { Office } from '../harness/office.js';
import { eventsOf } from '../harness/register.js';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

test('exactly one gets through; the other sees what changed, keeps the text and logs on the new version', async () => {
  const karin = await office.signIn('handlaggare');
  const [registered] = await karin.intake.register({
    on: '2026-11-23',
    source: 'Anmälan från privatperson',
    children: [{ name: 'Tyra Samtidsson', number: '2019-01-15' }],
  });
  const id = registered?.id ?? '';
  const eva = await office.signIn('arbetsledare');
  const desks = [
    { person: karin, text: 'Skolan ringd, se journal 23 nov.' },
    { person: eva, text: 'Mamma ringd, se journal 23 nov.' },
  ];
  const forms = await Promise.all(
    desks.map(async ({ person, text }) => {
      const shown = await person.openCase(id);
      await shown.startByName('Skriv anteckning');
      await shown.dialog.getByRole('textbox', { name: 'En rad' }).fill(text);
      return { person, text, shown };
    }),
  );

  const answers = await Promise.all(
    forms.map(async ({ person, shown }) => {
      const answer = person.page.waitForResponse((response) => response.url().endsWith(`/api/cases/${id}/events`));
      await shown.send();
      return (await answer).status();
    }),
  );
  expect([...answers].sort()).toEqual([201, 409]);
  const first = forms[answers.indexOf(201)];
  const second = forms[answers.indexOf(409)];
  if (!first || !second) throw new Error('One of them must have been first.');
  second.person.complaints.expect(409, /\/events$/);
  await first.shown.dialog.waitFor({ state: 'hidden' });
  expect((await eventsOf(karin, id)).filter((event) => event.type === 'anteckning')).toHaveLength(1);

  const { dialog } = second.shown;
  const told = dialog.getByRole('status').filter({ hasText: 'Någon annan hann före.' });
  await told.getByText('loggade «Anteckning»').waitFor();
  await told.getByText(first.text).waitFor();
  expect(await dialog.getByRole('textbox', { name: 'En rad' }).inputValue()).toBe(second.text);
  await second.person.picture('nagon-annan-hann-fore');
  await dialog.getByRole('button', { name: 'Logga på den nya versionen' }).click();
  await dialog.waitFor({ state: 'hidden' });

  const notes = (await eventsOf(karin, id)).filter((event) => event.type === 'anteckning').map((event) => event.note);
  expect(notes).toEqual([first.text, second.text]);
});

test('a double click makes one entry', async () => {
  const karin = await office.signIn('handlaggare');
  const [registered] = await karin.intake.register({
    on: '2026-11-23',
    source: 'Anonym anmälan',
    children: [{ name: 'Love Dubbelsson', number: '2020-02-02' }],
  });
  const love = await karin.openCase(registered?.id ?? '');
  await love.startByName('Skriv anteckning');
  await love.dialog.getByRole('textbox', { name: 'En rad' }).fill('Väntar på svar från polisen.');
  await love.dialog.getByRole('button', { name: 'Logga Ctrl+Enter' }).dblclick();
  await love.dialog.waitFor({ state: 'hidden' });
  const events = await eventsOf(karin, registered?.id ?? '');
  expect(events.filter((event) => event.type === 'anteckning')).toHaveLength(1);
});
