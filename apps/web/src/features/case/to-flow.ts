/** The whiteboard of a case as React Flow's nodes and edges. Pure; the same view gives the same ids and places. */
import type { CaseView } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import type { Edge, Node } from '@xyflow/react';
import { term } from '../../ui/language/text.js';
import { awaitedOf, type Awaited } from './awaited.js';
import { lanesOf, LANE_WIDTH, type ColumnSpace, type Lanes } from './lanes.js';
import { drawnEvents, piecesOf, type DrawnEvent, type Piece } from './pieces.js';
import { titleLines, rowsOf, type Placed, type Row } from './rows.js';

export interface RedNote {
  readonly owner: string | null;
  readonly next: LocalDate | null;
  readonly reason: string | null;
}
export type NoteNode = Node<{ event: DrawnEvent; small: boolean; red: RedNote | null }, 'note'>;
export type StackNode = Node<{ events: readonly DrawnEvent[]; open: boolean }, 'stack'>;
export type GhostNode = Node<{ awaited: Awaited }, 'ghost'>;
export type BoardNode = NoteNode | StackNode | GhostNode;
/** `track`: the next moment of the same track. `order`: what happened just before. `awaited`: what the law waits for. */
export type BoardEdge = Edge<Record<string, never>, 'smoothstep'> & { className: 'track' | 'order' | 'awaited' };

export interface Whiteboard {
  readonly nodes: BoardNode[];
  readonly edges: BoardEdge[];
  readonly columns: readonly ColumnSpace[];
  readonly rows: readonly Row[];
  readonly width: number;
  readonly height: number;
  /** Everything above has happened, everything below is awaited. */
  readonly todayY: number;
}

export const NOTE_WIDTH = LANE_WIDTH - 14;
const GHOST_GAP = 14;
const TODAY_GAP = 40;
const TOP = 12;

export function toFlow(view: CaseView, opened: ReadonlySet<string> = new Set()): Whiteboard {
  const events = drawnEvents(view.events);
  const awaited = awaitedOf(view);
  const lanes = lanesOf(view, events, new Set(awaited.map(({ clock }) => clock.column)));
  const pieces = piecesOf(events, opened);
  const { rows, placed, bottom } = rowsOf(pieces, (piece) => xOf(piece, lanes), TOP);
  const todayY = bottom + (rows.length > 0 ? TODAY_GAP : 0);
  const reds = new Map<string, RedNote>(view.reds.map((red) => [red.event, red]));
  const ghosts = ghostNodes(awaited, lanes, todayY + TODAY_GAP);
  return {
    nodes: [...placed.map((place) => pieceNode(place, reds)), ...ghosts],
    edges: [...trackEdges(placed), ...ghostEdges(ghosts, placed)],
    columns: lanes.columns,
    rows,
    width: lanes.width,
    height: ghosts.reduce((most, ghost) => Math.max(most, ghost.position.y + (ghost.height ?? 0)), todayY) + TOP,
    todayY,
  };
}

const xOf = (piece: Piece, lanes: Lanes): number => {
  const [event] = piece.events;
  return event ? lanes.xOf(event.column, piece.kind === 'stack' ? null : event.instance) : 0;
};

function pieceNode({ piece, x, y, height }: Placed, reds: ReadonlyMap<string, RedNote>): BoardNode {
  const place = { id: piece.id, position: { x, y }, width: NOTE_WIDTH, height };
  if (piece.kind === 'stack') return { ...place, type: 'stack', data: { events: piece.events, open: piece.open } };
  const [event] = piece.events;
  return { ...place, type: 'note', data: { event, small: piece.small, red: reds.get(event.id) ?? null } };
}

/** Ghosts stand below today's line, in the column where the awaited note will stand, the most urgent on top. */
function ghostNodes(awaited: readonly Awaited[], lanes: Lanes, top: number): GhostNode[] {
  const filled = new Map<number, number>();
  return awaited.map((one) => {
    const x = ghostX(one, lanes, filled, top);
    const y = filled.get(x) ?? top;
    const height = ghostHeight(one);
    filled.set(x, y + height + GHOST_GAP);
    return {
      id: ghostId(one),
      type: 'ghost',
      position: { x, y },
      width: NOTE_WIDTH,
      height,
      data: { awaited: one },
    };
  });
}

/** In a column of several lanes the least filled one, so that the ghosts of a busy step do not pile up. */
function ghostX({ clock }: Awaited, lanes: Lanes, filled: ReadonlyMap<number, number>, top: number): number {
  const left = lanes.xOf(clock.column, null);
  const count = lanes.columns.find((column) => column.id === clock.column)?.lanes ?? 1;
  const places = Array.from({ length: count }, (_, lane) => left + lane * LANE_WIDTH);
  return places.reduce((best, x) => ((filled.get(x) ?? top) < (filled.get(best) ?? top) ? x : best), left);
}

const ghostHeight = ({ clock, more }: Awaited): number =>
  60 + titleLines(term(clock.title)) * 18 + (clock.local || clock.external || more > 0 ? 16 : 0);

const ghostId = ({ clock }: Awaited): string => `clock:${clock.key}`;

/** On a row from side to side; to a later row downwards, and into what stands further right from its side. */
function edge(from: Placed, to: { id: string; x: number; y: number }, className: BoardEdge['className']): BoardEdge {
  const rightwards = to.x > from.x && className !== 'awaited';
  return {
    id: `${from.piece.id}→${to.id}`,
    source: from.piece.id,
    target: to.id,
    sourceHandle: rightwards && to.y === from.y ? 'right' : 'bottom',
    targetHandle: rightwards ? 'left' : 'top',
    type: 'smoothstep',
    className,
  };
}

/** Each moment is joined to the one before it in its track; the first of a track to what happened just before. */
function trackEdges(placed: readonly Placed[]): BoardEdge[] {
  const last = new Map<string, Placed>();
  const edges: BoardEdge[] = [];
  let before: Placed | undefined;
  for (const place of placed) {
    const instances = new Set(place.piece.events.map((event) => event.instance).filter((key) => key !== null));
    const parents = [...instances].flatMap((key) => last.get(key) ?? []);
    const target = { id: place.piece.id, x: place.x, y: place.y };
    if (parents.length > 0) for (const parent of new Set(parents)) edges.push(edge(parent, target, 'track'));
    else if (before) edges.push(edge(before, target, 'order'));
    for (const key of instances) last.set(key, place);
    before = place;
  }
  return edges;
}

/** A ghost hangs on the latest note of what it watches, else on the note it is counted from. */
function ghostEdges(ghosts: readonly GhostNode[], placed: readonly Placed[]): BoardEdge[] {
  return ghosts.flatMap(({ id, position, data }) => {
    const { instance, cause } = data.awaited.clock;
    const from =
      placed.findLast(({ piece }) => piece.events.some((event) => event.instance === instance)) ??
      placed.findLast(({ piece }) => piece.events.some((event) => event.id === cause));
    return from ? [edge(from, { id, ...position }, 'awaited')] : [];
  });
}
