import type { AdministeredUnit } from '@tavlan/contract';
import { useState, type SyntheticEvent } from 'react';
import { useAddUser } from '../../api/administration-queries.js';
import { errorText, fieldError } from '../../api/problem-error.js';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogActions } from '../../ui/dialog.js';
import { CheckField, TextField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { Banner } from '../../ui/state.js';
import { say } from '../../ui/toast-queue.js';
import { emptyRole, readRole, RoleFields } from './role-fields.js';

interface AddUserProps {
  readonly units: readonly AdministeredUnit[];
  readonly onClose: () => void;
}

export function AddUser({ units, onClose }: AddUserProps) {
  const { today } = useSession();
  const add = useAddUser();
  const [name, setName] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [here, setHere] = useState(true);
  const [role, setRole] = useState(() => emptyRole(today));
  const [asked, setAsked] = useState(false);
  const given = readRole(role, today);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() === '' || username === '' || given === undefined || add.isPending) return;
    add.mutate(
      { name, username, password: here ? password : null, roles: [given] },
      {
        onSuccess: () => {
          say(t('{name} kan logga in.', { name: name.trim() }));
          onClose();
        },
      },
    );
  };
  const missing = (value: string, text: string) => (asked && value.trim() === '' ? text : undefined);
  return (
    <Dialog title={t('Lägg till användare')} onClose={onClose} holds={name !== '' || username !== ''}>
      <form className="stack" onSubmit={submit} noValidate>
        {add.isError && (
          <Banner tone="problem" box>
            {errorText(add.error)}
          </Banner>
        )}
        <TextField
          label={t('Namn')}
          value={name}
          onChange={setName}
          autoFocus
          error={fieldError(add.error, 'name') ?? missing(name, t('Skriv ett namn.'))}
        />
        <TextField
          label={t('Användarnamn')}
          value={username}
          onChange={(text) => setUsername(text.trim().toLowerCase())}
          help={t('Små bokstäver, siffror, punkt, bindestreck eller @.')}
          error={fieldError(add.error, 'username') ?? missing(username, t('Skriv ett användarnamn.'))}
        />
        <CheckField label={t('Loggar in med lösenord här')} checked={here} onChange={setHere} />
        {here && (
          <TextField
            label={t('Lösenord')}
            type="password"
            autoComplete="new-password"
            value={password}
            onChange={setPassword}
            help={t('Minst 12 tecken. Lämna det på ett säkert sätt.')}
            error={fieldError(add.error, 'password')}
          />
        )}
        <RoleFields
          draft={role}
          onChange={setRole}
          units={units}
          today={today}
          error={
            fieldError(add.error, 'roles.0.role') ??
            fieldError(add.error, 'roles.0.unit') ??
            fieldError(add.error, 'roles.0.lastDay') ??
            (asked && given === undefined ? t('Välj roll, enhet om rollen hör till en enhet, och dag.') : undefined)
          }
        />
        <DialogActions>
          <Button type="submit" variant="primary" pending={add.isPending}>
            {add.isPending ? t('Sparar …') : t('Lägg till')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
