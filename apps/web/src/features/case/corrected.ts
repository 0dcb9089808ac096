/** Entries as they hold after their corrections; the register shows each as it was first written. */
import type { RegisteredEvent } from '@tavlan/contract';

const OWN = new Set(['on', 'onBetween', 'at', 'by', 'note']);

/**
 * What a correction says that has taken the place of an entry: that entry with everything replaced, under its own id,
 * where and when it now stands. `null` for a correction that has no place: one that voids, or is itself overtaken.
 */
export function heldBy(correction: RegisteredEvent, events: readonly RegisteredEvent[]): RegisteredEvent | null {
  if (correction.type !== 'rattelse' || correction.column === null) return null;
  const entry = events.find((event) => event.id === correction.data['ref']);
  if (entry === undefined) return null;
  const { column, day, instance } = correction;
  return { ...correctionsOf(entry, events).reduce(replaced, entry), column, day, instance, correctedBy: null };
}

/** In the order recorded, the later over the earlier; those taken back are left out. */
const correctionsOf = (entry: RegisteredEvent, events: readonly RegisteredEvent[]): RegisteredEvent[] =>
  events.filter((event) => event.type === 'rattelse' && event.data['ref'] === entry.id && !event.voided);

function replaced(entry: RegisteredEvent, correction: RegisteredEvent): RegisteredEvent {
  const changes = correction.data['replaces'];
  if (typeof changes !== 'object' || changes === null) return entry;
  const data = { ...entry.data };
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(changes)) {
    if (OWN.has(name)) own[name] = value;
    else if (value === null) delete data[name];
    else data[name] = value;
  }
  if (typeof own['on'] === 'string') own['onBetween'] = null;
  if (Array.isArray(own['onBetween'])) own['on'] = null;
  // The server has checked the correction against the same schema as the entry itself.
  return { ...entry, ...(own as Partial<RegisteredEvent>), data };
}
