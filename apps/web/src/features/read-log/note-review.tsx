import type { AccessLogRow, LogReview, NoteReviewRequest } from '@tavlan/contract';
import { useState, type SyntheticEvent } from 'react';
import { useNoteReview } from '../../api/access-log-queries.js';
import { errorText } from '../../api/problem-error.js';
import { Button } from '../../ui/button.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { Dialog, DialogActions } from '../../ui/dialog.js';
import { TextArea } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { Banner } from '../../ui/state.js';
import { say } from '../../ui/toast-queue.js';
import { OUTCOMES, selectionText } from './log-words.js';

/** What was looked at, and which rows of it. */
export interface Reviewed {
  readonly kind: LogReview['kind'];
  readonly selection: LogReview['selection'];
  readonly rows: readonly string[];
  readonly follows?: string;
}

interface NoteReviewProps {
  readonly reviewed: Reviewed;
  readonly reader?: LogReview['reader'];
  readonly onClose: () => void;
}

export const MOST_ROWS = 1000;
export const rowKeys = (rows: readonly AccessLogRow[]): string[] => rows.slice(0, MOST_ROWS).map(({ key }) => key);

/** The outcome of a review. It cannot be changed afterwards; what was left open is ended by another. */
export function NoteReview({ reviewed, reader = null, onClose }: NoteReviewProps) {
  const noting = useNoteReview();
  const [id] = useState(() => crypto.randomUUID());
  const [outcome, setOutcome] = useState('');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = outcome === '' ? t('Välj vad granskningen visade.') : undefined;
  const unexplained = outcome !== '' && outcome !== 'utan-anmarkning' && note.trim() === '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (missing !== undefined || unexplained || noting.isPending) return;
    const { kind, selection, rows, follows } = reviewed;
    const body: NoteReviewRequest = {
      ...{ id, kind, selection, rows: [...rows], outcome: outcome as NoteReviewRequest['outcome'] },
      ...{ note: note.trim() === '' ? null : note.trim(), follows: follows ?? null },
    };
    noting.mutate(body, {
      onSuccess: () => {
        say(t('Granskningen är noterad.'));
        onClose();
      },
    });
  };
  return (
    <Dialog title={t('Notera granskningen')} onClose={onClose} size="small" holds={note !== ''}>
      <form className="stack" onSubmit={submit} noValidate>
        {noting.isError && (
          <Banner tone="problem" box>
            {errorText(noting.error)}
          </Banner>
        )}
        <p>
          {selectionText({ ...reviewed, reader })} ·{' '}
          {t('{rows, plural, one {# rad} other {# rader}}', { rows: reviewed.rows.length })}
        </p>
        <ChoiceField
          label={t('Vad visade granskningen?')}
          value={outcome}
          onChange={setOutcome}
          options={Object.entries(OUTCOMES).map(([value, label]) => ({ value, label }))}
          error={asked ? missing : undefined}
        />
        <TextArea
          label={t('Anteckning')}
          optional={outcome === '' || outcome === 'utan-anmarkning'}
          value={note}
          onChange={setNote}
          maxLength={280}
          rows={3}
          help={t('Skriv inga namn på barn. Det som noteras går inte att ändra.')}
          error={asked && unexplained ? t('Skriv vad som ska göras.') : undefined}
        />
        <DialogActions>
          <Button type="submit" variant="primary" pending={noting.isPending}>
            {noting.isPending ? t('Sparar …') : t('Notera')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
