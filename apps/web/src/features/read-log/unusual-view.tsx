/** Readings that deviate, each with its reason in words. None of them is a fault by itself, and nobody is ranked. */
import { addDays } from '@tavlan/process';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { unusualQuery, type UnusualQuestion } from '../../api/access-log-queries.js';
import { errorText, fieldError, isProblem } from '../../api/problem-error.js';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/field.js';
import { t, term } from '../../ui/language/text.js';
import { readDay } from '../../ui/read-day.js';
import { ErrorState, Skeleton } from '../../ui/state.js';
import { DayRangeFields } from './day-range-fields.js';
import { ReviewedRows } from './reviewed-rows.js';

const USUAL_DAYS = 30;

export function UnusualView() {
  const { today } = useSession();
  const [from, setFrom] = useState<string>(addDays(today, -USUAL_DAYS));
  const [to, setTo] = useState<string>(today);
  const [rule, setRule] = useState('');
  const [question, setQuestion] = useState<UnusualQuestion>({ from: addDays(today, -USUAL_DAYS), to: today });
  const found = useInfiniteQuery(unusualQuery(question));
  const rules = found.data?.pages[0]?.rules ?? [];
  const search = (event: SyntheticEvent) => {
    event.preventDefault();
    const [first, last] = [readDay(from, today), readDay(to, today)];
    setQuestion({ ...(first && { from: first }), ...(last && { to: last }), ...(rule !== '' && { rule }) });
  };
  const readings = found.data?.pages.flatMap((page) => page.readings);
  return (
    <>
      <p className="soft no-print">
        {t('En avvikande läsning behöver inte vara fel. Skälet säger vad som är värt en fråga.')}
      </p>
      <form className="field-row log-form no-print" onSubmit={search} aria-label={t('Sök avvikande läsningar')}>
        <SelectField
          label={t('Skäl')}
          value={rule}
          onChange={setRule}
          empty={t('Alla skäl')}
          options={rules.map(({ id, title }) => ({ value: id, label: term(title) }))}
        />
        <DayRangeFields {...{ from, to, today }} error={fieldError(found.error, 'from')} onFrom={setFrom} onTo={setTo} />
        <Button type="submit" variant="primary">
          {t('Visa')}
        </Button>
      </form>
      {readings === undefined || found.isError ? (
        found.error ? (
          <ErrorState
            title={t('Loggen kunde inte hämtas')}
            text={fieldError(found.error, 'from') ?? errorText(found.error)}
            offline={isProblem(found.error, 'offline', 'timeout')}
            onRetry={() => void found.refetch()}
          />
        ) : (
          <Skeleton lines={8} label={t('Går igenom loggen …')} />
        )
      ) : (
        <ReviewedRows
          rows={readings.map(({ row }) => row)}
          because={new Map(readings.map(({ row, because }) => [row.key, because.map(({ text }) => text)]))}
          of={{ kind: 'avvikande', selection: { ...question } }}
          settled={!found.isPlaceholderData}
          empty={found.hasNextPage ? t('Inget avvikande hittills. Sök vidare.') : t('Ingen läsning avviker de dagarna.')}
          fetching={found.isFetchingNextPage}
          more={found.hasNextPage ? () => void found.fetchNextPage() : undefined}
        />
      )}
    </>
  ); // prettier-ignore
}
