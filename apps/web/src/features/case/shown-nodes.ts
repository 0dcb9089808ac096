/** Adds to the placed notes what React Flow wants to know beforehand: size, anchors, what is chosen, what is read out. */
import { COLUMN_TITLES, type LocalDate } from '@tavlan/process';
import { Position, type NodeHandle } from '@xyflow/react';
import { shortDay } from '../../ui/day-words.js';
import { t, term } from '../../ui/language/text.js';
import { stackTitle } from './board-nodes.js';
import { leftText } from './day-text.js';
import { spokenText } from './entry-text.js';
import type { BoardNode, Whiteboard } from './to-flow.js';

/** Sizes are known before drawing, so nothing is measured and three hundred notes cost one pass. */
export function shownNodes(board: Whiteboard, chosen: string | null, today: LocalDate): BoardNode[] {
  return board.nodes.map((node) => {
    const [width, height] = [node.width ?? 0, node.height ?? 0];
    return {
      ...node,
      measured: { width, height },
      handles: handlesOf(width, height),
      selected: node.id === chosen,
      ariaLabel: [stepOf(node), spokenNode(node, today)].filter(Boolean).join('. '),
      ariaRole: 'button',
      domAttributes: {
        'aria-roledescription': node.type === 'ghost' ? t('förväntad lapp') : t('lapp'),
        ...(node.type === 'stack' && { 'aria-expanded': node.data.open }),
      },
    };
  });
}

const handlesOf = (width: number, height: number): NodeHandle[] => [
  { id: 'top', type: 'target', position: Position.Top, x: width / 2, y: 0 },
  { id: 'left', type: 'target', position: Position.Left, x: 0, y: height / 2 },
  { id: 'right', type: 'source', position: Position.Right, x: width, y: height / 2 },
  { id: 'bottom', type: 'source', position: Position.Bottom, x: width / 2, y: height },
];

/** Whoever sees the board sees it by the column; whoever hears it is told first of all. */
function stepOf(node: BoardNode): string {
  const column =
    node.type === 'ghost'
      ? node.data.awaited.clock.column
      : node.type === 'stack'
        ? node.data.events[0]?.column
        : node.data.event.column;
  return column === undefined ? '' : term(COLUMN_TITLES[column]);
}

function spokenNode(node: BoardNode, today: LocalDate): string {
  switch (node.type) {
    case 'note': {
      const text = spokenText(node.data.event, today);
      return node.data.red ? t('Röd lapp. {text}', { text }) : text;
    }
    case 'stack':
      return stackTitle(node.data.events.map((event) => event.type));
    case 'ghost': {
      const { clock } = node.data.awaited;
      return clock.lastDay === null
        ? term(clock.title)
        : t('{title}, senast {day}, {left}', {
            title: term(clock.title),
            day: shortDay(clock.lastDay, today),
            left: leftText(clock),
          });
    }
    default:
      return '';
  }
}
