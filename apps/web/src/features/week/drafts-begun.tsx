/** "Utkast": what has been begun and not sent, wherever it was begun. */
import type { SavedDraft } from '@tavlan/contract';
import { EVENTS, type LocalDate } from '@tavlan/process';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { draftSlot, dropDraft, useKeptDraft } from '../../api/draft-store.js';
import { draftsQuery } from '../../api/queries.js';
import { useSession } from '../../api/use-session.js';
import { Button, buttonClass } from '../../ui/button.js';
import { nearDay } from '../../ui/day-words.js';
import { DueRow } from '../../ui/due-row.js';
import { rich, t, term } from '../../ui/language/text.js';
import { recordedText } from '../../ui/recorded-text.js';
import { draftOf } from '../log-step/draft-store.js';

/** What somebody has begun to write is fetched anew each time the page is opened: another computer may have gone on. */
export function DraftsBegun({ today }: { readonly today: LocalDate }) {
  const { data } = useQuery({ ...draftsQuery(), refetchOnMount: 'always' });
  const own = data?.drafts ?? [];
  if (own.length === 0) return null;
  return (
    <section className="week-group week-drafts" aria-labelledby="vecka-utkast">
      <h2 id="vecka-utkast">{t('Utkast')}</h2>
      <ul className="due-rows">
        {own.map((draft) => (
          <DraftRow key={draft.key} draft={draft} today={today} />
        ))}
      </ul>
    </section>
  );
}

const hidden = (text: ReactNode[]): ReactNode => <span className="sr-only">{text}</span>;

function DraftRow({ draft, today }: { readonly draft: SavedDraft; readonly today: LocalDate }) {
  const { user } = useSession();
  const slot = draftSlot(user.id, draft.key);
  const kept = useKeptDraft(slot);
  // Sent or thrown away since the list was fetched.
  if (kept === undefined) return null;
  const written = draftOf(kept);
  const { day, time } = recordedText(kept.savedAt ?? draft.savedAt);
  const due = { tone: 'plain', left: day === today ? time : `${nearDay(day, today)} ${time}`, day: null } as const;
  const actions = (
    <>
      <Button small variant="quiet" onPress={() => dropDraft(slot)}>
        {rich('Kasta <hidden>utkastet, {what}</hidden>', { what: draft.case?.code ?? t('ny anmälan'), hidden })}
      </Button>
      {draft.case === null ? (
        <Link to="/ny-anmalan" className={buttonClass({ small: true })}>
          {rich('Fortsätt <hidden>på anmälan</hidden>', { hidden })}
        </Link>
      ) : (
        <Link
          to="/arende/$id"
          params={{ id: draft.case.id }}
          search={{ logga: '1' }}
          className={buttonClass({ small: true })}
        >
          {t('Fortsätt')} <span className="sr-only">{draft.case.code}</span>
        </Link>
      )}
    </>
  );
  const title =
    draft.case === null ? t('Ny anmälan') : written?.type ? term(EVENTS[written.type].act) : t('Logga ett steg');
  const note = written?.note ?? '';
  return (
    <DueRow
      due={due}
      title={title}
      {...(note !== '' && { detail: <span className="draft-note">{note}</span> })}
      case={draft.case}
      actions={actions}
    />
  );
}
