/** The start of an installation: municipality, units and the first administrator. Asks for what is not given. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { CommandError } from '../command-error.js';
import { askHidden } from '../ask-hidden.js';
import { print } from '../print.js';
import { readArguments } from '../read-arguments.js';
import { withCore } from '../with-core.js';

const USAGE =
  'npm run tavlan -- setup [--municipality KOD] [--unit NAMN]… [--username NAMN] [--name NAMN] [--password-file FIL]';

interface Given {
  readonly municipality?: string | undefined;
  readonly units?: readonly string[] | undefined;
  readonly username?: string | undefined;
  readonly name?: string | undefined;
  readonly passwordFile?: string | undefined;
}

export async function setUp(args: string[]): Promise<void> {
  const given = readGiven(args);
  const { setUpRequest } = await import('@tavlan/api');
  const wish = setUpRequest.safeParse(await complete(given));
  if (!wish.success) {
    const lines = wish.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new CommandError(`Installationen kan inte göras så:\n${lines.join('\n')}`);
  }
  const place = await withCore(async (core, api) => {
    try {
      return await core.get(api.SetUp).run(wish.data);
    } catch (error) {
      if (error instanceof api.SetUpRefusal) throw new CommandError(error.message, 1);
      throw error;
    }
  });
  const { username } = wish.data.administrator;
  await print(`${place} är upplagd. Logga in som ${username} och lägg till användare under Inställningar.\n`);
}

function readGiven(args: string[]): Given {
  const options = {
    municipality: { type: 'string' },
    unit: { type: 'string', multiple: true },
    username: { type: 'string' },
    name: { type: 'string' },
    'password-file': { type: 'string' },
  } as const;
  const { values, positionals } = readArguments(args, options, USAGE);
  if (positionals.length > 0) throw new CommandError(`«${positionals[0]}» hör inte hit.\nSkriv: ${USAGE}`);
  const { municipality, unit: units, username, name, 'password-file': passwordFile } = values;
  return { municipality, units, username, name, passwordFile };
}

/** A password is never an argument: those stand in the list of processes and in the history of the shell. */
async function complete({ municipality, units, username, name, passwordFile }: Given) {
  if (!process.stdin.isTTY) {
    return {
      municipality,
      units: units ?? [],
      administrator: { username, name, password: passwordFile === undefined ? undefined : readPassword(passwordFile) },
    };
  }
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const ask = (question: string) => lines.question(`${question}: `).then((answer) => answer.trim());
  try {
    const answered = {
      municipality: municipality ?? (await ask('Kommunkod, fyra siffror (till exempel 1280 för Malmö)')),
      units: units ?? (await ask('Enheter, med komma emellan')).split(',').map((each) => each.trim()).filter(Boolean), // prettier-ignore
      username: username ?? (await ask('Användarnamn för den första systemförvaltaren')),
      name: name ?? (await ask('Hens namn')),
    };
    lines.close();
    const password = passwordFile === undefined ? await askTwice() : readPassword(passwordFile);
    return {
      municipality: answered.municipality,
      units: answered.units,
      administrator: { username: answered.username, name: answered.name, password },
    };
  } finally {
    lines.close();
  }
}

async function askTwice(): Promise<string> {
  const password = await askHidden('Lösenord, minst 12 tecken: ');
  if ((await askHidden('Lösenordet en gång till: ')) !== password) {
    throw new CommandError('Lösenorden är inte lika. Ingenting har skrivits.');
  }
  return password;
}

function readPassword(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw new CommandError(`${file} kan inte läsas (${(error as NodeJS.ErrnoException).code ?? 'okänt fel'}).`);
  }
}
