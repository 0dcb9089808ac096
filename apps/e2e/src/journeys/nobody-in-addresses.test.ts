/** A day's work leaves nobody's name or number in addresses, titles of windows or the storage of the browser. */
import { Office, type Person } from '../harness/office.js';
import { toldPerson } from '../harness/told-people.js';

const office = new Office();
beforeAll(() => office.open());
afterEach(() => office.closeWindows());
afterAll(() => office.close());

const NAMES = ['Tuva Spårlund', 'Tuva', 'Spårlund', 'Maria Ek', 'Anders Holm', 'Jonas Alm', 'Sara Nord'];

/** By the interface they take what is looked for as `q`. */
const SEARCHES = ['/api/search', '/api/board'];

/** Everything that a browser keeps of a page, and everything that a proxy sees of its requests. */
class Traces {
  readonly kept: string[] = [];

  constructor(private readonly person: Person) {
    person.page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      // What is searched for is the question itself; the service logs the pattern of the route and nothing more.
      if (SEARCHES.includes(pathname)) searchParams.delete('q');
      this.kept.push(`request ${pathname} ${decodeURIComponent(searchParams.toString())}`);
    });
    person.page.on('framenavigated', (frame) => this.kept.push(`address ${decodeURIComponent(frame.url())}`));
  }

  async look(): Promise<void> {
    this.kept.push(
      ...(await this.person.page.evaluate(async () => [
        `title ${document.title}`,
        `address ${decodeURIComponent(location.href)}`,
        `cookie ${document.cookie}`,
        `local ${JSON.stringify({ ...localStorage })}`,
        `session ${JSON.stringify({ ...sessionStorage })}`,
        `databases ${JSON.stringify(await indexedDB.databases())}`,
        `caches ${JSON.stringify(await caches.keys())}`,
      ])),
    );
  }

  told(names: readonly string[]): string[] {
    return this.kept.flatMap((each) => {
      const found = toldPerson(each, names);
      return found === undefined ? [] : [`${found} in: ${each}`];
    });
  }
}

test('registering, searching, filtering, reading and beginning to log', async () => {
  const karin = await office.signIn('handlaggare');
  const traces = new Traces(karin);
  const [registered] = await karin.intake.register({
    on: '2026-11-23',
    source: 'Anmälan från privatperson',
    children: [{ name: 'Tuva Spårlund', number: '2016-07-01' }],
  });
  await traces.look();
  await karin.board.openFromTop();
  await karin.board.filter('Tuva');
  await traces.look();
  await karin.search('Tuva');
  await karin.search('20160701');
  await traces.look();
  const shown = await karin.openCase(registered?.id ?? '');
  await traces.look();
  await karin.page.getByRole('button', { name: 'Logga ett steg' }).first().click();
  await shown.dialog.waitFor();
  await karin.page.keyboard.press('Escape');
  await traces.look();
  await karin.page.goto('/min-vecka');
  await karin.page.getByRole('heading', { level: 1 }).waitFor();
  await traces.look();
  expect(traces.kept.length).toBeGreaterThan(40);
  expect(traces.told(NAMES)).toEqual([]);
});

test('reviewing the log by person and by case', async () => {
  const nina = await office.signIn('granskare');
  const traces = new Traces(nina);
  await nina.page.getByLabel('Person', { exact: true }).selectOption({ label: 'Sara Nord' });
  await nina.page.getByRole('button', { name: 'Visa', exact: true }).click();
  await nina.page.getByRole('table').or(nina.page.getByText('Ingen läsning svarar mot urvalet.')).first().waitFor();
  await traces.look();
  expect(traces.told(NAMES)).toEqual([]);
});

test('a trace would be found', async () => {
  const somebody = await office.visit();
  const traces = new Traces(somebody);
  await somebody.page.goto('/logga-in#Tuva');
  await somebody.page.getByLabel('Användarnamn').waitFor();
  await somebody.page.evaluate(() => {
    localStorage.setItem('draft', 'Hos familjen Spårlund');
    sessionStorage.setItem('search', '20160701-2384');
    document.title = 'Maria Ek';
  });
  await traces.look();
  const found = traces.told(NAMES).map((each) => each.split(' in: ')[0]);
  expect(new Set(found)).toEqual(new Set(['Tuva', 'Maria Ek', 'Spårlund', '20160701-2384']));
});
