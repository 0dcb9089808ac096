/**
 * Every route that answers with something, as everybody of the demonstration: what it tells of the children in the narrow
 * circle is exactly what is told here. A new route that is read does not compile without a row.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routes, watchState, type RouteName } from '@tavlan/contract';
import { COLUMNS, day } from '@tavlan/process';
import { pino } from 'pino';
import { mayCall } from '../access/route-roles.js';
import { AuditSettings } from '../audit/audit-settings.js';
import { clockFromEnvironment } from '../clock.js';
import { readConfig } from '../config.js';
import { serve, type Served } from '../serve.js';
import { TestBrowser } from '../testing/test-browser.js';
import { TestDatabase } from '../testing/test-database.js';
import { peopleIn, toldPeople } from '../testing/told-people.js';
import { demoActor } from './demo-people.js';
import { loadDemo } from './load-demo.js';
import { meetingOf, storyCalendar } from './story-days.js';

const TODAY = '2026-11-25';
const PASSWORD = 'en-ganska-lang-losenfras';
const UTSKOTT = meetingOf('U1', storyCalendar(day(TODAY)));

type ReadRoute = { [Name in RouteName]: (typeof routes)[Name]['method'] extends 'GET' ? Name : never }[RouteName];
type Secret = 'name' | 'number' | 'home' | 'address';

interface Hidden {
  readonly id: string;
  readonly dnr: string;
  readonly name: string;
  readonly number: string;
}

/** Where each lives, as it stands in the register and as somebody wrote it in a note. */
const LIVES = {
  Isolde: { address: 'Ringblomsgränd', home: undefined },
  Torkel: { address: 'Mossvägen', home: 'FH-93' },
  Sunniva: { address: 'Klintvägen', home: 'SKB-07' },
} as const;
type Child = keyof typeof LIVES;
const CHILDREN = Object.keys(LIVES) as Child[];

/** Handlers, one of the line, and those who are to decide: nobody else is told anything. Sara Nord has no sign-in. */
const CIRCLE: Readonly<Record<Child, readonly string[]>> = {
  Isolde: ['handlaggare', 'chef'],
  Torkel: ['handlaggare2', 'chef', 'namndsekreterare', 'ledamot', 'ordforande'],
  Sunniva: ['arbetsledare'],
};
/** Who has called the route and is in the circle is told this; a home is told by none of them. */
const TELLS: Partial<Record<ReadRoute, readonly Secret[]>> = {
  case: ['name', 'number', 'address'],
  events: ['address'],
};
/**
 * Where only the place is kept from a guardian (LVU 14 §) the name is no secret to those who see the case. A draft is read by
 * who wrote it.
 */
const ALSO = [
  ...['board', 'boardColumn', 'watch', 'followUps', 'search'].flatMap((route) => [
    `${route} chef Torkel name`,
    `${route} handlaggare2 Torkel name`,
  ]),
  ...['namndsekreterare', 'ledamot', 'ordforande'].map((username) => `agenda ${username} Torkel name`),
  'drafts handlaggare Isolde address',
];

type Paths = (hidden: readonly Hidden[]) => readonly string[];
const of =
  (path: (child: Hidden) => string): Paths =>
  (hidden) =>
    hidden.map(path);
const just = (...paths: string[]): Paths => () => paths; // prettier-ignore
const words = ({ dnr, name, number }: Hidden): string[] =>
  [dnr, name, number, LIVES[name as Child].address].map((word) => encodeURIComponent(word));
const elsewhere = just();

const READ: Readonly<Record<ReadRoute, Paths>> = {
  whoAmI: just('session'),
  signInWays: just('session/ways'),
  // Lead elsewhere, and tell nothing.
  startOidc: elsewhere,
  finishOidc: elsewhere,
  // Tells ids of cases that its reader sees: live.test.
  stream: elsewhere,
  ownSessions: just('sessions'),
  sessionsOfAll: just('sessions/all'),
  board: (hidden) => [
    ...['board', 'board?on=2026-11-02', 'board?on=2026-11-20&known=2026-11-21', 'board?late=1', 'board?responsible=me'],
    ...hidden.flatMap((child) => words(child).map((word) => `board?q=${word}`)),
  ],
  boardColumn: just(...COLUMNS.flatMap((column) => [`board/${column}`, `board/${column}?on=2026-11-20`])),
  case: of(({ id }) => `cases/${id}`),
  events: of(({ id }) => `cases/${id}/events`),
  nextSteps: of(({ id }) => `cases/${id}/next-steps`),
  search: (hidden) => hidden.flatMap((child) => words(child).map((word) => `search?q=${word}`)),
  watch: just(
    'watch',
    'watch?within=90',
    ...watchState.options.map((state) => `watch?state=${state}`),
    'watch?notCarriedOut=1',
  ),
  followUps: just('watch/follow-ups'),
  week: just('week'),
  caseload: just('caseload'),
  meetings: just('meetings'),
  agenda: just(`meetings/${UTSKOTT}`, `meetings/${UTSKOTT}?organ=utskott`),
  meetingCall: just(`meetings/${UTSKOTT}/call?organ=utskott`),
  drafts: just('drafts'),
  settings: just('settings'),
  shift: just('shift'),
  handovers: just('handovers'),
  duties: just('duties'),
  openings: just('emergency'),
  standIns: just('stand-ins'),
  administration: just('administration'),
  accessLog: (hidden) => [
    ...['access-log', 'access-log?user=handlaggare', 'access-log?user=handlaggare2'],
    ...hidden.map(({ dnr }) => `access-log?dnr=${encodeURIComponent(dnr)}`),
  ],
  accessLogReaders: just('access-log/readers'),
  logSample: just('access-log/sample?month=2026-11&size=100&seed=1'),
  unusualReadings: just('access-log/unusual'),
  logReviews: just('access-log/reviews'),
  seeAsChoices: just('see-as'),
  seeAs: just('see-as/cases?role=chef', 'see-as/cases?user=handlaggare'),
  caseReaders: of(({ dnr }) => `see-as/readers?dnr=${encodeURIComponent(dnr)}`),
};

const folder = mkdtempSync(join(tmpdir(), 'tavlan-protected-'));
const logged: string[] = [];
let db: TestDatabase;
let served: Served;
let hidden: readonly Hidden[];
let people: readonly string[];

beforeAll(async () => {
  db = await TestDatabase.start();
  const variables = { TAVLAN_DATA: folder, TAVLAN_TODAY: TODAY, TAVLAN_DEMO_PASSWORD: PASSWORD, PORT: '0', RATE_SIGN_INS: '1000', RATE_PER_ADDRESS: '100000' }; // prettier-ignore
  const [config, clock] = [readConfig(variables), clockFromEnvironment(variables)];
  const shared = { config, clock, databaseUrl: db.appUrl, auditSettings: AuditSettings.inFolder(folder) };
  const demo = await loadDemo({ ...shared, ownerUrl: db.ownerUrl, sessionSecrets: [], stop: async () => undefined });
  people = demo?.signIns.map(({ username }) => username) ?? [];
  hidden = await db.owner<Hidden & Record<string, unknown>>(
    `select c.case_id as id, c.dnr, k.name, k.personal_number as number from child_case c join child k using (m, child_id)
      where k.name = any ($1) order by k.name`,
    [CHILDREN],
  );
  served = await serve({
    ...shared,
    sessionSecrets: ['only-for-tests-and-nothing-else-at-all'],
    log: pino({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
    webFolder: join(folder, 'no-web'),
  });
}, 120_000);
afterAll(async () => {
  await served.close();
  await db.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function signedIn(username: string): Promise<TestBrowser> {
  const browser = new TestBrowser(served.url);
  expect((await browser.post('session', { username, password: PASSWORD })).status).toBe(200);
  return browser;
}

/** All that a route answers, its following pages too; of the log, whose pages are alike, the first. */
async function answersOf(browser: TestBrowser, path: string): Promise<string> {
  const { status, text } = await browser.get(path);
  expect([path, [200, 403, 404].includes(status)]).toEqual([path, true]);
  const next = status === 200 ? (JSON.parse(text) as { next?: unknown }).next : undefined;
  if (typeof next !== 'string' || path.startsWith('access-log')) return text;
  const base = path.replace(/[?&]after=[^&]*$/, '');
  const onwards = `${base}${base.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`;
  return onwards === path ? text : text + (await answersOf(browser, onwards));
}

function toldIn(text: string, { name, number }: Hidden): Secret[] {
  const { home, address } = LIVES[name as Child];
  const signs: readonly (readonly [Secret, readonly (string | undefined)[]])[] = [
    ['name', [name]],
    ['number', [number.slice(2), `${number.slice(2, 8)}-${number.slice(8)}`]],
    ['home', [home]],
    ['address', [address]],
  ];
  return signs.flatMap(([secret, marks]) => (marks.some((mark) => mark !== undefined && text.includes(mark)) ? [secret] : []));
} // prettier-ignore

test('A child in the narrow circle is named, and its address told, where the table says and nowhere else', async () => {
  expect(hidden.map(({ name }) => name)).toEqual([...CHILDREN].sort());
  const [maria, secretary] = await Promise.all(['handlaggare', 'namndsekreterare'].map(signedIn));
  const isolde = hidden.find(({ name }) => name === 'Isolde')!;
  const draft = { body: { key: 'k1', note: 'Besök på Ringblomsgränd.' } };
  expect((await maria!.put(`drafts/${isolde.id}`, draft)).status).toBe(200);
  const call = { organ: 'utskott', serving: ['ledamot', 'ordforande'] };
  expect((await secretary!.post(`meetings/${UTSKOTT}/call`, call)).status).toBe(201);

  const told: string[] = [];
  for (const username of people) {
    const browser = await signedIn(username);
    for (const [route, paths] of Object.entries(READ) as [ReadRoute, Paths][]) {
      const texts = [];
      for (const path of paths(hidden)) texts.push(await answersOf(browser, path));
      for (const child of hidden) {
        for (const secret of toldIn(texts.join('\n'), child)) told.push(`${route} ${username} ${child.name} ${secret}`);
      }
    }
  }

  const expected = CHILDREN.flatMap((child) =>
    CIRCLE[child].flatMap((username) =>
      (Object.entries(TELLS) as [ReadRoute, readonly Secret[]][])
        .filter(([route]) => mayCall(route, demoActor(username).roles))
        .flatMap(([route, secrets]) => secrets.map((secret) => `${route} ${username} ${child} ${secret}`)),
    ),
  );
  expect(told.sort()).toEqual([...expected, ...ALSO].sort());
  expect(toldPeople(logged, await peopleIn(db))).toEqual([]);
}, 300_000);

test('Where such a child lives is told to who handles the case alone, for a reason', async () => {
  const reason = 'Besök hos barnet i eftermiddag';
  const told: string[] = [];
  for (const username of people) {
    const browser = await signedIn(username);
    for (const { id, name } of hidden) {
      const { status, text } = await browser.post(`cases/${id}/whereabouts`, { reason });
      const { home } = LIVES[name as Child];
      if (status === 200) told.push(`${username} ${name} ${home === undefined ? '–' : text.includes(home)}`);
    }
  }
  expect(told).toEqual(['handlaggare Isolde –', 'handlaggare2 Torkel true']);
});
