import { COLUMN_TITLES, COLUMNS } from '@tavlan/process';
import { t, term } from '../../ui/language/text.js';

/** The board's lines and titles stand at once; its notes come. */
export function BoardSkeleton() {
  return (
    <div className="board-columns" role="status">
      <span className="sr-only">{t('Hämtar tavlan …')}</span>
      {COLUMNS.map((column, index) => (
        <div key={column} className="board-lane" aria-hidden>
          <p className="column-head">
            <span className="column-title">{term(COLUMN_TITLES[column])}</span>
          </p>
          <div className="board-scroller">
            {Array.from({ length: 4 - (index % 3) }, (_, note) => (
              <span key={note} className="skeleton board-ghost" />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
