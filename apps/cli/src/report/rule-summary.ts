/** How each rule was kept in all cases of a file. */
import { formatDay, type LocalDate, type ReportLine } from '@tavlan/process';
import { isClockLine, titleOf } from './case-table.js';
import { textTable } from './text-table.js';

const COLUMNS = [
  { title: 'Regel' },
  { title: 'Frist' },
  ...['I tid', 'För sent', 'Försenade', 'Löper', 'Andel i tid'].map((title) => ({ title, align: 'right' as const })),
];
interface Count {
  met: number;
  late: number;
  overdue: number;
  open: number;
}

export class RuleSummary {
  private readonly counts = new Map<string, Count>();
  private cases = 0;
  private findings = 0;

  add(lines: readonly ReportLine[]): void {
    this.cases += 1;
    for (const line of lines) {
      if (!isClockLine(line)) {
        this.findings += 1;
        continue;
      }
      let count = this.counts.get(line.clock);
      if (!count) this.counts.set(line.clock, (count = { met: 0, late: 0, overdue: 0, open: 0 }));
      const { outcome } = line;
      if (outcome === 'met' || outcome === 'late' || outcome === 'overdue' || outcome === 'open') count[outcome] += 1;
    }
  }

  table(asOf: LocalDate): string {
    const rows = [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([clock, count]) => this.row(clock, count));
    const heading = `Alla ärenden (${this.cases}) den ${formatDay(asOf, 'full')}, iakttagelser: ${this.findings}\n`;
    return heading + textTable(COLUMNS, rows);
  }

  /** The share is of those whose last day has passed or that were done: what still runs is neither kept nor broken. */
  private row(clock: string, { met, late, overdue, open }: Count): string[] {
    const settled = met + late + overdue;
    const share = settled === 0 ? '–' : `${Math.floor((met / settled) * 100)} %`;
    return [clock, titleOf(clock), ...[met, late, overdue, open].map(String), share];
  }
}
