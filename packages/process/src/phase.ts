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

interface Standing {
  readonly main: Column;
  readonly echoes: readonly Column[];
}

function standing(machine: Machine): Standing {
  const columns = new Set<Column>();
  let careRuns = false;
  let appeal = false;
  for (const instance of machine.instances) {
    // A child to be let go keeps the card in sight although the measure has ended. LVU 9 §.
    if (instance.rounds.some((round) => round.clock === 'LVU-08' && isRunning(round))) columns.add('forvaltningsratt');
    if (instance.closedOn !== undefined) continue;
    const kind = KINDS[instance.kind];
    const column = kind.pulls ? kind.pulls(instance.state) : kind.column;
    if (instance.kind === 'mal') appeal ||= column !== null;
    else if (column !== null) columns.add(column);
    if (instance.kind === 'vard' && instance.data['judgedOn'] !== undefined) careRuns = true;
  }
  // While care runs an appeal is an echo at the court; the card stays where the child is.
  const main =
    appeal && !careRuns ? 'forvaltningsratt' : (PRECEDENCE.find((column) => columns.has(column)) ?? 'avslutat');
  if (appeal) columns.add('forvaltningsratt');
  return { main, echoes: COLUMNS.filter((column) => column !== main && columns.has(column)) };
}

/** Collects, day by day, where the case stands. */
export class PhaseLog {
  private readonly changes: { on: LocalDate; main: Column; echoes: readonly Column[] }[] = [];

  constructor(private readonly machine: Machine) {}

  static columnNow(machine: Machine): Column {
    return standing(machine).main;
  }

  /** Notes where the case stands at the end of a day. */
  note(on: LocalDate): void {
    const { main, echoes } = standing(this.machine);
    const last = this.changes.at(-1);
    if (
      last &&
      last.main === main &&
      last.echoes.length === echoes.length &&
      echoes.every((c, i) => c === last.echoes[i])
    )
      return;
    if (last?.on === on) this.changes.pop();
    this.changes.push({ on, main, echoes });
  }

  spans(): readonly PhaseSpan[] {
    const spans: PhaseSpan[] = [];
    const running = new Map<string, { from: LocalDate; column: Column; echo: boolean }>();
    for (const { on, main, echoes } of this.changes) {
      const now = new Map([
        [`${main}`, { column: main, echo: false }],
        ...echoes.map((column) => [`${column}+`, { column, echo: true }] as const),
      ]);
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
