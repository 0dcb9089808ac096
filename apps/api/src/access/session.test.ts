import { PASSWORD, startTestService, type TestService } from '../testing/test-service.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

const signIn = (username: string, password: string) => service.browser().post('session', { username, password });

describe('Signing in', () => {
  test('tells who one is, with roles, units and the service’s day', async () => {
    const browser = await service.signedIn('handlaggare');
    const answer = await browser.get('session');
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ roles: ['handlaggare'], today: '2026-11-23' });
    expect(answer.json['user']).toMatchObject({ id: expect.any(String), name: expect.any(String) });
    expect(answer.json['units']).toHaveLength(1);
    expect(answer.text).not.toContain('password');
  });

  test('without it there is nothing but a request to sign in', async () => {
    for (const path of ['session', 'board', 'search?q=xx', 'cases/00000000-0000-4000-8000-000000000000']) {
      const answer = await service.browser().get(path);
      expect([answer.status, answer.json['title']]).toEqual([401, 'Du är inte inloggad']);
    }
  });

  test('a wrong password and an unknown name are answered alike, to the letter', async () => {
    const wrong = await signIn('handlaggare', 'fel-losenord');
    const unknown = await signIn('finns-inte', 'fel-losenord');
    expect([wrong.status, wrong.text]).toEqual([401, unknown.text]);
    expect(wrong.json['title']).toBe('Användarnamnet eller lösenordet stämmer inte');
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  test('the cookie is out of reach for scripts and other sites', async () => {
    const answer = await signIn('chef', PASSWORD);
    expect(answer.headers.get('set-cookie')).toMatch(/^tavlan=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  });

  test('a number planted in the browser before is worth nothing after', async () => {
    const attacker = await service.signedIn('handlaggare2');
    const planted = attacker.cookie;
    const victim = service.browser();
    victim.plant(planted);
    await victim.post('session', { username: 'chef', password: PASSWORD });
    expect(victim.cookie).not.toBe(planted);
    const watching = await attacker.get('session');
    expect(watching.status).toBe(401);
  });

  test('signing out ends the session itself, not only the cookie', async () => {
    const browser = await service.signedIn('handlaggare');
    const kept = browser.cookie;
    expect((await browser.delete('session')).status).toBe(204);
    const copy = service.browser();
    copy.plant(kept);
    expect((await copy.get('session')).status).toBe(401);
    expect((await browser.get('session')).status).toBe(401);
  });

  test('a forged cookie is no session', async () => {
    const browser = service.browser();
    browser.plant('tavlan=s%3Aabcdefghijklmnop.qrstuvwxyz');
    expect((await browser.get('session')).status).toBe(401);
  });

  test('a session is over when its time is, whatever the browser keeps', async () => {
    const browser = await service.signedIn('handlaggare');
    await service.db.owner(`update session set sess = jsonb_set(sess::jsonb, '{signedIn,at}', '0')::json`);
    expect((await browser.get('session')).status).toBe(401);
  });

  test('a role taken away is gone at the next click', async () => {
    const browser = await service.signedIn('arbetsledare');
    expect((await browser.get('board')).status).toBe(200);
    await service.db.owner(
      `update user_role set valid_from = '2020-01-01', valid_to = '2020-02-01' where role = 'arbetsledare'`,
    );
    expect((await browser.get('board')).status).toBe(401);
  });

  test('after five wrong passwords the account waits, at that address, and says for how long', async () => {
    for (let n = 0; n < 5; n += 1) await signIn('jour', 'fel');
    const answer = await signIn('jour', PASSWORD);
    expect([answer.status, answer.json['title'], answer.json['detail']]).toEqual([
      429,
      'För många försök',
      'Vänta 30 sekunder och försök igen, eller be systemförvaltaren om hjälp.',
    ]);
    expect(answer.headers.get('retry-after')).toBe('30');
    expect((await signIn('ledamot', PASSWORD)).status).toBe(200);
  });

  test('sign-in and sign-out stand in the access log', async () => {
    const browser = await service.signedIn('granskare');
    await browser.delete('session');
    const rows = await service.db.owner<{ action: string }>(
      `select a.action from access_log a join account c on c.m = a.m and c.user_id = a.user_id
        where c.username = 'granskare' order by a.at, a.seq`,
    );
    expect(rows.map((row) => row.action)).toEqual(['sign-in', 'sign-out']);
  });
});
