/** The order in which a register is folded: by day, then time of day, then as recorded. process.md §3. */
import type { RegisterEvent } from './definition.js';
import type { FoldedEvent } from './tracks/track.js';

/**
 * Events with the day they count on (`onBetween` at its last day), sorted. An event without a time of day keeps its
 * place after the one recorded before it on the same day, so that a sparse `at` never turns cause and effect around.
 */
export function inOrder(events: readonly RegisterEvent[]): readonly FoldedEvent[] {
  const folded: FoldedEvent[] = [];
  let sorted = true;
  let lastDay = '';
  let lastAt = '';
  for (const event of events) {
    const { on, at } = event;
    const day = on ?? event.onBetween?.[1];
    if (day === undefined) continue;
    const rough = on === undefined;
    folded.push({ event, day, first: rough ? (event.onBetween?.[0] ?? day) : day, rough });
    if (day !== lastDay) lastAt = '';
    if (day < lastDay || (at !== undefined && at < lastAt)) sorted = false;
    lastDay = day;
    lastAt = at ?? lastAt;
  }
  if (sorted) return folded;
  const byDay = folded
    .map((e, place) => ({ e, place }))
    .sort((a, b) => (a.e.day < b.e.day ? -1 : a.e.day > b.e.day ? 1 : a.place - b.place));
  let day = '';
  let at = '';
  return byDay
    .map(({ e, place }) => {
      if (e.day !== day) [day, at] = [e.day, ''];
      at = e.event.at ?? at;
      return { e, place, key: `${day}${at}` };
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.place - b.place))
    .map(({ e }) => e);
}
