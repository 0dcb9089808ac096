/**
 * Makes the secrets that docker-compose.yml names, each in a file of its own, and leaves those that are there alone. The
 * folder is open to its owner only; inside a container each file is read by an account that is not its owner.
 *
 *   node tools/deploy/make-secrets.mjs [FOLDER]
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { root } from '../workspace.mjs';

const folder = resolve(process.argv[2] ?? join(root, 'secrets'));
const { secrets } = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'));
mkdirSync(folder, { recursive: true, mode: 0o700 });
for (const name of Object.keys(secrets)) {
  const file = join(folder, name);
  if (existsSync(file)) {
    console.log(`kept  ${file}`);
    continue;
  }
  writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o644, flag: 'wx' });
  console.log(`made  ${file}`);
}
