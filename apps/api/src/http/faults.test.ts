import { startTestService, type TestService } from '../testing/test-service.js';

let service: TestService;
beforeAll(async () => {
  service = await startTestService();
});
afterAll(() => service.stop());

describe('When something goes wrong here', () => {
  test('a fault is told as a fault and nothing more; the log names the place but no value', async () => {
    const browser = await service.signedIn('handlaggare');
    await service.db.owner('alter table marker_span rename to gone');
    const answer = await browser.get('board?q=Provsson');
    await service.db.owner('alter table gone rename to marker_span');
    expect([answer.status, answer.json]).toEqual([
      500,
      { type: '/problems/internal', title: 'Något gick fel hos oss', status: 500 },
    ]);
    const line = service.logged.find((each) => each.includes('"failed"')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ error: { name: 'QueryFailedError', code: '42P01' } });
    expect(line).toContain('board-reader');
    expect(service.logged.join('')).not.toMatch(/Provsson|provsson|select /);
  });

  test('while the database is away one is asked to come back, and afterwards all is as before', async () => {
    const browser = await service.signedIn('chef');
    await service.db.owner('alter role tavlan_app connection limit 0');
    await service.db.owner(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'tavlan_app' and datname = current_database()`,
    );
    const away = [await browser.get('board'), await browser.get('health/ready'), await browser.get('health/live')];
    await service.db.owner('alter role tavlan_app connection limit -1');
    expect(away.map(({ status }) => status)).toEqual([503, 503, 200]);
    expect(away[0]?.json['title']).toBe('Tjänsten är inte redo');
    expect((await browser.get('board')).status).toBe(200);
  });
});

describe('Behind a proxy that ends TLS', () => {
  let public_: TestService;
  beforeAll(async () => {
    public_ = await startTestService({
      variables: { PUBLIC_ADDRESS: 'https://tavlan.example.se', TRUSTED_PROXIES: 'loopback' },
    });
  });
  afterAll(() => public_.stop());

  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.4', host: 'tavlan.example.se' };

  test('the cookie travels over TLS only and belongs to this host alone', async () => {
    const { headers, status } = await public_
      .browser()
      .post(
        'session',
        { username: 'chef', password: 'en-ganska-lang-losenfras' },
        { ...forwarded, origin: 'https://tavlan.example.se' },
      );
    expect(status).toBe(200);
    expect(headers.get('set-cookie')).toMatch(
      /^__Host-tavlan=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });

  test('guessing is counted by the caller’s own address, not the proxy’s', async () => {
    const guess = (address: string) =>
      public_
        .browser()
        .post('session', { username: 'jour', password: 'fel' }, { ...forwarded, 'x-forwarded-for': address });
    for (let n = 0; n < 5; n += 1) await guess('192.0.2.5');
    expect((await guess('192.0.2.5')).status).toBe(429);
    expect((await guess('192.0.2.6')).status).toBe(401);
  });
});
