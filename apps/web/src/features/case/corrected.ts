/** An entry as it holds after its corrections; the register shows it as it was first written. */
import type { RegisteredEvent } from '@tavlan/contract';

const COLUMNS_OF_ENTRY = new Set(['on', 'onBetween', 'at', 'by', 'note']);

export interface Corrected {
  /** What holds now. */
  readonly entry: RegisteredEvent;
  /** The entry that corrected it last. */
  readonly by: RegisteredEvent | null;
}

/** Corrections in force replace what they name, the later over the earlier; `null` takes a datum away. */
export function asCorrected(entry: RegisteredEvent, events: readonly RegisteredEvent[]): Corrected {
  if (entry.correctedBy === null) return { entry, by: null };
  const corrections = events.filter(
    (event) => event.type === 'rattelse' && event.data['ref'] === entry.id && !event.voided,
  );
  const last = corrections.find((event) => event.id === entry.correctedBy) ?? corrections.at(-1) ?? null;
  return { entry: corrections.reduce(replaced, entry), by: last };
}

function replaced(entry: RegisteredEvent, correction: RegisteredEvent): RegisteredEvent {
  const changes = correction.data['replaces'];
  if (typeof changes !== 'object' || changes === null) return entry;
  const data = { ...entry.data };
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(changes)) {
    if (COLUMNS_OF_ENTRY.has(name)) own[name] = value;
    else if (value === null) delete data[name];
    else data[name] = value;
  }
  if (typeof own['on'] === 'string') own['onBetween'] = null;
  if (Array.isArray(own['onBetween'])) own['on'] = null;
  // The server has checked the correction against the same schema as the entry itself.
  return { ...entry, ...(own as Partial<RegisteredEvent>), data };
}
