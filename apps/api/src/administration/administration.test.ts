import type { AddUserRequest, Administration, CaseView, GiveRoleRequest } from '@tavlan/contract';
import { day } from '@tavlan/process';
import { log, report } from '../testing/test-office.js';
import { startTestService, type TestService } from '../testing/test-service.js';
import type { TestBrowser } from '../testing/test-browser.js';
import { written } from '../testing/written.js';

const TODAY = day('2026-11-23');
const PASSWORD = 'en-lang-losenfras-till';

let service: TestService;
let administrator: TestBrowser;

beforeAll(async () => {
  service = await startTestService({ today: TODAY });
  administrator = await service.signedIn('forvaltare');
});
afterAll(() => service.stop());

const roleIn = (unit: string | null, role: GiveRoleRequest['role'] = 'handlaggare'): GiveRoleRequest => ({
  role,
  unit,
  from: TODAY,
  lastDay: null,
});
const newUser = (username: string, more: Partial<AddUserRequest> = {}): AddUserRequest => ({
  username,
  name: 'Anna Berg',
  password: PASSWORD,
  roles: [roleIn('nord')],
  ...more,
});
const read = async () => (await administrator.get('administration')).json as unknown as Administration;
const userOf = (whole: Administration, id: string) => whole.users.find((user) => user.id === id);
async function signIn(username: string, password = PASSWORD): Promise<{ status: number; browser: TestBrowser }> {
  const browser = service.browser();
  return { status: (await browser.post('session', { username, password })).status, browser };
}

describe('The administrator', () => {
  test('adds a user who signs in at once with the roles that were given', async () => {
    const answer = await administrator.post('administration/users', newUser('anna.berg'));
    expect(answer.status).toBe(201);
    const { browser, status } = await signIn('anna.berg');
    expect(status).toBe(200);
    expect((await browser.get('session')).json).toMatchObject({
      user: { id: 'anna.berg', name: 'Anna Berg' },
      roles: ['handlaggare'],
      units: [{ id: 'nord' }],
    });
    expect(JSON.stringify(await read())).not.toContain('argon2');
  });

  test('is told when a user name is taken, in another municipality too, and nothing is written', async () => {
    const before = await written(service.db);
    for (const name of ['anna.berg', 'grannkommun']) {
      const answer = await administrator.post('administration/users', newUser(name));
      expect([answer.status, answer.json['errors']]).toEqual([
        422,
        [{ path: 'username', message: 'Användarnamnet är upptaget.' }],
      ]);
    }
    expect(await written(service.db)).toBe(before);
  });

  test.each<[string, Partial<AddUserRequest>]>([
    ['a short password', { password: 'kort' }],
    ['a password with the user name in it', { password: 'mitt-bo.ek-losen' }],
    ['a user name with capitals', { username: 'Bo.Ek' }],
    ['a unit that is not there', { roles: [roleIn('oster')] }],
    ['a role of a unit without one', { roles: [roleIn(null)] }],
    ['a role of the municipality with a unit', { roles: [roleIn('nord', 'granskare')] }],
  ])('is refused %s, and nothing is written', async (_what, wrong) => {
    const before = await written(service.db);
    expect((await administrator.post('administration/users', newUser('bo.ek', wrong))).status).toBe(422);
    expect(await written(service.db)).toBe(before);
  });

  test('closes an account, whose open browsers are out at once, and opens it again', async () => {
    const { browser } = await signIn('anna.berg');
    const closing = { name: 'Anna Berg', active: false };
    expect((await administrator.post('administration/users/anna.berg', closing)).status).toBe(200);
    expect((await browser.get('session')).status).toBe(401);
    expect((await signIn('anna.berg')).status).toBe(401);
    await administrator.post('administration/users/anna.berg', { name: 'Anna Ny', active: true });
    expect((await signIn('anna.berg')).status).toBe(200);
    expect(userOf(await read(), 'anna.berg')?.name).toBe('Anna Ny');
  });

  test('sets a new password, and whoever is signed in with the old one is signed out', async () => {
    const { browser } = await signIn('anna.berg');
    const password = 'en-annan-lang-losenfras';
    expect((await administrator.post('administration/users/anna.berg/password', { password })).status).toBe(200);
    expect((await browser.get('session')).status).toBe(401);
    expect((await signIn('anna.berg')).status).toBe(401);
    expect((await signIn('anna.berg', password)).status).toBe(200);
  });

  test('gives roles from day to day: what has not begun gives nothing, what has ended no more', async () => {
    const later = { ...roleIn('syd', 'arbetsledare'), from: day('2026-12-01'), lastDay: day('2026-12-31') };
    const given = await administrator.post('administration/users/anna.berg/roles', later);
    expect(given.status).toBe(201);
    const held = userOf(given.json as unknown as Administration, 'anna.berg')?.roles ?? [];
    expect(held.map(({ id: _id, ...role }) => role)).toEqual([later, roleIn('nord')]);
    const { browser } = await signIn('anna.berg', 'en-annan-lang-losenfras');
    expect((await browser.get('session')).json).toMatchObject({ roles: ['handlaggare'] });
    const overlapping = await administrator.post('administration/users/anna.berg/roles', roleIn('syd', 'arbetsledare'));
    expect(overlapping.status).toBe(422);
    const id = held.find(({ role }) => role === 'handlaggare')?.id;
    await administrator.post(`administration/users/anna.berg/roles/${id}`, { lastDay: TODAY });
    expect((await browser.get('session')).status).toBe(200);
    await administrator.post(`administration/users/anna.berg/roles/${id}`, { lastDay: '2026-11-22' });
    expect((await browser.get('session')).status).toBe(401);
    expect(userOf(await read(), 'anna.berg')?.roles).toHaveLength(1);
  });

  test('cannot lock everybody out: neither the role nor the account of the last one goes', async () => {
    const before = await written(service.db);
    const own = userOf(await read(), 'forvaltare')?.roles[0]?.id;
    const wishes = [
      administrator.post(`administration/users/forvaltare/roles/${own}`, { lastDay: '2026-12-31' }),
      administrator.post('administration/users/forvaltare', { name: 'Test', active: false }),
    ];
    for (const answer of await Promise.all(wishes)) {
      expect([answer.status, answer.json['type']]).toEqual([409, '/problems/last-administrator']);
    }
    expect(await written(service.db)).toBe(before);
  });

  test('adds and renames units, each under a name of its own', async () => {
    const added = await administrator.post('administration/units', { name: 'Barn & unga öster' });
    expect(added.status).toBe(201);
    expect((added.json as unknown as Administration).units).toContainEqual({
      id: 'barn-unga-oster',
      name: 'Barn & unga öster',
    });
    expect((await administrator.post('administration/units', { name: 'barn & unga ÖSTER' })).status).toBe(422);
    const renamed = await administrator.post('administration/units/barn-unga-oster', { name: 'Öster' });
    expect((renamed.json as unknown as Administration).units).toContainEqual({ id: 'barn-unga-oster', name: 'Öster' });
  });

  test('decides a rhythm of its own, which moves the limits that run and is heard by open boards', async () => {
    const own = await service.signedIn('handlaggare');
    const { id } = await report(own, 'Placed', '2026-09-01');
    await log(own, id, 'utredning-inledd', '2026-09-01');
    await log(own, id, 'placering-paborjad', '2026-11-02', {
      form: 'familjehem',
      ground: 'SoL',
      home: 'hem-1',
    });
    const limit = async () =>
      ((await own.get(`cases/${id}`)).json as unknown as CaseView).clocks.find(({ clock }) => clock === 'PLC-12')?.due;
    expect((await read()).rhythms.find(({ clock }) => clock === 'PLC-12')).toMatchObject({
      length: { unit: 'months', count: 3 },
      own: false,
    });
    expect(await limit()).toBe('2027-02-02');
    const stream = await own.open('stream');
    const answer = await administrator.post('administration/rhythms/PLC-12', { unit: 'weeks', count: 4 });
    expect(answer.status).toBe(200);
    expect((answer.json as unknown as Administration).rhythms).toContainEqual(
      expect.objectContaining({ clock: 'PLC-12', length: { unit: 'weeks', count: 4 }, own: true }),
    );
    expect((await stream.next())?.data).toEqual({ cases: [id] });
    stream.close();
    expect(await limit()).toBe('2026-11-30');
  });

  test('cannot change a limit of the law', async () => {
    const before = await written(service.db);
    expect((await administrator.post('administration/rhythms/UTR-02', { unit: 'months', count: 6 })).status).toBe(404);
    expect(await written(service.db)).toBe(before);
  });

  test('neither sees nor changes anybody of another municipality', async () => {
    expect(userOf(await read(), 'grannkommun')).toBeUndefined();
    const before = await written(service.db);
    for (const [path, body] of [
      ['', { name: 'Ny', active: false }],
      ['/password', { password: PASSWORD }],
      ['/roles', roleIn('nord')],
    ] as const) {
      expect((await administrator.post(`administration/users/grannkommun${path}`, body)).status).toBe(404);
    }
    expect(await written(service.db)).toBe(before);
  });

  test('is in the access log with every change', async () => {
    const rows = await service.db.owner<{ action: string; why: string }>(
      `select action, why from access_log where user_id = 'forvaltare' and action = 'password-reset'`,
    );
    expect(rows).toContainEqual({ action: 'password-reset', why: 'anna.berg' });
  });
});
