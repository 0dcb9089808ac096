/** A case file as rows of the interval tables. Keys are stable: the same thing has the same key in the next fold. */
import { addDays, type CaseFile, type ClockRound, type LocalDate } from '@tavlan/process';
import type { SpanTable } from '../../database/entities/spans.js';
import { cardsOf, type CaseFacts, type Cards } from './cards-of.js';
import { mattersOf, plansOf } from './matters-and-plans.js';
import { silencesOf } from './silences.js';
import type { SpanRow } from './span-row.js';

export type { SpanRow };
export type SpanRows = Readonly<Record<SpanTable, readonly SpanRow[]>>;

type Days = { readonly from: LocalDate; readonly to?: LocalDate };
const days = ({ from, to }: Days) => ({ valid_from: from, valid_to: to ?? null });

export function spansOf(file: CaseFile, facts: CaseFacts): SpanRows {
  const spans = ownSpansOf(file);
  return { ...spans, ...cardsOf(spans, facts) };
}

function ownSpansOf(file: CaseFile): Omit<SpanRows, keyof Cards> {
  return {
    phase_span: unique(
      file.phases.map((span) => ({
        key: `${span.column}:${span.from}`,
        ...days(span),
        column_id: span.column,
        echo: span.echo,
      })),
    ),
    clock_span: unique(file.clocks.flatMap(clockRows)),
    assignment_span: unique(
      file.assignments.map((span) => ({
        key: `${span.event}:${span.from}`,
        ...days(span),
        event: span.event,
        responsible: span.responsible,
        co_handler: span.coHandler ?? null,
        unit: span.unit ?? null,
      })),
    ),
    placement_span: unique(
      file.placements.map((span) => ({
        key: `${span.event}:${span.from}`,
        ...days(span),
        event: span.event,
        form: span.form,
        ground: span.ground,
        home: span.home ?? null,
      })),
    ),
    red_span: unique(
      file.reds.map((span) => ({
        key: span.event,
        ...days(span),
        event: span.event,
        reason: span.reason,
        owner: span.owner ?? null,
        next: span.next ?? null,
      })),
    ),
    marker_span: unique(
      file.markers.map((span) => ({
        key: `${span.marker}:${span.event}`,
        ...days(span),
        event: span.event,
        marker: span.marker,
      })),
    ),
    finding_span: unique(
      file.findings.map((found) => ({
        key: `${found.finding}:${found.event}`,
        valid_from: found.on,
        valid_to: null,
        finding: found.finding,
        event: found.event,
        law: found.law,
        confidence: found.confidence,
        text: found.text,
        local: found.local ?? false,
      })),
    ),
    matter_span: unique(
      mattersOf(file).map((span) => ({
        key: span.event,
        ...days(span),
        event: span.event,
        proposed: span.proposed,
        decision_type: span.decisionType ?? null,
        law: span.law ?? null,
        state: span.state,
        decided_by: span.decidedBy ?? null,
      })),
    ),
    planned_span: unique(
      plansOf(file).map((span) => ({
        key: span.event,
        ...days(span),
        event: span.event,
        kind: span.kind,
        day: span.day,
        at: span.at ?? null,
      })),
    ),
    silent_span: unique(
      silencesOf(file).map((span) => ({ key: span.event, ...days(span), event: span.event, since: span.since })),
    ),
  };
}

/** One row, or two where a change of law moved the last day of a running round. */
function clockRows(round: ClockRound): SpanRow[] {
  const end = endOf(round);
  const { before } = round;
  if (before === undefined) return [clockRow(round, round, { from: round.from, to: end }, '')];
  const endedBefore = end !== null && end <= before.until;
  const first = clockRow(round, before, { from: round.from, to: endedBefore ? end : before.until }, '');
  return endedBefore ? [first] : [first, clockRow(round, round, { from: before.until, to: end }, `@${before.until}`)];
}

type Limit = Pick<ClockRound, 'due' | 'lastDay' | 'rule'>;

function clockRow(
  round: ClockRound,
  limit: Limit,
  { from, to }: { from: LocalDate; to: LocalDate | null },
  mark: string,
): SpanRow {
  return {
    key: `${round.key}${mark}`,
    valid_from: from,
    valid_to: to,
    clock: round.clock,
    title: round.title,
    instance: round.instance,
    cause: round.cause,
    due: limit.due ?? null,
    last_day: limit.lastDay ?? null,
    first_warning: round.firstWarning ?? null,
    done: round.done ?? null,
    done_by: round.doneBy ?? null,
    moot_on: round.mootOn ?? null,
    moot_by: round.mootBy ?? null,
    weight: round.weight,
    local: round.local,
    external: round.external,
    expires: round.expires,
    held: round.held,
    unknown: round.unknown,
    lapse: round.lapse ?? null,
    law: limit.rule.law,
    confidence: limit.rule.confidence,
  };
}

/** The first day on which nobody has to watch it any more. */
function endOf(round: ClockRound): LocalDate | null {
  const ranOut = round.expires && round.lastDay !== undefined ? addDays(round.lastDay, 1) : undefined;
  const shown = round.unknown ? (round.unknownOn ?? round.from) : undefined;
  const ends = [round.done, round.mootOn, ranOut, shown].filter((day) => day !== undefined);
  if (ends.length === 0) return null;
  const first = ends.reduce((a, b) => (a < b ? a : b));
  // Done before it was opened (care begun before the judgment was final): it never ran.
  return first < round.from ? round.from : first;
}

/** Two of the same on the same day are told apart by their order. */
function unique<Row extends SpanRow>(rows: readonly Row[]): Row[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const count = (seen.get(row.key) ?? 0) + 1;
    seen.set(row.key, count);
    return count === 1 ? row : { ...row, key: `${row.key}#${count}` };
  });
}
