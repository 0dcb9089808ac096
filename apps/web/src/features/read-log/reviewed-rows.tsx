import type { AccessLogRow, LogReview } from '@tavlan/contract';
import { ClipboardCheck, Printer } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { t } from '../../ui/language/text.js';
import { EmptyState } from '../../ui/state.js';
import { LogTable } from './log-table.js';
import { instantText, selectionText } from './log-words.js';
import { NoteReview, rowKeys, type Reviewed } from './note-review.js';

interface ReviewedRowsProps {
  readonly rows: readonly AccessLogRow[];
  readonly of: Omit<Reviewed, 'rows'>;
  readonly reader?: LogReview['reader'];
  readonly because?: ReadonlyMap<string, readonly string[]>;
  readonly empty: string;
  readonly settled?: boolean;
  readonly more?: (() => void) | undefined;
  readonly fetching?: boolean;
}

/** Rows to review, with what one does with them: print them, note what they showed. */
export function ReviewedRows({
  rows,
  of,
  reader = null,
  because,
  empty,
  settled = true,
  more,
  fetching = false,
}: ReviewedRowsProps) {
  const [noting, setNoting] = useState(false);
  const { user } = useSession();
  const what = selectionText({ ...of, reader });
  return (
    <div className="log-rows" data-settled={settled}>
      <p className="only-print">
        {t('Läslogg: {what}. Utskriven {when} av {who}.', { what, when: instantText(new Date().toISOString()), who: user.name })}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={empty} />
      ) : (
        <>
          <div className="row no-print">
            <Button variant="primary" disabled={!settled} onPress={() => setNoting(true)}>
              <ClipboardCheck className="icon" aria-hidden />
              {t('Notera granskningen')}
            </Button>
            <Button onPress={() => window.print()}>
              <Printer className="icon" aria-hidden />
              {t('Skriv ut')}
            </Button>
            <span className="soft" role="status">
              {t('{rows, plural, one {# rad} other {# rader}} på skärmen', { rows: rows.length })}
            </span>
          </div>
          <LogTable caption={what} rows={rows} {...(because && { because })} />
        </>
      )}
      {more && (
        <div className="no-print">
          <Button onPress={more} pending={fetching}>
            {fetching ? t('Hämtar …') : t('Visa fler')}
          </Button>
        </div>
      )}
      {noting && (
        <NoteReview reviewed={{ ...of, rows: rowKeys(rows) }} reader={reader} onClose={() => setNoting(false)} />
      )}
    </div>
  ); // prettier-ignore
}
