/**
 * The board reads like a text: from left to right, then down. A later note never stands above an earlier one, and on a
 * row time runs to the right; a new row begins where that would be broken, and with each new week (month, in a long
 * history).
 */
import { daysBetween, day, type LocalDate } from '@tavlan/process';
import { term } from '../../ui/language/text.js';
import { noteText } from './note-text.js';
import type { Piece } from './pieces.js';

export interface Row {
  /** Stable: the first piece on it. */
  readonly id: string;
  readonly y: number;
  readonly height: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Days since the row above, when so many passed that the silence should be seen. */
  readonly silence: number | null;
}

export interface Placed {
  readonly piece: Piece;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

const GAP = 26;
const SILENCE_GAP = 30;
/** Three weeks without a note leave a gap on the board. */
const SILENT_DAYS = 21;
const MANY_WEEKS = 26;
const A_MONDAY = day('2001-01-01');

const weekOf = (date: LocalDate): string => String(Math.floor(daysBetween(A_MONDAY, date) / 7));
const monthOf = (date: LocalDate): string => date.slice(0, 7);

const TITLE_LINE = 16;
const TEXT_LINE = 23;
/** Long words leave their lines half empty, so the third comes before two are full. */
export const titleLines = (title: string): number =>
  title.length <= TITLE_LINE ? 1 : title.length <= 1.5 * TITLE_LINE ? 2 : 3;
const textLines = (text: string): number => (text.length > TEXT_LINE ? 2 : 1);

/** Estimated, so that nothing need be measured: the note cuts off what does not fit, and shows it when picked up. */
export function heightOf(piece: Piece): number {
  if (piece.kind === 'stack') return new Set(piece.events.map((event) => event.type)).size > 1 ? 62 : 46;
  const [event] = piece.events;
  const text = noteText(event);
  if (piece.small) return text === null ? 46 : 62;
  // A red note has its owner and next day below.
  const owner = event.type === 'rod-lapp-satt' ? 34 : 0;
  return 46 + titleLines(term(event.title)) * 18 + (text === null ? 0 : 2 + textLines(text) * 16) + owner;
}

interface Line {
  readonly pieces: { piece: Piece; x: number }[];
  readonly period: string;
}

export function rowsOf(
  pieces: readonly Piece[],
  xOf: (piece: Piece) => number,
  top: number,
): { rows: Row[]; placed: Placed[]; bottom: number } {
  const weeks = new Set(pieces.map((piece) => weekOf(firstDay(piece))));
  const periodOf = weeks.size > MANY_WEEKS ? monthOf : weekOf;
  const lines: Line[] = [];
  for (const piece of pieces) {
    const x = xOf(piece);
    const period = periodOf(firstDay(piece));
    const line = lines.at(-1);
    const right = line?.pieces.at(-1)?.x ?? -1;
    if (line && line.period === period && x > right) line.pieces.push({ piece, x });
    else lines.push({ pieces: [{ piece, x }], period });
  }
  return stackLines(lines, top);
}

function stackLines(lines: readonly Line[], top: number): { rows: Row[]; placed: Placed[]; bottom: number } {
  const rows: Row[] = [];
  const placed: Placed[] = [];
  let y = top;
  for (const { pieces } of lines) {
    const first = pieces[0];
    if (!first) continue;
    const from = firstDay(first.piece);
    const to = pieces.reduce((latest, { piece }) => (lastDay(piece) > latest ? lastDay(piece) : latest), from);
    const above = rows.at(-1);
    const days = above ? daysBetween(above.to, from) : 0;
    const silence = days >= SILENT_DAYS ? days : null;
    if (above) y = above.y + above.height + GAP + (silence === null ? 0 : SILENCE_GAP);
    const height = Math.max(...pieces.map(({ piece }) => heightOf(piece)));
    rows.push({ id: `row:${first.piece.id}`, y, height, from, to, silence });
    for (const { piece, x } of pieces) placed.push({ piece, x, y, height: heightOf(piece) });
  }
  const last = rows.at(-1);
  return { rows, placed, bottom: last ? last.y + last.height : top };
}

const firstDay = (piece: Piece): LocalDate => piece.events[0]!.day;
const lastDay = (piece: Piece): LocalDate => piece.events.at(-1)!.day;
