import { role, routes, type Role, type Route, type RouteName } from '@tavlan/contract';
import { startTestService, type TestService } from '../testing/test-service.js';
import { ROUTE_ROLES } from './route-roles.js';

const SOME_CASE = '00000000-0000-4000-8000-000000000000';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const guarded = Object.entries<Route>(routes).filter(([, route]) => !route.open && route.method !== 'DELETE');

describe.each(role.options.map((each) => [each]))('The role %s', (who: Role) => {
  test('may call exactly what the table says', async () => {
    const browser = await service.signedIn(who);
    const refused: string[] = [];
    const expected: string[] = [];
    for (const [name, { method, path, stream }] of guarded) {
      const admitted = ROUTE_ROLES[name as RouteName];
      if (typeof admitted !== 'string' && !admitted.includes(who)) expected.push(name);
      const address = path
        .replace(':id', SOME_CASE)
        .replace(':column', 'utredning')
        .replace(':day', '2026-12-01')
        .replace(':role', SOME_CASE)
        .replace(':key', 'anmalan')
        .replace(':setting', 'forsta-besoket');
      if (stream && expected.at(-1) !== name) {
        const open = await browser.open(address);
        open.close();
        expect(open.status).toBe(200);
        continue;
      }
      const answer =
        method === 'GET'
          ? await browser.get(address)
          : method === 'PUT'
            ? await browser.put(address, {})
            : await browser.post(address, {});
      if (answer.status === 403) {
        refused.push(name);
        expect(answer.json['title']).toBe('Din roll får inte göra det här');
      } else expect(answer.status).toBeLessThan(500);
    }
    expect(refused).toEqual(expected);
  });
});

test('members of the nämnd, the administrator and the reviewer read no case', () => {
  const reading: RouteName[] = [
    'board',
    'boardColumn',
    'case',
    'events',
    'nextSteps',
    'search',
    'logEvent',
    'correctEvent',
    'boardCards',
    'stream',
    'watch',
    'followUps',
    'week',
    'drafts',
    'keepDraft',
  ];
  for (const name of reading) {
    for (const each of ['ledamot', 'forvaltare', 'granskare'] as const) expect(ROUTE_ROLES[name]).not.toContain(each);
  }
});
