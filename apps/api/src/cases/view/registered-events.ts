/** The register as it is read: every entry as it was recorded, with what has become of it. */
import { EVENTS, type CaseFile, type EventType, type LocalDate, type RegisterEvent } from '@tavlan/process';
import type { RegisteredEvent } from '@tavlan/contract';
import { protectionsOf } from '../../access/case-grants.js';
import { withoutWhereabouts } from '../../people/shown-child.js';
import type { CaseRegister } from '../register/register-reader.js';
import { personOf } from './surroundings.js';

/** Told beside the data, or only of use inside. `ref` and `law` are data to a reader. */
const SHARED = new Set(['id', 'type', 'on', 'onBetween', 'at', 'by', 'note', 'recordedOn']);

/**
 * A corrected entry stays as it was written but leaves its place on the whiteboard to the correction, which shows what
 * holds instead.
 */
export function registeredEvents(
  { stored, register }: Pick<CaseRegister, 'stored' | 'register'>,
  file: CaseFile,
  names: ReadonlyMap<string, string>,
): RegisteredEvent[] {
  const placed = new Map(file.events.map((place) => [place.event.id, place]));
  const corrections = correctionsInForce(register.events);
  const replacing = new Map([...corrections].map(([corrected, { id }]) => [id, corrected]));
  return register.events.map((event, index) => {
    const correction = corrections.get(event.id);
    const corrected = replacing.get(event.id);
    const place = correction ? undefined : placed.get(corrected ?? event.id);
    const held = place?.event ?? event;
    const said = corrected === undefined ? event : held;
    const title = titleOf(event.type);
    // One literal, without spreading: this is done for each entry of a case whenever it is shown.
    return {
      id: event.id,
      type: event.type as EventType,
      on: event.on ?? null,
      onBetween: event.onBetween ? ([...event.onBetween] as [LocalDate, LocalDate]) : null,
      at: event.at ?? null,
      by: said.by ?? null,
      note: said.note ?? null,
      data: dataOf(event),
      seq: stored[index]!.seq,
      title: corrected !== undefined && place ? `${title}: ${titleOf(held.type)}` : title,
      day: place?.day ?? event.on ?? event.onBetween?.[1] ?? null,
      column: place?.column ?? null,
      instance: place?.instance ?? null,
      recordedAt: stored[index]!.recorded_at.toISOString(),
      recordedBy: personOf(names, stored[index]!.recorded_by).name,
      correctedBy: correction?.id ?? null,
      voided: correction?.void ?? false,
    };
  });
}

/** Where the child lives is kept back while it is protected today, whatever day or version of the case is shown. */
export const hidesWhereabouts = (file: CaseFile, today: LocalDate): boolean =>
  protectionsOf(file).some(({ from, to }) => from <= today && (to === undefined || to > today));

/** As they may be shown: while the child is protected, without where it lives. */
export function shownEvents(
  found: Pick<CaseRegister, 'stored' | 'register'>,
  file: CaseFile,
  names: ReadonlyMap<string, string>,
  hidden: boolean,
): RegisteredEvent[] {
  const events = registeredEvents(found, file, names);
  return hidden ? withoutWhereabouts(events) : events;
}

const titleOf = (type: string): string => EVENTS[type as EventType]?.title ?? type;

function dataOf(event: RegisterEvent): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const key of Object.keys(event)) if (!SHARED.has(key)) data[key] = event[key];
  return data;
}

/** A correction may itself be voided by a later one, and then no longer counts. */
function correctionsInForce(events: CaseRegister['register']['events']) {
  const inForce = new Map<string, { id: string; void: boolean }>();
  const dead = new Set<string>();
  for (const event of [...events].reverse()) {
    if (event.type !== 'rattelse' || typeof event.ref !== 'string' || dead.has(event.id)) continue;
    if (event['void'] === true) dead.add(event.ref);
    if (!inForce.has(event.ref)) inForce.set(event.ref, { id: event.id, void: event['void'] === true });
  }
  return inForce;
}
