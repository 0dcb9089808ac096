/** What the jour did and what was opened in an emergency, until somebody has read and signed it. */
import type { Handovers, Openings } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { useQuery } from '@tanstack/react-query';
import { handoversQuery, openingsQuery, useReviewOpening, useSignHandover } from '../api/dated-access.js';
import { errorText } from '../api/problem-error.js';
import { useRefetchInterval } from '../api/stream-state.js';
import { Button } from './button.js';
import { nearDay } from './day-words.js';
import { DueRow } from './due-row.js';
import { t, term } from './language/text.js';
import { Banner } from './state.js';

/** Asked for by the page, so that what must be read stands there when the rest does and pushes nothing aside. */
export function useToReadAndSign() {
  const refetchInterval = useRefetchInterval();
  const handed = useQuery({ ...handoversQuery(), refetchInterval });
  const opened = useQuery({ ...openingsQuery(), refetchInterval });
  return { isPending: handed.isPending || opened.isPending, handed: handed.data, opened: opened.data };
}

type ToReadAndSignProps = Omit<ReturnType<typeof useToReadAndSign>, 'isPending'>;

export function ToReadAndSign({ handed, opened }: ToReadAndSignProps) {
  const rows = (handed?.rows.length ?? 0) + (opened?.rows.length ?? 0);
  if (rows === 0) return null;
  return (
    <section className="to-sign" aria-labelledby="lasa-och-signera">
      <h2 id="lasa-och-signera">
        {t('Läsa och signera')} <span className="stake-count number">{rows}</span>
      </h2>
      <ul className="due-rows">
        {opened?.rows.map((row) => (
          <OpeningRow key={row.event} row={row} today={opened.today} />
        ))}
        {handed?.rows.map((row) => (
          <HandoverRow key={`${row.duty} ${row.case.id}`} row={row} today={handed.today} />
        ))}
      </ul>
    </section>
  );
}

function OpeningRow({ row, today }: { readonly row: Openings['rows'][number]; readonly today: LocalDate }) {
  const review = useReviewOpening();
  const { case: listed, event: ref, version } = row;
  const body = { type: 'nodoppning-granskad', on: today, ref, version } as const;
  return (
    <DueRow
      due={{ tone: 'late', left: t('Nödöppning'), day: null }}
      title={t('{name} nödöppnade ärendet', { name: row.by.name })}
      detail={
        <>
          <span>{row.reason ?? t('Skäl saknas')}</span>
          {review.isError && <Banner tone="problem">{errorText(review.error)}</Banner>}
        </>
      }
      case={listed}
      actions={
        row.own ? (
          <span className="soft">{t('Granskas av någon annan')}</span>
        ) : (
          <Button small pending={review.isPending} onPress={() => review.mutate({ id: listed.id, body })}>
            {t('Granskat')} <span className="sr-only">{listed.code}</span>
          </Button>
        )
      }
    />
  );
}

function HandoverRow({ row, today }: { readonly row: Handovers['rows'][number]; readonly today: LocalDate }) {
  const sign = useSignHandover();
  const { case: listed, duty, due, entries, by } = row;
  return (
    <DueRow
      due={{ tone: due < today ? 'late' : 'soon', left: t('Från jouren'), day: t('läses {day}', { day: nearDay(due, today) }) }}
      title={entries.map(({ title }) => term(title)).join(', ')}
      detail={
        <>
          <span>{[by.name, ...entries.flatMap(({ note }) => note ?? [])].join(' – ')}</span>
          {sign.isError && <Banner tone="problem">{errorText(sign.error)}</Banner>}
        </>
      }
      case={listed}
      actions={
        <Button small pending={sign.isPending} onPress={() => sign.mutate({ id: listed.id, duty })}>
          {t('Läst')} <span className="sr-only">{listed.code}</span>
        </Button>
      }
    />
  );
} // prettier-ignore
