/** docs/performance.md and its pictures, from the results alone. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../workspace.mjs';
import { barPlot } from './plots.mjs';
import { HEAD, cells, verdict } from './report.mjs';

const toneOf = ({ kept }) => (kept === false ? 'missed' : 'measured');
const budgetOf = ({ budget }) => budget?.ratio?.most ?? budget?.ratio?.least;

function pictures({ rows }) {
  const ratios = rows.filter(({ ratio }) => ratio);
  const times = rows.filter(({ floor, unit }) => floor && unit === 'ms');
  return {
    'ratios.svg': barPlot(
      'Measured beside its floor (dashed: the budget)',
      ratios.map((row) => ({ label: row.title, value: row.ratio, tone: toneOf(row), budget: budgetOf(row) })),
      '×',
    ),
    'times.svg': barPlot(
      'Milliseconds, each above what it is held against',
      times.flatMap((row) => [
        { label: row.title, value: row.measured, tone: toneOf(row) },
        { label: row.against, value: row.floor, tone: 'floor' },
      ]),
      ' ms',
    ),
  };
}

export function performancePage(results) {
  const { date, run, commit, changed, machine, data, rows, minutes } = results;
  const folder = join(root, 'docs/performance');
  mkdirSync(folder, { recursive: true });
  for (const [name, svg] of Object.entries(pictures(results))) writeFileSync(join(folder, name), svg);
  const line = (parts) => `| ${parts.map((part) => part.replaceAll('|', '\\|')).join(' | ')} |`;
  const causes = readFileSync(new URL('./causes.md', import.meta.url), 'utf8').trim();
  const page = `# Performance

\`npm run bench\` writes this page and \`bench/results.json\`; \`npm run bench -- --quick --check\` takes less than five minutes on
two cores and fails past a budget, unless the miss is reported below and no worse than reported (decision 0022). Budgets and
what is reported stand in \`tools/bench/budgets.json\`.

Measured ${date} at commit \`${commit.slice(0, 12)}\`${changed ? ' with changes that were not committed' : ''}, the ${run} run (${minutes} minutes):
${data.municipalities} municipalities, ${data.cases} cases, ${data.events} events of ten years. ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, ${machine.system},
Node ${machine.node}, PostgreSQL ${machine.postgresql}, fsync ${machine.fsync}; load of the machine when it began ${machine.loadBefore}, when it ended ${machine.loadAfter}.

${line(HEAD)}
|${HEAD.map(() => '---|').join('')}
${rows.map((row) => line(cells(row))).join('\n')}

![Ratios to the floors](performance/ratios.svg)

![Times](performance/times.svg)

${causes}

${verdict(results)}
`;
  writeFileSync(join(root, 'docs/performance.md'), page);
}

/** By itself it tells the last results anew. */
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  performancePage(JSON.parse(readFileSync(join(root, 'bench/results.json'), 'utf8')));
}
