/** One case: its board or its timeline, and beside it what can be done, what runs and what deviates. */
import './case.css';
import type { CaseView, RegisteredEvent } from '@tavlan/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useDraftsReady } from '../../api/draft-store.js';
import { errorText, isProblem } from '../../api/problem-error.js';
import { caseQuery } from '../../api/queries.js';
import { useRefetchInterval } from '../../api/stream-state.js';
import { useSession } from '../../api/use-session.js';
import { buttonClass } from '../../ui/button.js';
import { t } from '../../ui/language/text.js';
import { ErrorState, NoAccessState, Skeleton } from '../../ui/state.js';
import { hasContent } from '../log-step/draft.js';
import { draftSlot, useLogKept } from '../log-step/draft-store.js';
import { CaseHeader } from './case-header.js';
import { CaseTabs } from './case-tabs.js';
import { Limits } from './limits.js';
import { NextSteps } from './next-steps.js';
import { withOwnersNamed } from './owners.js';
import { Findings, Tracks } from './side-lists.js';
import { useSaved } from '../log-step/use-saved.js';
import { Whereabouts } from './whereabouts.js';

const LogStepDialog = lazy(() => import('../log-step/log-step-dialog.js').then((m) => ({ default: m.LogStepDialog })));
const CorrectDialog = lazy(() => import('../log-step/correct-dialog.js').then((m) => ({ default: m.CorrectDialog })));

const FROM = '/signed-in/arende/$id';

export function CasePage() {
  const { id } = useParams({ from: FROM });
  const { data, error, refetch } = useQuery({ ...caseQuery(id), refetchInterval: useRefetchInterval() });
  if (isProblem(error, 'not-found', 'not-yours')) {
    return (
      <Frame title={t('Ärende')}>
        <NoAccessState
          action={
            <Link to="/nodoppning" className={buttonClass()}>
              {t('Nödöppna ett ärende')}
            </Link>
          }
        />
      </Frame>
    );
  }
  if (data !== undefined) return <CaseFile key={id} view={data} stale={error !== null} />;
  return (
    <Frame title={t('Ärende')}>
      {error === null ? (
        <Skeleton lines={6} label={t('Hämtar ärendet …')} />
      ) : (
        <ErrorState
          title={t('Ärendet kunde inte hämtas')}
          text={errorText(error)}
          offline={isProblem(error, 'offline', 'timeout')}
          onRetry={() => void refetch()}
        />
      )}
    </Frame>
  );
}

function Frame({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <main id="main" className="case-page" tabIndex={-1}>
      <title>{t('{title} – Tavlan', { title })}</title>
      {children}
    </main>
  );
}

type Tab = 'tavla' | 'tidslinje';

function CaseFile({ view: served, stale }: { readonly view: CaseView; readonly stale: boolean }) {
  const session = useSession();
  const view = useMemo(() => withOwnersNamed(served, session.colleagues), [served, session.colleagues]);
  const navigate = useNavigate();
  const { logga } = useSearch({ from: FROM });
  const [tab, setTab] = useState<Tab>('tavla');
  const [correcting, setCorrecting] = useState<RegisteredEvent | null>(null);
  const draft = useLogKept(draftSlot(session.user.id, view.id));
  const draftsReady = useDraftsReady();
  const saved = useSaved(view.id, session.today);
  const log = (start: string | undefined): void =>
    void navigate({
      to: '/arende/$id',
      params: { id: view.id },
      search: start === undefined ? {} : { logga: start },
      replace: start === undefined,
    });
  const show = (event: string): void => {
    setTab('tidslinje');
    // The list stands first after this render.
    requestAnimationFrame(() => document.getElementById(`handelse-${event}`)?.focus());
  };

  return (
    <Frame title={`${view.dnr} ${view.code}`}>
      <CaseHeader view={view} session={session} draftWaits={draft !== undefined && hasContent(draft)} onLog={log} />
      {stale && (
        <p className="case-stale" role="status">
          {t('Ingen kontakt med servern. Det som visas hämtades tidigare.')}
        </p>
      )}
      <div className="case-body">
        <CaseTabs tab={tab} onTab={setTab} view={view} today={session.today} onLog={log} onCorrect={setCorrecting} />
        <aside className="case-side" aria-label={t('Att göra')}>
          <NextSteps view={view} today={session.today} onLog={log} />
          <Limits view={view} today={session.today} />
          <Findings view={view} onShow={show} />
          <Tracks view={view} today={session.today} />
          <Whereabouts view={view} />
        </aside>
      </div>
      <Suspense>
        {logga !== undefined && draftsReady && (
          <LogStepDialog
            key={logga}
            view={view}
            start={logga}
            onClose={() => log(undefined)}
            onLogged={(after) => {
              log(undefined);
              saved.logged(after);
            }}
          />
        )}
        {correcting !== null && (
          <CorrectDialog
            view={view}
            entry={correcting}
            onClose={() => setCorrecting(null)}
            onCorrected={() => {
              setCorrecting(null);
              saved.corrected();
            }}
          />
        )}
      </Suspense>
    </Frame>
  );
}
