import './sign-in.css';
import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { useRef, useState, type FormEvent } from 'react';
import { useSignIn } from '../../api/mutations.js';
import { errorText } from '../../api/problem-error.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { noteClass } from '../../ui/note.js';
import { Banner } from '../../ui/state.js';

export function SignInPage() {
  const { till } = useSearch({ from: '/logga-in' });
  const { startOf } = useRouteContext({ from: '/logga-in' });
  const navigate = useNavigate();
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
        onSuccess: (session) => void navigate({ href: till ?? startOf(session.roles), replace: true }),
        onError: () => {
          setPassword('');
          setAsked(false);
          passwordField.current?.focus();
        },
      },
    );
  };
  return (
    <main id="main" className="sign-in">
      <title>Logga in – Tavlan</title>
      <div className={`${noteClass()} sign-in-note`}>
        <h1>
          <img src="/favicon.svg" width="36" height="36" alt="" />
          Tavlan
        </h1>
        <p className="soft">Varje ärende, varje frist, på samma tavla.</p>
        <form className="stack" onSubmit={submit} noValidate>
          {signIn.isError && (
            <Banner tone="problem" box>
              {errorText(signIn.error)}
            </Banner>
          )}
          <TextField
            label="Användarnamn"
            name="username"
            autoComplete="username"
            autoFocus
            value={username}
            onChange={setUsername}
            error={missing(username, 'Skriv ditt användarnamn.')}
          />
          <TextField
            ref={passwordField}
            label="Lösenord"
            name="password"
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            error={missing(password, 'Skriv ditt lösenord.')}
          />
          <Button type="submit" variant="primary" pending={signIn.isPending}>
            {signIn.isPending ? 'Loggar in …' : 'Logga in'}
          </Button>
        </form>
      </div>
    </main>
  );
}
