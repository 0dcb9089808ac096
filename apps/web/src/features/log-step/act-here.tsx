/** Logging from a list: the dialog of the case comes to where one is, and one stays there. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useDraftsReady } from '../../api/draft-store.js';
import { errorText } from '../../api/problem-error.js';
import { caseQuery } from '../../api/queries.js';
import { useSession } from '../../api/use-session.js';
import { say } from '../../ui/toast-queue.js';
import type { Given } from './use-log-draft.js';
import { useSaved } from './use-saved.js';

const LogStepDialog = lazy(() => import('./log-step-dialog.js').then((m) => ({ default: m.LogStepDialog })));

export interface Act {
  readonly caseId: string;
  /** As in the address of the case: `1`, an event type, or an event type, `@` and the instance meant. */
  readonly start: string;
  readonly given?: Given;
  /** Said when it is saved, by those who cannot take it back: the case may be out of their sight by then. */
  readonly receipt?: string;
}

interface ActHere {
  readonly act: (act: Act) => void;
  readonly dialog: ReactNode;
}

export function useActHere(): ActHere {
  const client = useQueryClient();
  const [open, setOpen] = useState<Act | null>(null);
  const act = (wanted: Act): void => {
    // The case first: what can be logged, and against which version, is part of it.
    client.fetchQuery(caseQuery(wanted.caseId)).then(
      () => setOpen(wanted),
      (error: unknown) => say(errorText(error)),
    );
  };
  return {
    act,
    dialog: open && <ActDialog key={`${open.caseId} ${open.start}`} act={open} onClose={() => setOpen(null)} />,
  };
}

function ActDialog({ act, onClose }: { readonly act: Act; readonly onClose: () => void }) {
  const session = useSession();
  const { data: view } = useQuery(caseQuery(act.caseId));
  const saved = useSaved(act.caseId, session.today);
  const draftsReady = useDraftsReady();
  if (view === undefined || !draftsReady) return null;
  return (
    <Suspense>
      <LogStepDialog
        view={view}
        start={act.start}
        {...(act.given && { given: act.given })}
        onClose={onClose}
        onLogged={(after) => {
          onClose();
          if (act.receipt === undefined) saved.logged(after);
          else say(act.receipt);
          keepFocusInside();
        }}
      />
    </Suspense>
  );
}

/** The row one came from may be gone: the keyboard then goes on from the page's beginning, not from nowhere. */
function keepFocusInside(): void {
  setTimeout(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) document.getElementById('main')?.focus();
  }, 400);
}
