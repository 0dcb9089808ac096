/** The jour: one's own period and what it has called for; for who leads the work, the rota and the stand-ins. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { shiftQuery } from '../../api/dated-access.js';
import { errorText } from '../../api/problem-error.js';
import { useRefetchInterval } from '../../api/stream-state.js';
import { useSession } from '../../api/use-session.js';
import { buttonClass } from '../../ui/button.js';
import { DueRow } from '../../ui/due-row.js';
import { t, term } from '../../ui/language/text.js';
import { Page, Panel } from '../../ui/page.js';
import { EmptyState, ErrorState, NoAccessState, Skeleton } from '../../ui/state.js';
import { DutyRota } from './duty-rota.js';
import { instantWords } from './instant-words.js';
import { StandInList } from './stand-in-list.js';

export function JourPage() {
  const { roles } = useSession();
  const leads = roles.includes('arbetsledare') || roles.includes('chef');
  const jour = roles.includes('jour');
  return (
    <Page heading={t('Jour')} title={t('Jour')}>
      {!leads && !jour && <NoAccessState />}
      {jour && <OwnShift />}
      {leads && <DutyRota />}
      {leads && <StandInList />}
    </Page>
  );
}

function OwnShift() {
  const { today } = useSession();
  const { data, error, refetch } = useQuery({ ...shiftQuery(), refetchInterval: useRefetchInterval() });
  if (!data) {
    if (error) return <ErrorState title={t('Passet kunde inte hämtas')} text={errorText(error)} onRetry={() => void refetch()} />; // prettier-ignore
    return <Skeleton lines={4} label={t('Hämtar passet …')} />;
  }
  const { duty, cases } = data;
  if (duty === null) {
    return (
      <EmptyState title={t('Du har inget jourpass just nu')}>
        {t('Utanför passet ser du inga ärenden. Arbetsledaren lägger in passen.')}
      </EmptyState>
    );
  }
  return (
    <Panel heading={t('Ditt pass till {until}', { until: instantWords(duty.until, today) })}>
      <div className="stack">
        <p>
          {t(
            'Sök på hela namnet, hela personnumret eller dnr. Det du söker upp kan du läsa tills passet är slut, och det du gör överlämnas till enheten.',
          )}
        </p>
        <p className="row">
          <Link to="/ny-anmalan" className={buttonClass({ variant: 'primary' })}>
            {t('Registrera en anmälan')}
          </Link>
          <Link to="/nodoppning" className={buttonClass()}>
            {t('Nödöppna ett ärende')}
          </Link>
        </p>
        {cases.length > 0 && (
          <ul className="due-rows" aria-label={t('Under passet')}>
            {cases.map(({ case: listed, takenAt, entries }) => (
              <DueRow
                key={listed.id}
                due={{ tone: 'plain', left: instantWords(takenAt, today), day: null }}
                title={
                  entries.length === 0 ? t('Uppsökt, inget loggat') : entries.map(({ title }) => term(title)).join(', ')
                }
                case={listed}
              />
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
