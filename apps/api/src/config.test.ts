import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config.js';

const SECRET = 'x'.repeat(32);
const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://tavlan_app:secret@db/tavlan',
  PUBLIC_ADDRESS: 'https://tavlan.example.se',
  SESSION_SECRET: SECRET,
  AUDIT_KEY: SECRET,
};

function faults(variables: Record<string, string>): readonly string[] {
  try {
    readConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('The settings', () => {
  test('nothing set gives a service on this machine only, on port 3000', () => {
    const config = readConfig({});
    expect(config).toMatchObject({ production: false, host: '127.0.0.1', port: 3000, dataDir: '.tavlan' });
    expect(config.publicAddress.href).toBe('http://localhost:3000/');
    expect(config.databaseUrl).toBeUndefined();
  });

  test('an empty variable counts as left out', () => {
    expect(readConfig({ PORT: '', TAVLAN_TODAY: '' })).toMatchObject({ port: 3000, today: undefined });
  });

  test.each([
    [{ PORT: 'http' }, 'PORT: must be a number between 0 and 65535'],
    [{ PORT: '70000' }, 'PORT: must be a number between 0 and 65535'],
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL: must begin with postgres://'],
    [{ TAVLAN_TODAY: '2026-02-30' }, 'TAVLAN_TODAY: must be a day such as 2026-11-23'],
    [{ TAVLAN_NOW: 'soon' }, 'TAVLAN_NOW: must be an instant such as 2026-11-23T08:30:00+01:00'],
    [{ SESSION_SECRET: 'short' }, 'SESSION_SECRET: must be at least 32 characters long'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: must be one of trace, debug, info, warn, error, silent'],
  ])('%j is refused by name', (variables, line) => {
    expect(faults(variables)).toEqual([line]);
  });

  test('a refusal never shows the value, which may be a password', () => {
    expect(faults({ SESSION_SECRET: 'hemligt', DATABASE_URL: 'http://hemligt' }).join()).not.toContain('hemligt');
  });

  test('a day and an instant together contradict each other', () => {
    expect(faults({ TAVLAN_TODAY: '2026-11-23', TAVLAN_NOW: '2026-11-23T08:00:00Z' })).toHaveLength(1);
  });

  test('production is complete or does not start', () => {
    expect(faults(PRODUCTION)).toEqual([]);
    expect(faults({ NODE_ENV: 'production' }).map((line) => line.split(':')[0])).toEqual([
      'DATABASE_URL',
      'PUBLIC_ADDRESS',
      'SESSION_SECRET',
      'AUDIT_KEY',
    ]);
  });

  test.each(['TAVLAN_TODAY', 'TAVLAN_NOW', 'TAVLAN_DEMO_PASSWORD'])('production refuses %s', (name) => {
    const value = { TAVLAN_TODAY: '2026-11-23', TAVLAN_NOW: '2026-11-23T08:00:00Z', TAVLAN_DEMO_PASSWORD: 'lösenord' }[
      name
    ];
    expect(faults({ ...PRODUCTION, [name]: value ?? '' })).toEqual([
      `${name}: is for demos and tests and refused when NODE_ENV is production`,
    ]);
  });

  test('production is served by an account that may not migrate, and migrated with nothing but the database', () => {
    const owner = 'postgres://tavlan_owner@db/tavlan';
    expect(faults({ ...PRODUCTION, DATABASE_URL: owner })).toEqual([
      'DATABASE_URL: must name the account tavlan_app when NODE_ENV is production; the owner only migrates',
    ]);
    const migration = { NODE_ENV: 'production', DATABASE_URL: owner, DATABASE_APP_PASSWORD: SECRET };
    expect(readConfig(migration, 'migration').databaseUrl).toBe(owner);
  });

  test('a secret may be named by a file, whose last line break is no part of it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tavlan-config-'));
    const file = join(folder, 'secret');
    writeFileSync(file, 'p@ss word\n');
    const url = 'postgres://tavlan_app@db/tavlan';
    expect(readConfig({ DATABASE_URL: url, DATABASE_PASSWORD_FILE: file }).databaseUrl).toBe(
      'postgres://tavlan_app:p%40ss%20word@db/tavlan',
    );
    expect(faults({ AUDIT_KEY: SECRET, AUDIT_KEY_FILE: file })).toEqual([
      'AUDIT_KEY and AUDIT_KEY_FILE: set one of them, not both',
    ]);
    expect(faults({ AUDIT_KEY_FILE: join(folder, 'none') })).toEqual([
      'AUDIT_KEY_FILE: the file cannot be read (ENOENT)',
    ]);
    writeFileSync(file, '\n');
    expect(faults({ AUDIT_KEY_FILE: file })).toEqual(['AUDIT_KEY_FILE: the file is empty']);
    rmSync(folder, { recursive: true });
  });

  test('production is reached over TLS only', () => {
    expect(faults({ ...PRODUCTION, PUBLIC_ADDRESS: 'http://tavlan.example.se' })).toEqual([
      'PUBLIC_ADDRESS: must begin with https:// when NODE_ENV is production',
    ]);
  });
});

describe('The address people type', () => {
  test.each([
    'http://tavlan.example.se',
    'http://10.0.0.5:3000',
    'http://localhost.example.se',
    'http://127.0.0.1.example.se',
  ])('is not %s: the cookie would go over the network in the clear', (PUBLIC_ADDRESS) => {
    expect(faults({ PUBLIC_ADDRESS })).toEqual([
      'PUBLIC_ADDRESS: must begin with https:// unless it names this machine itself, such as http://localhost',
    ]);
  });

  test.each(['https://tavlan.example.se', 'http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    'may be %s',
    (PUBLIC_ADDRESS) => expect(faults({ PUBLIC_ADDRESS })).toEqual([]),
  );

  test('is a host, without a path, a query or a name to sign in by', () => {
    for (const rest of ['/tavlan', '/?a=b', '/#a']) {
      expect(faults({ PUBLIC_ADDRESS: `https://tavlan.example.se${rest}` })).toHaveLength(1);
    }
    expect(faults({ PUBLIC_ADDRESS: 'https://a:b@tavlan.example.se' })).toHaveLength(1);
  });

  test('is needed, with TLS, where others can reach the service', () => {
    expect(faults({ HOST: '0.0.0.0' })).toEqual([
      'HOST: others could reach the service over plain HTTP; set PUBLIC_ADDRESS to an address with https://',
    ]);
    expect(faults({ HOST: '0.0.0.0', PUBLIC_ADDRESS: 'https://tavlan.example.se' })).toEqual([]);
  });
});

describe('How people sign in', () => {
  const OIDC = {
    OIDC_ISSUER: 'https://login.example.se',
    OIDC_CLIENT_ID: 'tavlan',
    OIDC_CLIENT_SECRET: 'hemligt',
    OIDC_MUNICIPALITY: '9001',
  };
  const CLAIMS = { ...OIDC, OIDC_RIGHTS: 'claims', OIDC_ROLE_CLAIM: 'groups' };

  test('is by local accounts when nothing is said', () => {
    expect(readConfig({})).toMatchObject({ localAccounts: true, oidc: undefined, sessionIdleMinutes: 480 });
  });

  test('is by an identity provider when there is one, with roles of the register', () => {
    expect(readConfig({ ...OIDC, LOCAL_ACCOUNTS: 'off' })).toMatchObject({
      localAccounts: false,
      oidc: { municipality: 9001, userClaim: 'sub', scope: 'openid profile', rights: { from: 'register' } },
    });
  });

  test('is by claims when a map says what they mean', () => {
    const OIDC_ROLE_MAP = '{"g1":"chef:norr","g2":"ledamot"}';
    expect(readConfig({ ...CLAIMS, OIDC_ROLE_MAP }).oidc?.rights).toEqual({
      from: 'claims',
      claim: 'groups',
      createUsers: false,
      map: new Map([
        ['g1', { role: 'chef', unit: 'norr' }],
        ['g2', { role: 'ledamot', unit: null }],
      ]),
    });
  });

  const EXAMPLE = 'such as {"grupp-bou-norr":"handlaggare:norr","grupp-jour":"jour"}';
  test.each([
    ['{', `OIDC_ROLE_MAP: must be an object of JSON, ${EXAMPLE}`],
    ['[]', `OIDC_ROLE_MAP: must be an object of JSON, ${EXAMPLE}`],
    ['{}', `OIDC_ROLE_MAP: must be an object of JSON, ${EXAMPLE}`],
    ['{"a":"jour","b":"chef"}', 'OIDC_ROLE_MAP: entry 2 needs a unit, as in chef:norr'],
    ['{"a":"chef:"}', 'OIDC_ROLE_MAP: entry 1 has an empty unit'],
    ['{"a":"kung"}', expect.stringMatching(/^OIDC_ROLE_MAP: entry 1 must name a role: handlaggare, /)],
    ['{"a":7}', expect.stringMatching(/^OIDC_ROLE_MAP: entry 1 must name a role: /)],
  ])('a map %s is refused by the entry', (OIDC_ROLE_MAP, line) => {
    expect(faults({ ...CLAIMS, OIDC_ROLE_MAP })).toEqual([line]);
  });

  test.each([
    [{ OIDC_CLIENT_ID: 'tavlan' }, 'OIDC_CLIENT_ID: means nothing unless OIDC_ISSUER is set'],
    [{ ...OIDC, OIDC_CLIENT_SECRET: '' }, 'OIDC_CLIENT_SECRET: must be set when OIDC_ISSUER is'],
    [{ ...OIDC, OIDC_ISSUER: 'http://login.example.se' }, 'OIDC_ISSUER: must begin with https://'],
    [{ ...OIDC, OIDC_MUNICIPALITY: 'lund' }, 'OIDC_MUNICIPALITY: must be the code of a municipality, such as 9001'],
    [{ ...OIDC, OIDC_SCOPE: 'profile' }, 'OIDC_SCOPE: must contain openid'],
    [CLAIMS, 'OIDC_ROLE_MAP: must be set when OIDC_RIGHTS is claims'],
    [{ ...OIDC, OIDC_ROLE_CLAIM: 'groups' }, 'OIDC_ROLE_CLAIM: means nothing unless OIDC_RIGHTS is claims'],
    [
      { ...OIDC, OIDC_UNKNOWN_USERS: 'create' },
      'OIDC_UNKNOWN_USERS: create needs OIDC_RIGHTS to be claims; a user without a role could do nothing',
    ],
    [{ LOCAL_ACCOUNTS: 'off' }, 'LOCAL_ACCOUNTS: off needs OIDC_ISSUER, or nobody could sign in'],
    [{ SESSION_IDLE_MINUTES: '0' }, 'SESSION_IDLE_MINUTES: must be a whole number between 1 and 1440'],
    [
      { SESSION_IDLE_MINUTES: '60', SESSION_LONGEST_MINUTES: '30' },
      'SESSION_IDLE_MINUTES: must not be more than SESSION_LONGEST_MINUTES',
    ],
    [{ RATE_PER_SESSION: 'many' }, 'RATE_PER_SESSION: must be a whole number between 1 and 10000000'],
  ])('%j is refused by name', (variables, line) => {
    expect(faults(variables)).toEqual([line]);
  });
});
