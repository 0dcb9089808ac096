/** What does not move with the notes: the names of the steps above, the days at the left, and today's line. */
import { COLUMN_TITLES, type Column, type LocalDate } from '@tavlan/process';
import { Panel, useReactFlow, useViewport, ViewportPortal } from '@xyflow/react';
import { ArrowUp } from 'lucide-react';
import { Button } from '../../ui/button.js';
import { shortDay } from '../../ui/day-words.js';
import { formatDay } from '../../ui/language/format-day.js';
import { t, term } from '../../ui/language/text.js';
import { silenceText } from './day-text.js';
import type { ColumnSpace } from './lanes.js';
import type { Row } from './rows.js';
import { softHyphens } from '../../ui/soft-hyphens.js';
import type { Whiteboard } from './to-flow.js';

interface FrameProps {
  readonly board: Whiteboard;
  readonly column: Column;
  readonly echoes: readonly Column[];
  readonly today: LocalDate;
}

export const RAIL_WIDTH = 84;
export const HEAD_HEIGHT = 40;

/** Follows the board sideways but stays at the top, so that a note always has its step above it. */
export function ColumnHeads({ board, column, echoes }: Omit<FrameProps, 'today'>) {
  const { x, zoom } = useViewport();
  return (
    <div className="wb-heads" style={{ blockSize: HEAD_HEIGHT }} aria-hidden>
      {board.columns.map((space) => (
        <div
          key={space.id}
          className={`wb-head${space.slim ? ' wb-head-slim' : ''}${onEdge(space) ? ' wb-head-edge' : ''}${space.id === column ? ' wb-head-current' : ''}${echoes.includes(space.id) ? ' wb-head-echo' : ''}`}
          style={{ insetInlineStart: x + space.x * zoom, inlineSize: space.width * zoom }}
          title={term(COLUMN_TITLES[space.id])}
        >
          {space.width * zoom >= (onEdge(space) ? 22 : 60) && <span>{softHyphens(term(COLUMN_TITLES[space.id]))}</span>}
        </div>
      ))}
    </div>
  );
}

/** Follows the board downwards but stays at the left. Where rows come too close, a day is left out. */
export function DayRail({ board, today }: Pick<FrameProps, 'board' | 'today'>) {
  const { y, zoom } = useViewport();
  return (
    <div className="day-rail" style={{ inlineSize: RAIL_WIDTH }} aria-hidden>
      {spaced(board.rows, MOST_CROWDED / zoom).map((row) => (
        <span key={row.id} style={{ insetBlockStart: y + row.y * zoom }}>
          {railDay(row.from, today)}
        </span>
      ))}
      {board.rows.map(({ id, y: top, silence }) =>
        silence === null ? null : (
          <i key={id} style={{ insetBlockStart: y + (top - SILENCE_MIDDLE) * zoom }}>
            {silenceText(silence)}
          </i>
        ),
      )}
      <b style={{ insetBlockStart: y + board.todayY * zoom }}>{t('i dag')}</b>
    </div>
  );
}

/** Too slim for its name to be written across. */
const onEdge = (space: ColumnSpace): boolean => space.slim && space.width < 120;

/** No room for weekday and year both. */
const railDay = (day: LocalDate, today: LocalDate): string =>
  day.slice(0, 4) === today.slice(0, 4) ? shortDay(day, today) : formatDay(day, 'short');

/** Middle of the gap above a row that came after a long silence. */
const SILENCE_MIDDLE = 38;
const MOST_CROWDED = 20;

/** One label a day, and none closer than `least` to the one above. */
const spaced = (rows: readonly Row[], least: number): Row[] =>
  rows.reduce<Row[]>((shown, row) => {
    const above = shown.at(-1);
    return above && (row.y - above.y < least || row.from === above.from) ? shown : [...shown, row];
  }, []);

/** Says how much lies above what is in sight, and goes there. */
export function MoreAbove({ board }: Pick<FrameProps, 'board'>) {
  const { y, zoom } = useViewport();
  const { setViewport, getViewport } = useReactFlow();
  const above = board.nodes.filter((node) => y + (node.position.y + (node.height ?? 0)) * zoom <= HEAD_HEIGHT);
  if (above.length === 0) return null;
  const count = above.reduce((sum, node) => sum + (node.type === 'stack' && !node.data.open ? node.data.events.length : 1), 0); // prettier-ignore
  return (
    <Panel position="top-center" className="wb-above">
      <Button small onPress={() => void setViewport({ ...getViewport(), y: HEAD_HEIGHT }, { duration: glide() })}>
        <ArrowUp className="icon" aria-hidden />
        {t('{n, plural, one {1 tidigare lapp} other {{n} tidigare lappar}}', { n: count })}
      </Button>
    </Panel>
  );
}

const glide = (): number => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250);

/** Lanes of the steps, and today's line; drawn on the board itself, behind the notes. */
export function BoardGround({ board, column }: Pick<FrameProps, 'board' | 'column'>) {
  const height = board.height + 2 * BEYOND;
  return (
    <ViewportPortal>
      {board.columns.map((space) => (
        <div
          key={space.id}
          className={`wb-lane${space.id === column ? ' wb-lane-current' : ''}${space.slim ? ' wb-lane-slim' : ''}`}
          style={{ transform: `translate(${space.x}px, ${-BEYOND}px)`, inlineSize: space.width, blockSize: height }}
        />
      ))}
      <div
        className="today-line"
        style={{ transform: `translate(${-BEYOND}px, ${board.todayY}px)`, inlineSize: board.width + 2 * BEYOND }}
      />
      <div className="wb-end" style={{ transform: `translate(${board.width}px, ${-BEYOND}px)`, blockSize: height }} />
    </ViewportPortal>
  );
}

/** The ground goes on a good way past the last note, so that no edge of it is ever seen. */
const BEYOND = 2000;
