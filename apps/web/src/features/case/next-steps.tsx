/** "Nästa steg": what can be done now, what the law awaits first, each with what is still missing. */
import type { CaseView, NextStepView } from '@tavlan/contract';
import { addDays, type LocalDate } from '@tavlan/process';
import { ChevronRight } from 'lucide-react';
import { Button } from '../../ui/button.js';
import { nearDay } from '../../ui/day-words.js';
import { t, term } from '../../ui/language/text.js';
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
      <h2 id="nasta-steg">{t('Nästa steg')}</h2>
      {steps.length === 0 && <p className="soft">{t('Inget steg väntar. Det som har hänt kan alltid loggas.')}</p>}
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
          <summary>
            {t('{n, plural, one {1 steg till är möjligt} other {{n} steg till är möjliga}}', { n: folded.length })}
          </summary>
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
          <p className="next-step-act">{term(step.act)}</p>
          {about !== null && <p className="soft">{about}</p>}
          {step.awaited !== null && (
            <p className={late ? 'flag' : 'soft'}>
              {lastDay === null
                ? t('Väntas, sista dagen är inte känd')
                : late
                  ? t('Skulle ha gjorts senast {day}', { day: nearDay(lastDay, today) })
                  : t('Senast {day}', { day: nearDay(lastDay, today) })}
            </p>
          )}
        </div>
        <Button
          small
          variant={pressing ? 'primary' : 'plain'}
          onPress={() => onLog(choiceId(step.type, step.instance))}
        >
          {t('Logga')} <span className="sr-only">{term(step.act)}</span>
          <ChevronRight className="icon" aria-hidden />
        </Button>
      </div>
      <Requirements requirements={step.requirements} />
    </li>
  );
}
