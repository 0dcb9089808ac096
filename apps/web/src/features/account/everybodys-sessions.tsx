import { useQuery } from '@tanstack/react-query';
import { errorText } from '../../api/problem-error.js';
import { sessionsOfAllQuery } from '../../api/sessions.js';
import { t } from '../../ui/language/text.js';
import { ErrorState, Skeleton } from '../../ui/state.js';
import { SessionTable } from './session-table.js';

/** For the administrator. Looking is logged. */
export function EverybodysSessions() {
  const { data, error, refetch } = useQuery(sessionsOfAllQuery());
  if (data === undefined) {
    if (error === null) return <Skeleton lines={4} label={t('Hämtar inloggningarna …')} />;
    const title = t('Inloggningarna kunde inte hämtas');
    return <ErrorState title={title} text={errorText(error)} onRetry={() => void refetch()} />;
  }
  return (
    <div className="stack">
      <p>{t('Den du avslutar måste logga in på nytt. Stäng kontot under Inställningar om någon har slutat.')}</p>
      {data.map(({ person, sessions }) => (
        <section key={person.id}>
          <h3>{person.name}</h3>
          <SessionTable caption={t('Inloggningar för {name}', { name: person.name })} sessions={sessions} />
        </section>
      ))}
    </div>
  );
}
