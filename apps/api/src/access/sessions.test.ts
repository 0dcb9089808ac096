import { setTimeout } from 'node:timers/promises';
import type { OpenSession, SessionsOfPerson } from '@tavlan/contract';
import pg from 'pg';
import { SteppingClock } from '../testing/stepping-clock.js';
import type { TestBrowser } from '../testing/test-browser.js';
import { PASSWORD, startTestService, type TestService } from '../testing/test-service.js';

const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36';

let service: TestService;
let clock: SteppingClock;
beforeEach(async () => {
  clock = new SteppingClock('2026-11-23T07:00:00Z');
  service = await startTestService({
    clock,
    variables: { SESSION_IDLE_MINUTES: '60', SESSION_LONGEST_MINUTES: '180' },
  });
});
afterEach(() => service.stop());

const sessionsOf = async (browser: TestBrowser) => (await browser.get('sessions')).json as unknown as OpenSession[];
const status = async (browser: TestBrowser) => (await browser.get('session')).status;

async function signInWith(username: string, headers: Record<string, string>): Promise<TestBrowser> {
  const browser = service.browser();
  await browser.post('session', { username, password: PASSWORD }, headers);
  return browser;
}

describe('A password of one’s own', () => {
  const next = 'en-annan-lang-losenfras';
  const change = (browser: TestBrowser, body: object) => browser.post('sessions/password', body);
  const signInBy = async (password: string) =>
    (await service.browser().post('session', { username: 'handlaggare', password })).status;

  test('is changed by who knows it; the other sessions end, and the old one opens nothing', async () => {
    const [desk, left] = await Promise.all([service.signedIn('handlaggare'), service.signedIn('handlaggare')]);
    expect((await change(desk, { current: PASSWORD, next })).status).toBe(204);
    expect([await status(desk), await status(left)]).toEqual([200, 401]);
    expect([await signInBy(PASSWORD), await signInBy(next)]).toEqual([401, 200]);
    expect(await service.db.owner(`select user_id from access_log where action = 'change-password'`)).toEqual([
      { user_id: 'handlaggare' },
    ]);
  });

  test('stays when the old one is wrong, or the new one short or like the name', async () => {
    const desk = await service.signedIn('handlaggare');
    const refused = async (body: object) => {
      const { status: code, json } = await change(desk, body);
      return [code, (json as { errors: { path: string }[] }).errors.map(({ path }) => path)];
    };
    expect(await refused({ current: 'fel lösenord', next })).toEqual([422, ['current']]);
    expect(await refused({ current: PASSWORD, next: 'kort' })).toEqual([422, ['next']]);
    expect(await refused({ current: PASSWORD, next: 'min-handlaggare-fras' })).toEqual([422, ['next']]);
    expect(await signInBy(PASSWORD)).toBe(200);
  });

  test('is not guessed in a browser left open', async () => {
    const desk = await service.signedIn('handlaggare');
    const tries = [1, 2, 3, 4, 5, 6].map((n) => ({ current: `gissning ${n}`, next }));
    const codes: number[] = [];
    for (const each of tries) codes.push((await change(desk, each)).status);
    expect(codes).toEqual([422, 422, 422, 422, 422, 429]);
    expect((await change(desk, { current: PASSWORD, next })).status).toBe(429);
  });
});

describe('The sessions one has open', () => {
  test('are listed with when, from where and with what, and which is this one', async () => {
    const desk = await signInWith('handlaggare', { 'user-agent': CHROME });
    clock.passMinutes(10);
    const other = await service.signedIn('handlaggare');
    const list = (await sessionsOf(desk)).sort((one, another) => (one.since < another.since ? -1 : 1));
    expect(list).toEqual([
      {
        id: expect.any(String),
        since: '2026-11-23T07:00:00.000Z',
        seen: '2026-11-23T07:10:00.000Z',
        by: 'local',
        place: '127.0.0.x',
        device: 'Chrome, Windows',
        current: true,
      },
      expect.objectContaining({ since: '2026-11-23T07:10:00.000Z', current: false }),
    ]);
    expect((await sessionsOf(other)).filter(({ current }) => current)).toHaveLength(1);
  });

  test('tell nothing by which one could take them over', async () => {
    const browser = await service.signedIn('handlaggare');
    const { text } = await browser.get('sessions');
    const sid = decodeURIComponent(browser.cookie).replace(/^tavlan=s:/, '').split('.')[0] ?? ''; // prettier-ignore
    expect(sid.length).toBeGreaterThan(20);
    expect(text).not.toContain(sid);
  });

  test('are ended one by one; the others stay', async () => {
    const [one, two, three] = await Promise.all(['chef', 'chef', 'chef'].map((name) => service.signedIn(name)));
    const list = await sessionsOf(one!);
    const own = (await sessionsOf(two!)).find(({ current }) => current);
    expect(list).toHaveLength(3);
    expect((await one!.delete(`sessions/${own?.id}`)).status).toBe(204);
    expect([await status(one!), await status(two!), await status(three!)]).toEqual([200, 401, 200]);
    expect((await one!.delete(`sessions/${own?.id}`)).status).toBe(204);
  });

  test('are ended all at once but this one', async () => {
    const [one, two, three] = await Promise.all(['chef', 'chef', 'chef'].map((name) => service.signedIn(name)));
    const colleague = await service.signedIn('handlaggare');
    expect((await one!.delete('sessions')).status).toBe(204);
    expect([await status(one!), await status(two!), await status(three!)]).toEqual([200, 401, 401]);
    expect(await status(colleague)).toBe(200);
  });

  test('take their live stream with them', async () => {
    const [desk, left] = await Promise.all([service.signedIn('chef'), service.signedIn('chef')]);
    const stream = await left.open('stream');
    expect(stream.status).toBe(200);
    await desk.delete('sessions');
    expect(await stream.next()).toBeUndefined();
  });

  test('are nobody else’s to end, of the own municipality or another, and the answer tells nothing', async () => {
    const victim = await service.signedIn('chef');
    const [own] = await sessionsOf(victim);
    for (const name of ['handlaggare', 'granskare', 'grannkommun']) {
      const other = await service.signedIn(name);
      const there = await other.delete(`sessions/${own?.id}`);
      const none = await other.delete('sessions/00000000-0000-4000-8000-000000000000');
      expect([there.status, there.text]).toEqual([none.status, none.text]);
    }
    expect(await status(victim)).toBe(200);
    expect((await victim.delete('sessions/not-an-id')).status).toBe(422);
  });

  test('of everybody are for the administrator to see and to end, and that is logged', async () => {
    const chief = await service.signedIn('chef');
    const neighbour = await service.signedIn('grannkommun');
    const admin = await service.signedIn('forvaltare');
    const all = (await admin.get('sessions/all')).json as unknown as SessionsOfPerson[];
    expect(all.map(({ person }) => person.id)).toEqual(['chef', 'forvaltare']);
    const [theirs] = all[0]?.sessions ?? [];
    expect((await admin.delete(`sessions/${theirs?.id}`)).status).toBe(204);
    expect(await status(chief)).toBe(401);
    const [foreign] = await sessionsOf(neighbour);
    await admin.delete(`sessions/${foreign?.id}`);
    expect(await status(neighbour)).toBe(200);
    const rows = await service.db.owner<{ action: string }>(
      `select action from access_log where user_id = 'forvaltare' order by at, seq`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['sign-in', 'sessions', 'end-session', 'end-session']);
  });
});

describe('A session', () => {
  test('is over after the time without a request, and not before', async () => {
    const browser = await service.signedIn('handlaggare');
    clock.passMinutes(59);
    expect(await status(browser)).toBe(200);
    clock.passMinutes(59);
    expect(await status(browser)).toBe(200);
    clock.passMinutes(65);
    expect(await status(browser)).toBe(401);
    expect((await browser.get('board')).json['title']).toBe('Du är inte inloggad');
  });

  test('is over after its longest time, however busy', async () => {
    const browser = await service.signedIn('handlaggare');
    for (let minutes = 0; minutes < 150; minutes += 30) {
      clock.passMinutes(30);
      expect(await status(browser)).toBe(200);
    }
    clock.passMinutes(29);
    expect(await status(browser)).toBe(200);
    clock.passMinutes(1);
    expect(await status(browser)).toBe(401);
  });

  test('that is over is not in the list and holds no stream open', async () => {
    const [old, desk] = await Promise.all([service.signedIn('chef'), service.signedIn('chef')]);
    clock.passMinutes(50);
    await desk.get('session');
    clock.passMinutes(20);
    expect((await sessionsOf(desk)).map(({ current }) => current)).toEqual([true]);
    expect((await old.open('stream')).status).toBe(401);
  });

  test('that was ended is not brought back by a request that was under way', async () => {
    const browser = await service.signedIn('chef');
    clock.passMinutes(10);
    const desk = await service.signedIn('chef');
    await Promise.all([desk.delete('sessions'), ...Array.from({ length: 10 }, () => browser.get('session'))]);
    expect(await status(browser)).toBe(401);
    const [{ count } = { count: '' }] = await service.db.owner<{ count: string }>('select count(*) from session');
    expect(count).toBe('1');
  });

  test('that begins in a browser ends the one it had before, with its stream', async () => {
    const browser = await service.signedIn('chef');
    const stream = await browser.open('stream');
    const before = browser.cookie;
    await browser.post('session', { username: 'handlaggare', password: PASSWORD });
    expect(await stream.next()).toBeUndefined();
    const thief = service.browser();
    thief.plant(before);
    expect(await status(thief)).toBe(401);
  });

  test('of a closed account is worth nothing', async () => {
    const browser = await service.signedIn('handlaggare');
    await service.db.owner(`update app_user set active = false where user_id = 'handlaggare'`);
    expect(await status(browser)).toBe(401);
  });
});

test('a sign-in with the old password that is on its way while a new one is set opens no session', async () => {
  const reset = new pg.Client({ connectionString: service.db.ownerUrl });
  await reset.connect();
  await reset.query(`begin; update app_user set password_hash = 'another' where user_id = 'chef'; delete from session`);
  const browser = service.browser();
  const signing = browser.post('session', { username: 'chef', password: PASSWORD });
  const open = () => service.db.owner(`select from session where sess -> 'signedIn' ->> 'userId' = 'chef'`);
  while ((await open()).length === 0) await setTimeout(5);
  await reset.query('commit');
  await reset.end();
  expect([(await signing).status, await status(browser), await open()]).toEqual([401, 401, []]);
});
