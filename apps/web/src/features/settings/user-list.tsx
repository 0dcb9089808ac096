import type { AdministeredUser, Administration } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { CheckField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { Table } from '../../ui/table.js';
import { AddUser } from './add-user.js';
import { EditUser } from './edit-user.js';
import { isCurrent, periodText, roleText } from './held-text.js';

export function UserList({ administration }: { readonly administration: Administration }) {
  const { today } = useSession();
  const [adding, setAdding] = useState(false);
  const [edited, setEdited] = useState<string>();
  const [withClosed, setWithClosed] = useState(false);
  const { users, units } = administration;
  const shown = users.filter((user) => user.active || withClosed);
  const user = users.find(({ id }) => id === edited);
  return (
    <>
      <div className="settings-head">
        <CheckField label={t('Visa avstängda konton')} checked={withClosed} onChange={setWithClosed} />
        <Button variant="primary" onPress={() => setAdding(true)}>
          <UserPlus className="icon" aria-hidden />
          {t('Lägg till användare')}
        </Button>
      </div>
      <Table
        caption={t('Användare')}
        hideCaption
        rows={shown}
        rowKey={({ id }) => id}
        columns={[
          { head: t('Namn'), cell: ({ name }) => name },
          { head: t('Användarnamn'), cell: ({ username }) => username },
          { head: t('Roller'), cell: (each) => <RoleWords user={each} units={units} today={today} /> },
          { head: t('Konto'), cell: accountText },
          {
            head: t('Ändra'),
            end: true,
            cell: ({ id, name }) => (
              <Button small onPress={() => setEdited(id)}>
                {t('Ändra')}
                <span className="sr-only"> {name}</span>
              </Button>
            ),
          },
        ]}
      />
      {adding && <AddUser units={units} onClose={() => setAdding(false)} />}
      {user && <EditUser key={user.id} user={user} units={units} onClose={() => setEdited(undefined)} />}
    </>
  );
}

interface RoleWordsProps {
  readonly user: AdministeredUser;
  readonly units: Administration['units'];
  readonly today: LocalDate;
}

function RoleWords({ user, units, today }: RoleWordsProps) {
  const current = user.roles.filter((each) => isCurrent(each, today));
  if (current.length === 0) return <span className="soft">{t('Ingen roll')}</span>;
  return (
    <ul className="settings-roles">
      {current.map((each) => (
        <li key={each.id}>
          {roleText(each, units)} <span className="soft">{periodText(each, today)}</span>
        </li>
      ))}
    </ul>
  );
}

function accountText({ active, hasPassword }: AdministeredUser): string {
  if (!active) return t('Avstängt');
  return hasPassword ? t('Öppet') : t('Öppet, utan lösenord här');
}
