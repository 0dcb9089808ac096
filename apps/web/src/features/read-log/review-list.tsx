import type { LogReview, LogSampleQuery } from '@tavlan/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { logReviewsQuery } from '../../api/access-log-queries.js';
import { errorText, isProblem } from '../../api/problem-error.js';
import { Button } from '../../ui/button.js';
import { Chip, type ChipTone } from '../../ui/chip.js';
import { t } from '../../ui/language/text.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/state.js';
import { Table } from '../../ui/table.js';
import { instantText, OUTCOMES, selectionText } from './log-words.js';
import { NoteReview } from './note-review.js';

const TONES: Readonly<Record<LogReview['outcome'], ChipTone>> = {
  'utan-anmarkning': 'green',
  utreds: 'amber',
  obehorig: 'red',
};

/** The reviews that have been made. They stand as they were noted. */
export function ReviewList({ onDraw }: { readonly onDraw: (sample: LogSampleQuery) => void }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(logReviewsQuery());
  const [ending, setEnding] = useState<LogReview>();
  if (data === undefined) {
    if (error === null) return <Skeleton lines={4} label={t('Hämtar granskningarna …')} />;
    const offline = isProblem(error, 'offline', 'timeout');
    return <ErrorState title={t('Granskningarna kunde inte hämtas')} text={errorText(error)} offline={offline} onRetry={() => void refetch()} />;
  }
  const reviews = data.pages.flatMap((page) => page.reviews);
  if (reviews.length === 0) {
    return (
      <EmptyState title={t('Ingen granskning är noterad')}>
        {t('Välj läsningar i loggen, dra ett stickprov eller se de avvikande, och notera vad granskningen visade.')}
      </EmptyState>
    );
  }
  return (
    <div className="log-rows">
      <Table
        caption={t('Gjorda granskningar')}
        hideCaption
        rows={reviews}
        rowKey={({ id }) => id}
        columns={[
          { head: t('När'), cell: ({ at }) => <time dateTime={at} className="number">{instantText(at)}</time> },
          { head: t('Av'), cell: ({ reviewer }) => reviewer.name },
          { head: t('Vad'), cell: (review) => <>{selectionText(review)} · {t('{rows, plural, one {# rad} other {# rader}}', { rows: review.rows.length })}</> },
          { head: t('Visade'), cell: ({ outcome, ended }) => <><Chip tone={TONES[outcome]}>{OUTCOMES[outcome]}</Chip>{ended && <span className="soft"> {t('Avslutad')}</span>}</> },
          { head: t('Anteckning'), cell: ({ note }) => note ?? '' },
          { head: t('Gör'), cell: (review) => <Acts review={review} onDraw={onDraw} onEnd={setEnding} /> },
        ]}
      />
      {hasNextPage && (
        <Button onPress={() => void fetchNextPage()} pending={isFetchingNextPage}>
          {t('Visa fler')}
        </Button>
      )}
      {ending && (
        <NoteReview
          reviewed={{ kind: ending.kind, selection: ending.selection, rows: ending.rows, follows: ending.id }}
          reader={ending.reader}
          onClose={() => setEnding(undefined)}
        />
      )}
    </div>
  );
} // prettier-ignore

interface ActsProps {
  readonly review: LogReview;
  readonly onDraw: (sample: LogSampleQuery) => void;
  readonly onEnd: (review: LogReview) => void;
}

function Acts({ review, onDraw, onEnd }: ActsProps) {
  const { month, size, seed, upTo } = review.selection;
  return (
    <span className="row no-print">
      {review.outcome !== 'utan-anmarkning' && !review.ended && (
        <Button small onPress={() => onEnd(review)}>
          {t('Avsluta')}
        </Button>
      )}
      {month !== undefined && size !== undefined && seed !== undefined && (
        <Button
          small
          variant="quiet"
          onPress={() => onDraw({ month, size, seed, ...(upTo !== undefined && { upTo }) })}
        >
          {t('Dra samma stickprov')}
        </Button>
      )}
    </span>
  );
}
