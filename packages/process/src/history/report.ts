/** The check report: every clock and finding of a history as it stood on a day. process.md §5. */
import type { LocalDate } from '../calendar/local-date.js';
import type { ClockRound, Finding, Outcome } from '../case-file.js';
import { asOn, daysLateOn, outcomeOn } from '../clocks.js';
import { defaultContext } from '../context.js';
import type { Context, Register } from '../definition.js';
import { fold } from '../fold.js';

export interface ClockLine {
  readonly case: string;
  readonly clock: string;
  readonly cause: string;
  readonly from: LocalDate;
  readonly due?: LocalDate;
  readonly lastDay?: LocalDate;
  readonly firstWarning?: LocalDate;
  readonly done?: LocalDate;
  readonly doneBy?: string;
  readonly mootOn?: LocalDate;
  readonly mootBy?: string;
  readonly outcome: Outcome;
  readonly daysLate?: number;
  readonly law: string;
  readonly confidence: string;
  readonly local?: true;
}
export interface FindingLine {
  readonly case: string;
  readonly finding: string;
  readonly event: string;
  readonly law: string;
  readonly confidence: string;
  readonly text: string;
}
export type ReportLine = ClockLine | FindingLine;

/** The lines of one case in order of day and id; events after the day are left out of account. */
export function checkReport(
  name: string,
  register: Register,
  asOf: LocalDate,
  context: Context = defaultContext(),
): readonly ReportLine[] {
  const known = register.events.filter((event) => (event.on ?? event.onBetween?.[1] ?? '9999') <= asOf);
  const file = fold({ child: register.child, events: known }, { ...context, horizon: asOf });
  const days = new Map(file.events.map((e) => [e.event.id, e.day]));
  const lines = [
    ...file.clocks
      .filter((round) => round.from <= asOf)
      .map((round) => ({ on: round.from, id: round.clock, line: clockLine(name, round, asOf) })),
    ...file.findings
      .filter((f) => f.on <= asOf)
      .map((f) => ({ on: days.get(f.event) ?? f.on, id: f.finding, line: findingLine(name, f) })),
  ];
  return lines
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ line }) => line);
}

function clockLine(name: string, round: ClockRound, asOf: LocalDate): ClockLine {
  const outcome = outcomeOn(round, asOf);
  const daysLate = daysLateOn(round, asOf);
  const { rule, due, lastDay } = asOn(round, asOf);
  return {
    case: name,
    clock: round.clock,
    cause: round.cause,
    from: round.from,
    ...(due ? { due } : {}),
    ...(lastDay ? { lastDay } : {}),
    ...(round.firstWarning ? { firstWarning: round.firstWarning } : {}),
    ...(round.done && (outcome === 'met' || outcome === 'late') ? { done: round.done } : {}),
    ...(round.doneBy && ['met', 'late', 'unknown'].includes(outcome) ? { doneBy: round.doneBy } : {}),
    ...(outcome === 'moot' && round.mootOn ? { mootOn: round.mootOn } : {}),
    ...(outcome === 'moot' && round.mootBy ? { mootBy: round.mootBy } : {}),
    outcome,
    ...(daysLate === undefined ? {} : { daysLate }),
    law: rule.law,
    confidence: rule.confidence,
    ...(round.local ? { local: true as const } : {}),
  };
}

function findingLine(name: string, { finding, event, law, confidence, text }: Finding): FindingLine {
  return { case: name, finding, event, law, confidence, text };
}
