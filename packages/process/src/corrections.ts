/** Applies correcting entries: the register keeps both, the case file shows what holds. */
import type { RegisterEvent } from './definition.js';

const CONTROL = new Set(['id', 'type', 'ref', 'reason', 'void', 'replaces', 'recordedOn']);

/**
 * The events that hold, in the order recorded: voided ones gone, replaced ones with their new data in their old place,
 * corrections themselves taken out. A correction that is itself voided has no effect, so correction and reversal cancel.
 */
export function effectiveEvents(events: readonly RegisterEvent[]): readonly RegisterEvent[] {
  if (!events.some((event) => event.type === 'rattelse')) return events;
  const voided = new Set<string>();
  const replaced = new Map<string, RegisterEvent[]>();
  for (const correction of events.filter((event) => event.type === 'rattelse').reverse()) {
    if (voided.has(correction.id) || typeof correction.ref !== 'string') continue;
    // A later replacement of a correction changes what that correction says.
    const said = (replaced.get(correction.id) ?? []).reduce(
      (held, later) => ({ ...held, ...changes(later) }),
      correction,
    );
    if (said['void'] === true) voided.add(correction.ref);
    else replaced.set(correction.ref, [said, ...(replaced.get(correction.ref) ?? [])]);
  }
  return events.flatMap((event) => {
    if (event.type === 'rattelse' || voided.has(event.id)) return [];
    const corrections = replaced.get(event.id);
    return [corrections ? corrections.reduce<RegisterEvent>((held, c) => withDay(held, changes(c)), event) : event];
  });
}

/** What a correction puts in the place of the old data; `null` takes a datum away. */
function changes(correction: RegisterEvent): Record<string, unknown> {
  const replaces = correction['replaces'];
  if (typeof replaces !== 'object' || replaces === null) return {};
  return Object.fromEntries(
    Object.entries(replaces).filter(([key]) => !CONTROL.has(key) || key === 'ref' || key === 'type'),
  );
}

function withDay(event: RegisterEvent, change: Record<string, unknown>): RegisterEvent {
  const merged: Record<string, unknown> = { ...event, ...change };
  if (change['on'] !== undefined) delete merged['onBetween'];
  if (change['onBetween'] !== undefined) delete merged['on'];
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null)) as unknown as RegisterEvent;
}
