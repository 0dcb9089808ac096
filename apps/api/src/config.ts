/** Everything the surroundings may decide, read once and checked before anything starts. */
import { parseDay, type LocalDate } from '@tavlan/process';
import { z } from 'zod';
import { OIDC_VARIABLES, oidcFaults, toOidcSettings, type OidcSettings } from './access/oidc-settings.js';
import { APP_ROLE, isServiceAccount, withPassword } from './database/database-url.js';
import { isLoopback } from './http/is-loopback.js';
import { withSecretFiles, type Variables } from './secret-files.js';

/** A class, so that it can be asked for by its name where things are put together. */
export abstract class Config {
  abstract readonly production: boolean;
  abstract readonly host: string;
  abstract readonly port: number;
  /** Left out: the embedded server is started. Its account decides: the service's own, or the owner, who migrates too. */
  abstract readonly databaseUrl: string | undefined;
  /** Folder of the embedded server and of this installation's own secrets. */
  abstract readonly dataDir: string;
  /** Address people type; decides whether cookies need TLS and what counts as another site. */
  abstract readonly publicAddress: URL;
  /** Proxies whose word about the caller's address is taken, e.g. `loopback`. */
  abstract readonly trustedProxies: string | undefined;
  abstract readonly sessionSecrets: readonly string[] | undefined;
  /** Without a request for so long, one is signed out. */
  abstract readonly sessionIdleMinutes: number;
  /** However busy, one sign-in lasts no longer. */
  abstract readonly sessionLongestMinutes: number;
  /** User names and passwords kept here; off where everybody signs in by the identity provider. */
  abstract readonly localAccounts: boolean;
  abstract readonly oidc: OidcSettings | undefined;
  /** Most requests a minute. */
  abstract readonly rates: Rates;
  /** Password given to the role the service itself connects as, when DATABASE_URL names the owner. */
  abstract readonly databaseAppPassword: string | undefined;
  abstract readonly auditKey: string | undefined;
  /** With it, figures are told to a collector on another machine too. */
  abstract readonly metricsToken: string | undefined;
  abstract readonly demoPassword: string | undefined;
  abstract readonly today: LocalDate | undefined;
  abstract readonly now: Date | undefined;
  abstract readonly logLevel: (typeof LOG_LEVELS)[number];
}

export interface Rates {
  readonly perSession: number;
  /** A whole municipality may share one. */
  readonly perAddress: number;
  /** Tries to sign in, from one address. */
  readonly signIns: number;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;
const SECRET_LENGTH = 32;

/** Names the variables at fault, one line each, and never shows a value: it may be a password. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly faults: readonly string[]) {
    super(`The settings cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  }
}

const secret = z.string().min(SECRET_LENGTH, { error: `must be at least ${SECRET_LENGTH} characters long` });
const address = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://tavlan.example.se' })
  .refine((text) => /^https?:\/\/[^/?#@]+\/?$/.test(text), { error: 'must name a host only, without a path' });

const from = (least: number, most: number) => {
  const error = `must be a whole number between ${least} and ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .pipe(z.int().min(least, { error }).max(most, { error }));
};
const MOST_MINUTES = 24 * 60;
const MOST_REQUESTS = 10_000_000;

const environment = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: 'must be a number between 0 and 65535' })
    .transform(Number)
    .pipe(z.int().max(65_535, { error: 'must be a number between 0 and 65535' }))
    .default(3000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must begin with postgres://' }).optional(),
  DATABASE_PASSWORD: z.string().optional(),
  DATABASE_APP_PASSWORD: secret.optional(),
  METRICS_TOKEN: secret.optional(),
  TAVLAN_DATA: z.string().min(1).default('.tavlan'),
  PUBLIC_ADDRESS: address.optional(),
  TRUSTED_PROXIES: z.string().optional(),
  SESSION_SECRET: z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .pipe(z.array(secret))
    .optional(),
  SESSION_IDLE_MINUTES: from(1, MOST_MINUTES).default(8 * 60),
  SESSION_LONGEST_MINUTES: from(1, MOST_MINUTES).default(12 * 60),
  LOCAL_ACCOUNTS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  ...OIDC_VARIABLES,
  RATE_PER_SESSION: from(1, MOST_REQUESTS).default(6_000),
  RATE_PER_ADDRESS: from(1, MOST_REQUESTS).default(60_000),
  RATE_SIGN_INS: from(1, MOST_REQUESTS).default(300),
  AUDIT_KEY: secret.optional(),
  TAVLAN_DEMO_PASSWORD: z.string().min(1, { error: 'must not be empty' }).optional(),
  TAVLAN_TODAY: z
    .string()
    .transform((text, check) => {
      const day = parseDay(text);
      if (day === null) check.addIssue('must be a day such as 2026-11-23');
      return day ?? z.NEVER;
    })
    .optional(),
  TAVLAN_NOW: z.iso
    .datetime({ offset: true, error: 'must be an instant such as 2026-11-23T08:30:00+01:00' })
    .transform((text) => new Date(text))
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
});
type Environment = z.infer<typeof environment>;

/** Serving and every other command run as the service; only migrating is the owner's, who needs no other secret. */
export type Purpose = 'service' | 'migration';

const NEEDED_IN_PRODUCTION = {
  service: ['DATABASE_URL', 'PUBLIC_ADDRESS', 'SESSION_SECRET', 'AUDIT_KEY'],
  migration: ['DATABASE_URL', 'DATABASE_APP_PASSWORD'],
} as const;
const REFUSED_IN_PRODUCTION = ['TAVLAN_TODAY', 'TAVLAN_NOW', 'TAVLAN_DEMO_PASSWORD'] as const;

/** An empty variable counts as left out, as shells and compose files write them. */
export function readConfig(variables: Variables, purpose: Purpose = 'service'): Config {
  const { given, faults: unread } = withSecretFiles(variables);
  if (unread.length > 0) throw new ConfigError(unread);
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((i) => `${i.path[0]?.toString()}: ${i.message}`));
  const faults = contradictions(parsed.data, purpose);
  if (faults.length > 0) throw new ConfigError(faults);
  return toConfig(parsed.data);
}

function contradictions(env: Environment, purpose: Purpose): string[] {
  const faults: string[] = [];
  if (env.TAVLAN_TODAY !== undefined && env.TAVLAN_NOW !== undefined) {
    faults.push('TAVLAN_TODAY and TAVLAN_NOW: set one of them, not both');
  }
  faults.push(...signInFaults(env));
  if (env.NODE_ENV !== 'production') return [...faults, ...plainHttpFaults(env)];
  for (const name of REFUSED_IN_PRODUCTION) {
    if (env[name] !== undefined) faults.push(`${name}: is for demos and tests and refused when NODE_ENV is production`);
  }
  for (const name of NEEDED_IN_PRODUCTION[purpose]) {
    if (env[name] === undefined) faults.push(`${name}: must be set when NODE_ENV is production`);
  }
  if (purpose === 'service' && env.DATABASE_URL !== undefined && !isServiceAccount(env.DATABASE_URL)) {
    faults.push(`DATABASE_URL: must name the account ${APP_ROLE} when NODE_ENV is production; the owner only migrates`);
  }
  if (env.PUBLIC_ADDRESS !== undefined && new URL(env.PUBLIC_ADDRESS).protocol !== 'https:') {
    faults.push('PUBLIC_ADDRESS: must begin with https:// when NODE_ENV is production');
  }
  return faults;
}

function signInFaults(env: Environment): string[] {
  const faults = oidcFaults(env, env.NODE_ENV === 'production');
  if (env.SESSION_IDLE_MINUTES > env.SESSION_LONGEST_MINUTES) {
    faults.push('SESSION_IDLE_MINUTES: must not be more than SESSION_LONGEST_MINUTES');
  }
  if (env.LOCAL_ACCOUNTS === 'off' && env.OIDC_ISSUER === undefined) {
    faults.push('LOCAL_ACCOUNTS: off needs OIDC_ISSUER, or nobody could sign in');
  }
  return faults;
}

/** The cookie of the session is the key to everything: without TLS it goes no further than this machine. */
function plainHttpFaults(env: Environment): string[] {
  const told = env.PUBLIC_ADDRESS === undefined ? undefined : new URL(env.PUBLIC_ADDRESS);
  if (told?.protocol === 'https:') return [];
  if (told !== undefined && !isLoopback(told.hostname)) {
    return ['PUBLIC_ADDRESS: must begin with https:// unless it names this machine itself, such as http://localhost'];
  }
  if (isLoopback(env.HOST)) return [];
  return ['HOST: others could reach the service over plain HTTP; set PUBLIC_ADDRESS to an address with https://'];
}

function toConfig(env: Environment): Config {
  return {
    production: env.NODE_ENV === 'production',
    host: env.HOST,
    port: env.PORT,
    databaseUrl: env.DATABASE_URL && withPassword(env.DATABASE_URL, env.DATABASE_PASSWORD),
    databaseAppPassword: env.DATABASE_APP_PASSWORD,
    dataDir: env.TAVLAN_DATA,
    publicAddress: new URL(env.PUBLIC_ADDRESS ?? `http://localhost:${env.PORT}`),
    trustedProxies: env.TRUSTED_PROXIES,
    sessionSecrets: env.SESSION_SECRET,
    sessionIdleMinutes: env.SESSION_IDLE_MINUTES,
    sessionLongestMinutes: env.SESSION_LONGEST_MINUTES,
    localAccounts: env.LOCAL_ACCOUNTS === 'on',
    oidc: toOidcSettings(env),
    rates: { perSession: env.RATE_PER_SESSION, perAddress: env.RATE_PER_ADDRESS, signIns: env.RATE_SIGN_INS },
    auditKey: env.AUDIT_KEY,
    metricsToken: env.METRICS_TOKEN,
    demoPassword: env.TAVLAN_DEMO_PASSWORD,
    today: env.TAVLAN_TODAY,
    now: env.TAVLAN_NOW,
    logLevel: env.LOG_LEVEL,
  };
}
