/** What stands on the whiteboard, before anybody has said where: single notes, and contacts folded into stacks. */
import type { RegisteredEvent } from '@tavlan/contract';
import type { Column, LocalDate } from '@tavlan/process';
import { heldBy } from './corrected.js';

/** An event that stands on the board: not voided, and as it holds after its corrections. */
export type DrawnEvent = RegisteredEvent & { readonly column: Column; readonly day: LocalDate };

export type Piece =
  | { readonly kind: 'note'; readonly id: string; readonly events: readonly [DrawnEvent]; readonly small: boolean }
  | { readonly kind: 'stack'; readonly id: string; readonly events: readonly DrawnEvent[]; readonly open: boolean };

/** Contacts and journal notes are many and small: people look for the other notes. */
const FOLDED: ReadonlySet<string> = new Set(['kontakt', 'anteckning']);

const isDrawn = (event: RegisteredEvent): event is DrawnEvent =>
  event.column !== null && event.day !== null && !event.voided && event.correctedBy === null;

/** The drawn events in the order they happened: by day, then time of day, then as recorded. */
export function drawnEvents(events: readonly RegisteredEvent[]): DrawnEvent[] {
  const held = events.map((event) => heldBy(event, events) ?? event);
  return held.filter(isDrawn).sort((a, b) => {
    if (a.day !== b.day) return a.day < b.day ? -1 : 1;
    if (a.at !== null && b.at !== null && a.at !== b.at) return a.at < b.at ? -1 : 1;
    return a.seq - b.seq;
  });
}

/** Contacts of the same column and month lie in one stack until something else happens in that column. */
export function piecesOf(events: readonly DrawnEvent[], opened: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  const growing = new Map<Column, { id: string; month: string; events: DrawnEvent[] }>();
  for (const event of events) {
    if (!FOLDED.has(event.type)) {
      growing.delete(event.column);
      pieces.push({ kind: 'note', id: `event:${event.id}`, events: [event], small: false });
      continue;
    }
    const month = event.day.slice(0, 7);
    const stack = growing.get(event.column);
    if (stack?.month === month) {
      stack.events.push(event);
      continue;
    }
    const id = `stack:${event.id}`;
    const begun = { id, month, events: [event] };
    growing.set(event.column, begun);
    pieces.push({ kind: 'stack', id, events: begun.events, open: opened.has(id) });
  }
  return pieces.flatMap(unfold);
}

/** A stack of one is just a small note; an opened stack is followed by its notes. */
function unfold(piece: Piece): Piece[] {
  if (piece.kind === 'note') return [piece];
  const notes = piece.events.map((event): Piece => ({
    kind: 'note',
    id: `event:${event.id}`,
    events: [event],
    small: true,
  }));
  if (notes.length === 1) return notes;
  return piece.open ? [piece, ...notes] : [piece];
}
