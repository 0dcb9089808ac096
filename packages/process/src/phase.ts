/** Which column a case stands in, and in which it echoes: derived from its open tracks, never typed in. process.md §1. */
import { type LocalDate } from './calendar/local-date.js';
import type { PhaseSpan } from './case-file.js';
import { COLUMNS, type Column } from './definition.js';
import type { Machine } from './folding.js';
import { isRunning } from './running.js';
import { KINDS } from './tracks/index.js';

/** First hit decides: compulsion not settled by a court, what is carried out, the board's, the inquiry, the report. */
const PRECEDENCE: readonly Column[] = [
  'forvaltningsratt',
  'placering-uppfoljning',
  'namnd',
  'utredning',
  'forhandsbedomning',
  'orosanmalan',
];

const BIT = Object.fromEntries(COLUMNS.map((column, place) => [column, 1 << place])) as Readonly<
  Record<Column, number>
>;

/** Where a case stands: its column, and all columns in which it has an open track as bits. No object is made of it. */
interface Standing {
  main: Column;
  bits: number;
}

function stand(machine: Machine, standing: Standing): Standing {
  let bits = 0;
  let careRuns = false;
  let appeal = false;
  for (const instance of machine.instances) {
    // A child to be let go keeps the card in sight although the measure has ended. LVU 9 §.
    for (const round of instance.rounds) if (round.clock === 'LVU-08' && isRunning(round)) bits |= BIT.forvaltningsratt;
    if (instance.closedOn !== undefined) continue;
    const kind = KINDS[instance.kind];
    const column = kind.pulls ? kind.pulls(instance.state) : kind.column;
    if (instance.kind === 'mal') appeal ||= column !== null;
    else if (column !== null) bits |= BIT[column];
    if (instance.kind === 'vard' && instance.data['judgedOn'] !== undefined) careRuns = true;
  }
  // While care runs an appeal is an echo at the court; the card stays where the child is.
  standing.main = 'avslutat';
  for (const column of PRECEDENCE) {
    if ((bits & BIT[column]) === 0) continue;
    standing.main = column;
    break;
  }
  if (appeal && !careRuns) standing.main = 'forvaltningsratt';
  standing.bits = appeal ? bits | BIT.forvaltningsratt : bits;
  return standing;
}

/** Collects, day by day, where the case stands. */
export class PhaseLog {
  private readonly changes: { readonly on: LocalDate; readonly main: Column; readonly bits: number }[] = [];
  private readonly now: Standing = { main: 'avslutat', bits: 0 };

  constructor(private readonly machine: Machine) {}

  /** The column the case stands in while an event is folded. */
  columnNow(): Column {
    return stand(this.machine, this.now).main;
  }

  /** Notes where the case stands at the end of a day. */
  note(on: LocalDate): void {
    const { main, bits } = stand(this.machine, this.now);
    const last = this.changes.at(-1);
    if (last && last.main === main && last.bits === bits) return;
    if (last?.on === on) this.changes.pop();
    this.changes.push({ on, main, bits });
  }

  spans(): readonly PhaseSpan[] {
    const spans: PhaseSpan[] = [];
    const running = new Map<string, { from: LocalDate; column: Column; echo: boolean }>();
    for (const { on, main, bits } of this.changes) {
      const now = new Map<string, { column: Column; echo: boolean }>([[main, { column: main, echo: false }]]);
      for (const column of COLUMNS) {
        if (column !== main && (bits & BIT[column]) !== 0) now.set(`${column}+`, { column, echo: true });
      }
      for (const [key, span] of running) {
        if (now.has(key)) continue;
        running.delete(key);
        if (span.from < on) spans.push({ ...span, to: on });
      }
      for (const [key, { column, echo }] of now) if (!running.has(key)) running.set(key, { from: on, column, echo });
    }
    for (const span of running.values()) spans.push(span);
    return spans.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  }
}
