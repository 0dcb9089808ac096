import type { RegisteredEvent } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';

export interface TimelineDay {
  readonly day: LocalDate | null;
  readonly entries: readonly RegisteredEvent[];
}

/** Every entry of the register, corrected ones too; the latest day first, and on it the latest entry. */
export function timelineDays(events: readonly RegisteredEvent[]): TimelineDay[] {
  const days = new Map<LocalDate | null, RegisteredEvent[]>();
  for (const event of [...events].sort(latestFirst)) days.set(event.day, [...(days.get(event.day) ?? []), event]);
  return [...days].map(([day, entries]) => ({ day, entries }));
}

function latestFirst(a: RegisteredEvent, b: RegisteredEvent): number {
  const [x, y] = [a.day ?? '', b.day ?? ''];
  if (x !== y) return x < y ? 1 : -1;
  if (a.at !== null && b.at !== null && a.at !== b.at) return a.at < b.at ? 1 : -1;
  return b.seq - a.seq;
}
