import type { Board } from '@tavlan/contract';
import { t } from '../../ui/language/text.js';
import { clockTime } from '../../ui/recorded-text.js';

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
        {t('{n, plural, one {1 ärende} other {{n} ärenden}}', { n: total })}
      </span>
      {live && updatedAt > 0 && (
        <span className="board-updated" title={t('Det andra gör syns här inom några sekunder')}>
          {' '}
          · {clockTime(clock.format(updatedAt))}
        </span>
      )}
    </p>
  );
}
