import { isOwnPath } from './own-path.js';

describe('Where somebody may be sent after signing in', () => {
  test.each(['/', '/min-vecka', '/arende/0193?logga=1', '/bevakning?enhet=norr#sent', '/namnd/2026-12-01/namnd'])(
    '%s is a place of this site',
    (path) => expect(isOwnPath(path)).toBe(true),
  );

  test.each([
    'https://example.org',
    '//example.org',
    '/\\example.org',
    '\\\\example.org',
    '/\t/example.org',
    '/\n/example.org',
    '/..//example.org',
    '/\u0000',
    ' /',
    'javascript:alert(1)',
    'min-vecka',
    '/api/session',
    '/API/session/oidc/start',
    '/logga-in?till=/logga-in',
    '',
    undefined,
    ['/'],
  ])('%j is not', (path) => expect(isOwnPath(path)).toBe(false));

  test('what passes stays on the site, however a browser reads it', () => {
    const site = 'https://tavlan.example.se';
    for (const first of ['/', '/.', '/%2f', '/a@', '/:', '/?', '/#', '/%09/', '/;/']) {
      for (const rest of ['/example.org', 'example.org', '\\example.org', '@example.org', '\r\n/example.org']) {
        const path = first + rest;
        if (isOwnPath(path)) expect([path, new URL(path, site).origin]).toEqual([path, site]);
      }
    }
  });
});
