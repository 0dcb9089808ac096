import { Button } from '../../ui/button.js';
import { t } from '../../ui/language/text.js';
import type { BoardColumnProps } from './board-column.js';
import { CaseCard } from './case-card.js';
import { ColumnHead } from './column-head.js';
import { emptyColumnText } from './empty-column.js';
import { useColumnCards } from './use-column-cards.js';

/** A column where there is no room for seven side by side: it opens and closes, and the page itself scrolls. */
export function BoardList({
  column,
  filter,
  narrowed,
  settled,
  on,
  today,
  open,
}: Omit<BoardColumnProps, 'ref' | 'movable'> & { readonly open: boolean }) {
  // prettier-ignore
  const { cards, hasMore, loading, more } = useColumnCards(column, filter, settled);
  return (
    <details className="board-list" open={open}>
      <summary>
        <ColumnHead column={column} />
      </summary>
      {cards.length === 0 && <p className="board-empty">{emptyColumnText(column.id, narrowed)}</p>}
      <ol className="board-list-cards">
        {cards.map((card) => (
          <li key={card.id}>
            <CaseCard card={card} on={on} today={today} tabIndex={0} />
          </li>
        ))}
      </ol>
      {hasMore && (
        <Button onPress={more} pending={loading}>
          {loading ? t('Hämtar …') : t('Visa fler')}
        </Button>
      )}
    </details>
  );
}
