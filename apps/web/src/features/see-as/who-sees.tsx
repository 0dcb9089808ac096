import type { CaseReaders } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { caseReadersQuery } from '../../api/access-log-queries.js';
import { errorText, isProblem } from '../../api/problem-error.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { formatDay } from '../../ui/language/format-day.js';
import { t, term } from '../../ui/language/text.js';
import { EmptyState, ErrorState, NoAccessState, Skeleton } from '../../ui/state.js';
import { Table } from '../../ui/table.js';

/** The number is kept on the page, never in its address. */
export function WhoSees() {
  const [typed, setTyped] = useState('');
  const [dnr, setDnr] = useState('');
  const ask = (event: SyntheticEvent) => {
    event.preventDefault();
    setDnr(typed.trim());
  };
  return (
    <>
      <form className="field-row see-as-form" onSubmit={ask} aria-label={t('Vem kan se ett ärende?')}>
        <TextField label={t('Ärende (dnr)')} value={typed} onChange={setTyped} maxLength={40} />
        <Button type="submit" variant="primary">
          {t('Visa')}
        </Button>
      </form>
      {dnr !== '' && <Answer dnr={dnr} />}
    </>
  );
}

function Answer({ dnr }: { readonly dnr: string }) {
  const { data, error, refetch } = useQuery(caseReadersQuery(dnr));
  if (data === undefined) {
    if (error === null) return <Skeleton lines={3} />;
    if (isProblem(error, 'not-found')) return <NoAccessState />;
    return <ErrorState title={t('Svaret kunde inte hämtas')} text={errorText(error)} onRetry={() => void refetch()} />;
  }
  if (data.readers.length === 0) {
    return (
      <EmptyState title={t('Ingen att visa')}>
        {t('Det kan bero på att numret inte finns, att uppgifterna är skyddade eller att ingen har åtkomst i dag.')}
      </EmptyState>
    );
  }
  return (
    <>
      <Readers readers={data.readers} dnr={dnr} />
      {data.barred.length > 0 && (
        <p className="see-as-barred">
          {t('Jäviga, ser inte ärendet: {names}', { names: data.barred.map(({ name }) => name).join(', ') })}
        </p>
      )}
    </>
  );
}

function Readers({ readers, dnr }: { readonly readers: CaseReaders['readers']; readonly dnr: string }) {
  const dated = readers.some(({ from }) => from !== null);
  const days = {
    head: t('Dagar'),
    cell: ({ from, to }: CaseReaders['readers'][number]) => daysSeen(from, to),
  };
  return (
    <Table
      caption={t('Kan se {dnr} i dag', { dnr })}
      rows={readers}
      rowKey={({ person }) => person.id}
      columns={[
        { head: t('Vem'), cell: ({ person }) => person.name },
        { head: t('Varför'), cell: ({ reason }) => term(reason.title) },
        ...(dated ? [days] : []),
      ]}
    />
  );
}

/** Open before anything was recorded: as long as there has been a case. */
const ALWAYS = '1900-01-01';

function daysSeen(from: LocalDate | null, to: LocalDate | null): string {
  if (from === null) return '';
  const first = from === ALWAYS ? t('sedan ärendet lades upp') : t('från {from}', { from: formatDay(from) });
  return to === null ? first : t('{first}, till {to}', { first, to: formatDay(to) });
}
