import { startOidcService, type OidcService } from '../testing/test-identity-provider.js';
import { Visitor } from '../testing/visitor.js';
import { demandStrongEnough, usernameOf } from './oidc-rights.js';
import type { OidcSettings } from './oidc-settings.js';

/** Several logins of one employee stand for what the provider says of them at different times. */
const PEOPLE = {
  'ny-1': { employee: 'anna.ek', name: 'Anna Ek', groups: ['bou-norr', 'alla-anstallda'] },
  'ny-2': { employee: 'anna.ek', name: 'Anna Ek', groups: ['bou-syd', 'jour'] },
  'ny-3': { employee: 'anna.ek', name: 'Anna Ek', groups: 'jour' },
  'ny-4': { employee: 'anna.ek', name: 'Anna Ek', groups: [] },
  utan: { employee: 'bo.ek', name: 'Bo Ek', groups: ['alla-anstallda'] },
  chef: { employee: 'chef', name: 'Kim Chef', groups: ['jour'] },
  granne: { employee: 'grannkommun', name: 'Gran Ne', groups: ['jour'] },
  fel: { employee: 'två ord', name: 'X', groups: ['jour'] },
  borta: { employee: 'eva.ek', name: 'Eva Ek', groups: ['bou-borta'] },
};

const MAP = {
  'bou-norr': 'handlaggare:nord',
  'bou-syd': 'handlaggare:syd',
  'bou-borta': 'handlaggare:finns-inte',
  jour: 'jour',
};

let running: OidcService;
beforeAll(async () => {
  running = await startOidcService(PEOPLE, {
    variables: {
      OIDC_USER_CLAIM: 'employee',
      OIDC_RIGHTS: 'claims',
      OIDC_ROLE_CLAIM: 'groups',
      OIDC_ROLE_MAP: JSON.stringify(MAP),
      OIDC_UNKNOWN_USERS: 'create',
    },
  });
});
afterAll(() => running.stop());

/** Where one ends, and the roles one then has. */
async function signIn(login: string) {
  const { url } = running.service;
  const visitor = new Visitor();
  const { next } = await visitor.go(`${url}/api/session/oidc/start`);
  const { next: end } = await visitor.go(await visitor.signInAtProvider(next ?? new URL(url), login));
  const { status, text } = await visitor.go(`${url}/api/session`);
  const session = status === 200 ? (JSON.parse(text) as { roles: string[]; units: { id: string }[] }) : undefined;
  return { end: end?.search, roles: session?.roles, units: session?.units.map(({ id }) => id) };
}

const people = () => running.service.db.owner('select * from app_user order by user_id');

describe('Where roles follow what the identity provider says', () => {
  test('somebody new is entered at the first sign-in, with name and roles', async () => {
    expect(await signIn('ny-1')).toEqual({ end: '', roles: ['handlaggare'], units: ['nord'] });
    const [anna] = await running.service.db.owner(`select * from app_user where user_id = 'anna.ek'`);
    expect(anna).toMatchObject({ m: 1, name: 'Anna Ek', password_hash: null, active: true });
  });

  test('they are others at the next sign-in when the provider says so, and gone when it says none', async () => {
    expect(await signIn('ny-2')).toEqual({ end: '', roles: ['handlaggare', 'jour'], units: ['syd'] });
    expect(await signIn('ny-3')).toEqual({ end: '', roles: ['jour'], units: [] });
    expect(await signIn('ny-4')).toEqual({ end: '?fel=utan-roll', roles: undefined, units: undefined });
  });

  test('what the administrator has given stays', async () => {
    const { roles, units } = await signIn('chef');
    expect([roles, units]).toEqual([['chef', 'jour'], ['nord', 'syd']]); // prettier-ignore
  });

  test.each([
    ['without a role that means something here', 'utan', '?fel=utan-roll'],
    ['of another municipality', 'granne', '?fel=okand'],
    ['without a usable user name', 'fel', '?fel=felinstallt'],
  ])('somebody %s is not entered', async (_who, login, end) => {
    const before = await people();
    expect((await signIn(login)).end).toBe(end);
    expect(await people()).toEqual(before);
  });

  test('a unit that is not there is a fault of the settings, and enters nobody', async () => {
    const before = await people();
    expect((await signIn('borta')).end).toBe('?fel=felinstallt');
    expect(await people()).toEqual(before);
  });
});

describe('What the claims say', () => {
  const settings = { userClaim: 'sub', strongEnough: ['loa3', 'loa4'] } as unknown as OidcSettings;

  test.each(['', ' ', 'a b', 'a\u0000', 'a\n', 'x'.repeat(101), 42, null, ['a'], undefined])(
    '%j is no user name',
    (sub) => expect(() => usernameOf({ sub }, settings)).toThrow('felinstallt'),
  );

  test('a weaker way to show who one is than the installation asks for is refused', () => {
    expect(() => demandStrongEnough({ acr: 'loa3' }, settings)).not.toThrow();
    for (const acr of ['loa2', undefined, ['loa3'], '']) {
      expect(() => demandStrongEnough({ acr }, settings)).toThrow('for-svag');
    }
    expect(() => demandStrongEnough({}, { ...settings, strongEnough: [] })).not.toThrow();
  });
});
