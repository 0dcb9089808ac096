/**
 * Every route, as every role, with every sort of case, and what each is to answer. A route without a row does not
 * compile; what is not told of here is not told at all.
 */
import { PROBLEMS, role, routes, type Role, type Route, type RouteName } from '@tavlan/contract';
import { v7 as uuidv7 } from 'uuid';
import { clockFromEnvironment } from '../clock.js';
import type { Answer, TestBrowser } from '../testing/test-browser.js';
import { startTestService, type TestService } from '../testing/test-service.js';
import { MEETING, SITUATIONS, TODAY, onDuty, signInAll, walkOffice, type Placements, type Situation } from '../testing/walk-office.js'; // prettier-ignore
import { written } from '../testing/written.js';
import { ROUTE_ROLES } from './route-roles.js';

/** Who sees which case. The jour has looked up that of the other unit; who is jävig is so whatever the role. */
const SEEN: Readonly<Record<Situation, readonly Role[]>> = {
  own: ['handlaggare', 'arbetsledare', 'chef'],
  otherUnit: ['chef', 'jour'],
  otherMunicipality: [],
  protected: ['chef'],
  barred: [],
  closed: ['handlaggare', 'arbetsledare', 'chef'],
  onAgenda: ['handlaggare', 'arbetsledare', 'chef', 'namndsekreterare', 'ledamot', 'ordforande'],
  notOnAgenda: ['handlaggare', 'arbetsledare', 'chef', 'namndsekreterare'],
  missing: [],
};

interface Asked {
  readonly path: string;
  readonly body?: unknown;
}

/**
 * `case`: about one case; seen it is answered with `status`, unseen exactly as one that does not exist.
 * `list`: holds nothing of an unseen case. `elsewhere`: has tests of its own, named here; the role is walked all the same.
 */
type Row =
  | { readonly kind: 'case'; readonly ask: (id: string, who: Role) => Asked; readonly status: number | ((who: Role) => number); readonly seen?: Partial<Record<Situation, readonly Role[]>> }
  | { readonly kind: 'list'; readonly ask?: (ids: readonly string[]) => Asked }
  | { readonly kind: 'elsewhere'; readonly test: string; readonly skipped?: true }; // prettier-ignore

const list: Row = { kind: 'list' };
const elsewhere = (test: string): Row => ({ kind: 'elsewhere', test });
const skipped = (test: string): Row => ({ kind: 'elsewhere', test, skipped: true });

const stale = (who: Role) =>
  who === 'jour' ? { type: 'anteckning', note: 'x' } : { type: 'jav-anmalt', user: who, person: 'x' };
const child = (caseId: string) => ({ on: '2026-11-24', source: 'anonym', children: [{ caseId }] });
const KNOWN_AT_INTAKE: readonly Role[] = ['mottagning'];

const WALK: Readonly<Record<RouteName, Row>> = {
  signIn: skipped('session.test'),
  whoAmI: list,
  signOut: skipped('session.test'),
  signInWays: skipped('sign-in by an identity provider'),
  startOidc: skipped('sign-in by an identity provider'),
  finishOidc: skipped('sign-in by an identity provider'),
  signOutOidc: skipped('sign-in by an identity provider'),
  ownSessions: list,
  sessionsOfAll: list,
  endSession: skipped('sessions'),
  endOtherSessions: skipped('sessions'),
  changePassword: skipped('sessions'),
  board: list,
  boardColumn: { kind: 'list', ask: () => ({ path: 'board/utredning' }) },
  boardCards: { kind: 'list', ask: (ids) => ({ path: 'board/cards', body: { ids } }) },
  search: { kind: 'list', ask: () => ({ path: 'search?q=barnet' }) },
  watch: list,
  followUps: list,
  week: list,
  caseload: list,
  meetings: list,
  agenda: { kind: 'list', ask: () => ({ path: `meetings/${MEETING}` }) },
  meetingCall: { kind: 'list', ask: () => ({ path: `meetings/${MEETING}/call?organ=namnd` }) },
  callMeeting: elsewhere('dated-access.test'),
  adjustMeeting: elsewhere('dated-access.test'),
  planMeeting: elsewhere('meetings.test'),
  case: { kind: 'case', ask: (id) => ({ path: `cases/${id}` }), status: 200 },
  events: { kind: 'case', ask: (id) => ({ path: `cases/${id}/events` }), status: 200 },
  nextSteps: { kind: 'case', ask: (id) => ({ path: `cases/${id}/next-steps` }), status: 200 },
  logEvent: {
    kind: 'case',
    ask: (id, who) => ({ path: `cases/${id}/events`, body: { ...stale(who), on: TODAY, version: 0 } }),
    status: 409,
  },
  correctEvent: {
    kind: 'case',
    ask: (id) => ({ path: `cases/${id}/corrections`, body: { ref: 'x', version: 0, reason: 'Fel', void: true } }),
    status: 409,
  },
  showWhereabouts: {
    kind: 'case',
    ask: (id) => ({ path: `cases/${id}/whereabouts`, body: { reason: 'Besök hos barnet i dag' } }),
    // Only who handles the case is told; the line above sees it, and is told so.
    status: (who) => (who === 'handlaggare' ? 200 : 403),
  },
  signHandover: { kind: 'case', ask: (id) => ({ path: `cases/${id}/handovers/${uuidv7()}`, body: {} }), status: 404 },
  keepDraft: { kind: 'case', ask: (id) => ({ path: `drafts/${id}`, body: { body: {} } }), status: 200 },
  dropDraft: skipped('drafts'),
  drafts: list,
  registerReport: {
    kind: 'case',
    ask: (id) => ({ path: 'intake', body: child(id) }),
    status: 422,
    // The registrar is told that a child is known; not of a protected one.
    seen: { own: KNOWN_AT_INTAKE, otherUnit: KNOWN_AT_INTAKE, barred: KNOWN_AT_INTAKE, closed: KNOWN_AT_INTAKE, onAgenda: KNOWN_AT_INTAKE, notOnAgenda: KNOWN_AT_INTAKE },
  },
  handovers: list,
  shift: list,
  duties: list,
  planDuty: elsewhere('dated-access.test'),
  endDuty: elsewhere('dated-access.test'),
  openInEmergency: elsewhere('dated-access.test'),
  openings: list,
  standIns: list,
  enterStandIn: elsewhere('dated-access.test'),
  endStandIn: elsewhere('dated-access.test'),
  settings: list,
  keepSetting: elsewhere('settings'),
  administration: list,
  addUnit: elsewhere('administration.test'),
  renameUnit: elsewhere('administration.test'),
  addUser: elsewhere('administration.test'),
  changeUser: elsewhere('administration.test'),
  resetPassword: elsewhere('administration.test'),
  giveRole: elsewhere('administration.test'),
  endRole: elsewhere('administration.test'),
  setRhythm: elsewhere('administration.test'),
  // The reviewer reads who has read what, by the number of the case: log-review.
  accessLog: elsewhere('log-review'),
  accessLogReaders: elsewhere('log-review'),
  logSample: elsewhere('log-review'),
  unusualReadings: elsewhere('log-review'),
  logReviews: elsewhere('log-review'),
  noteReview: elsewhere('log-review'),
  seeAsChoices: list,
  seeAs: { kind: 'list', ask: () => ({ path: 'see-as/cases?role=chef' }) },
  caseReaders: elsewhere('see-as'),
  stream: elsewhere('live.test'),
}; // prettier-ignore

const ROLES = role.options;
let service: TestService;
let placements: Placements;
let browsers: ReadonlyMap<Role, TestBrowser>;

beforeAll(async () => {
  service = await startTestService({ today: TODAY, variables: { RATE_SIGN_INS: '10000' } });
  placements = await walkOffice(service);
  browsers = await signInAll(service, ROLES);
});
afterAll(() => service.stop());

const browserOf = (who: Role): TestBrowser => browsers.get(who)!;
const admitted = (name: RouteName, who: Role): boolean => {
  const roles = ROUTE_ROLES[name];
  return typeof roles === 'string' || roles.includes(who);
};
const send = (who: Role, { method }: Route, { path, body }: Asked): Promise<Answer> => {
  const browser = browserOf(who);
  if (method === 'GET') return browser.get(path);
  return method === 'PUT' ? browser.put(path, body ?? {}) : browser.post(path, body ?? {});
};
const sees = (who: Role, situation: Situation, row: Row): boolean =>
  SEEN[situation].includes(who) || (row.kind === 'case' && (row.seen?.[situation]?.includes(who) ?? false));
const of = (kind: Row['kind']) =>
  (Object.keys(WALK) as RouteName[]).filter((name) => WALK[name].kind === kind).map((name) => [name] as const);

describe('Every route about one case', () => {
  test.each(of('case'))('%s answers each role as it should, and of the unseen exactly as of what does not exist', async (name) => {
    const row = WALK[name];
    if (row.kind !== 'case') throw new Error('Not about a case.');
    const before = await written(service.db);
    for (const who of ROLES) {
      const missing = await send(who, routes[name], row.ask(placements.missing.id, who));
      for (const situation of SITUATIONS) {
        const answer = await send(who, routes[name], row.ask(placements[situation].id, who));
        const told = `${who}, ${situation}: ${answer.status}`;
        if (!admitted(name, who)) {
          expect([told, answer.json['title']]).toEqual([`${who}, ${situation}: 403`, PROBLEMS['not-yours'].title]);
        } else if (sees(who, situation, row)) {
          const status = typeof row.status === 'function' ? row.status(who) : row.status;
          expect(told).toBe(`${who}, ${situation}: ${status}`);
        } else {
          expect([told, answer.text]).toEqual([`${who}, ${situation}: 404`, missing.text]);
          expect([...answer.headers.keys()].sort()).toEqual([...missing.headers.keys()].sort());
        }
      }
    }
    if (name !== 'keepDraft') expect(await written(service.db)).toBe(before);
  }); // prettier-ignore
});

describe('Every route that is about no single case', () => {
  test.each(of('list'))('%s holds nothing of a case its reader may not see', async (name) => {
    const row = WALK[name];
    if (row.kind !== 'list') throw new Error('Not a list.');
    const ids = SITUATIONS.map((situation) => placements[situation].id);
    const asked = row.ask?.(ids) ?? { path: routes[name].path };
    for (const who of ROLES) {
      const answer = await send(who, routes[name], asked);
      if (!admitted(name, who)) {
        expect([who, answer.status, answer.json['title']]).toEqual([who, 403, PROBLEMS['not-yours'].title]);
        continue;
      }
      expect([who, answer.status]).toEqual([who, 200]);
      for (const situation of SITUATIONS.filter((each) => !SEEN[each].includes(who))) {
        const { id, words } = placements[situation];
        // What was asked for is told back, and nothing of it.
        const text = answer.text.replaceAll(`{"id":"${id}","places":null}`, '');
        expect([who, situation, words.filter((word) => text.includes(word))]).toEqual([who, situation, []]);
      }
    }
  });

  test('counts on the board and in the watch are of what can be seen', async () => {
    for (const who of ROLES.filter((each) => admitted('board', each))) {
      const { columns } = (await browserOf(who).get('board')).json as { columns: { count: number }[] };
      const visible = SITUATIONS.filter((situation) => SEEN[situation].includes(who)).length;
      expect([who, columns.reduce((sum, { count }) => sum + count, 0)]).toEqual([who, visible]);
    }
  });
});

describe('Every other route', () => {
  const rest = of('elsewhere').filter(([name]) => {
    const row = WALK[name];
    return row.kind === 'elsewhere' && row.skipped === undefined;
  });
  test.each(rest)('%s lets in exactly the roles of the table', async (name) => {
    const route: Route = routes[name];
    const path = route.path.replace(':day', MEETING).replace(':setting', 'forsta-besoket').replaceAll(/:\w+/g, uuidv7());
    for (const who of ROLES) {
      if (route.stream) {
        const open = await browserOf(who).open(path);
        open.close();
        expect([who, open.status]).toEqual([who, admitted(name, who) ? 200 : 403]);
        continue;
      }
      const answer = await send(who, route, { path });
      if (!admitted(name, who)) {
        expect([who, answer.status, answer.json['title']]).toEqual([who, 403, PROBLEMS['not-yours'].title]);
      } else expect([who, [403, 500].includes(answer.status)]).toEqual([who, false]);
    }
  }); // prettier-ignore
});

test('off duty the jour sees nothing, from the minute the period ends', async () => {
  const jour = browserOf('jour');
  expect((await jour.get(`cases/${placements.otherUnit.id}`)).status).toBe(200);
  const now = clockFromEnvironment({ TAVLAN_TODAY: TODAY }).now();
  await service.db.owner('update duty set until = $1', [now]);
  await service.db.owner(`update case_grant set until = $1 where principal = 'duty:jour'`, [now]);
  expect((await jour.get(`cases/${placements.otherUnit.id}`)).status).toBe(404);
  expect((await jour.get('shift')).json).toEqual({ duty: null, cases: [] });
  expect((await jour.get(`search?q=${encodeURIComponent(placements.otherUnit.words[2]!)}`)).json).toEqual({ hits: [] });
  const refused = await jour.post('intake', { on: TODAY, source: 'anonym', children: [{ name: 'Nytt' }] });
  expect([refused.status, refused.json['title']]).toEqual([403, PROBLEMS['not-on-duty'].title]);
  await onDuty(service);
});
