/** Which column a case stands in, and in which it echoes: derived from its open tracks, never typed in. process.md §1. */
import { type LocalDate } from './calendar/local-date.js';
import type { PhaseSpan } from './case-file.js';
import { COLUMNS, type Column } from './definition.js';
import type { Machine } from './folding.js';
import { BIT } from './pulls.js';

/** First hit decides: compulsion not settled by a court, what is carried out, the board's, the inquiry, the report. */
const PRECEDENCE: readonly Column[] = [
  'forvaltningsratt',
  'placering-uppfoljning',
  'namnd',
  'utredning',
  'forhandsbedomning',
  'orosanmalan',
];

/** Where a case stands: its column, and all columns in which it has an open track as bits. No object is made of it. */
interface Standing {
  main: Column;
  bits: number;
}

function stand(machine: Machine, standing: Standing): Standing {
  let { bits } = machine.pulls;
  // A child to be let go keeps the card in sight although the measure has ended. LVU 9 §.
  if (machine.isRunning('LVU-08')) bits |= BIT.forvaltningsratt;
  const appeal = machine.pulls.appeals > 0;
  standing.main = 'avslutat';
  for (const column of PRECEDENCE) {
    if ((bits & BIT[column]) === 0) continue;
    standing.main = column;
    break;
  }
  // While care runs an appeal is an echo at the court; the card stays where the child is.
  if (appeal && !machine.openOf('vard').some((care) => care.data['judgedOn'] !== undefined))
    standing.main = 'forvaltningsratt';
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
    const main: { column?: Column; from: LocalDate } = { from: '' as LocalDate };
    const echoes: (LocalDate | undefined)[] = COLUMNS.map(() => undefined);
    for (const { on, main: column, bits } of this.changes) {
      if (main.column !== column) {
        if (main.column !== undefined && main.from < on)
          spans.push({ from: main.from, column: main.column, echo: false, to: on });
        Object.assign(main, { column, from: on });
      }
      for (let place = 0; place < COLUMNS.length; place += 1) {
        const echoed = COLUMNS[place]!;
        const from = echoes[place];
        const echo = echoed !== column && (bits & (1 << place)) !== 0;
        if (echo === (from !== undefined)) continue;
        if (from !== undefined && from < on) spans.push({ from, column: echoed, echo: true, to: on });
        echoes[place] = echo ? on : undefined;
      }
    }
    if (main.column !== undefined) spans.push({ from: main.from, column: main.column, echo: false });
    echoes.forEach((from, place) => from !== undefined && spans.push({ from, column: COLUMNS[place]!, echo: true }));
    return spans.length < 2 ? spans : spans.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  }
}
