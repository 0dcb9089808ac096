import type { Board } from '@tavlan/contract';

const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' });

/** How many cases the board shows, and when it was last asked for. */
export function BoardTotal({
  board,
  updatedAt,
  live,
}: {
  readonly board: Board;
  readonly updatedAt: number;
  readonly live: boolean;
}) {
  // prettier-ignore
  const total = board.columns.reduce((sum, column) => sum + column.count, 0);
  return (
    <p className="board-total soft">
      <span className="number" role="status">
        {total} {total === 1 ? 'ärende' : 'ärenden'}
      </span>
      {live && updatedAt > 0 && (
        <span className="board-updated" title="Det andra gör syns här inom några sekunder">
          {' '}
          · kl. {clock.format(updatedAt).replace(':', '.')}
        </span>
      )}
    </p>
  );
}
