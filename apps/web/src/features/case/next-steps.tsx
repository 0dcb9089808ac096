/** "Nästa steg": what can be done now, what the law awaits first, each with what is still missing. */
import type { CaseView, NextStepView } from '@tavlan/contract';
import { addDays, type LocalDate } from '@tavlan/process';
import { ChevronRight } from 'lucide-react';
import { Button } from '../../ui/button.js';
import { nearDay } from '../../ui/day-words.js';
import { Requirements } from '../log-step/requirements.js';
import { aboutText, byAwaited, choiceId } from '../log-step/step-choices.js';

interface NextStepsProps {
  readonly view: CaseView;
  readonly today: LocalDate;
  readonly onLog: (start: string) => void;
}

/** Steps nobody waits for stand folded beyond this many. */
const UNFOLDED = 4;
const PRESSING_DAYS = 7;

export function NextSteps({ view, today, onLog }: NextStepsProps) {
  const steps = [...view.nextSteps].sort(byAwaited);
  const awaited = steps.filter((step) => step.awaited !== null);
  const others = steps.filter((step) => step.awaited === null);
  const shown = awaited.length >= UNFOLDED ? [] : others.slice(0, UNFOLDED - awaited.length);
  const folded = others.slice(shown.length);
  return (
    <section className="side-section" aria-labelledby="nasta-steg">
      <h2 id="nasta-steg">Nästa steg</h2>
      {steps.length === 0 && <p className="soft">Inget steg väntar. Det som har hänt kan alltid loggas.</p>}
      <ul className="next-steps">
        {[...awaited, ...shown].map((step) => (
          <NextStepItem
            key={choiceId(step.type, step.instance)}
            step={step}
            steps={steps}
            today={today}
            onLog={onLog}
          />
        ))}
      </ul>
      {folded.length > 0 && (
        <details className="fold">
          <summary>{folded.length === 1 ? '1 steg till är möjligt' : `${folded.length} steg till är möjliga`}</summary>
          <ul className="next-steps">
            {folded.map((step) => (
              <NextStepItem
                key={choiceId(step.type, step.instance)}
                step={step}
                steps={steps}
                today={today}
                onLog={onLog}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface NextStepItemProps {
  readonly step: NextStepView;
  readonly steps: readonly NextStepView[];
  readonly today: LocalDate;
  readonly onLog: (start: string) => void;
}

function NextStepItem({ step, steps, today, onLog }: NextStepItemProps) {
  // prettier-ignore
  const lastDay = step.awaited?.lastDay ?? null;
  const late = lastDay !== null && lastDay < today;
  const pressing = lastDay !== null && lastDay <= addDays(today, PRESSING_DAYS);
  const about = aboutText(step, steps, today);
  return (
    <li className="next-step">
      <div className="next-step-line">
        <div>
          <p className="next-step-act">{step.act}</p>
          {about !== null && <p className="soft">{about}</p>}
          {step.awaited !== null && (
            <p className={late ? 'flag' : 'soft'}>
              {lastDay === null
                ? 'Väntas, sista dagen är inte känd'
                : late
                  ? `Skulle ha gjorts senast ${nearDay(lastDay, today)}`
                  : `Senast ${nearDay(lastDay, today)}`}
            </p>
          )}
        </div>
        <Button
          small
          variant={pressing ? 'primary' : 'plain'}
          onPress={() => onLog(choiceId(step.type, step.instance))}
        >
          Logga <span className="sr-only">{step.act}</span>
          <ChevronRight className="icon" aria-hidden />
        </Button>
      </div>
      <Requirements requirements={step.requirements} />
    </li>
  );
}
