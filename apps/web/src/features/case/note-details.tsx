/** The note that was picked up from the board, in full. */
import type { CaseView, RegisteredEvent } from '@tavlan/contract';
import { EVENTS, type LocalDate } from '@tavlan/process';
import { X } from 'lucide-react';
import { Button, IconButton } from '../../ui/button.js';
import { t, term } from '../../ui/language/text.js';
import { choiceId } from '../log-step/step-choices.js';
import { bodyText, whenText } from './entry-text.js';
import { Limit } from './limits.js';
import { EntryData, recordedLine } from './timeline.js';
import type { BoardNode, GhostNode } from './to-flow.js';

interface NoteDetailsProps {
  readonly node: BoardNode;
  readonly view: CaseView;
  readonly today: LocalDate;
  readonly onClose: () => void;
  readonly onLog: (start: string) => void;
  readonly onCorrect: (entry: RegisteredEvent) => void;
}

export function NoteDetails({ node, view, today, onClose, onLog, onCorrect }: NoteDetailsProps) {
  if (node.type === 'stack') return null;
  return (
    <section className="note-details" aria-label={t('Vald lapp')} aria-live="polite">
      <div className="note-details-close">
        <IconButton small label={t('Lägg tillbaka lappen')} icon={<X className="icon" />} onPress={onClose} />
      </div>
      {node.type === 'ghost' ? (
        <Awaited node={node} view={view} today={today} onLog={onLog} />
      ) : (
        <Entry entry={node.data.event} today={today} onCorrect={onCorrect} />
      )}
    </section>
  );
}

function Entry({
  entry,
  today,
  onCorrect,
}: {
  readonly entry: RegisteredEvent;
  readonly today: LocalDate;
  readonly onCorrect: (entry: RegisteredEvent) => void;
}) {
  // prettier-ignore
  const by = bodyText(entry);
  return (
    <>
      <h3>{term(entry.title)}</h3>
      <p>
        {whenText(entry, today)}
        {by !== null && ` · ${by}`}
      </p>
      {entry.note !== null && <p className="entry-note">{entry.note}</p>}
      <EntryData entry={entry} today={today} />
      <p className="entry-recorded">{recordedLine(entry, today)}</p>
      <Button small onPress={() => onCorrect(entry)}>
        {t('Rätta')}
      </Button>
    </>
  );
}

/** Only steps that meet the limit, for the thing it watches. */
function Awaited({
  node,
  view,
  today,
  onLog,
}: {
  readonly node: GhostNode;
  readonly view: CaseView;
  readonly today: LocalDate;
  readonly onLog: (start: string) => void;
}) {
  // prettier-ignore
  const { clock } = node.data.awaited;
  const steps = view.nextSteps.filter((step) => clock.closedBy.includes(step.type));
  const own = steps.filter((step) => step.instance === null || step.instance === clock.instance);
  return (
    <>
      <Limit clock={clock} today={today} />
      <div className="row">
        {(own.length > 0 ? own : steps).map((step) => (
          <Button
            key={choiceId(step.type, step.instance)}
            small
            onPress={() => onLog(choiceId(step.type, step.instance))}
          >
            {term(EVENTS[step.type].act)}
          </Button>
        ))}
      </div>
    </>
  );
}
