import type { Board, BoardFilter } from '@tavlan/contract';
import { useNavigate } from '@tanstack/react-router';
import { useRef, type KeyboardEvent } from 'react';
import { shortcutsOn } from '../../ui/shortcuts.js';
import { useMatches } from '../../ui/use-matches.js';
import { BoardColumn, type ColumnHandle } from './board-column.js';
import { BoardLane } from './board-lane.js';
import { BoardList } from './board-list.js';
import { useCardMoves } from './card-moves.js';
import type { Narrowed } from './empty-column.js';
import { moved } from './grid-moves.js';

interface BoardColumnsProps {
  readonly board: Board;
  readonly filter: BoardFilter;
  readonly narrowed: Narrowed;
  readonly settled: boolean;
}

/** Seven columns side by side; where there is no room for even three, seven lists that open and close. */
export function BoardColumns({ board, filter, narrowed, settled }: BoardColumnsProps) {
  const narrow = useMatches('(max-width: 40rem)');
  const handles = useRef<(ColumnHandle | null)[]>([]);
  const navigate = useNavigate();
  const moves = useCardMoves();
  // A past day is looked at, not changed.
  const movable = filter.on === undefined;
  const shared = { filter, narrowed, settled, on: board.on, today: board.today };
  // Another filter is another board: where one stood and what one had scrolled to belong to the one before.
  const key = JSON.stringify(filter);
  if (narrow) {
    const first = board.columns.find((column) => column.cards.length > 0)?.id;
    return (
      <div className="board-lists">
        {board.columns.map((column) => (
          <BoardList key={`${column.id} ${key}`} column={column} open={column.id === first} {...shared} />
        ))}
      </div>
    );
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-case]');
    if (!card || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (movable && moves.press(event, card)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'l' && shortcutsOn()) {
      event.preventDefault();
      void navigate({ to: '/arende/$id', params: { id: card.dataset['case']! }, search: { logga: '1' } });
      return;
    }
    const row = Number(card.closest<HTMLElement>('[data-index]')?.dataset['index']);
    const column = Number(card.closest<HTMLElement>('[data-column]')?.dataset['column']);
    const to = moved(handles.current.map((handle) => handle?.count ?? 0), { column, row }, event.key); // prettier-ignore
    if (!to) return;
    event.preventDefault();
    handles.current[to.column]?.focusRow(to.row);
  };
  return (
    <>
      <div className="board-columns" onKeyDown={press} onBlur={moves.release} data-settled={settled}>
        {board.columns.map((column, index) => (
          <BoardLane
            key={`${column.id} ${key}`}
            index={index}
            column={column.id}
            aimedAt={moves.target === column.id}
            onDropped={moves.dropped}
          >
            <BoardColumn
              movable={movable}
              ref={(handle) => {
                handles.current[index] = handle;
              }}
              column={column}
              {...shared}
            />
          </BoardLane>
        ))}
      </div>
      {moves.shown}
    </>
  );
}
