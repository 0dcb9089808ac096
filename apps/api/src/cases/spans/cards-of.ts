/**
 * What the card of a case shows in each place it stands, as intervals: a row for each stretch of days on which it shows the
 * same. Derived from the other intervals. Those that were over when the case was last written in are kept apart, so that
 * the board of today and of coming days passes none of them. See docs/decisions/0016 and 0021.
 */
import { addDays, day, daysBetween, type LocalDate } from '@tavlan/process';
import type { SpanRow } from './span-row.js';

type Source = 'phase_span' | 'clock_span' | 'assignment_span' | 'red_span' | 'marker_span';
type Spans = Readonly<Record<Source, readonly SpanRow[]>>;

/** What a case file does not know of its case. */
export interface CaseFacts {
  readonly caseId: string;
  readonly childId: string;
  readonly dnr: string;
  readonly code: string;
  /** The unit it lies with while no assignment says another. */
  readonly unit: string | null;
  /** The day on which its last entry was written down: what was over by then is past for good. */
  readonly recordedOn: LocalDate;
}

/** A part of all cases that is counted by itself: see places-counted.ts. */
export const BUCKETS = 256;
export const bucketOf = (caseId: string): number => parseInt(caseId.slice(-2), 16);

interface Stretch {
  readonly from: LocalDate;
  readonly shown: Readonly<Record<string, string | number | boolean | null>>;
  lateDays: readonly string[];
}

export type Cards = Readonly<Record<'card_span' | 'past_card_span', readonly SpanRow[]>>;

export function cardsOf(spans: Spans, facts: CaseFacts): Cards {
  // A day more than is needed: the clocks of two processes may differ around midnight.
  const since = addDays(facts.recordedOn, -1);
  const cards = spans.phase_span.flatMap((phase) => cardsWithin(phase, spans, facts));
  const isPast = ({ valid_to: end }: SpanRow) => end !== null && end <= since;
  return { card_span: cards.filter((card) => !isPast(card)), past_card_span: cards.filter(isPast) };
}

function cardsWithin(phase: SpanRow, spans: Spans, { caseId, childId, dnr, code, unit }: CaseFacts): SpanRow[] {
  const { valid_from: start, valid_to: stop, column_id = null, echo = null } = phase;
  // What begins and ends on one day stands on no day.
  if (start === stop) return [];
  const during = (rows: readonly SpanRow[]) =>
    rows.filter(
      ({ valid_from: from, valid_to: end }) => (stop === null || from < stop) && (end === null || end > start),
    );
  const parts: Parts = {
    clocks: during(spans.clock_span).filter((clock) => clock['unknown'] === false && clock['expires'] === false),
    assignments: during(spans.assignment_span),
    reds: during(spans.red_span),
    markers: during(spans.marker_span),
    unit,
  };
  const turns = [parts.clocks, parts.assignments, parts.reds, parts.markers].flatMap((rows) => rows.flatMap(turnsOf));
  const within = [...new Set(turns)].filter((day) => day > start && (stop === null || day < stop)).sort();
  return stretches([start, ...within], parts).map(({ from, shown, lateDays }, at, all): SpanRow => {
    return {
      key: at === 0 ? phase.key : `${phase.key}@${from}`,
      valid_from: from,
      valid_to: all[at + 1]?.from ?? stop,
      bucket: bucketOf(caseId),
      column_id,
      echo,
      since: start,
      child_id: childId,
      dnr,
      code,
      ...shown,
      sort_day: shown['sort_day'] ?? latestFirst(column_id, start),
      late_days: `{${lateDays.join(',')}}`,
    };
  });
}

const FIRST = day('1800-01-01');

/** Where no limit runs: after all that have one; what was closed last stands before what was closed long ago. */
const latestFirst = (column: unknown, since: LocalDate): string =>
  column === 'avslutat' ? addDays(FIRST, 2_900_000 - daysBetween(FIRST, since)) : 'infinity';

interface Parts {
  readonly clocks: readonly SpanRow[];
  readonly assignments: readonly SpanRow[];
  readonly reds: readonly SpanRow[];
  readonly markers: readonly SpanRow[];
  readonly unit: string | null;
}

const turnsOf = ({ valid_from, valid_to }: SpanRow): LocalDate[] =>
  valid_to === null ? [valid_from] : [valid_from, valid_to];

function stretches(starts: readonly LocalDate[], parts: Parts): Stretch[] {
  const found: Stretch[] = [];
  for (const from of starts) {
    const stretch = stretchFrom(from, parts);
    const last = found.at(-1);
    if (last && goesOn(last, stretch)) last.lateDays = stretch.lateDays;
    else found.push(stretch);
  }
  return found;
}

/** A limit that begins to run is late on no day before it does, and so needs no row of its own. */
function goesOn(last: Stretch, next: Stretch): boolean {
  const added = [...next.lateDays];
  for (const day of last.lateDays) {
    const at = added.indexOf(day);
    if (at < 0) return false;
    added.splice(at, 1);
  }
  const lateBefore = addDays(next.from, -1);
  return added.every((day) => day >= lateBefore) && JSON.stringify(last.shown) === JSON.stringify(next.shown);
}

function stretchFrom(day: LocalDate, parts: Parts): Stretch {
  const on = (rows: readonly SpanRow[]) =>
    rows.filter(({ valid_from: from, valid_to: end }) => from <= day && (end === null || end > day));
  const clocks = on(parts.clocks).sort(byOrder('external', 'last_day', 'weight', 'key'));
  const [next] = clocks;
  const [assigned] = on(parts.assignments).sort((a, b) => -byOrder('valid_from')(a, b) || byOrder('key')(a, b));
  const [red] = on(parts.reds).sort(byOrder('next', 'valid_from', 'key'));
  const markers = [...new Set(on(parts.markers).map((row) => String(row['marker'])))].sort();
  const of = (row: SpanRow | undefined, column: string) => row?.[column] ?? null;
  return {
    from: day,
    lateDays: clocks.filter(becomesLate).map((clock) => String(clock['last_day'])).sort(), // prettier-ignore
    shown: {
      sort_day: of(next, 'last_day'),
      clock: of(next, 'clock'),
      clock_title: of(next, 'title'),
      due: of(next, 'due'),
      last_day: of(next, 'last_day'),
      first_warning: of(next, 'first_warning'),
      weight: of(next, 'weight'),
      local: of(next, 'local'),
      binding: next === undefined ? null : isBinding(next),
      responsible: of(assigned, 'responsible'),
      co_handler: of(assigned, 'co_handler'),
      unit: of(assigned, 'unit') ?? parts.unit,
      red_event: of(red, 'event'),
      red_reason: of(red, 'reason'),
      red_owner: of(red, 'owner'),
      red_next: of(red, 'next'),
      markers: `{${markers.join(',')}}`,
    },
  };
}

/** The court's limits and those a request for more time holds open are nobody's lateness. */
const isBinding = (clock: SpanRow): boolean => clock['held'] === false && clock['external'] === false;

/** On some day while it still runs. */
function becomesLate(clock: SpanRow): boolean {
  const lastDay = clock['last_day'] as LocalDate | null;
  return isBinding(clock) && lastDay !== null && (clock.valid_to === null || addDays(lastDay, 1) < clock.valid_to);
}

/** Ascending, what is missing last, as the database orders. */
const byOrder =
  (...columns: readonly string[]) =>
  (a: SpanRow, b: SpanRow): number => {
    for (const column of columns) {
      const [one, other] = [a[column] ?? null, b[column] ?? null];
      if (one === other) continue;
      if (one === null) return 1;
      if (other === null) return -1;
      return one < other ? -1 : 1;
    }
    return 0;
  };
