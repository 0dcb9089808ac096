import type { AdministeredUser } from '@tavlan/contract';
import { useState, type SyntheticEvent } from 'react';
import { useResetPassword } from '../../api/administration-queries.js';
import { errorText, fieldError } from '../../api/problem-error.js';
import { Button } from '../../ui/button.js';
import { DialogActions } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { say } from '../../ui/toast-queue.js';

export function ResetPassword({ user }: { readonly user: AdministeredUser }) {
  const reset = useResetPassword(user.id);
  const [password, setPassword] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (reset.isPending) return;
    reset.mutate(password, {
      onSuccess: () => {
        setPassword('');
        say(t('{name} har ett nytt lösenord och är utloggad överallt.', { name: user.name }));
      },
    });
  };
  const refused = reset.isError ? (fieldError(reset.error, 'password') ?? errorText(reset.error)) : undefined;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={t('Lösenord')}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        help={t('Minst 12 tecken. Lämna det på ett säkert sätt.')}
        error={refused}
      />
      <DialogActions>
        <Button type="submit" pending={reset.isPending} disabled={password === ''}>
          {reset.isPending ? t('Sparar …') : t('Byt lösenord')}
        </Button>
      </DialogActions>
    </form>
  );
}
