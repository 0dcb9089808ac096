/** Takes a history file into the database as cases: all of it or nothing. */
import { readFile } from 'node:fs/promises';
import type { Core } from '@tavlan/api';
import { CommandError } from '../command-error.js';
import { print, tell } from '../print.js';
import { oneFile, readArguments } from '../read-arguments.js';
import { cases as inCases, events as inEvents } from '../report/counted.js';
import { readHistory } from '../read-history.js';
import { withCore } from '../with-core.js';

type Api = typeof import('@tavlan/api');
const USAGE = 'npm run tavlan -- import FIL [--municipality KOD] [--unit ENHET]';

export async function importHistory(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    { municipality: { type: 'string' }, unit: { type: 'string' } },
    USAGE,
  );
  const file = oneFile(positionals, USAGE);
  // Read here first, in bounded memory and with the same words as `check`; only a good file is worth a database.
  await readHistory(file);
  const text = await readFile(file, 'utf8');
  const { cases } = await withCore(async (core, api, installation) => {
    if (!installation.config.production) await fillWhenEmpty(api, installation);
    const municipality = await chosenMunicipality(core, api, values.municipality);
    const actor = { municipality, userId: 'import', roles: [], units: [] };
    return core
      .get(api.ImportHistory)
      .run(actor, text, values.unit === undefined ? {} : { unit: values.unit })
      .catch((error: unknown) => {
        throw error instanceof api.ProblemError ? new CommandError(error.members.detail ?? error.code) : error;
      });
  });
  const count = cases.reduce((sum, each) => sum + each.events, 0);
  await print(`${inCases(cases.length)} med ${inEvents(count)} har tagits in.\n`);
}

/** There must be a municipality to take cases into; outside production that is the demonstration's. */
async function fillWhenEmpty(api: Api, installation: Parameters<Api['loadDemo']>[0]): Promise<void> {
  await api.loadDemo(installation);
}

async function chosenMunicipality(core: Core, { Database }: Api, given: string | undefined): Promise<number> {
  const known = await core.get(Database).municipalities();
  if (given === undefined) {
    const [first] = known;
    if (first === undefined) throw new CommandError('Databasen har ingen kommun än. Starta tjänsten först.', 1);
    if (known.length > 1)
      tell(`Ärendena tas in i kommun ${first}. Välj en annan med --municipality: ${known.join(', ')}.`);
    return first;
  }
  if (known.includes(Number(given))) return Number(given);
  throw new CommandError(`Kommun ${given} finns inte i databasen. Det finns: ${known.join(', ')}.`);
}
