/** An installation without settings of its own makes its secrets once and keeps them beside its data. */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from './config.js';

const secrets = z.object({ session: z.string().min(32), database: z.string().min(32) });
type Secrets = z.infer<typeof secrets>;

export interface InstallationSecrets {
  readonly session: readonly string[];
  /** Password of the role the service connects as. */
  readonly database: string;
}

export function installationSecrets(config: Config): InstallationSecrets {
  const { sessionSecrets, databaseAppPassword } = config;
  if (sessionSecrets !== undefined && databaseAppPassword !== undefined) {
    return { session: sessionSecrets, database: databaseAppPassword };
  }
  const kept = keptSecrets(config.dataDir);
  return { session: sessionSecrets ?? [kept.session], database: databaseAppPassword ?? kept.database };
}

/** Two processes that start at once agree: a whole file is put in place in one step, and whoever comes second reads it. */
function keptSecrets(dataDir: string): Secrets {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    const made: Secrets = { session: random(), database: random() };
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft);
    }
  }
  return secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
}

const random = (): string => randomBytes(32).toString('base64url');
