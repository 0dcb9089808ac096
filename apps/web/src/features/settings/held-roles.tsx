import type { AdministeredUnit, AdministeredUser } from '@tavlan/contract';
import { addDays } from '@tavlan/process';
import { useState, type SyntheticEvent } from 'react';
import { useEndRole, useGiveRole } from '../../api/administration-queries.js';
import { errorText, fieldError } from '../../api/problem-error.js';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { DialogActions } from '../../ui/dialog.js';
import { t } from '../../ui/language/text.js';
import { Banner } from '../../ui/state.js';
import { isCurrent, periodText, roleText } from './held-text.js';
import { emptyRole, readRole, RoleFields } from './role-fields.js';

interface HeldRolesProps {
  readonly user: AdministeredUser;
  readonly units: readonly AdministeredUnit[];
}

/** What is held or will be, each with a way to end it at once, and a form for one more. */
export function HeldRoles({ user, units }: HeldRolesProps) {
  const { today } = useSession();
  const end = useEndRole(user.id);
  const current = user.roles.filter((each) => isCurrent(each, today));
  return (
    <div className="stack">
      {end.isError && (
        <Banner tone="problem" box>
          {errorText(end.error)}
        </Banner>
      )}
      {current.length === 0 ? (
        <p className="soft">{t('Ingen roll: kan inte logga in.')}</p>
      ) : (
        <ul className="settings-roles">
          {current.map((each) => (
            <li key={each.id} className="settings-role">
              <span>
                {roleText(each, units)} <span className="soft">{periodText(each, today)}</span>
              </span>
              <Button
                small
                pending={end.isPending}
                onPress={() => end.mutate({ role: each.id, lastDay: addDays(today, -1) })}
              >
                {t('Avsluta nu')}
                <span className="sr-only"> {roleText(each, units)}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <GiveRole user={user} units={units} />
    </div>
  );
}

function GiveRole({ user, units }: HeldRolesProps) {
  const { today } = useSession();
  const give = useGiveRole(user.id);
  const [draft, setDraft] = useState(() => emptyRole(today));
  const given = readRole(draft, today);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (given === undefined || give.isPending) return;
    give.mutate(given, { onSuccess: () => setDraft(emptyRole(today)) });
  };
  const said = ['role', 'unit', 'from', 'lastDay'].map((path) => fieldError(give.error, path)).find(Boolean);
  const refused = give.isError ? (said ?? errorText(give.error)) : undefined;
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={t('Ge en roll')}>
      <RoleFields draft={draft} onChange={setDraft} units={units} today={today} error={refused} />
      <DialogActions>
        <Button type="submit" pending={give.isPending} disabled={given === undefined}>
          {give.isPending ? t('Sparar …') : t('Ge rollen')}
        </Button>
      </DialogActions>
    </form>
  );
}
