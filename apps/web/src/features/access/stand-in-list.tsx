import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { standInsQuery, useStandInChange } from '../../api/dated-access.js';
import { errorText, fieldError } from '../../api/problem-error.js';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { DayField } from '../../ui/day-field.js';
import { SelectField } from '../../ui/field.js';
import { formatDay } from '../../ui/language/format-day.js';
import { t } from '../../ui/language/text.js';
import { Panel } from '../../ui/page.js';
import { readDay } from '../../ui/read-day.js';
import { Banner, Skeleton } from '../../ui/state.js';
import { Table } from '../../ui/table.js';

export function StandInList() {
  const { data } = useQuery(standInsQuery());
  const { end } = useStandInChange();
  return (
    <Panel heading={t('Vikariat')}>
      <div className="stack">
        <p>
          {t(
            'Vikarien ser det som den frånvarande handlägger, de dagarna. Barn med skyddade uppgifter tilldelas för sig.',
          )}
        </p>
        {data === undefined ? (
          <Skeleton lines={3} />
        ) : (
          <>
            {end.isError && <Banner tone="problem">{errorText(end.error)}</Banner>}
            <Table
              caption={t('Pågående och kommande')}
              rows={data.rows}
              rowKey={({ id }) => id}
              columns={[
                { head: t('Vikarie'), cell: ({ user }) => user.name },
                { head: t('För'), cell: ({ forUser }) => forUser.name },
                { head: t('Dagar'), cell: ({ from, to }) => `${formatDay(from, 'short')}–${formatDay(to, 'short')}` },
                {
                  head: t('Avsluta'),
                  cell: ({ id, user }) => (
                    <Button small pending={end.isPending} onPress={() => end.mutate(id)}>
                      {t('Avsluta i dag')} <span className="sr-only">{user.name}</span>
                    </Button>
                  ),
                },
              ]}
            />
            <EnterStandIn people={data.colleagues.map(({ id, name }) => ({ value: id, label: name }))} />
          </>
        )}
      </div>
    </Panel>
  );
}

function EnterStandIn({ people }: { readonly people: readonly { value: string; label: string }[] }) {
  const { today } = useSession();
  const { enter } = useStandInChange();
  const [user, setUser] = useState('');
  const [forUser, setForUser] = useState('');
  const [from, setFrom] = useState<string>(today);
  const [to, setTo] = useState<string>(today);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const [first, last] = [readDay(from, today), readDay(to, today)];
    if (user === '' || forUser === '' || first === null || last === null || enter.isPending) return;
    enter.mutate({ user, forUser, from: first, to: last }, { onSuccess: () => setUser('') });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-label={t('Nytt vikariat')}>
      {enter.isError && <Banner tone="problem">{errorText(enter.error)}</Banner>}
      <SelectField
        label={t('Vikarie')}
        value={user}
        onChange={setUser}
        options={people}
        empty={t('Välj …')}
        error={fieldError(enter.error, 'user')}
      />
      <SelectField
        label={t('För')}
        value={forUser}
        onChange={setForUser}
        options={people}
        empty={t('Välj …')}
        error={fieldError(enter.error, 'forUser')}
      />
      <div className="field-row">
        <DayField label={t('Första dagen')} value={from} onChange={setFrom} today={today} />
        <DayField
          label={t('Sista dagen')}
          value={to}
          onChange={setTo}
          today={today}
          error={fieldError(enter.error, 'to')}
        />
      </div>
      <p>
        <Button type="submit" variant="primary" pending={enter.isPending}>
          {t('Lägg in vikariatet')}
        </Button>
      </p>
    </form>
  );
}
