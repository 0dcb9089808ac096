/** The command line. A command's own module is loaded when it is called, so that `check` needs the process alone. */
import { CommandError } from './command-error.js';
import { HELP } from './help.js';
import { endWithReader, print, tell } from './print.js';

type Command = (args: string[]) => Promise<void>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.js')).check,
  import: async () => (await import('./commands/import.js')).importHistory,
  spans: async () => (await import('./commands/spans.js')).spans,
  audit: async () => (await import('./commands/audit.js')).audit,
  docs: async () => (await import('./commands/docs.js')).docs,
  seed: async () => (await import('./commands/seed.js')).seed,
  migrate: async () => (await import('./commands/migrate.js')).migrate,
  setup: async () => (await import('./commands/set-up.js')).setUp,
  serve: async () => (await import('./commands/serve.js')).serve,
};

async function run([name, ...args]: string[]): Promise<void> {
  if (name === undefined || name === 'help' || [name, ...args].includes('--help')) return print(HELP);
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) throw new CommandError(`Det finns inget kommando «${name}».\n\n${HELP}`);
  const command = await load();
  await command(args);
}

endWithReader();
try {
  await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof CommandError) {
    tell(error.message);
    process.exitCode = error.exitCode;
  } else {
    tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  }
}
