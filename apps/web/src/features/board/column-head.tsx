import type { BoardColumn } from '@tavlan/contract';
import { rich, t, term } from '../../ui/language/text.js';
import { softHyphens } from '../../ui/soft-hyphens.js';

/** "Utredning 12 + 3": those that stand here, and those that run here too while their card stands elsewhere. */
export function ColumnHead({ column }: { readonly column: Pick<BoardColumn, 'id' | 'title' | 'count' | 'echoes'> }) {
  return (
    <h2 className="column-head" id={`column-${column.id}`}>
      <span className="column-title">
        <span aria-hidden>{softHyphens(term(column.title))}</span>
        <span className="sr-only">{term(column.title)}</span>
      </span>
      <span className="column-count number">
        {rich('{n}<unseen> {n, plural, one {ärende} other {ärenden}}</unseen>', {
          n: column.count,
          unseen: (text) => <span className="sr-only">{text}</span>,
        })}
        {column.echoes > 0 && (
          <span
            className="column-echoes"
            title={t('{echoes} pågår också här; korten står i andra kolumner', { echoes: column.echoes })}
          >
            {' '}
            + {column.echoes}
            <span className="sr-only"> {t('som också pågår här')}</span>
          </span>
        )}
      </span>
    </h2>
  );
}
