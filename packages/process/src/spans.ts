/** Intervals that are not clocks or columns: whose the case is, where the child lives, red notes, markers. */
import { parseDay, type LocalDate } from './calendar/local-date.js';
import type { AssignmentSpan, MarkerSpan, PlacementSpan, RedSpan, Span } from './case-file.js';
import type { Machine } from './folding.js';
import type { FoldedEvent } from './tracks/track.js';

const said = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** From a day to the next one's, leaving out what began and ended the same day. */
function interval(from: LocalDate, to: LocalDate | undefined): Span | undefined {
  if (to === undefined) return { from };
  return from < to ? { from, to } : undefined;
}

const isEnd = (type: string): boolean => type === 'arende-avslutat' || type === 'arende-overflyttat';

/** Event types that begin or end such an interval. */
const TELLING = new Set([
  'arende-tilldelat',
  'rod-lapp-satt',
  'rod-lapp-lost',
  'nodoppnat',
  'nodoppning-granskad',
  'skyddad-identitet-satt',
  'skyddad-identitet-havd',
  'polisanmalan-gjord',
  'berorda-informerade',
  'utredning-avslutad',
  'arende-avslutat',
  'arende-overflyttat',
]);

/** The events that tell of assignments, red notes and markers. */
export const tellingEvents = (ordered: readonly FoldedEvent[]): readonly FoldedEvent[] =>
  ordered.filter((e) => TELLING.has(e.event.type));

/** Whose the case is; each assignment holds until the next. A part left out stays as it was. */
export function assignmentsOf(ordered: readonly FoldedEvent[]): readonly AssignmentSpan[] {
  const assigned = ordered.filter((e) => e.event.type === 'arende-tilldelat');
  let unit: string | undefined;
  let responsible: string | undefined;
  return assigned.flatMap((e, i) => {
    responsible = said(e.event['responsible']) ?? responsible;
    unit = said(e.event['unit']) ?? unit;
    const to = assigned[i + 1]?.day;
    if (responsible === undefined || (to !== undefined && to <= e.day)) return [];
    const coHandler = said(e.event['coHandler']);
    const span: { -readonly [K in keyof AssignmentSpan]: AssignmentSpan[K] } = {
      from: e.day,
      event: e.event.id,
      responsible,
    };
    if (to !== undefined) span.to = to;
    if (coHandler) span.coHandler = coHandler;
    if (unit) span.unit = unit;
    return [span];
  });
}

/** Where the child has lived; a change of ground or form begins a new interval. */
export function placementsOf(machine: Machine): readonly PlacementSpan[] {
  return machine.all('placering').flatMap((placement) => {
    const steps = placement.events
      .map((id) => machine.folded(id))
      .filter((e) => e !== undefined && (e.event.id === placement.key || e.event.type === 'placering-andrad'));
    let form = 'okänd';
    let ground = said(placement.data['ground']) ?? 'okänd';
    return steps.flatMap((e, i) => {
      if (!e) return [];
      form = said(e.event['form']) ?? form;
      ground = said(e.event['ground']) ?? ground;
      const home = said(placement.data['home']);
      const span = interval(e.day, steps[i + 1]?.day ?? placement.closedOn);
      return span ? [{ ...span, event: e.event.id, form, ground, ...(home ? { home } : {}) }] : [];
    });
  });
}

/** What puts up a red note, and what takes it down again. */
const RED: Readonly<Record<string, string>> = {
  'rod-lapp-lost': 'rod-lapp-satt',
  'nodoppning-granskad': 'nodoppnat',
};
const REDS = new Set(Object.values(RED));

/** Red notes until they are solved: the named one, else the oldest. An emergency opening is one until it is reviewed. */
export function redsOf(ordered: readonly FoldedEvent[]): readonly RedSpan[] {
  const open: { e: FoldedEvent; to?: LocalDate }[] = [];
  for (const e of ordered) {
    if (REDS.has(e.event.type)) open.push({ e });
    const solves = RED[e.event.type];
    if (solves !== undefined) {
      const running = open.filter((red) => red.to === undefined && red.e.event.type === solves);
      const solved = running.find((red) => red.e.event.id === e.event.ref) ?? running[0];
      if (solved) solved.to = e.day;
    }
    // An emergency opening is reviewed also when the case has been closed.
    if (isEnd(e.event.type)) for (const red of open) if (red.e.event.type !== 'nodoppnat') red.to ??= e.day;
  }
  return open.flatMap(({ e, to }) => {
    const span = interval(e.day, to);
    const owner = said(e.event['owner']);
    const next = parseDay(said(e.event['next']) ?? '') ?? undefined;
    return span
      ? [
          {
            ...span,
            event: e.event.id,
            reason: e.event.type === 'nodoppnat' ? 'Nödöppning att granska' : (said(e.event['reason']) ?? ''),
            ...(owner ? { owner } : {}),
            ...(next ? { next } : {}),
          },
        ]
      : [];
  });
}

const isInformed = (type: string): boolean =>
  type === 'berorda-informerade' || type === 'utredning-avslutad' || isEnd(type);
const isLifted = (type: string): boolean => type === 'skyddad-identitet-havd';

/** One word and sign on the card. */
export function markersOf(machine: Machine, ordered: readonly FoldedEvent[]): readonly MarkerSpan[] {
  const spans: MarkerSpan[] = [];
  const add = (marker: MarkerSpan['marker'], event: string, from: LocalDate, to: LocalDate | undefined): void => {
    const span = interval(from, to);
    if (span) spans.push({ ...span, event, marker });
  };
  const firstAfter = (place: number, test: (type: string) => boolean): LocalDate | undefined => {
    for (let i = place + 1; i < ordered.length; i += 1) if (test(ordered[i]!.event.type)) return ordered[i]!.day;
    return undefined;
  };
  for (let place = 0; place < ordered.length; place += 1) {
    const { event, day } = ordered[place]!;
    const { type, id } = event;
    if (type === 'skyddad-identitet-satt') add('skyddade-uppgifter', id, day, firstAfter(place, isLifted));
    else if (type === 'polisanmalan-gjord') add('polisanmald', id, day, firstAfter(place, isEnd));
    else if (type === 'berorda-informerade' && event['postponedReason'] !== undefined)
      add('ring-inte-hem', id, day, firstAfter(place, isInformed));
  }
  for (const kind of ['umgangesbegransning', 'hemlig-vistelseort'] as const) {
    for (const measure of machine.all(kind)) add(kind, measure.key, measure.openedOn, measure.closedOn);
  }
  return spans;
}
