/** A history file, read whole or not at all. Remarks go to standard error. */
import { HistoryReader, type HistoryCase, type HistoryError } from '@tavlan/process';
import { CommandError } from './command-error.js';
import { tell } from './print.js';
import { readLines } from './read-lines.js';

const REMARKS_SHOWN = 50;

export async function readHistory(file: string): Promise<readonly HistoryCase[]> {
  const reader = new HistoryReader();
  for await (const lines of readLines(file)) {
    const error = firstError(reader, lines);
    if (error) throw new CommandError(`${file}, rad ${error.line}: ${error.text}`);
  }
  const history = reader.end();
  if (!history.ok) throw new CommandError(`${file}, rad ${history.error.line}: ${history.error.text}`);
  for (const { line, text } of history.remarks.slice(0, REMARKS_SHOWN)) tell(`Anmärkning, rad ${line}: ${text}`);
  const more = history.remarked - REMARKS_SHOWN;
  if (more > 0) tell(`Anmärkning: ${more} till av samma slag.`);
  if (history.cases.length === 0) tell('Filen innehåller inga ärenden.');
  return history.cases;
}

function firstError(reader: HistoryReader, lines: readonly string[]): HistoryError | undefined {
  for (const line of lines) {
    const error = reader.line(line);
    if (error) return error;
  }
  return undefined;
}
