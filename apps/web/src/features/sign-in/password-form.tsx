import type { Session } from '@tavlan/contract';
import { useRef, useState, type FormEvent } from 'react';
import { useSignIn } from '../../api/mutations.js';
import { errorText } from '../../api/problem-error.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { Banner } from '../../ui/state.js';

interface PasswordFormProps {
  readonly onSignedIn: (roles: Session['roles']) => void;
  /** The only way there is here: one may begin to type at once. */
  readonly alone: boolean;
}

export function PasswordForm({ onSignedIn, alone }: PasswordFormProps) {
  const signIn = useSignIn();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const passwordField = useRef<HTMLInputElement>(null);
  const missing = (value: string, text: string) => (asked && value === '' ? text : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (username.trim() === '' || password === '' || signIn.isPending) return;
    signIn.mutate(
      { username: username.trim(), password },
      {
        onSuccess: (session) => onSignedIn(session.roles),
        onError: () => {
          setPassword('');
          setAsked(false);
          passwordField.current?.focus();
        },
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {signIn.isError && (
        <Banner tone="problem" box>
          {errorText(signIn.error)}
        </Banner>
      )}
      <TextField
        label={t('Användarnamn')}
        name="username"
        autoComplete="username"
        autoFocus={alone}
        value={username}
        onChange={setUsername}
        error={missing(username, t('Skriv ditt användarnamn.'))}
      />
      <TextField
        ref={passwordField}
        label={t('Lösenord')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={missing(password, t('Skriv ditt lösenord.'))}
      />
      <Button type="submit" variant={alone ? 'primary' : 'plain'} pending={signIn.isPending}>
        {signIn.isPending ? t('Loggar in …') : t('Logga in')}
      </Button>
    </form>
  );
}
