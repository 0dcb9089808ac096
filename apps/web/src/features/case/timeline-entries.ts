/** The timeline: every entry of the register, what was corrected and what was taken back too; the latest day first. */
import type { RegisteredEvent } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { heldBy } from './corrected.js';

export interface TimelineEntry {
  /** As it holds; of an entry that no longer does, as it was written. */
  readonly entry: RegisteredEvent;
  readonly fate: 'holds' | 'corrected' | 'void';
  /** The correction that made it hold as it does, or not at all. */
  readonly correction: RegisteredEvent | null;
}
export interface TimelineDay {
  readonly day: LocalDate | null;
  readonly entries: readonly TimelineEntry[];
}

export function timelineDays(events: readonly RegisteredEvent[]): TimelineDay[] {
  const days = new Map<LocalDate | null, TimelineEntry[]>();
  const entries = events.flatMap((event) => timelineEntry(event, events)).sort(latestFirst);
  for (const one of entries) days.set(one.entry.day, [...(days.get(one.entry.day) ?? []), one]);
  return [...days].map(([day, found]) => ({ day, entries: found }));
}

/** A correction shows as what it says of the entry it names; one that only takes back shows at what it took back. */
function timelineEntry(event: RegisteredEvent, events: readonly RegisteredEvent[]): TimelineEntry[] {
  const held = heldBy(event, events);
  if (held !== null) return [{ entry: held, fate: 'holds', correction: event }];
  const correction = events.find((one) => one.id === event.correctedBy) ?? null;
  if (event.voided) return [{ entry: event, fate: 'void', correction }];
  if (event.correctedBy !== null) return [{ entry: event, fate: 'corrected', correction }];
  const named = event.type === 'rattelse' && events.some((one) => one.correctedBy === event.id);
  return named ? [] : [{ entry: event, fate: 'holds', correction: null }];
}

function latestFirst({ entry: a }: TimelineEntry, { entry: b }: TimelineEntry): number {
  const [x, y] = [a.day ?? '', b.day ?? ''];
  if (x !== y) return x < y ? 1 : -1;
  if (a.at !== null && b.at !== null && a.at !== b.at) return a.at < b.at ? 1 : -1;
  return b.seq - a.seq;
}
