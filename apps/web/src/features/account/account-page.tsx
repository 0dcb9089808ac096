import { useQuery } from '@tanstack/react-query';
import { errorText } from '../../api/problem-error.js';
import { ownSessionsQuery, useEndOtherSessions } from '../../api/sessions.js';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { t } from '../../ui/language/text.js';
import { Page, Panel } from '../../ui/page.js';
import { ErrorState, Skeleton } from '../../ui/state.js';
import { say } from '../../ui/toast-queue.js';
import { ChangePassword } from './change-password.js';
import { EverybodysSessions } from './everybodys-sessions.js';
import { SessionTable } from './session-table.js';

/** Where one is signed in: to see that it is only oneself, and to end what was left open somewhere. */
export function AccountPage() {
  const { roles } = useSession();
  const { data: sessions } = useQuery(ownSessionsQuery());
  const signedInHere = sessions?.some(({ current, by }) => current && by === 'local') ?? false;
  return (
    <Page heading={t('Mina inloggningar')} title={t('Mina inloggningar')}>
      <div className="stack">
        <Panel>
          <OwnSessions />
        </Panel>
        {signedInHere && (
          <Panel heading={t('Byt lösenord')}>
            <ChangePassword />
          </Panel>
        )}
        {roles.includes('forvaltare') && (
          <Panel heading={t('Alla som är inloggade i kommunen')}>
            <EverybodysSessions />
          </Panel>
        )}
      </div>
    </Page>
  );
}

function OwnSessions() {
  const { data, error, refetch } = useQuery(ownSessionsQuery());
  const endOthers = useEndOtherSessions();
  if (data === undefined) {
    if (error === null) return <Skeleton lines={2} label={t('Hämtar inloggningarna …')} />;
    const title = t('Inloggningarna kunde inte hämtas');
    return <ErrorState title={title} text={errorText(error)} onRetry={() => void refetch()} />;
  }
  const others = data.filter((each) => !each.current).length;
  const finish = () =>
    endOthers.mutate(undefined, {
      onSuccess: () => say(t('Alla andra inloggningar är avslutade.')),
      onError: (failure) => say(errorText(failure)),
    });
  return (
    <div className="stack">
      <p>
        {others === 0
          ? t('Du är bara inloggad här.')
          : t('Känner du inte igen en inloggning? Avsluta den, byt lösenord och hör av dig till systemförvaltaren.')}
      </p>
      <SessionTable caption={t('Mina inloggningar')} sessions={data} />
      {others > 0 && (
        <div>
          <Button onPress={finish} pending={endOthers.isPending}>
            {t('Avsluta alla andra')}
          </Button>
        </div>
      )}
    </div>
  );
}
