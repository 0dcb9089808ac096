import type { WatchRow } from '@tavlan/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { errorText } from '../../api/problem-error.js';
import { watchQuery, type WatchQuestion } from '../../api/queries.js';
import { useRefetchInterval } from '../../api/stream-state.js';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { t } from '../../ui/language/text.js';
import { ErrorState, Skeleton } from '../../ui/state.js';
import type { Act } from '../log-step/act-here.js';
import { ChooseAll, ChooseCase } from './chosen-cases.js';
import { LimitRow } from '../../ui/limit-row.js';

interface RowListProps {
  readonly question: WatchQuestion;
  readonly act: (act: Act) => void;
  readonly empty: string;
  readonly intro?: string;
  /** How the rows are laid out; as one list when left out. */
  readonly children?: (rows: readonly WatchRow[]) => ReactNode;
}

/** All rows that answer to a question, a page at a time. */
export function RowList({ question, act, empty, intro, children }: RowListProps) {
  const { today } = useSession();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData, refetch } = useInfiniteQuery({
    ...watchQuery(question),
    refetchInterval: useRefetchInterval(),
  });
  if (data === undefined) {
    if (error === null) return <Skeleton lines={4} />;
    return <ErrorState title={t('Listan kunde inte hämtas')} text={errorText(error)} onRetry={() => void refetch()} />;
  }
  const rows = data.pages.flatMap((page) => page.rows);
  return (
    <div className="row-list" data-settled={!isPlaceholderData}>
      {intro !== undefined && <p className="soft">{intro}</p>}
      {rows.length === 0 && <p className="watch-empty">{empty}</p>}
      {rows.length > 1 && <ChooseAll rows={rows} label={t('Välj alla i listan')} />}
      {rows.length > 0 && (children ? children(rows) : <Rows rows={rows} today={today} act={act} />)}
      {hasNextPage && (
        <Button onPress={() => void fetchNextPage()} pending={isFetchingNextPage}>
          {isFetchingNextPage ? t('Hämtar …') : t('Visa fler')}
        </Button>
      )}
    </div>
  );
}

export function Rows({ rows, today, act }: Pick<RowListProps, 'act'> & { readonly rows: readonly WatchRow[]; readonly today: WatchRow['due'] & string }) {
  return (
    <ul className="due-rows">
      {rows.map((row) => (
        <LimitRow
          key={row.id}
          row={row}
          today={today}
          worker
          act={act}
          choose={<ChooseCase row={row} rows={rows} />}
        />
      ))}
    </ul>
  );
} // prettier-ignore
