import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './workspace.mjs';

/** What a command needs built; those not named here need everything. Checking a file must start at once. */
const NEEDS = { check: ['cli'], help: ['cli'], '--help': ['cli'], docs: ['api', 'cli'], seed: ['municipality', 'cli'] };

/** Builds what is stale and runs the command line in this very process, as if it had been called from where npm was. */
export async function runCli(args) {
  if (!existsSync(join(root, 'node_modules'))) {
    console.error('The dependencies are not installed yet. Run: npm ci');
    process.exitCode = 1;
    return;
  }
  const { ensureBuilt } = await import('./build.mjs');
  try {
    await ensureBuilt(NEEDS[args[0] ?? 'help']);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
    return;
  }
  const main = join(root, 'apps/cli/dist/main.js');
  process.argv = [process.argv[0], main, ...args];
  await import(pathToFileURL(main).href);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  // npm runs scripts in the folder of package.json; a relative FILE means the folder where npm was called.
  if (process.env.npm_lifecycle_event === 'tavlan' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  await runCli(process.argv.slice(2));
}
