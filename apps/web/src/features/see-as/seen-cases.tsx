import type { SeeAs, SeeAsQuery, SeeAsChoices } from '@tavlan/contract';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { seeAsChoicesQuery, seeAsQuery } from '../../api/access-log-queries.js';
import { errorText } from '../../api/problem-error.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/field.js';
import { t, term } from '../../ui/language/text.js';
import { roleName } from '../../ui/role-names.js';
import { ErrorState, Skeleton } from '../../ui/state.js';
import { Table } from '../../ui/table.js';

type Figure = SeeAs['cases'];
const figureText = ({ count }: Figure): string => (count === null ? t('Färre än fem: visas inte') : String(count));

/** How many cases a person or a role sees, where they stand and why. No case and no child. */
export function SeenCases() {
  const { data, error, refetch } = useQuery(seeAsChoicesQuery());
  if (data === undefined) {
    if (error === null) return <Skeleton lines={3} />;
    return <ErrorState title={t('Valen kunde inte hämtas')} text={errorText(error)} onRetry={() => void refetch()} />;
  }
  return <Choice choices={data} />;
}

function Choice({ choices: { people, roles, units } }: { readonly choices: SeeAsChoices }) {
  const [user, setUser] = useState('');
  const [role, setRole] = useState('');
  const [unit, setUnit] = useState('');
  const [question, setQuestion] = useState<SeeAsQuery>();
  const ask = (event: SyntheticEvent) => {
    event.preventDefault();
    const chosen = roles.find((each) => each.role === role)?.role;
    if (user !== '') setQuestion({ user });
    else if (chosen !== undefined) setQuestion({ role: chosen, ...(unit !== '' && { unit }) });
  };
  return (
    <>
      <p className="soft">{t('Visar antal och skäl, aldrig vilka ärenden. Antal under fem visas inte.')}</p>
      <form className="field-row see-as-form" onSubmit={ask} aria-label={t('Se som')}>
        <SelectField
          label={t('Person')}
          value={user}
          onChange={setUser}
          empty={t('Välj roll i stället')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {user === '' && (
          <>
            <SelectField
              label={t('Roll')}
              value={role}
              onChange={setRole}
              empty={t('Välj …')}
              options={roles.map((each) => ({ value: each.role, label: roleName(each.role) }))}
            />
            <SelectField
              label={t('Enhet')}
              value={unit}
              onChange={setUnit}
              empty={t('Ingen enhet')}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </>
        )}
        <Button type="submit" variant="primary" disabled={user === '' && role === ''}>
          {t('Visa')}
        </Button>
      </form>
      {question && <Seen question={question} />}
    </>
  );
}

function Seen({ question }: { readonly question: SeeAsQuery }) {
  const { data, error, refetch } = useQuery(seeAsQuery(question));
  if (data === undefined) {
    if (error === null) return <Skeleton lines={5} />;
    return <ErrorState title={t('Svaret kunde inte hämtas')} text={errorText(error)} onRetry={() => void refetch()} />;
  }
  const held = [data.roles.map(roleName).join(', '), data.units.map(({ name }) => name).join(', ')].filter(Boolean);
  return (
    <div className="see-as-answer" role="region" aria-label={t('Vad som syns')}>
      <p>
        {held.join(' · ')}:{' '}
        {data.readsCases
          ? t('ärenden som syns i dag: {cases}', { cases: figureText(data.cases) })
          : t('rollen öppnar inga ärenden')}
      </p>
      {data.readsCases && (
        <Table
          caption={t('Var ärendena står')}
          rows={data.columns}
          rowKey={({ id }) => id}
          columns={[
            { head: t('Steg'), cell: ({ title }) => term(title) },
            { head: t('Ärenden'), cell: ({ cases }) => figureText(cases), end: true },
          ]}
        />
      )}
      {data.reasons.length > 0 && (
        <Table
          caption={t('Varför de syns')}
          rows={data.reasons}
          rowKey={({ id }) => id}
          columns={[
            { head: t('Skäl'), cell: ({ title }) => term(title) },
            { head: t('Ärenden'), cell: ({ cases }) => figureText(cases), end: true },
          ]}
        />
      )}
    </div>
  );
}
