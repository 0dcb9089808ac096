/** Goes through every case's own chain and the access log, and names the first row that is not as it was written. */
import type { AccessLogReport, ChainReport } from '@tavlan/api';
import { CommandError } from '../command-error.js';
import { print } from '../print.js';
import { readArguments } from '../read-arguments.js';
import { cases as inCases, counted, events as inEvents } from '../report/counted.js';
import { withCore } from '../with-core.js';

const USAGE = 'npm run tavlan -- audit verify';
const REASONS = {
  changed: 'raden är ändrad',
  removed: 'en rad är borttagen',
  'text-changed': 'texten är ändrad',
  'cut-off': 'det sista är borttaget',
  'not-anchored-so': 'raden är en annan än den som förankrades utanför databasen',
} as const;

export async function audit(args: string[]): Promise<void> {
  const { positionals } = readArguments(args, {}, USAGE);
  if (positionals.join(' ') !== 'verify') throw new CommandError(`Skriv: ${USAGE}`);
  const [chain, log] = await withCore(
    async (core, api) => [await core.get(api.VerifyChain).run(), await core.get(api.VerifyAccessLog).run()] as const,
  );
  await print(registerTold(chain) + logTold(log));
  if (chain.broken.length > 0 || log.broken !== null) process.exitCode = 1;
}

function registerTold({ cases, events, broken }: ChainReport): string {
  const [first] = broken;
  if (!first) return `Registret: ${inEvents(events)} i ${inCases(cases)}, allt orört.\n`;
  const { m, caseId, seq, reason } = first;
  return `Registret: FEL. Kommun ${m}, ärende ${caseId}, händelse ${seq}: ${REASONS[reason]}. Ärenden med fel: ${broken.length} av ${cases}.\n`;
}

function logTold({ lanes, rows, notAnchored, notAnchoredSince, broken }: AccessLogReport): string {
  const since = notAnchoredSince === null ? '' : `, den äldsta från ${notAnchoredSince}`;
  const window = `${notAnchored} av raderna är ännu inte förankrade utanför databasen${since}.\n`;
  if (!broken)
    return `Åtkomstloggen: ${counted(rows, 'rad', 'rader')} i ${counted(lanes, 'kedja', 'kedjor')}, allt orört. ${window}`;
  const { m, lane, seq, reason } = broken;
  return `Åtkomstloggen: FEL. Kommun ${m}, kedja ${lane}, rad ${seq}: ${REASONS[reason]}. ${window}`;
}
