/** Loggranskning: who has read what, and what came of looking at it. Never what a case holds. */
import './read-log.css';
import type { LogSampleQuery } from '@tavlan/contract';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../api/use-session.js';
import { t } from '../../ui/language/text.js';
import { Page } from '../../ui/page.js';
import { NoAccessState } from '../../ui/state.js';
import { LogView } from './log-view.js';
import type { LogView as View } from './read-log-address.js';
import { ReviewList } from './review-list.js';
import { SampleView } from './sample-view.js';
import { UnusualView } from './unusual-view.js';

const PARTS: readonly { readonly visa: View | undefined; readonly label: string }[] = [
  { visa: undefined, label: t('Loggen') },
  { visa: 'stickprov', label: t('Stickprov') },
  { visa: 'avvikande', label: t('Avvikande') },
  { visa: 'granskningar', label: t('Granskningar') },
];

export function ReadLogPage() {
  const { roles } = useSession();
  const { visa } = useSearch({ from: '/signed-in/loggranskning' });
  const navigate = useNavigate();
  const [again, setAgain] = useState<LogSampleQuery>();
  const heading = t('Loggranskning');
  if (!roles.includes('granskare')) {
    return (
      <Page heading={heading} title={heading}>
        <NoAccessState title={t('Din roll granskar inte läsloggen.')} />
      </Page>
    );
  }
  const draw = (sample: LogSampleQuery) => {
    setAgain(sample);
    void navigate({ to: '/loggranskning', search: { visa: 'stickprov' } });
  };
  return (
    <Page heading={heading} title={heading} width="wide">
      <nav className="log-tabs no-print" aria-label={t('Delar av loggranskningen')}>
        {PARTS.map(({ visa: part, label }) => (
          <Link
            key={label}
            to="/loggranskning"
            search={part === undefined ? {} : { visa: part }}
            replace
            activeOptions={{ exact: true }}
            className="log-tab"
            onClick={() => setAgain(undefined)}
          >
            {label}
          </Link>
        ))}
      </nav>
      {visa === undefined && <LogView />}
      {visa === 'stickprov' && <SampleView key={JSON.stringify(again)} again={again} />}
      {visa === 'avvikande' && <UnusualView />}
      {visa === 'granskningar' && <ReviewList onDraw={draw} />}
    </Page>
  );
}
