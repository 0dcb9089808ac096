/** Rebuilds every interval from the register, or only tells whether they are what the register says. */
import type { RebuildReport } from '@tavlan/api';
import { CommandError } from '../command-error.js';
import { print } from '../print.js';
import { readArguments } from '../read-arguments.js';
import { cases as inCases } from '../report/counted.js';
import { withCore } from '../with-core.js';

const USAGE = 'npm run tavlan -- spans rebuild [--verify]';
const SHOWN = 50;
const KINDS = { missing: 'saknas', extra: 'ska inte finnas', changed: 'är en annan' } as const;

export async function spans(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { verify: { type: 'boolean' } }, USAGE);
  if (positionals.join(' ') !== 'rebuild') throw new CommandError(`Skriv: ${USAGE}`);
  const verify = values.verify ?? false;
  const report = await withCore((core, { RebuildSpans }) => core.get(RebuildSpans).run({ verify }));
  await print(told(report, verify));
  if (verify && report.differences.length > 0) process.exitCode = 1;
}

function told({ cases, differences }: RebuildReport, verify: boolean): string {
  if (differences.length === 0) return `${inCases(cases)}: alla intervall är vad registret säger.\n`;
  const lines = differences
    .slice(0, SHOWN)
    .map(({ m, caseId, table, key, kind }) => `  kommun ${m}, ärende ${caseId}: ${table} ${key} ${KINDS[kind]}\n`);
  const more = differences.length > SHOWN ? `  … och ${differences.length - SHOWN} till\n` : '';
  const what = verify ? 'intervall stämmer inte med registret' : 'intervall har byggts om';
  return `${inCases(cases)}, ${differences.length} ${what}:\n${lines.join('')}${more}`;
}
