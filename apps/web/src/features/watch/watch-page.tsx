/** Bevakning: what is late, what will be, and how the placed children are followed up. */
import './watch.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { errorText, isProblem } from '../../api/problem-error.js';
import { watchQuery } from '../../api/queries.js';
import { useRefetchInterval } from '../../api/stream-state.js';
import { useSession } from '../../api/use-session.js';
import { t } from '../../ui/language/text.js';
import { Page } from '../../ui/page.js';
import { Banner, ErrorState, NoAccessState, Skeleton } from '../../ui/state.js';
import { ToReadAndSign, useToReadAndSign } from '../../ui/to-read-and-sign.js';
import { useActHere } from '../log-step/act-here.js';
import { ChosenBar } from './chosen-bar.js';
import { ChosenCasesProvider, useChosenCases } from './chosen-cases.js';
import { FollowUps } from './follow-ups.js';
import { LateAndComing } from './late-and-coming.js';
import { RowList } from './row-list.js';
import { WatchFilters } from './watch-filters.js';
import { WatchTabs } from './watch-tabs.js';
import { scopeOf, type WatchAddress } from './watch-address.js';
import { WhereHelp } from './where-help.js';

const FROM = '/signed-in/bevakning';

export function WatchPage() {
  const session = useSession();
  const address = useSearch({ from: FROM });
  const navigate = useNavigate();
  const scope = scopeOf(address);
  const { act, dialog } = useActHere();
  const choice = useChosenCases();
  const { data, error, refetch } = useInfiniteQuery({
    ...watchQuery({ ...scope, state: 'overdue' }),
    refetchInterval: useRefetchInterval(),
  });
  const toSign = useToReadAndSign();
  const first = toSign.isPending ? undefined : data?.pages[0];
  const go = (to: WatchAddress) => void navigate({ to: '/bevakning', search: to, replace: true });
  if (isProblem(error, 'not-yours')) {
    return (
      <Page heading={t('Bevakning')} title={t('Bevakning')}>
        <NoAccessState title={t('Din roll har ingen bevakning.')} />
      </Page>
    );
  }
  return (
    <Page
      heading={t('Bevakning')}
      title={t('Bevakning')}
      width="wide"
      actions={<WatchFilters session={session} address={address} onChange={go} />}
    >
      {error && first && (
        <Banner tone="warning">
          {t('Listan är inte aktuell.')} {errorText(error)}
        </Banner>
      )}
      {first === undefined ? (
        error ? (
          <ErrorState
            title={t('Bevakningen kunde inte hämtas')}
            text={errorText(error)}
            offline={isProblem(error, 'offline', 'timeout')}
            onRetry={() => void refetch()}
          />
        ) : (
          <Skeleton lines={8} label={t('Hämtar bevakningen …')} />
        )
      ) : (
        <>
          <ToReadAndSign handed={toSign.handed} opened={toSign.opened} />
          <WatchTabs address={address} counts={first.counts} placed={first.followUps?.count ?? 0} />
          <div className="watch-body">
            <div className="watch-main">
              <ChosenCasesProvider value={choice}>
                {address.visa === undefined && <LateAndComing scope={scope} counts={first.counts} act={act} />}
                {address.visa === 'placerade' && <FollowUps scope={scope} today={first.today} />}
                {address.visa === 'tysta' && (
                  <RowList
                    question={{ ...scope, state: 'silent' }}
                    act={act}
                    empty={t('Inget öppet ärende har varit utan händelse i trettio dagar.')}
                    intro={t(
                      'Öppna ärenden där inget har loggats på trettio dagar. Det kan ha hänt mer än vad tavlan vet.',
                    )}
                  />
                )}
                {address.visa === 'beviljat' && (
                  <RowList
                    question={{ ...scope, notCarriedOut: '1' }}
                    act={act}
                    empty={t('Alla beviljade insatser har kommit igång.')}
                    intro={t(
                      'Insatser som är beviljade, eller avbrutna, och inte verkställda. Efter tre månader rapporteras de till IVO.',
                    )}
                  />
                )}
                {address.visa === 'andras' && (
                  <RowList
                    question={{ ...scope, state: 'external' }}
                    act={act}
                    empty={t('Ingen väntar på domstol eller part.')}
                    intro={t('Tid som domstolen eller en part förfogar över. Den är aldrig en försening hos er.')}
                  />
                )}
              </ChosenCasesProvider>
              <ChosenBar chosen={choice.chosen} onClear={() => choice.change(new Map())} />
            </div>
            <WhereHelp counts={first.counts} address={address} onChange={go} />
          </div>
        </>
      )}
      {dialog}
    </Page>
  );
}
