/** The check report of one case for people. */
import { CLOCKS, type ClockLine, type FindingLine, type Outcome, type ReportLine } from '@tavlan/process';
import { textTable } from './text-table.js';

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  met: 'i tid',
  late: 'för sent',
  open: 'löper',
  overdue: 'försenad',
  moot: 'inte längre aktuell',
  expired: 'tiden gick ut',
  unknown: 'kan inte bedömas',
};
const COLUMNS = ['Frist', 'Regel', 'Från', 'Sista dag', 'Klar', 'Utfall', 'Lag'].map((title) => ({ title }));

export const isClockLine = (line: ReportLine): line is ClockLine => 'clock' in line;

export function caseTable(name: string, lines: readonly ReportLine[]): string {
  const clocks = lines.filter(isClockLine);
  const findings = lines.filter((line): line is FindingLine => !isClockLine(line));
  return [
    `Ärende ${name}\n`,
    clocks.length > 0 ? textTable(COLUMNS, clocks.map(row)) : '  Inga frister.\n',
    ...findings.map(({ finding, text, law, event }) => `  ! ${text} (${finding}, ${law}, händelse ${event})\n`),
    '\n',
  ].join('');
}

function row(line: ClockLine): string[] {
  const days = line.daysLate === undefined ? '' : `, ${line.daysLate} ${line.daysLate === 1 ? 'dag' : 'dagar'}`;
  return [
    `${titleOf(line.clock)}${line.local ? ' (lokal rutin)' : ''}`,
    line.clock,
    line.from,
    line.lastDay ?? 'okänd',
    line.done ?? '',
    `${OUTCOMES[line.outcome]}${days}`,
    line.law,
  ];
}

export function titleOf(clock: string): string {
  return (CLOCKS as Readonly<Record<string, { readonly title: string }>>)[clock]?.title ?? clock;
}
