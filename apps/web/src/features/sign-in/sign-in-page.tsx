import './sign-in.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { errorText } from '../../api/problem-error.js';
import { signInWaysQuery } from '../../api/sessions.js';
import { buttonClass } from '../../ui/button.js';
import { LanguageChoice } from '../../ui/language/language-choice.js';
import { t } from '../../ui/language/text.js';
import { noteClass } from '../../ui/note.js';
import { PRODUCT } from '../../ui/product.js';
import { Banner, ErrorState, Skeleton } from '../../ui/state.js';
import { FAULT_TEXTS } from './fault-texts.js';
import { PasswordForm } from './password-form.js';

export function SignInPage() {
  const { till, fel } = useSearch({ from: '/logga-in' });
  const { startOf } = useRouteContext({ from: '/logga-in' });
  const navigate = useNavigate();
  return (
    <main id="main" className="sign-in">
      <title>{t('Logga in – Tavlan')}</title>
      <div className={`${noteClass()} sign-in-note`}>
        <h1>
          <img src="/favicon.svg" width="36" height="36" alt="" />
          {PRODUCT}
        </h1>
        <p className="soft">{t('Varje ärende, varje frist, på samma tavla.')}</p>
        {fel !== undefined && (
          <Banner tone="problem" box>
            {FAULT_TEXTS[fel]}
          </Banner>
        )}
        <Ways till={till} onSignedIn={(roles) => void navigate({ href: till ?? startOf(roles), replace: true })} />
        <p className="sign-in-language">
          <LanguageChoice />
        </p>
      </div>
    </main>
  );
}

interface WaysProps {
  readonly till: string | undefined;
  readonly onSignedIn: Parameters<typeof PasswordForm>[0]['onSignedIn'];
}

/** The ways there are here: by the municipality's identity provider, with a password, or both. */
function Ways({ till, onSignedIn }: WaysProps) {
  const { data: ways, error, refetch } = useQuery(signInWaysQuery());
  if (ways === undefined) {
    if (error === null) return <Skeleton lines={2} />;
    const title = t('Inloggningen kunde inte visas');
    return <ErrorState title={title} text={errorText(error)} onRetry={() => void refetch()} />;
  }
  const query = till === undefined ? '' : `?till=${encodeURIComponent(till)}`;
  return (
    <>
      {ways.oidc !== null && (
        <a href={`/api/session/oidc/start${query}`} className={`${buttonClass({ variant: 'primary' })} sign-in-way`}>
          {ways.oidc.label}
        </a>
      )}
      {ways.oidc !== null && ways.local && <p className="sign-in-or">{t('eller med lösenord i Tavlan')}</p>}
      {ways.local && <PasswordForm onSignedIn={onSignedIn} alone={ways.oidc === null} />}
    </>
  );
}
