import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startTestService, type TestService } from '../testing/test-service.js';

let service: TestService;
let web: string;

beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'tavlan-web-'));
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Tavlan</title>');
  writeFileSync(join(web, 'assets', 'app-1a2b3c.js'), 'export {};');
  service = await startTestService({ webFolder: web });
});

afterAll(async () => {
  await service.stop();
  rmSync(web, { recursive: true });
});

const JSON_HEADERS = { 'content-type': 'application/json' };
const post = (body: string, headers: Record<string, string> = JSON_HEADERS) =>
  service.browser().send('POST', 'session', body, headers);

describe('What reaches the service from outside', () => {
  test('answers about people are kept by no browser and no proxy, and framed by no page', async () => {
    const { headers } = await service.browser().get('session');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    for (const none of ['object-src', 'base-uri']) expect(policy).toContain(`${none} 'none'`);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('an address under /api that does not exist is a problem, not a page', async () => {
    const answer = await service.browser().get('nothing/here');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.json).toEqual({ type: '/problems/unknown-address', title: 'Adressen finns inte', status: 404 });
  });

  test.each([
    ['text that is no JSON', '{"username":', 422, 'Uppgifterna kunde inte läsas'],
    ['a bare word', '"anna"', 422, 'Uppgifterna kunde inte läsas'],
    ['a list where an object belongs', '[]', 422, 'Uppgifterna kunde inte läsas'],
    ['nothing at all', '', 422, 'Uppgifterna kunde inte läsas'],
    ['more than 256 kB', `{"username":"${'a'.repeat(300_000)}"}`, 413, 'Det som skickades är för stort'],
    [
      'a hundred thousand brackets',
      `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      422,
      'Uppgifterna kunde inte läsas',
    ],
    [
      'a NUL, which PostgreSQL cannot store',
      '{"username":"a\\u0000","password":"b"}',
      422,
      'Uppgifterna kunde inte läsas',
    ],
    ['half a character', '{"username":"\\ud800","password":"b"}', 422, 'Uppgifterna kunde inte läsas'],
    [
      'a key that would reach into the prototype',
      '{"__proto__":{"x":1},"username":"a"}',
      422,
      'Uppgifterna kunde inte läsas',
    ],
  ])('%s is answered with a problem', async (_what, body, status, title) => {
    const answer = await post(body);
    expect([answer.status, answer.json['title']]).toEqual([status, title]);
    expect(answer.text).not.toMatch(/stack|Error|at /);
  });

  test('what is wrong is named place by place, in Swedish', async () => {
    const answer = await post('{"username":"","passwort":"x"}');
    expect(answer.status).toBe(422);
    expect(answer.json['errors']).toEqual([
      { path: 'username', message: 'Uppgiften får inte vara tom.' },
      { path: 'password', message: 'Uppgiften saknas.' },
      { path: 'passwort', message: 'Här finns en uppgift som inte hör hit.' },
    ]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a body of type %s, as a form of another site can send, is not read',
    async (type) => {
      const answer = await post('{"username":"a","password":"b"}', { 'content-type': type });
      expect([answer.status, answer.json['title']]).toEqual([415, 'Skicka uppgifterna som JSON']);
    },
  );

  test.each([
    ['another origin', { origin: 'https://example.org' }],
    ['an origin that is hidden', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site' }],
  ])('a write from %s is refused before it is read', async (_from, headers) => {
    const answer = await post('{"username":"chef","password":"x"}', { ...JSON_HEADERS, ...headers });
    expect([answer.status, answer.json['title']]).toEqual([403, 'Anropet kom från en annan webbplats']);
  });

  /** What is answered to somebody who goes on sending as long as anybody listens. */
  async function answerTo(headers: string, part: string): Promise<string> {
    const { hostname, port, host } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.on('data', (chunk) => (said += String(chunk)));
    // Cut off while it sends, as it should be.
    socket.on('error', () => undefined);
    const send = () => void (socket.writable && socket.write(part, () => setImmediate(send)));
    socket.write(
      `POST /api/session HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n${headers}\r\n\r\n`,
      send,
    );
    await once(socket, 'close');
    return said;
  }

  test.each([
    ['a gigabyte that is announced', 'Content-Length: 1000000000', 'a'.repeat(10_000)],
    ['what never ends', 'Transfer-Encoding: chunked', `2710\r\n${'a'.repeat(10_000)}\r\n`],
  ])('%s is refused without being read to its end', async (_what, headers, part) => {
    const said = await answerTo(headers, part);
    expect(said).toMatch(/^HTTP\/1\.1 413 /);
    expect(said).toMatch(/connection: close/i);
    expect(said).toContain('Det som skickades är för stort');
  });

  test('a small body that would unfold to a large one is not unfolded', async () => {
    const body = gzipSync(JSON.stringify({ username: 'a'.repeat(50_000_000), password: 'b' }));
    const response = await fetch(`${service.url}/api/session`, {
      method: 'POST',
      headers: { ...JSON_HEADERS, 'content-encoding': 'gzip' },
      body,
    });
    expect(response.status).toBe(415);
  });

  test.each([
    ['an object in an object', '{"a":'],
    ['a list in a list', '['],
  ])('%s ten thousand times over is refused', async (_what, open) => {
    const close = open === '[' ? ']' : '}';
    const answer = await post(`${open.repeat(10_000)}0${close.repeat(10_000)}`);
    expect([answer.status, answer.text.length < 500]).toEqual([422, true]);
  });

  test('a write that comes from another name for this machine is not from our own page', async () => {
    const headers = { ...JSON_HEADERS, origin: 'http://tavlan.example.org', host: 'tavlan.example.org' };
    expect((await post('{"username":"chef","password":"fel"}', headers)).status).toBe(403);
  });

  test('nothing that is sent becomes a header of the answer', async () => {
    const injected = 'chef\r\nset-cookie: tavlan=planted';
    const answer = await post(JSON.stringify({ username: injected, password: 'x' }), {
      ...JSON_HEADERS,
      'x-request-id': 'planted',
    });
    expect(JSON.stringify([...answer.headers])).not.toContain('planted');
  });

  test('a write from our own page passes', async () => {
    const headers = { ...JSON_HEADERS, origin: service.url, 'sec-fetch-site': 'same-origin' };
    expect((await post('{"username":"chef","password":"fel"}', headers)).status).toBe(401);
  });

  test('an address with broken escapes is a problem, not a fault', async () => {
    const answer = await service.browser().get('cases/%E0%A4%A');
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('The built web', () => {
  test('every address of the app is answered by its page, asked for anew each time', async () => {
    for (const path of ['/', '/arende/4f1c', '/tavla?on=2026-11-23']) {
      const answer = await service.browser().get(path);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(answer.text).toContain('<title>Tavlan</title>');
    }
  });

  test('files with a hash in their name are kept for ever', async () => {
    const answer = await service.browser().get('/assets/app-1a2b3c.js');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test.each(['/assets/gone.js', '/.env', '/..%2f..%2fpackage.json'])('%s is missing, not the page', async (path) => {
    const answer = await service.browser().get(path);
    expect([answer.status, answer.json['title']]).toEqual([404, 'Adressen finns inte']);
  });

  test('the service is the service however its address is spelt', async () => {
    const answer = await service.browser().get('/API/board');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([401, 'no-store']);
  });
});

describe('For those who keep the service running', () => {
  test('it tells that it lives and that it is ready', async () => {
    expect((await service.browser().get('health/live')).json).toEqual({ status: 'live' });
    expect((await service.browser().get('health/ready')).json).toEqual({ status: 'ready' });
  });

  test('figures are for this machine only: what a proxy passed on gets none', async () => {
    const own = await service.browser().get('/metrics');
    expect(own.text).toContain('tavlan_http_request_duration_seconds');
    const passedOn = await service.browser().get('/metrics', { 'x-forwarded-for': '203.0.113.7' });
    expect(passedOn.status).toBe(404);
  });

  test('neither log nor figures tell which case was asked for, what was searched or who tried to sign in', async () => {
    const browser = await service.signedIn('handlaggare');
    await browser.get('cases/00000000-0000-4000-8000-00000000abcd');
    await browser.get('search?q=Elsa');
    await post('{"username":"elsa.lind","password":"hemligt"}');
    const told = service.logged.join('') + (await service.browser().get('/metrics')).text;
    expect(told).toContain('/api/cases/:id');
    expect(told).not.toMatch(/abcd|Elsa|elsa|hemligt|handlaggare/);
  });
});
