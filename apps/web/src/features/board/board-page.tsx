import './board.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { errorText, isProblem } from '../../api/problem-error.js';
import { boardQuery } from '../../api/queries.js';
import { useRefetchInterval } from '../../api/stream-state.js';
import { useSession } from '../../api/use-session.js';
import { rich, t } from '../../ui/language/text.js';
import { Banner, ErrorState } from '../../ui/state.js';
import { filterOf, isFiltered, type BoardAddress } from './board-address.js';
import { BoardColumns } from './board-columns.js';
import { BoardDayButton, PastBanner } from './board-day.js';
import { BoardFilters } from './board-filters.js';
import { BoardSkeleton } from './board-skeleton.js';
import { narrowedBoard } from './narrowed-board.js';
import { NoBoard } from './no-board.js';
import { BoardTotal } from './board-total.js';

declare module '@tanstack/history' {
  interface HistoryState {
    /** Words the board is filtered by. Kept with the page in the history, never in its address. */
    words?: string;
  }
}

/** Who has no board is told so, and no question about cases is asked. */
export function BoardPage() {
  const { hasBoard } = useRouteContext({ from: '/signed-in/' });
  const { roles } = useSession();
  return hasBoard ? <BoardOfCases /> : <NoBoard roles={roles} />;
}

function BoardOfCases() {
  const session = useSession();
  const navigate = useNavigate();
  const address = useSearch({ from: '/signed-in/' });
  const words = useLocation({ select: (location) => location.state.words ?? '' });
  const filter = filterOf(address, words);
  const every = useRefetchInterval();
  const [typed, setTyped] = useState(words);
  const {
    data: answered,
    error,
    isPlaceholderData,
    isFetching,
    dataUpdatedAt,
    refetch,
  } = useQuery({
    ...boardQuery(filter),
    // A past day does not change under the reader's eyes; today does.
    refetchInterval: filter.on === undefined && every,
  });
  const settled = !isPlaceholderData && typed === words;
  const board = useMemo(
    () => (answered === undefined || settled ? answered : narrowedBoard(answered, typed)),
    [answered, settled, typed],
  );
  const go = useCallback(
    (to: BoardAddress, said: string) =>
      void navigate({ to: '/', search: to, state: said === '' ? {} : { words: said }, replace: true }),
    [navigate],
  );
  const goDay = (to: BoardAddress) => void navigate({ to: '/', search: to, ...(words !== '' && { state: { words } }) });
  const filtered = isFiltered(address, words);
  const onlyLookedUp = session.roles.every((role) => role === 'jour');
  if (isProblem(error, 'not-yours')) return <NoBoard roles={session.roles} />;
  return (
    <main id="main" className="board" tabIndex={-1}>
      <title>{t('Tavlan')}</title>
      <h1 className="sr-only">{t('Tavlan')}</h1>
      <div className="board-bar no-print">
        <BoardFilters session={session} address={address} words={words} onChange={go} onTyped={setTyped} />
        {board && <BoardTotal board={board} updatedAt={dataUpdatedAt} live={address.dag === undefined} />}
        <BoardDayButton address={address} today={session.today} onChange={goDay} />
      </div>
      {address.dag !== undefined && (
        <PastBanner address={address} today={session.today} day={address.dag} onChange={goDay} />
      )}
      {error && board && (
        <Banner tone="warning">{t('Tavlan är inte aktuell. {problem}', { problem: errorText(error) })}</Banner>
      )}
      {board ? (
        <>
          {!filtered && address.dag === undefined && board.columns.every((column) => column.count === 0) && (
            <Banner>
              {onlyLookedUp
                ? rich(
                    'Här står bara det du har sökt upp under ditt pass. Sök i fältet ovanför, eller gå till <a>Jour</a>.',
                    {
                      a: (text) => <Link to="/jour">{text}</Link>,
                    },
                  )
                : t(
                    'Här finns inget ärende som du har tillgång till. En ny anmälan hamnar i kolumnen längst till vänster.',
                  )}
            </Banner>
          )}
          <BoardColumns
            board={board}
            filter={filter}
            narrowed={filtered ? 'by-filter' : onlyLookedUp ? 'to-looked-up' : null}
            settled={settled}
          />
        </>
      ) : error ? (
        <ErrorState
          title={t('Tavlan kunde inte hämtas')}
          text={errorText(error)}
          offline={isProblem(error, 'offline', 'timeout')}
          onRetry={() => void refetch()}
        />
      ) : (
        isFetching && <BoardSkeleton />
      )}
    </main>
  );
}
