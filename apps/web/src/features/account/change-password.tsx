import { useState, type SyntheticEvent } from 'react';
import { errorText, fieldError } from '../../api/problem-error.js';
import { useChangePassword } from '../../api/sessions.js';
import { Button } from '../../ui/button.js';
import { CheckField, TextField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { Banner } from '../../ui/state.js';
import { say } from '../../ui/toast-queue.js';

const EMPTY = { current: '', next: '' };

/** For who signs in with a password kept here; the identity provider keeps its own. */
export function ChangePassword() {
  const change = useChangePassword();
  const [wish, setWish] = useState(EMPTY);
  const [shown, setShown] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    change.mutate(wish, {
      onSuccess: () => {
        setWish(EMPTY);
        say(t('Lösenordet är bytt. Du är utloggad överallt utom här.'));
      },
    });
  };
  const [current, next] = [fieldError(change.error, 'current'), fieldError(change.error, 'next')];
  const type = shown ? 'text' : 'password';
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={t('Nuvarande lösenord')}
        type={type}
        autoComplete="current-password"
        value={wish.current}
        onChange={(value) => setWish({ ...wish, current: value })}
        error={current}
      />
      <TextField
        label={t('Nytt lösenord')}
        type={type}
        autoComplete="new-password"
        value={wish.next}
        onChange={(value) => setWish({ ...wish, next: value })}
        help={t('Minst 12 tecken, gärna flera ord.')}
        error={next}
      />
      <CheckField label={t('Visa lösenorden')} checked={shown} onChange={setShown} />
      {change.isError && current === undefined && next === undefined && (
        <Banner tone="problem" box>
          {errorText(change.error)}
        </Banner>
      )}
      <div>
        <Button type="submit" pending={change.isPending} disabled={wish.current === '' || wish.next === ''}>
          {change.isPending ? t('Sparar …') : t('Byt lösenord')}
        </Button>
      </div>
    </form>
  );
}
