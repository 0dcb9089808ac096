import type { Duty } from '@tavlan/contract';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { dutiesQuery, useDutyChange } from '../../api/dated-access.js';
import { errorText, fieldError } from '../../api/problem-error.js';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { DayField } from '../../ui/day-field.js';
import { SelectField, TextField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { Panel } from '../../ui/page.js';
import { readDay } from '../../ui/read-day.js';
import { Banner, Skeleton } from '../../ui/state.js';
import { Table } from '../../ui/table.js';
import { instantOf, instantWords } from './instant-words.js';

const SOONEST = 6;

export function DutyRota() {
  const { data, dataUpdatedAt } = useQuery(dutiesQuery());
  const over = ({ until }: Duty) => Date.parse(until) <= dataUpdatedAt;
  const coming = data?.duties.filter((duty) => !over(duty)) ?? [];
  const past = data?.duties.filter(over) ?? [];
  return (
    <Panel heading={t('Jourschema')}>
      <div className="stack">
        <p>{t('Jouren kan bara söka upp ärenden under sitt pass, och tillgången upphör på minuten.')}</p>
        {data === undefined ? (
          <Skeleton lines={3} />
        ) : (
          <>
            {coming.length === 0 ? (
              <p>{t('Inget pass är inlagt.')}</p>
            ) : (
              <Rota duties={coming.slice(0, SOONEST)} caption={t('Pass')} />
            )}
            {coming.length > SOONEST && (
              <details>
                <summary>
                  {t('{count, plural, one {# pass} other {# pass}} längre fram', { count: coming.length - SOONEST })}
                </summary>
                <Rota duties={coming.slice(SOONEST)} caption={t('Pass längre fram')} />
              </details>
            )}
            {past.length > 0 && (
              <details>
                <summary>
                  {t('{count, plural, one {# pass} other {# pass}} den senaste veckan', { count: past.length })}
                </summary>
                <Rota duties={past} caption={t('Pass den senaste veckan')} />
              </details>
            )}
            <PlanDuty people={data.jour.map(({ id, name }) => ({ value: id, label: name }))} />
          </>
        )}
      </div>
    </Panel>
  );
}

function Rota({ duties, caption }: { readonly duties: readonly Duty[]; readonly caption: string }) {
  const { today } = useSession();
  const { end } = useDutyChange();
  return (
    <>
      {end.isError && <Banner tone="problem">{errorText(end.error)}</Banner>}
      <Table
        caption={caption}
        hideCaption
        rows={duties}
        rowKey={({ id }) => id}
        columns={[
          { head: t('Vem'), cell: ({ user }) => user.name },
          { head: t('Från'), cell: ({ since }) => instantWords(since, today) },
          { head: t('Till'), cell: ({ until }) => instantWords(until, today) },
          {
            head: t('Pågår'),
            cell: ({ id, running, user }) =>
              running && (
                <Button small pending={end.isPending} onPress={() => end.mutate(id)}>
                  {t('Avsluta nu')} <span className="sr-only">{user.name}</span>
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}

function PlanDuty({ people }: { readonly people: readonly { value: string; label: string }[] }) {
  const { today } = useSession();
  const { plan } = useDutyChange();
  const [user, setUser] = useState('');
  const [first, setFirst] = useState<string>(today);
  const [begins, setBegins] = useState('16.30');
  const [last, setLast] = useState<string>(today);
  const [ends, setEnds] = useState('08.00');
  const at = (day: string, time: string) => instantOf(readDay(day, today) ?? '', time);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const [since, until] = [at(first, begins), at(last, ends)];
    if (user === '' || since === null || until === null || plan.isPending) return;
    plan.mutate({ user, since, until }, { onSuccess: () => setUser('') });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-labelledby="nytt-pass">
      <h3 id="nytt-pass">{t('Nytt pass')}</h3>
      {plan.isError && <Banner tone="problem">{errorText(plan.error)}</Banner>}
      <SelectField
        label={t('Vem')}
        value={user}
        onChange={setUser}
        options={people}
        empty={t('Välj …')}
        error={fieldError(plan.error, 'user')}
      />
      <div className="field-row">
        <DayField label={t('Börjar')} value={first} onChange={setFirst} today={today} />
        <TextField
          label={t('Klockan')}
          value={begins}
          onChange={setBegins}
          error={instantOf(today, begins) === null ? t('Skriv klockslaget som 16.30.') : undefined}
        />
      </div>
      <div className="field-row">
        <DayField label={t('Slutar')} value={last} onChange={setLast} today={today} />
        <TextField
          label={t('Klockan, slut')}
          value={ends}
          onChange={setEnds}
          error={
            fieldError(plan.error, 'until') ??
            (instantOf(today, ends) === null ? t('Skriv klockslaget som 08.00.') : undefined)
          }
        />
      </div>
      <p>
        <Button type="submit" variant="primary" pending={plan.isPending}>
          {t('Lägg in passet')}
        </Button>
      </p>
    </form>
  );
}
