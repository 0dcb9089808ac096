import './move-dialog.css';
import type { CaseView, NextStepView } from '@tavlan/contract';
import { COLUMN_TITLES, type LocalDate } from '@tavlan/process';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { errorText } from '../../api/problem-error.js';
import { caseQuery } from '../../api/queries.js';
import { Button, buttonClass } from '../../ui/button.js';
import { nearDay } from '../../ui/day-words.js';
import { Dialog } from '../../ui/dialog.js';
import { t, term } from '../../ui/language/text.js';
import { ErrorState, Skeleton } from '../../ui/state.js';
import { Requirements } from '../log-step/requirements.js';
import { aboutText, byAwaited, choiceId } from '../log-step/step-choices.js';
import type { Dropped } from './card-drag.js';
import { stepsTo, whyNot } from './column-steps.js';

interface MoveDialogProps {
  readonly move: Dropped;
  readonly today: LocalDate;
  readonly onClose: () => void;
  readonly onLog: (start: string) => void;
}

const MOST_AWAITED = 4;

/** The steps that lead to a column, each with what is missing and the law behind it; or why there is none. */
export function MoveDialog({ move, today, onClose, onLog }: MoveDialogProps) {
  const { data: view, error, refetch } = useQuery(caseQuery(move.caseId));
  return (
    <Dialog title={t('Till {column}', { column: term(COLUMN_TITLES[move.to]) })} onClose={onClose}>
      {view ? (
        <Steps view={view} move={move} today={today} onLog={onLog} />
      ) : error ? (
        <ErrorState title={t('Ärendet kunde inte hämtas')} text={errorText(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={3} label={t('Hämtar ärendet …')} />
      )}
    </Dialog>
  );
}

interface StepsProps extends Pick<MoveDialogProps, 'move' | 'today' | 'onLog'> {
  readonly view: CaseView;
}

function Steps({ view, move, today, onLog }: StepsProps) {
  const leading = stepsTo(view.nextSteps, move.to).sort(byAwaited);
  const awaited = view.nextSteps.filter((step) => step.awaited !== null).sort(byAwaited).slice(0, MOST_AWAITED); // prettier-ignore
  const who = [view.child.name, view.dnr, view.code].filter((part) => part !== null).join(', ');
  const list = (steps: readonly NextStepView[]) => (
    <ul className="move-steps">
      {steps.map((step) => (
        <MoveStep key={choiceId(step.type, step.instance)} step={step} view={view} today={today} onLog={onLog} />
      ))}
    </ul>
  );
  return (
    <>
      <p className="soft">{who}</p>
      {leading.length > 0 ? (
        <>
          <p className="move-word">{t('Kortet flyttas när steget är loggat.')}</p>
          {list(leading)}
        </>
      ) : (
        <>
          <p className="move-word">{whyNot(view.column, move.to)}</p>
          {move.to === 'orosanmalan' && (
            <Link to="/ny-anmalan" className={buttonClass()}>
              {t('Registrera en ny anmälan')}
            </Link>
          )}
          {awaited.length > 0 && move.to !== 'orosanmalan' && (
            <>
              <h3 className="move-head">{t('Det som väntar nu')}</h3>
              {list(awaited)}
            </>
          )}
        </>
      )}
    </>
  );
}

interface MoveStepProps extends Pick<StepsProps, 'view' | 'today' | 'onLog'> {
  readonly step: NextStepView;
}

function MoveStep({ step, view, today, onLog }: MoveStepProps) {
  const lastDay = step.awaited?.lastDay ?? null;
  const about = aboutText(step, view.nextSteps, today);
  return (
    <li className="move-step">
      <div className="move-step-line">
        <div>
          <p className="due-title">{term(step.act)}</p>
          {about !== null && <p className="soft">{about}</p>}
          {lastDay !== null && (
            <p className={lastDay < today ? 'flag' : 'soft'}>
              {lastDay < today
                ? t('Skulle ha gjorts senast {day}', { day: nearDay(lastDay, today) })
                : t('Senast {day}', { day: nearDay(lastDay, today) })}
            </p>
          )}
        </div>
        <Button small variant="primary" onPress={() => onLog(choiceId(step.type, step.instance))}>
          {t('Logga')} <span className="sr-only">{term(step.act)}</span>
        </Button>
      </div>
      <Requirements requirements={step.requirements} />
    </li>
  );
}
