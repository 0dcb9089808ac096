/** A secret may be named by a file instead: NAME_FILE=/run/secrets/name, as container engines hand secrets over. */
import { readFileSync } from 'node:fs';

export type Variables = Readonly<Record<string, string | undefined>>;

/** Only these: everything else says nothing that must be kept from the list of processes. */
export const SECRETS = [
  'DATABASE_URL',
  'DATABASE_PASSWORD',
  'DATABASE_APP_PASSWORD',
  'SESSION_SECRET',
  'AUDIT_KEY',
  'METRICS_TOKEN',
  'OIDC_CLIENT_SECRET',
] as const;

export interface GivenVariables {
  /** Without the empty ones: shells and compose files write what is left out so. */
  readonly given: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
}

export function withSecretFiles(variables: Variables): GivenVariables {
  const given: Record<string, string> = {};
  const faults: string[] = [];
  for (const [name, value] of Object.entries(variables)) if (value !== undefined && value !== '') given[name] = value;
  for (const name of SECRETS) {
    const file = given[`${name}_FILE`];
    if (file === undefined) continue;
    if (given[name] !== undefined) {
      faults.push(`${name} and ${name}_FILE: set one of them, not both`);
      continue;
    }
    try {
      // Editors and echo end a file with a line break, which is no part of the secret.
      given[name] = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    } catch (error) {
      faults.push(`${name}_FILE: the file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
      continue;
    }
    if (given[name] === '') faults.push(`${name}_FILE: the file is empty`);
  }
  return { given, faults };
}
