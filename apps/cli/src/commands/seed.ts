/** Fills an empty database with an invented caseload of any size. */
import { randomBytes } from 'node:crypto';
import { parseDay, type LocalDate } from '@tavlan/process';
import { CommandError } from '../command-error.js';
import { print, tell } from '../print.js';
import { readArguments } from '../read-arguments.js';

const USAGE =
  'npm run tavlan -- seed (--inhabitants ANTAL | --nation [--municipalities ANTAL]) --years ÅR --seed FRÖ [--today DAG]\n' +
  '       npm run tavlan -- seed --undo';

export async function seed(args: string[]): Promise<void> {
  const wish = readWish(args);
  const { openInstallation, openCore, hashPassword } = await import('@tavlan/api');
  const tool = await import('@tavlan/municipality');
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, onSignal);
  const installation = await openInstallation({ variables: process.env, tell, join: true });
  try {
    const { ownerUrl, config, clock } = installation;
    if (ownerUrl === undefined)
      throw new CommandError('Beståndet skrivs av databasens ägare. Ange ägarens DATABASE_URL.');
    if (wish === 'undo') {
      const undone = await tool.undoLoad(ownerUrl);
      tell(undone ? 'Den påbörjade inläsningen är borttagen.' : 'Det finns ingen påbörjad inläsning.');
      return;
    }
    const plan = tool.planOf({ today: clock.today(), ...wish });
    const password = config.demoPassword ?? randomBytes(9).toString('base64url');
    const report = await tool.loadCaseload(plan, {
      ownerUrl,
      password: await hashPassword(password),
      tell,
      signal: stop.signal,
    });
    const core = await openCore(installation);
    const sample = await tool.checkSample(core, ownerUrl, wish.seed).finally(() => core.close());
    await print(`${tool.summary(plan, report, sample, password)}\n`);
    if (sample.differences + sample.broken > 0) process.exitCode = 1;
  } catch (error) {
    if (error instanceof tool.SeedRefusal) throw new CommandError(error.message);
    if (error instanceof tool.SeedInterrupted) throw new CommandError(error.message, 1);
    throw error;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, onSignal);
    await installation.stop();
  }
}

function readWish(args: string[]) {
  const options = {
    inhabitants: { type: 'string' },
    nation: { type: 'boolean' },
    municipalities: { type: 'string' },
    years: { type: 'string' },
    seed: { type: 'string' },
    today: { type: 'string' },
    undo: { type: 'boolean' },
  } as const;
  const { values, positionals } = readArguments(args, options, USAGE);
  if (positionals.length > 0) throw new CommandError(`«${positionals[0]}» hör inte hit.\nSkriv: ${USAGE}`);
  if (values.undo) return 'undo' as const;
  const { inhabitants, nation, municipalities, years, seed: text, today } = values;
  if (years === undefined || text === undefined)
    throw new CommandError(`--years och --seed ska anges.\nSkriv: ${USAGE}`);
  return {
    seed: text,
    years: wholeNumber('--years', years),
    ...(nation && { nation }),
    ...(inhabitants !== undefined && { inhabitants: wholeNumber('--inhabitants', inhabitants) }),
    ...(municipalities !== undefined && { municipalities: wholeNumber('--municipalities', municipalities) }),
    ...(today !== undefined && { today: dayOf(today) }),
  };
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d[\d ]*$/.test(text)) throw new CommandError(`${option} ska vara ett heltal; här står «${text}».`);
  return Number(text.replaceAll(' ', ''));
}

function dayOf(text: string): LocalDate {
  const day = parseDay(text);
  if (day === null) throw new CommandError(`«${text}» är ingen dag. Skriv dagen som ÅÅÅÅ-MM-DD.`);
  return day;
}
