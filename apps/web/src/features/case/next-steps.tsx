/** "Nästa steg": what can be done now, what the law awaits first, each with what is still missing. */
import type { CaseView, NextStepView } from '@tavlan/contract';
import { addDays, type LocalDate } from '@tavlan/process';
import { ChevronRight } from 'lucide-react';
import { Button } from '../../ui/button.js';
import { nearDay } from '../../ui/day-words.js';
import { t, term } from '../../ui/language/text.js';
import { useMatches } from '../../ui/use-matches.js';
import { Requirements } from '../log-step/requirements.js';
import { aboutText, byAwaited, choiceId } from '../log-step/step-choices.js';

interface NextStepsProps {
  readonly view: CaseView;
  readonly today: LocalDate;
  readonly onLog: (start: string) => void;
}

/** Steps nobody waits for stand folded beyond this many. */
const UNFOLDED = 4;
/** As in case.css: the list then stands above the board, and all of it would push the board out of sight. */
const STACKED = '(max-width: 56rem)';
const UNFOLDED_STACKED = 3;
const PRESSING_DAYS = 7;

export function NextSteps({ view, today, onLog }: NextStepsProps) {
  const steps = [...view.nextSteps].sort(byAwaited);
  const stacked = useMatches(STACKED);
  const awaited = steps.filter((step) => step.awaited !== null).length;
  // Sorted: what is awaited stands first.
  const shown = stacked ? UNFOLDED_STACKED : Math.max(awaited, UNFOLDED);
  const folded = steps.slice(shown);
  const late = folded.filter((step) => isLate(step, today)).length;
  return (
    <section className="side-section" aria-labelledby="nasta-steg">
      <h2 id="nasta-steg">{t('Nästa steg')}</h2>
      {steps.length === 0 && <p className="soft">{t('Inget steg väntar. Det som har hänt kan alltid loggas.')}</p>}
      <ul className="next-steps">
        {steps.slice(0, shown).map((step) => (
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
            {stacked
              ? t('Visa alla {n} steg', { n: steps.length })
              : t('{n, plural, one {1 steg till är möjligt} other {{n} steg till är möjliga}}', { n: folded.length })}
            {late > 0 && (
              <span className="flag">
                {t(', {n, plural, one {1 av de dolda är försenat} other {{n} av de dolda är försenade}}', { n: late })}
              </span>
            )}
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

function isLate({ awaited }: NextStepView, today: LocalDate): boolean {
  return awaited?.lastDay != null && awaited.lastDay < today;
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
  const late = isLate(step, today);
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
