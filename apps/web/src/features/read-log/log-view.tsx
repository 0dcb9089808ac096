/** The log itself: all of it, one person's readings, or those of one case. */
import { addDays } from '@tavlan/process';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { accessLogQuery, logReadersQuery, type LogQuestion } from '../../api/access-log-queries.js';
import { errorText, fieldError, isProblem } from '../../api/problem-error.js';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { readDay } from '../../ui/read-day.js';
import { ErrorState, Skeleton } from '../../ui/state.js';
import { DayRangeFields } from './day-range-fields.js';
import { ReviewedRows } from './reviewed-rows.js';

const USUAL_DAYS = 30;

export function LogView() {
  const { today } = useSession();
  const [typed, setTyped] = useState({
    user: '',
    dnr: '',
    from: addDays(today, -USUAL_DAYS) as string,
    to: today as string,
  });
  const [question, setQuestion] = useState<LogQuestion>({ from: addDays(today, -USUAL_DAYS), to: today });
  const people = useQuery(logReadersQuery()).data?.readers ?? [];
  const log = useInfiniteQuery(accessLogQuery(question));
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const search = (event: SyntheticEvent) => {
    event.preventDefault();
    const [from, to] = [readDay(typed.from, today), readDay(typed.to, today)];
    const dnr = typed.dnr.trim();
    setQuestion({
      ...(typed.user !== '' && { user: typed.user }),
      ...(dnr !== '' && { dnr }),
      ...(from !== null && { from }),
      ...(to !== null && { to }),
    });
  };
  const reader = people.find(({ id }) => id === question.user) ?? null;
  const kind = question.dnr === undefined ? 'person' : 'arende';
  const rows = log.data?.pages.flatMap((page) => page.rows);
  return (
    <>
      <form className="field-row log-form no-print" onSubmit={search} aria-label={t('Sök i loggen')}>
        <SelectField
          label={t('Person')}
          value={typed.user}
          onChange={(user) => change({ user })}
          empty={t('Alla')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          label={t('Ärende (dnr)')}
          value={typed.dnr}
          onChange={(dnr) => change({ dnr })}
          error={fieldError(log.error, 'dnr')}
        />
        <DayRangeFields
          {...{ ...typed, today, error: fieldError(log.error, 'from') }}
          onFrom={(from) => change({ from })}
          onTo={(to) => change({ to })}
        />
        <Button type="submit" variant="primary">
          {t('Visa')}
        </Button>
      </form>
      {rows === undefined || log.isError ? (
        log.error ? (
          <ErrorState
            title={t('Loggen kunde inte hämtas')}
            text={fieldError(log.error, 'from') ?? errorText(log.error)}
            offline={isProblem(log.error, 'offline', 'timeout')}
            onRetry={() => void log.refetch()}
          />
        ) : (
          <Skeleton lines={8} label={t('Hämtar loggen …')} />
        )
      ) : (
        <ReviewedRows
          rows={rows}
          of={{ kind, selection: { ...question } }}
          reader={reader}
          settled={!log.isPlaceholderData}
          empty={t('Ingen läsning svarar mot urvalet.')}
          fetching={log.isFetchingNextPage}
          more={log.hasNextPage ? () => void log.fetchNextPage() : undefined}
        />
      )}
    </>
  ); // prettier-ignore
}
