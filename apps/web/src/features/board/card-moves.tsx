/** Moving a card, by keys or by mouse: it leads to a step to log, and never just changes a column. */
import { COLUMN_TITLES, COLUMNS, type Column } from '@tavlan/process';
import { lazy, Suspense, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useSession } from '../../api/use-session.js';
import { rich, t, term } from '../../ui/language/text.js';
import { shortcutsOn } from '../../ui/shortcuts.js';
import { useActHere } from '../log-step/act-here.js';
import { columnOf, type Dropped } from './card-drag.js';
import { columnBeside } from './column-steps.js';

const MoveDialog = lazy(() => import('./move-dialog.js').then((m) => ({ default: m.MoveDialog })));

interface Held {
  readonly caseId: string;
  readonly who: string;
  readonly from: Column;
  readonly to: Column;
}

interface CardMoves {
  /** The column the keyboard aims at. */
  readonly target: Column | null;
  /** Takes the keys of moving; true when the key was one of them. */
  readonly press: (event: KeyboardEvent<HTMLElement>, card: HTMLElement) => boolean;
  readonly release: () => void;
  readonly dropped: (dropped: Dropped) => void;
  readonly shown: ReactNode;
}

export function useCardMoves(): CardMoves {
  const { today } = useSession();
  const [held, setHeld] = useState<Held | null>(null);
  const [asked, setAsked] = useState<Dropped | null>(null);
  const { act, dialog } = useActHere();
  const press = (event: KeyboardEvent<HTMLElement>, card: HTMLElement): boolean => {
    if (held === null) {
      const from = columnOf(card);
      if (event.key !== 'm' || !shortcutsOn() || from === null) return false;
      const who = card.querySelector('.note-title, .card-echo-name')?.textContent ?? '';
      setHeld({ caseId: card.dataset['case']!, who, from, to: COLUMNS[COLUMNS.indexOf(from) + 1] ?? from });
      return true;
    }
    if (event.key === 'Escape' || event.key === 'm') setHeld(null);
    else if (event.key === 'Enter' || event.key === ' ') {
      if (held.to !== held.from) setAsked(held);
      setHeld(null);
    } else if (event.key === 'Tab') {
      setHeld(null);
      return false;
    } else setHeld({ ...held, to: columnBeside(held.to, event.key) ?? held.to });
    return true;
  };
  return {
    target: held?.to ?? null,
    press,
    release: () => setHeld(null),
    dropped: setAsked,
    shown: (
      <>
        <div role="status">
          {held !== null && (
            <p className="board-move">
              <strong>{t('{who}: till {column}', { who: held.who, column: term(COLUMN_TITLES[held.to]) })}</strong>{' '}
              <span>
                {rich(
                  '<key>←</key> <key>→</key> väljer kolumn, <key>Enter</key> visar steget dit, <key>Esc</key> avbryter.',
                  {
                    key: (name) => <kbd>{name}</kbd>,
                  },
                )}
              </span>
            </p>
          )}
        </div>
        {asked !== null && (
          <Suspense>
            <MoveDialog
              move={asked}
              today={today}
              onClose={() => setAsked(null)}
              onLog={(start) => {
                setAsked(null);
                act({ caseId: asked.caseId, start });
              }}
            />
          </Suspense>
        )}
        {dialog}
      </>
    ),
  };
}
