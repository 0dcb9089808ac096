/** A member of the nämnd reads the caseload. Whatever is sent to that browser, it tells of nobody. */
import type { Response } from 'playwright-core';
import { Office, type Person } from '../harness/office.js';
import { toldPerson } from '../harness/told-people.js';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

interface Listed {
  readonly cards: readonly { id: string; dnr: string; code: string; name: string | null }[];
  readonly next: string | null;
}

/** Everything by which a child of the demonstration could be known. */
async function identitiesOf(person: Person): Promise<{ names: string[]; marks: string[] }> {
  const { columns } = await person.ask<{ columns: (Listed & { id: string })[] }>('board');
  const names = new Set<string>();
  const marks = new Set<string>();
  for (const column of columns) {
    for (let page: Listed = column; ;) {
      for (const { id, dnr, code, name } of page.cards) {
        for (const mark of [id, dnr, code]) marks.add(mark);
        if (name !== null) names.add(name);
      }
      if (page.next === null) break;
      page = await person.ask<Listed>(`board/${column.id}?after=${encodeURIComponent(page.next)}`);
    }
  }
  return { names: [...names], marks: [...marks] };
}

/** Keeps every answer of the service, whatever page asked for it. */
class Recorder {
  private readonly waiting: Promise<void>[] = [];
  readonly answers: { path: string; text: string }[] = [];

  constructor({ page }: Person) {
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith('/api/') && pathname !== '/api/stream') this.waiting.push(this.keep(pathname, response));
    });
  }

  async all(): Promise<readonly { path: string; text: string }[]> {
    await Promise.all(this.waiting);
    return this.answers;
  }

  private async keep(path: string, response: Response): Promise<void> {
    // Of a page that was left before the answer came nothing reached anybody.
    const body = await response.text().catch(() => '');
    this.answers.push({ path, text: `${body} ${JSON.stringify(response.headers())}` });
  }
}

test('a member reads how the cases stand, and no answer holds a name, a number or a case', async () => {
  const chef = await office.signIn('chef');
  const { names, marks } = await identitiesOf(chef);
  expect(marks.length).toBeGreaterThan(600);
  const some = marks.find((mark) => /^[0-9a-f-]{36}$/.test(mark)) ?? '';

  const birgitta = await office.visit('ledamot');
  const recorder = new Recorder(birgitta);
  await birgitta.signIn('ledamot');
  const { page, complaints } = birgitta;
  complaints.allow(403, /^\/api\//);
  complaints.allow(404, /^\/api\//);
  await page.getByRole('heading', { name: 'Ärendeläget', level: 1 }).waitFor();
  await page
    .getByRole('table', { name: /Antal ärenden i varje steg/ })
    .getByRole('row')
    .nth(1)
    .waitFor();
  const figures = await page.getByRole('main').innerText();
  for (const told of ['Öppna ärenden', 'Sena frister', 'In på tolv månader', 'Placerade barn', 'Barnens ålder'])
    expect(figures).toContain(told);

  await page
    .getByRole('link', { name: /^Utskottet/ })
    .first()
    .click();
  await page.getByRole('heading', { name: /^Utskottet/, level: 1 }).waitFor();
  await page.getByRole('table').or(page.getByText('Inget ärende är upplagt')).first().waitFor();
  // What is not hers is asked for by its address, as somebody curious would.
  for (const address of ['/', '/min-vecka', '/bevakning', '/loggranskning', `/arende/${some}`, '/mina-inloggningar']) {
    await page.goto(address);
    await page.getByRole('heading').first().waitFor();
  }
  for (const path of ['board', 'watch', 'search?q=Nelly', `cases/${some}`, `cases/${some}/events`, 'caseload'])
    await page.evaluate((asked) => fetch(`/api/${asked}`).then((answer) => answer.text()), path);

  const answers = await recorder.all();
  expect(answers.length).toBeGreaterThan(10);
  expect(answers.some(({ path }) => path === '/api/caseload')).toBe(true);
  // Staff are named to those who work with them; a child of the same name is not told by that.
  const own = JSON.stringify(await birgitta.ask<unknown>('session'));
  const childrenOnly = names.filter((name) => !own.includes(name));
  const told = answers.flatMap(({ path, text }) => {
    const mark = marks.find((each) => text.includes(each) && !path.includes(each));
    const found = mark ?? toldPerson(text, childrenOnly);
    return found === undefined ? [] : [`${found} in ${path}`];
  });
  expect(told).toEqual([]);
});
