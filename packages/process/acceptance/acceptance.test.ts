/** The published decisions, the invented histories and the date vectors, checked in process. `check-cases.mjs` does the same through the command. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkReport, day, parseHistory } from '../src/index.js';

type Line = Record<string, unknown>;
interface Check {
  asOf: string;
  expect?: Line[];
  expectNot?: Line[];
  findings?: Line[];
  findingsNot?: Line[];
}
const matches = (part: Line, line: object): boolean =>
  Object.entries(part).every(([key, value]) => (line as Line)[key] === value);

describe.each([
  ['the published decisions', 'cases'],
  ['the invented histories', 'invented'],
])('%s', (_title, name) => {
  const folder = join(import.meta.dirname, name);
  const files = readdirSync(folder).filter((name) => name.endsWith('.expect.json'));
  const checks = files.flatMap((file) => {
    const history = parseHistory(readFileSync(join(folder, file.replace('.expect.json', '.jsonl')), 'utf8'));
    if (!history.ok) throw new Error(`${file}: line ${history.error.line}: ${history.error.text}`);
    const { checks } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { checks: Check[] };
    return checks.map((check) => ({ name: file.replace('.expect.json', ''), check, history }));
  });

  it.each(checks)('$name holds on $check.asOf', ({ check, history }) => {
    const lines = history.cases.flatMap(({ name, register }) => checkReport(name, register, day(check.asOf)));
    const wrong = [
      ...[...(check.expect ?? []), ...(check.findings ?? [])]
        .filter((part) => !lines.some((line) => matches(part, line)))
        .map((part) => ({ missing: part })),
      ...[...(check.expectNot ?? []), ...(check.findingsNot ?? [])]
        .filter((part) => lines.some((line) => matches(part, line)))
        .map((part) => ({ unwanted: part })),
    ];
    expect({ wrong, lines: wrong.length > 0 ? lines : [] }).toEqual({ wrong: [], lines: [] });
  });
});

describe('the date vectors', () => {
  const vectors = readFileSync(join(import.meta.dirname, 'time-vectors.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as Line & { around?: Line[]; data?: Line });

  it.each(vectors)('$clock from $on falls due $due, last day $lastDay', (vector) => {
    const events = [...(vector.around ?? []), { type: vector['event'], on: vector['on'], ...vector.data }];
    const text = [{ type: 'barn' }, ...events].map((line) => JSON.stringify({ case: 'v', ...line }));
    // A vector that follows something on the same day, or came before it, is told by its own day alone.
    const history = parseHistory(text.join('\n'));
    if (!history.ok) throw new Error(history.error.text);
    const lines = checkReport('v', history.cases[0]!.register, day('2035-01-01'));
    const wanted = { clock: vector['clock'], from: vector['on'], due: vector['due'], lastDay: vector['lastDay'] };
    expect(lines.filter((line) => 'clock' in line && line.clock === vector['clock'])).toContainEqual(
      expect.objectContaining(wanted),
    );
  });
});
