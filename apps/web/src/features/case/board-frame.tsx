/** What does not move with the notes: the names of the steps above, the days at the left, and today's line. */
import { COLUMN_TITLES, type Column, type LocalDate } from '@tavlan/process';
import { useViewport, ViewportPortal } from '@xyflow/react';
import { shortDay } from '../../ui/day-words.js';
import { silenceText } from './day-text.js';
import type { Row } from './rows.js';
import type { Whiteboard } from './to-flow.js';

interface FrameProps {
  readonly board: Whiteboard;
  readonly column: Column;
  readonly echoes: readonly Column[];
  readonly today: LocalDate;
}

export const RAIL_WIDTH = 76;
export const HEAD_HEIGHT = 40;

/** Follows the board sideways but stays at the top, so that a note always has its step above it. */
export function ColumnHeads({ board, column, echoes }: Omit<FrameProps, 'today'>) {
  const { x, zoom } = useViewport();
  return (
    <div className="column-heads" style={{ blockSize: HEAD_HEIGHT }} aria-hidden>
      {board.columns.map((space) => (
        <div
          key={space.id}
          className={`column-head${space.slim ? ' column-head-slim' : ''}${space.id === column ? ' column-head-current' : ''}${echoes.includes(space.id) ? ' column-head-echo' : ''}`}
          style={{ insetInlineStart: x + space.x * zoom, inlineSize: space.width * zoom }}
          title={COLUMN_TITLES[space.id]}
        >
          {!space.slim && <span>{COLUMN_TITLES[space.id]}</span>}
        </div>
      ))}
    </div>
  );
}

/** Follows the board downwards but stays at the left. Where rows come too close, a day is left out. */
export function DayRail({ board, today }: Pick<FrameProps, 'board' | 'today'>) {
  const { y, zoom } = useViewport();
  const shown = spaced(board.rows, MOST_CROWDED / zoom);
  return (
    <div className="day-rail" style={{ inlineSize: RAIL_WIDTH }} aria-hidden>
      {shown.map((row) => (
        <span key={row.id} style={{ insetBlockStart: y + row.y * zoom }}>
          {shortDay(row.from, today)}
        </span>
      ))}
      <b style={{ insetBlockStart: y + board.todayY * zoom }}>i dag</b>
    </div>
  );
}

const MOST_CROWDED = 20;

/** One label a day, and none closer than `least` to the one above. */
const spaced = (rows: readonly Row[], least: number): Row[] =>
  rows.reduce<Row[]>((shown, row) => {
    const above = shown.at(-1);
    return above && (row.y - above.y < least || row.from === above.from) ? shown : [...shown, row];
  }, []);

/** Lanes of the steps, today's line, and how long it was silent; drawn on the board itself, behind the notes. */
export function BoardGround({ board, column }: Pick<FrameProps, 'board' | 'column'>) {
  const height = board.height + 400;
  return (
    <ViewportPortal>
      {board.columns.map((space) => (
        <div
          key={space.id}
          className={`board-lane${space.id === column ? ' board-lane-current' : ''}${space.slim ? ' board-lane-slim' : ''}`}
          style={{ transform: `translate(${space.x}px, -200px)`, inlineSize: space.width, blockSize: height + 200 }}
        >
          {space.slim && <span>{COLUMN_TITLES[space.id]}</span>}
        </div>
      ))}
      <div
        className="today-line"
        style={{ transform: `translate(-2000px, ${board.todayY}px)`, inlineSize: board.width + 4000 }}
      />
      <div className="awaited-label" style={{ transform: `translate(16px, ${board.todayY + 8}px)` }}>
        Det här väntar
      </div>
      {board.rows.map((row) =>
        row.silence === null ? null : (
          <div
            key={row.id}
            className="silence"
            style={{ transform: `translate(16px, ${row.y - 38}px)`, inlineSize: board.width - 32 }}
          >
            <span>{silenceText(row.silence)} utan lappar</span>
          </div>
        ),
      )}
    </ViewportPortal>
  );
}
