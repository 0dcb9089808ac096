/** What is malformed but plausible is refused, at every route of the contract: the fault is the caller's, never ours. */
import type { CaseView, Role, RouteName } from '@tavlan/contract';
import { v7 as uuidv7 } from 'uuid';
import { ROUTE_ROLES } from '../access/route-roles.js';
import { report } from '../testing/test-office.js';
import type { TestBrowser } from '../testing/test-browser.js';
import { startTestService, type TestService } from '../testing/test-service.js';
import { MEETING, TODAY } from '../testing/walk-office.js';
import { buildOpenApi } from './openapi.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}
interface Operation {
  readonly operationId: RouteName;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}
const document = buildOpenApi() as unknown as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

const UNKNOWN = uuidv7();
const STRANGE_TEXTS = [
  ...['', ' ', '%', "'; --", 'a\u0000b', 'x'.repeat(400), '\u{1F600}', '-1', '1e9', '2147483648', '0x10', 'null'],
  ...['2026-02-31', '9999-99-99', '0000-01-01', '1800-01-01', '2200-12-31', '0000-01', '9999-12', '24:00'],
  ...['2026-02-31T00:00:00.000Z', '0000-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59+23:59'],
  ...[UNKNOWN, UNKNOWN.toUpperCase(), '-'.repeat(36), `${'-'.repeat(36)}:1`, `${UNKNOWN}:999999999`],
  ...[`o~infinity~${UNKNOWN}`, `o~2026-02-31~${UNKNOWN}`, `1~2026-02-31~${'a'.repeat(32)}`, `9999~${UNKNOWN}`],
  ...[`2026-02-31T00:00:00.000Z~${UNKNOWN}~1`, `0000-01-01T00:00:00.000Z~${UNKNOWN}~1`],
  ...[`2026-11-01T00:00:00.000Z~${'-'.repeat(36)}~999999999`, '__proto__', 'constructor'],
];
const STRANGE_VALUES: readonly unknown[] = [
  ...STRANGE_TEXTS,
  ...[
    null,
    true,
    0,
    -1,
    1.5,
    1e300,
    2_147_483_648,
    [],
    {},
    [[]],
    [null],
    { length: 1 },
    ['x', 'x'],
    [UNKNOWN, UNKNOWN],
  ],
];

const DAY = { pattern: /date$/, value: TODAY };
const resolved = (schema: Schema): Schema =>
  schema.$ref === undefined
    ? schema
    : resolved(document.components.schemas[schema.$ref.replace('#/components/schemas/', '')] ?? {});

/** Something that the schema lets through, as far as it tells. */
function fitting(given: Schema, name: string, known: Readonly<Record<string, unknown>>): unknown {
  const schema = resolved(given);
  if (name in known) return known[name];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice) return fitting(choice, name, known);
  const [type] = [schema.type ?? 'string'].flat();
  if (type === 'object') return wholeOf(schema, known);
  if (type === 'array') return schema.prefixItems?.map((each) => fitting(each, '', known)) ?? [fitting(schema.items ?? {}, '', known)];
  if (type === 'boolean') return true;
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (DAY.pattern.test(schema.format ?? '')) return DAY.value;
  if (schema.format === 'date-time') return `${TODAY}T10:00:00Z`;
  if (schema.format === 'uuid') return UNKNOWN;
  return 'x'.repeat(Math.max(schema.minLength ?? 1, 12));
} // prettier-ignore

const wholeOf = ({ properties = {} }: Schema, known: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, fitting(each, name, known)]));

/** One value after another made strange, the rest as it should be; and the whole. */
function strangeBodies(schema: Schema, known: Readonly<Record<string, unknown>>): unknown[] {
  const whole = resolved(schema);
  const fits = wholeOf(whole, known);
  const parts = Object.keys(fits).flatMap((name) => STRANGE_VALUES.map((value) => ({ ...fits, [name]: value })));
  return [fits, ...parts, {}, [], { ...fits, surplus: 1 }];
}

describe('What is malformed but plausible', () => {
  let service: TestService;
  let caseId = '';
  let eventId = '';
  const browsers = new Map<Role, TestBrowser>();

  beforeAll(async () => {
    service = await startTestService({ today: TODAY });
    for (const each of ['handlaggare', 'arbetsledare', 'chef', 'jour', 'namndsekreterare', 'ledamot', 'forvaltare', 'granskare'] as const) {
      browsers.set(each, await service.signedIn(each));
    }
    caseId = (await report(browsers.get('handlaggare')!, 'Fia Fel', TODAY)).id;
    const view = (await browsers.get('handlaggare')!.get(`cases/${caseId}`)).json as unknown as CaseView;
    eventId = view.events[0]!.id;
    await browsers.get('namndsekreterare')!.post('meetings', { on: MEETING, organ: 'namnd' });
  }); // prettier-ignore
  afterAll(() => service.stop());

  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  // They end the session that asks, or stay open.
  const apart: readonly RouteName[] = ['signOut', 'signOutOidc', 'stream', 'endOtherSessions'];

  test.each(operations.filter(({ operation }) => !apart.includes(operation.operationId)))(
    'is never a fault of the service at $method $path',
    async ({ path, method, operation }) => {
      const admitted = ROUTE_ROLES[operation.operationId];
      const role = typeof admitted === 'string' ? 'chef' : admitted[0]!;
      const browser = browsers.get(role)!;
      const failed: string[] = [];
      let version = 1;
      const ask = async (address: string, body?: unknown) => {
        // The case moves on as strange things are let through; only the newest version is looked at any closer.
        const sent = isAtFirst(body) ? { ...body, version } : body;
        const text = sent === undefined ? undefined : JSON.stringify(sent);
        const headers: Record<string, string> = text === undefined ? {} : { 'content-type': 'application/json' };
        const { status, json } = await answered(browser, method, address, text, headers);
        version = typeof json['version'] === 'number' ? json['version'] : version;
        if (status >= 500) failed.push(`${status} ${address} ${text?.slice(0, 600) ?? ''}`);
      };
      const known = { ...KNOWN, caseId, cases: [caseId], ids: [caseId], about: caseId, ref: eventId };
      const { parameters = [], requestBody } = operation;
      const placed = (strange: Readonly<Record<string, string>> = {}) =>
        path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(strange[name] ?? IN_PATH[name] ?? caseId));
      const schema = requestBody?.content['application/json'].schema;
      const bodies = schema === undefined ? [undefined] : kindsOf(schema).flatMap((each) => strangeBodies(each, known));
      if (operation.operationId === 'correctEvent') {
        bodies.push(...STRANGE_CHANGES.map((replaces) => ({ ref: eventId, version: 1, reason: 'Fel.', replaces })));
      }
      for (const body of bodies) await ask(placed(), body);
      for (const parameter of parameters) {
        for (const text of STRANGE_TEXTS) {
          if (parameter.in === 'path') await ask(placed({ [parameter.name]: text }), bodies[0]);
          if (parameter.in === 'query') {
            const others = parameters.filter((each) => each.in === 'query' && each.name !== parameter.name && 'required' in each && each.required === true);
            const query = others.map((each) => `&${each.name}=${encodeURIComponent(String(fitting(each.schema, each.name, KNOWN)))}`);
            await ask(`${placed()}?${parameter.name}=${encodeURIComponent(text)}${query.join('')}`, bodies[0]);
          }
        }
      }
      expect(failed).toEqual([]);
    },
  ); // prettier-ignore
});

const STRANGE_CHANGED: readonly unknown[] = ['', 'x', '2026-02-31', UNKNOWN, null, 1.5, [], {}, ['x', 'x']];
/** What a correction would put in the place of what was said. */
const STRANGE_CHANGES: readonly Record<string, unknown>[] = [
  ...STRANGE_CHANGED.flatMap((value) => ['type', 'on', 'onBetween', 'at', 'ref', 'by', 'note', 'source', 'late', 'salt', 'id', 'law', 'recordedOn', 'void', 'replaces', '__proto__'].map((name) => Object.fromEntries([[name, value]]))),
  { deep: { deep: { deep: { deep: [{ deep: 'x' }] } } } },
  { type: 'placering-paborjad', form: 5, ground: {}, home: [] },
  { type: 'arende-tilldelat', responsible: 'handlaggare', unit: {} },
]; // prettier-ignore

const isAtFirst = (body: unknown): body is { readonly version: number } =>
  typeof body === 'object' && body !== null && 'version' in body && body.version === 1;

async function answered(browser: TestBrowser, ...asked: Parameters<TestBrowser['send']>) {
  const { status, text } = await browser.send(...asked);
  const json = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
  return { status, json };
}

const KNOWN: Readonly<Record<string, unknown>> = {
  on: TODAY,
  version: 1,
  responsible: 'handlaggare',
  unit: 'nord',
  user: 'handlaggare',
  forUser: 'handlaggare2',
  serving: ['ledamot'],
  month: '2026-11',
  seed: 'abc',
  key: 'anmalan',
  born: '2015',
  personalNumber: undefined,
  void: undefined,
  username: 'nagon.ny',
};
const IN_PATH: Readonly<Record<string, string>> = {
  column: 'utredning',
  day: MEETING,
  key: 'anmalan',
  setting: 'forsta-besoket',
  user: 'handlaggare2',
  unit: 'nord',
  clock: 'INS-13',
};

/** Some of the types of event say all that the others do; each is tried as it should be elsewhere. */
const TYPES = ['anteckning', 'placering-paborjad', 'berorda-informerade'];
function kindsOf(schema: Schema): readonly Schema[] {
  const { oneOf } = resolved(schema);
  if (oneOf === undefined) return [schema];
  return oneOf.filter((each) => TYPES.includes(String(resolved(each).properties?.['type']?.const)));
} // prettier-ignore
