/** Of a case one may not see, the service does and logs the very same as of one that does not exist. */
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { startTestService, type TestService } from '../testing/test-service.js';
import type { TestBrowser } from '../testing/test-browser.js';
import { TODAY, walkOffice, type Placements, type Situation } from '../testing/walk-office.js';

const recorded: string[] = [];
let recording = false;
const { query } = pg.Client.prototype;

let service: TestService;
let placements: Placements;

// Before the first connection is made: each keeps the way it asks from then on.
pg.Client.prototype.query = function recordedQuery(this: pg.Client, ...said: unknown[]) {
  const [config, values] = said as [string | { text: string; values?: unknown[] }, unknown[] | undefined];
  const [text, given] = typeof config === 'string' ? [config, values] : [config.text, config.values ?? values];
  if (recording && !/"session"/.test(text)) recorded.push(JSON.stringify([text, given]));
  return (query as (...all: unknown[]) => unknown).apply(this, said);
} as typeof query;

beforeAll(async () => {
  service = await startTestService({ today: TODAY });
  placements = await walkOffice(service);
});
afterAll(async () => {
  pg.Client.prototype.query = query;
  await service.stop();
});

/** What differs from one request to the next whatever it is about. */
const CHANGING = [
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, ':instant'],
  [/\\\\x[0-9a-f]+/g, ':bytes'],
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id'],
  [/"[0-9a-f]{64}"/g, ':hash'],
  [/"seq\\":\d+/g, ':seq'],
] as const;
const plain = (text: string, id: string) =>
  CHANGING.reduce((said, [pattern, word]) => said.replace(pattern, word), text.replaceAll(id, ':case'));

async function traced(browser: TestBrowser, id: string, send: (id: string) => ReturnType<TestBrowser['get']>) {
  await browser.get('session');
  recorded.length = 0;
  recording = true;
  const answer = await send(id);
  recording = false;
  const statements = recorded.map((each) => plain(each, id)).sort();
  const log = await service.db.owner(
    'select user_id, action, case_ids, why, reasons from access_log order by at desc, seq desc limit 1',
  );
  return { status: answer.status, text: plain(answer.text, id), statements, log: plain(JSON.stringify(log), id) };
}

type Ask = (browser: TestBrowser) => (id: string) => ReturnType<TestBrowser['get']>;
const ROUTES: Readonly<Record<string, Ask>> = {
  case: (browser) => (id) => browser.get(`cases/${id}`),
  events: (browser) => (id) => browser.get(`cases/${id}/events`),
  nextSteps: (browser) => (id) => browser.get(`cases/${id}/next-steps`),
  logEvent: (browser) => (id) =>
    browser.post(`cases/${id}/events`, { type: 'anteckning', on: TODAY, version: 1, note: 'Hej' }),
  'logEvent with a key': (browser) => (id) =>
    browser.post(`cases/${id}/events`, { type: 'anteckning', on: TODAY, version: 1, note: 'Hej' }, { 'idempotency-key': `k-${uuidv7()}` }),
  correctEvent: (browser) => (id) =>
    browser.post(`cases/${id}/corrections`, { ref: 'e1', version: 1, reason: 'Fel', void: true }),
  showWhereabouts: (browser) => (id) => browser.post(`cases/${id}/whereabouts`, { reason: 'Besök hos barnet i dag' }),
  signHandover: (browser) => (id) => browser.post(`cases/${id}/handovers/${uuidv7()}`, {}),
  boardCards: (browser) => (id) => browser.post('board/cards', { ids: [id] }),
  keepDraft: (browser) => (id) => browser.put(`drafts/${id}`, { body: {} }),
  registerReport: (browser) => (id) =>
    browser.post('intake', { on: TODAY, source: 'anonym', children: [{ caseId: id }] }),
}; // prettier-ignore
const HIDDEN: readonly Situation[] = ['otherUnit', 'otherMunicipality', 'protected', 'barred'];

describe.each(Object.entries(ROUTES))('%s', (_, ask) => {
  test('runs the same statements and logs the same row for what is hidden as for what is not there', async () => {
    const browser = await service.signedIn('handlaggare');
    const send = ask(browser);
    const missing = await traced(browser, placements.missing.id, send);
    expect(missing.statements.length).toBeGreaterThan(1);
    for (const situation of HIDDEN) {
      expect({ situation, ...(await traced(browser, placements[situation].id, send)) }).toEqual({
        situation,
        ...missing,
      });
    }
  });
});

test('an emergency opening that is refused does and logs the same, whether there is a case or not', async () => {
  const browser = await service.signedIn('handlaggare');
  const send = (about: string) => browser.post('emergency', { about, reason: 'Polisen ringer om barnet nu.' });
  const missing = await traced(browser, placements.missing.id, send);
  expect(missing.status).toBe(404);
  for (const situation of ['otherMunicipality', 'barred'] as const) {
    expect(await traced(browser, placements[situation].id, send)).toEqual(missing);
  }
});

test('a search that finds only what is hidden is the search that finds nothing', async () => {
  const browser = await service.signedIn('handlaggare');
  const send = (q: string) => browser.get(`search?q=${q}`);
  const nothing = await traced(browser, 'Ingenstans', send);
  for (const situation of HIDDEN) {
    expect(await traced(browser, placements[situation].words[1]!, send)).toEqual(nothing);
  }
});

test('what happens in a hidden case is heard by nobody who may not see it', async () => {
  const [watching, other] = [await service.signedIn('handlaggare'), await service.signedIn('handlaggare2')];
  const stream = await watching.open('stream');
  const { version } = (await other.get(`cases/${placements.otherUnit.id}`)).json as { version: number };
  const note = { type: 'anteckning', on: TODAY, note: 'Hej', version };
  expect((await other.post(`cases/${placements.otherUnit.id}/events`, note)).status).toBe(201);
  const own = (await watching.get(`cases/${placements.own.id}`)).json as { version: number };
  await watching.post(`cases/${placements.own.id}/events`, { ...note, version: own.version });
  expect((await stream.next())?.data).toEqual({ cases: [placements.own.id] });
  stream.close();
});
