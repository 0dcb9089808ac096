/** «Inställningar»: who works here with which roles, and in which units. For the administrator. */
import './settings.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { administrationQuery } from '../../api/administration-queries.js';
import { errorText } from '../../api/problem-error.js';
import { useSession } from '../../api/use-session.js';
import { t } from '../../ui/language/text.js';
import { Page, Panel } from '../../ui/page.js';
import { ErrorState, NoAccessState, Skeleton } from '../../ui/state.js';
import { RhythmList } from './rhythm-list.js';
import { UnitList } from './unit-list.js';
import { UserList } from './user-list.js';

export function SettingsPage() {
  const { roles } = useSession();
  const heading = t('Inställningar');
  return (
    <Page heading={heading} title={heading}>
      {roles.includes('forvaltare') ? (
        <Settings />
      ) : (
        <NoAccessState title={t('Din roll ger inte tillgång till den här sidan.')} />
      )}
    </Page>
  );
}

function Settings() {
  const { data, error, refetch } = useQuery(administrationQuery());
  if (data === undefined) {
    if (error === null) return <Skeleton lines={6} />;
    const title = t('Inställningarna kunde inte hämtas');
    return <ErrorState title={title} text={errorText(error)} onRetry={() => void refetch()} />;
  }
  return (
    <div className="stack">
      <Panel heading={t('Användare')}>
        <UserList administration={data} />
      </Panel>
      <Panel heading={t('Enheter')}>
        <UnitList units={data.units} />
      </Panel>
      <Panel heading={t('Kommunens egna riktmärken')}>
        <RhythmList rhythms={data.rhythms} />
      </Panel>
      <Panel heading={t('Sammanträdesdagar')}>
        <p>{t('Dagarna då nämnden och utskottet sammanträder styr flera frister.')}</p>
        <Link to="/namnd">{t('Planera sammanträden')}</Link>
      </Panel>
    </div>
  );
}
