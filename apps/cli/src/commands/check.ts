/** Law check of a history file: every limit and finding as it stood on a day. Opens no database. */
import { checkReport, parseDay, type LocalDate } from '@tavlan/process';
import { CommandError } from '../command-error.js';
import { print } from '../print.js';
import { oneFile, readArguments } from '../read-arguments.js';
import { readHistory } from '../read-history.js';
import { caseTable } from '../report/case-table.js';
import { RuleSummary } from '../report/rule-summary.js';

const USAGE = 'npm run tavlan -- check FIL --as-of ÅÅÅÅ-MM-DD [--format jsonl|table]';

export async function check(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    { 'as-of': { type: 'string' }, format: { type: 'string' } },
    USAGE,
  );
  const file = oneFile(positionals, USAGE);
  const asOf = dayOf(values['as-of']);
  const format = formatOf(values.format);
  const cases = await readHistory(file);
  const summary = new RuleSummary();
  for (const { name, register } of cases) {
    const lines = checkReport(name, register, asOf);
    if (format === 'jsonl') {
      await print(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    } else {
      summary.add(lines);
      await print(caseTable(name, lines));
    }
  }
  if (format === 'table') await print(summary.table(asOf));
}

function dayOf(text: string | undefined): LocalDate {
  if (text === undefined) throw new CommandError(`Ange vilken dag som ska granskas med --as-of.\nSkriv: ${USAGE}`);
  const day = parseDay(text);
  if (day === null)
    throw new CommandError(`«${text}» är ingen dag. Skriv dagen som ÅÅÅÅ-MM-DD, till exempel 2026-11-23.`);
  return day;
}

function formatOf(text = 'jsonl'): 'jsonl' | 'table' {
  if (text === 'jsonl' || text === 'table') return text;
  throw new CommandError(`Det finns inget format «${text}». Välj jsonl (för program) eller table (för människor).`);
}
