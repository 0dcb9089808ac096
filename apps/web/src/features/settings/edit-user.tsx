import type { AdministeredUnit, AdministeredUser } from '@tavlan/contract';
import { useState, type SyntheticEvent } from 'react';
import { useChangeUser } from '../../api/administration-queries.js';
import { errorText, fieldError } from '../../api/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogActions } from '../../ui/dialog.js';
import { CheckField, TextField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { Banner } from '../../ui/state.js';
import { say } from '../../ui/toast-queue.js';
import { HeldRoles } from './held-roles.js';
import { ResetPassword } from './reset-password.js';

interface EditUserProps {
  readonly user: AdministeredUser;
  readonly units: readonly AdministeredUnit[];
  readonly onClose: () => void;
}

/** Each part is saved by itself, so that one refused change takes no other with it. */
export function EditUser({ user, units, onClose }: EditUserProps) {
  return (
    <Dialog title={user.name} onClose={onClose} holds>
      <div className="stack">
        <NameAndAccount user={user} />
        <section aria-label={t('Roller')}>
          <h3>{t('Roller')}</h3>
          <HeldRoles user={user} units={units} />
        </section>
        <section aria-label={t('Nytt lösenord')}>
          <h3>{t('Nytt lösenord')}</h3>
          <ResetPassword user={user} />
        </section>
      </div>
    </Dialog>
  );
}

function NameAndAccount({ user }: { readonly user: AdministeredUser }) {
  const change = useChangeUser(user.id);
  const [name, setName] = useState(user.name);
  const [active, setActive] = useState(user.active);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (change.isPending) return;
    change.mutate({ name, active }, { onSuccess: () => say(t('Sparat.')) });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {change.isError && (
        <Banner tone="problem" box>
          {errorText(change.error)}
        </Banner>
      )}
      <TextField label={t('Namn')} value={name} onChange={setName} error={fieldError(change.error, 'name')} />
      <CheckField
        label={t('Kontot är öppet')}
        checked={active}
        onChange={setActive}
        help={t('Ett avstängt konto loggas ut genast. Det som har skrivits behåller namnet.')}
      />
      <DialogActions>
        <Button type="submit" pending={change.isPending} disabled={name === user.name && active === user.active}>
          {change.isPending ? t('Sparar …') : t('Spara')}
        </Button>
      </DialogActions>
    </form>
  );
}
