/** What lies before the nämnd, and what is planned: intervals with a day of their own. */
import { parseDay, type CaseFile, type Instance, type LocalDate, type PlacedEvent } from '@tavlan/process';

interface Days {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}
export interface MatterSpan extends Days {
  readonly event: string;
  /** Put forward by a proposal; without one a decision opens its own matter and ends it the same day. */
  readonly proposed: boolean;
  readonly decisionType: string | undefined;
  readonly law: string | undefined;
  readonly state: string;
  readonly decidedBy: string | undefined;
}
export interface PlannedSpan extends Days {
  readonly event: string;
  readonly kind: 'plan' | 'forhandling';
  readonly day: LocalDate;
  readonly at: string | undefined;
}
type Facts = Pick<CaseFile, 'instances' | 'events'>;

const said = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const interval = ({ openedOn, closedOn }: Instance): Days => ({
  from: openedOn,
  ...(closedOn !== undefined && { to: closedOn < openedOn ? openedOn : closedOn }),
});

export function mattersOf({ instances, events }: Facts): MatterSpan[] {
  const placed = new Map(events.map((place) => [place.event.id, place.event]));
  return instances
    .filter(({ kind }) => kind === 'arende-i-namnd')
    .map((instance) => {
      const opener = placed.get(instance.key);
      return {
        ...interval(instance),
        event: instance.key,
        proposed: opener?.type === 'forslag-till-beslut',
        decisionType: said(opener?.['decisionType']),
        law: opener?.law,
        state: instance.state,
        decidedBy: placed.get(instance.closedBy ?? '')?.by,
      };
    });
}

export function plansOf(facts: Facts): PlannedSpan[] {
  return [...stepsPlanned(facts), ...hearingsSet(facts)];
}

function stepsPlanned({ instances, events }: Facts): PlannedSpan[] {
  const placed = new Map(events.map((place) => [place.event.id, place.event]));
  return instances.flatMap((instance) => {
    const opener = placed.get(instance.key);
    const day = parseDay(said(opener?.['plannedFor']) ?? '');
    if (instance.kind !== 'plan' || day === null) return [];
    return [{ ...interval(instance), event: instance.key, kind: 'plan' as const, day, at: opener?.at }];
  });
}

/** What shows that a hearing has been held, or is no longer awaited. */
const HELD = new Set(['muntlig-forhandling', 'vard-beslutad', 'vard-avslagen', 'dom-meddelad', 'arende-avslutat']);

/** A hearing is awaited until it has been held, and past its day: somebody must tell how it went. */
function hearingsSet({ events }: Facts): PlannedSpan[] {
  return events.flatMap((place, index) => {
    const { event } = place;
    const day = parseDay(said(event['day']) ?? '');
    if (event.type !== 'forhandling-utsatt' || day === null) return [];
    const ended = events.slice(index + 1).find((later) => HELD.has(later.event.type) || isSetAnew(later, place));
    const to = ended && { to: ended.day < place.day ? place.day : ended.day };
    return [{ from: place.day, ...to, event: event.id, kind: 'forhandling' as const, day, at: event.at }];
  });
}

const isSetAnew = (later: PlacedEvent, earlier: PlacedEvent): boolean =>
  later.event.type === 'forhandling-utsatt' && later.event['court'] === earlier.event['court'];
