/** A random sample of a month: systematic review without choosing whom to look at (SoLPuL 10 §). */
import { MOST_SAMPLED, type LogSampleQuery } from '@tavlan/contract';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { logSampleQuery } from '../../api/access-log-queries.js';
import { errorText, isProblem } from '../../api/problem-error.js';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { SelectField, TextField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { ErrorState, Skeleton } from '../../ui/state.js';
import { instantText, monthsBefore, newSeed } from './log-words.js';
import { ReviewedRows } from './reviewed-rows.js';

export function SampleView({ again }: { readonly again: LogSampleQuery | undefined }) {
  const { today } = useSession();
  const months = monthsBefore(today);
  const [month, setMonth] = useState(again?.month ?? months[1] ?? '');
  const [size, setSize] = useState(String(again?.size ?? 20));
  const [seed, setSeed] = useState(again?.seed ?? newSeed);
  const [question, setQuestion] = useState(again);
  const [asked, setAsked] = useState(false);
  const wrongSize =
    /^\d{1,3}$/.test(size) && Number(size) >= 1 && Number(size) <= MOST_SAMPLED
      ? undefined
      : t('Skriv ett tal mellan 1 och {most}.', { most: MOST_SAMPLED });
  const wrongSeed = /^[\w-]{1,40}$/.test(seed) ? undefined : t('Högst 40 bokstäver och siffror.');
  const draw = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (wrongSize !== undefined || wrongSeed !== undefined) return;
    const same = again && again.month === month && again.seed === seed ? { upTo: again.upTo } : {};
    setQuestion({ month, size: Number(size), seed, ...same });
  };
  return (
    <>
      <p className="soft no-print">
        {t('Raderna lottas av fröet: samma månad, antal och frö ger samma rader. Fröet noteras med granskningen.')}
      </p>
      <form className="field-row log-form no-print" onSubmit={draw} aria-label={t('Dra ett stickprov')}>
        <SelectField label={t('Månad')} value={month} onChange={setMonth} options={[...new Set([month, ...months])].map((each) => ({ value: each, label: each }))} />
        <TextField label={t('Antal rader')} value={size} onChange={setSize} inputMode="numeric" error={asked ? wrongSize : undefined} />
        <TextField label={t('Frö')} value={seed} onChange={setSeed} error={asked ? wrongSeed : undefined} />
        <Button type="submit" variant="primary">
          {t('Dra stickprov')}
        </Button>
      </form>
      {question && <Drawn question={question} />}
    </>
  ); // prettier-ignore
}

function Drawn({ question }: { readonly question: LogSampleQuery }) {
  const { data, error, refetch } = useQuery(logSampleQuery(question));
  if (data === undefined) {
    if (error === null) return <Skeleton lines={6} label={t('Drar stickprovet …')} />;
    return (
      <ErrorState
        title={t('Stickprovet kunde inte dras')}
        text={errorText(error)}
        offline={isProblem(error, 'offline', 'timeout')}
        onRetry={() => void refetch()}
      />
    );
  }
  const { month, size, seed, upTo, of, rows } = data;
  return (
    <>
      <p>
        {t('{drawn} av {of} läsningar av ärenden i {month}, till och med {upTo}.', {
          ...{ drawn: rows.length, of, month, upTo: instantText(upTo) },
        })}
      </p>
      <ReviewedRows
        rows={rows}
        of={{ kind: 'stickprov', selection: { month, size, seed, upTo } }}
        empty={t('Inga ärenden lästes den månaden.')}
      />
    </>
  );
}
