import type { BoardColumn } from '@tavlan/contract';
import { softHyphens } from '../../ui/soft-hyphens.js';

/** "Utredning 12 + 3": those that stand here, and those that run here too while their card stands elsewhere. */
export function ColumnHead({ column }: { readonly column: Pick<BoardColumn, 'id' | 'title' | 'count' | 'echoes'> }) {
  return (
    <h2 className="column-head" id={`column-${column.id}`}>
      <span className="column-title">
        <span aria-hidden>{softHyphens(column.title)}</span>
        <span className="sr-only">{column.title}</span>
      </span>
      <span className="column-count number">
        {column.count}
        <span className="sr-only">{column.count === 1 ? ' ärende' : ' ärenden'}</span>
        {column.echoes > 0 && (
          <span className="column-echoes" title={`${column.echoes} pågår också här; korten står i andra kolumner`}>
            {' '}
            + {column.echoes}
            <span className="sr-only"> som också pågår här</span>
          </span>
        )}
      </span>
    </h2>
  );
}
