/** How people sign in by the identity provider of the municipality: parsed once, and wrong settings stop the start. */
import { role, type Role } from '@tavlan/contract';
import { z } from 'zod';
import { isLoopback } from '../http/is-loopback.js';

export interface GrantedRole {
  readonly role: Role;
  readonly unit: string | null;
}

/** Role and unit stand in the user register, or follow from what the provider says of the person. */
export type RightsFrom =
  | { readonly from: 'register' }
  | {
      readonly from: 'claims';
      readonly claim: string;
      readonly map: ReadonlyMap<string, GrantedRole>;
      /** Whoever has a role by the claims is entered in the register at the first sign-in. */
      readonly createUsers: boolean;
    };

export interface OidcSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** What the button says. */
  readonly label: string;
  /** Whose accounts the provider answers for; those of others it cannot sign in. */
  readonly municipality: number;
  /** Says which user it is. Must never be given to somebody else later, nor be chosen by the user. */
  readonly userClaim: string;
  readonly nameClaim: string;
  /** Ways of authentication that are strong enough (`acr`); empty when the provider decides by itself. */
  readonly strongEnough: readonly string[];
  readonly rights: RightsFrom;
}

const name = z.string().min(1).max(200);

export const OIDC_VARIABLES = {
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be an address such as https://login.example.se' }).optional(),
  OIDC_CLIENT_ID: name.optional(),
  OIDC_CLIENT_SECRET: name.optional(),
  OIDC_SCOPE: z
    .string()
    .regex(/(^| )openid( |$)/, { error: 'must contain openid' })
    .default('openid profile'),
  OIDC_LABEL: z.string().min(1).max(60).default('Logga in med kommunens konto'),
  OIDC_MUNICIPALITY: z
    .string()
    .regex(/^\d{1,4}$/, { error: 'must be the code of a municipality, such as 9001' })
    .transform(Number)
    .optional(),
  OIDC_USER_CLAIM: name.default('sub'),
  OIDC_NAME_CLAIM: name.default('name'),
  OIDC_ACR: z
    .string()
    .transform((text) => text.split(' ').filter((each) => each !== ''))
    .default([]),
  OIDC_RIGHTS: z.enum(['register', 'claims'], { error: 'must be register or claims' }).default('register'),
  OIDC_ROLE_CLAIM: name.optional(),
  OIDC_ROLE_MAP: z.string().transform(parseRoleMap).optional(),
  OIDC_UNKNOWN_USERS: z.enum(['refuse', 'create'], { error: 'must be refuse or create' }).default('refuse'),
} as const;

type OidcVariables = z.infer<z.ZodObject<typeof OIDC_VARIABLES>>;

const NEEDED = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_MUNICIPALITY'] as const;
const BY_CLAIMS = ['OIDC_ROLE_CLAIM', 'OIDC_ROLE_MAP'] as const;

/** What each variable alone does not show. */
export function oidcFaults(env: OidcVariables, production: boolean): string[] {
  const faults: string[] = [];
  if (env.OIDC_ISSUER === undefined) {
    for (const each of [...NEEDED, ...BY_CLAIMS]) {
      if (env[each] !== undefined) faults.push(`${each}: means nothing unless OIDC_ISSUER is set`);
    }
    return faults;
  }
  const issuer = new URL(env.OIDC_ISSUER);
  if (issuer.protocol !== 'https:' && (production || !isLoopback(issuer.hostname))) {
    faults.push('OIDC_ISSUER: must begin with https://');
  }
  for (const each of NEEDED) if (env[each] === undefined) faults.push(`${each}: must be set when OIDC_ISSUER is`);
  for (const each of BY_CLAIMS) {
    if (env.OIDC_RIGHTS === 'claims' && env[each] === undefined) {
      faults.push(`${each}: must be set when OIDC_RIGHTS is claims`);
    }
    if (env.OIDC_RIGHTS === 'register' && env[each] !== undefined) {
      faults.push(`${each}: means nothing unless OIDC_RIGHTS is claims`);
    }
  }
  if (env.OIDC_RIGHTS === 'register' && env.OIDC_UNKNOWN_USERS === 'create') {
    faults.push('OIDC_UNKNOWN_USERS: create needs OIDC_RIGHTS to be claims; a user without a role could do nothing');
  }
  return faults;
}

/** Expects that there are no faults. */
export function toOidcSettings(env: OidcVariables): OidcSettings | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_MUNICIPALITY } = env;
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined) return undefined;
  if (OIDC_CLIENT_SECRET === undefined || OIDC_MUNICIPALITY === undefined) return undefined;
  return {
    issuer: new URL(OIDC_ISSUER),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    scope: env.OIDC_SCOPE,
    label: env.OIDC_LABEL,
    municipality: OIDC_MUNICIPALITY,
    userClaim: env.OIDC_USER_CLAIM,
    nameClaim: env.OIDC_NAME_CLAIM,
    strongEnough: env.OIDC_ACR,
    rights: toRights(env),
  };
}

function toRights(env: OidcVariables): RightsFrom {
  const { OIDC_ROLE_CLAIM: claim, OIDC_ROLE_MAP: map } = env;
  if (env.OIDC_RIGHTS === 'register' || claim === undefined || map === undefined) return { from: 'register' };
  return { from: 'claims', claim, map, createUsers: env.OIDC_UNKNOWN_USERS === 'create' };
}

const EXAMPLE = 'such as {"grupp-bou-norr":"handlaggare:norr","grupp-jour":"jour"}';
/** Without a unit they would see nothing. */
const OF_A_UNIT: readonly Role[] = ['handlaggare', 'arbetsledare', 'chef', 'mottagning'];

/** `{"value of the claim": "role" | "role:unit"}`. Entries are told by their number: the values may be sensitive. */
function parseRoleMap(text: string, check: z.RefinementCtx): ReadonlyMap<string, GrantedRole> {
  const entries = entriesOf(text);
  if (entries === undefined || entries.length === 0) {
    check.addIssue(`must be an object of JSON, ${EXAMPLE}`);
    return z.NEVER;
  }
  const map = new Map<string, GrantedRole>();
  for (const [index, [value, said]] of entries.entries()) {
    const fault = faultOf(said);
    if (fault !== undefined) check.addIssue(`entry ${index + 1} ${fault}`);
    const [named, unit] = String(said).split(':');
    map.set(value, { role: named as Role, unit: unit ?? null });
  }
  return map;
}

function faultOf(said: unknown): string | undefined {
  const [named, unit, ...more] = typeof said === 'string' ? said.split(':') : [];
  const parsed = role.safeParse(named);
  if (!parsed.success || more.length > 0) return `must name a role: ${role.options.join(', ')}`;
  if (unit === '') return 'has an empty unit';
  if (unit === undefined && OF_A_UNIT.includes(parsed.data)) return `needs a unit, as in ${parsed.data}:norr`;
  return undefined;
}

function entriesOf(text: string): [string, unknown][] | undefined {
  try {
    const parsed = z.record(z.string(), z.unknown()).safeParse(JSON.parse(text));
    return parsed.success ? Object.entries(parsed.data) : undefined;
  } catch {
    return undefined;
  }
}
