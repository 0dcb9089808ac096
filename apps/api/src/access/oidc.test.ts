import { SteppingClock } from '../testing/stepping-clock.js';
import { startOidcService, type OidcService } from '../testing/test-identity-provider.js';
import type { TestService } from '../testing/test-service.js';
import { Visitor, type Stop } from '../testing/visitor.js';

/** Those of the register sign in by their user name; the others are known to the provider alone. */
const PEOPLE = {
  handlaggare: {},
  chef: {},
  mottagning: {},
  jour: {},
  ledamot: {},
  grannkommun: {},
  utanfor: { name: 'Okänd Person' },
};

let running: OidcService;
let service: TestService;
let clock: SteppingClock;
beforeAll(async () => {
  clock = new SteppingClock('2026-11-23T07:00:00Z');
  running = await startOidcService(PEOPLE, { clock });
  ({ service } = running);
});
afterAll(() => running.stop());

const at = (path: string) => `${service.url}${path}`;
const callback = (query: string) => at(`/api/session/oidc/callback?${query}`);

async function toProvider(visitor: Visitor, till = ''): Promise<URL> {
  const { next } = await visitor.go(at(`/api/session/oidc/start${till && `?till=${encodeURIComponent(till)}`}`));
  if (next === undefined) throw new Error('Not sent to the provider.');
  return next;
}

/** From the start to the address the provider sends back to, which is not opened yet. */
async function nearlyThere(visitor: Visitor, login = 'handlaggare', till = ''): Promise<URL> {
  return visitor.signInAtProvider(await toProvider(visitor, till), login);
}

const whoAmI = async (visitor: Visitor) => (await visitor.go(at('/api/session'))).status;
const with_ = (url: URL, name: string, value: string): URL => {
  const changed = new URL(url);
  changed.searchParams.set(name, value);
  return changed;
};

/** Back on the page to sign in, with the reason, and with nothing of what went wrong inside. */
function expectRefused({ status, next, text }: Stop, fault: string): void {
  expect([status, next?.origin, next?.pathname, next?.searchParams.get('fel')]).toEqual([
    303,
    service.url,
    '/logga-in',
    fault,
  ]);
  expect(text).not.toMatch(/Error|\bat |openid|stack/);
}

const rowsOfPeople = () =>
  service.db.owner(`select (select count(*) from app_user) as users, (select count(*) from account) as accounts,
    (select count(*) from user_role) as roles, (select count(*) from session where sess::text like '%signedIn%') as sessions`);

describe('Signing in by the identity provider', () => {
  test('leads there with a code challenge, a nonce and a state, and with nothing secret in the address', async () => {
    const visitor = new Visitor();
    const { searchParams, pathname } = await toProvider(visitor);
    expect(pathname).toBe('/auth');
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'tavlan-under-prov',
      redirect_uri: callback('').replace('?', ''),
      response_type: 'code',
      scope: 'openid profile',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(visitor.cookiesOf(service.url)).not.toContain(searchParams.get('state') ?? '');
  });

  test('ends where one was going, signed in under a new number, and stands in the log', async () => {
    const visitor = new Visitor();
    const back = await nearlyThere(visitor, 'mottagning', '/arende/42?logga=1');
    const before = visitor.cookiesOf(service.url);
    const { status, next, headers } = await visitor.go(back);
    expect([status, next?.href]).toEqual([303, at('/arende/42?logga=1')]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax$/);
    expect(visitor.cookiesOf(service.url)).not.toBe(before);
    const { text } = await visitor.go(at('/api/session'));
    expect(JSON.parse(text)).toMatchObject({ user: { id: 'mottagning' }, roles: ['mottagning'] });
    const { text: sessions } = await visitor.go(at('/api/sessions'));
    expect(JSON.parse(sessions)).toMatchObject([{ by: 'oidc', device: 'Firefox, Linux', current: true }]);
    const log = await service.db.owner(`select action, why from access_log where user_id = 'mottagning'`);
    expect(log).toEqual([{ action: 'sign-in', why: 'oidc' }]);
  });

  test.each([
    ['who stands in no register', 'utanfor', 'okand'],
    ['who belongs to another municipality, whatever the provider says', 'grannkommun', 'okand'],
  ])('%s is told so, and nothing is created', async (_who, login, fault) => {
    const visitor = new Visitor();
    const before = await rowsOfPeople();
    expectRefused(await visitor.go(await nearlyThere(visitor, login)), fault);
    expect(await rowsOfPeople()).toEqual(before);
    expect(await whoAmI(visitor)).toBe(401);
  });

  test.each([
    ['whose account is closed', 'jour', `update app_user set active = false where user_id = 'jour'`, 'stangt'],
    ['who holds no role today', 'ledamot', `delete from user_role where user_id = 'ledamot'`, 'utan-roll'],
  ])('%s is refused', async (_who, login, sql, fault) => {
    await service.db.owner(sql);
    const visitor = new Visitor();
    expectRefused(await visitor.go(await nearlyThere(visitor, login)), fault);
    expect(await whoAmI(visitor)).toBe(401);
  });

  test('another state than was sent is refused, and the right one is worth nothing after it', async () => {
    const visitor = new Visitor();
    const back = await nearlyThere(visitor);
    expectRefused(await visitor.go(with_(back, 'state', 'x'.repeat(43))), 'stammer-inte');
    expectRefused(await visitor.go(back), 'foraldrat');
    expect(await whoAmI(visitor)).toBe(401);
  });

  test('a token made for another sign-in is refused: its nonce is another', async () => {
    const visitor = new Visitor();
    const address = with_(await toProvider(visitor), 'nonce', 'y'.repeat(43));
    expectRefused(await visitor.go(await visitor.signInAtProvider(address, 'handlaggare')), 'stammer-inte');
    expect(await whoAmI(visitor)).toBe(401);
  });

  test('a code exchanged by somebody without the verifier is refused by the provider', async () => {
    const visitor = new Visitor();
    const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
    const address = with_(await toProvider(visitor), 'code_challenge', challenge);
    expectRefused(await visitor.go(await visitor.signInAtProvider(address, 'handlaggare')), 'foraldrat');
  });

  test('an answer that claims to come from another provider is refused', async () => {
    const visitor = new Visitor();
    const back = with_(await nearlyThere(visitor), 'iss', 'https://example.org');
    expectRefused(await visitor.go(back), 'stammer-inte');
  });

  test('a code that is used up or made up is refused', async () => {
    const visitor = new Visitor();
    expectRefused(await visitor.go(with_(await nearlyThere(visitor), 'code', 'z'.repeat(43))), 'foraldrat');
  });

  test('whoever was away longer than ten minutes starts anew', async () => {
    const visitor = new Visitor();
    const back = await nearlyThere(visitor);
    clock.passMinutes(11);
    expectRefused(await visitor.go(back), 'foraldrat');
  });

  test('nobody is signed in by an address that somebody else has prepared', async () => {
    const attackers = await nearlyThere(new Visitor(), 'chef');
    const victim = new Visitor();
    expectRefused(await victim.go(attackers), 'foraldrat');
    const underWay = new Visitor();
    await toProvider(underWay);
    expectRefused(await underWay.go(attackers), 'stammer-inte');
    expect([await whoAmI(victim), await whoAmI(underWay)]).toEqual([401, 401]);
  });

  test('a number planted in the browser before is worth nothing after', async () => {
    const attacker = new Visitor();
    await toProvider(attacker);
    const planted = attacker.cookiesOf(service.url);
    const victim = new Visitor();
    const back = await nearlyThere(victim);
    await victim.go(back);
    expect(victim.cookiesOf(service.url)).not.toBe(planted);
    expect(await whoAmI(attacker)).toBe(401);
  });

  test('who turns back at the provider, or is refused there, is told so and keeps the way', async () => {
    const visitor = new Visitor();
    const start = await toProvider(visitor, '/min-vecka');
    const query = `error=access_denied&state=${start.searchParams.get('state')}&iss=${encodeURIComponent(start.origin)}`;
    const stop = await visitor.go(callback(query));
    expectRefused(stop, 'avbrutet');
    expect(stop.next?.searchParams.get('till')).toBe('/min-vecka');
  });

  test('a second window finds that the first was quicker', async () => {
    const visitor = new Visitor();
    const back = await nearlyThere(visitor);
    await visitor.go(back);
    expect((await visitor.go(back)).next?.href).toBe(at('/'));
    expect(await whoAmI(visitor)).toBe(200);
  });

  test.each([
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    '/\t/example.org',
    'javascript:alert(1)',
    '/api/session/oidc/start',
    '/min-vecka\r\nset-cookie: a=b',
  ])('never leads on to %j', async (till) => {
    const visitor = new Visitor();
    const { next, headers } = await visitor.go(await nearlyThere(visitor, 'handlaggare', till));
    expect(next?.href).toBe(at('/'));
    expect(headers.get('set-cookie')).not.toContain('a=b');
  });

  test('the log of the service tells why, and of nobody', async () => {
    const visitor = new Visitor();
    await visitor.go(with_(await nearlyThere(visitor, 'utanfor'), 'state', 'x'));
    await visitor.go(await nearlyThere(visitor, 'utanfor'));
    const told = service.logged.join('');
    expect(told).toContain('"fault":"stammer-inte"');
    expect(told).toContain('"fault":"okand"');
    expect(told).not.toMatch(/Okänd|utanfor|code=|state=/);
  });
});

describe('Signing out', () => {
  test('of a session from the provider ends it here and leads there, without naming anybody in the address', async () => {
    const visitor = new Visitor();
    await visitor.go(await nearlyThere(visitor));
    const browser = service.browser();
    browser.plant(visitor.cookiesOf(service.url));
    const answer = await browser.post('session/oidc/logout', {});
    const next = new URL(String(answer.json['next']));
    expect(next.pathname).toBe('/session/end');
    expect(Object.fromEntries(next.searchParams)).toEqual({
      client_id: 'tavlan-under-prov',
      post_logout_redirect_uri: at('/logga-in'),
    });
    expect(await whoAmI(visitor)).toBe(401);
    const page = await visitor.go(next);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('op.logoutForm')]);
  });

  test('of a session with a password stays here', async () => {
    const browser = await service.signedIn('handlaggare');
    expect((await browser.post('session/oidc/logout', {})).json).toEqual({ next: null });
    expect((await browser.get('session')).status).toBe(401);
  });
});

test('both ways to sign in are told to who is not signed in, and nothing more', async () => {
  expect((await service.browser().get('session/ways')).json).toEqual({
    local: true,
    oidc: { label: 'Logga in med kommunens konto' },
  });
});

describe('While the provider is away', () => {
  const between = new Visitor();
  const signedIn = new Visitor();
  let back: URL;
  beforeAll(async () => {
    await signedIn.go(await nearlyThere(signedIn));
    back = await nearlyThere(between);
    await running.close();
  });

  test('who comes back from it is told so', async () => {
    expectRefused(await between.go(back), 'nere');
  });

  test('who wants to go there is told so and keeps the way, and local accounts work', async () => {
    const unborn = await startOidcService(PEOPLE);
    await unborn.close();
    const { url } = unborn.service;
    const stop = await new Visitor().go(`${url}/api/session/oidc/start?till=/min-vecka`);
    expect(stop.next?.href).toBe(`${url}/logga-in?fel=nere&till=%2Fmin-vecka`);
    expect((await unborn.service.signedIn('handlaggare')).cookie).not.toBe('');
    await unborn.stop();
  });

  test('one can sign out', async () => {
    const browser = service.browser();
    browser.plant(signedIn.cookiesOf(service.url));
    expect((await browser.delete('session')).status).toBe(204);
    expect(await whoAmI(signedIn)).toBe(401);
  });
});
