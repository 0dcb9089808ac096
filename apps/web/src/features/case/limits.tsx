/** "Frister": what runs, by weight and day, with its arithmetic; what is done lies folded. */
import type { CaseView, ClockView } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { Chip, Chips } from '../../ui/chip.js';
import { shortDay } from '../../ui/day-words.js';
import { t, term } from '../../ui/language/text.js';
import { Flag } from '../../ui/note.js';
import { TimeBar } from '../../ui/time-bar.js';
import { isRunning } from './awaited.js';
import { leftText } from './day-text.js';
import { ghostTone } from './ghost-tone.js';
import { outcomeText } from './outcome-text.js';

interface LimitsProps {
  readonly view: CaseView;
  readonly today: LocalDate;
}

/** Late ones first, then by what a broken limit costs the child, then by day. */
function byWeight(a: ClockView, b: ClockView): number {
  const late = Number(b.outcome === 'overdue' && !b.external) - Number(a.outcome === 'overdue' && !a.external);
  return late || a.weight - b.weight || ((a.lastDay ?? '9999') < (b.lastDay ?? '9999') ? -1 : 1);
}

export function Limits({ view, today }: LimitsProps) {
  const running = view.clocks.filter((clock) => isRunning(clock) && clock.from <= view.on).sort(byWeight);
  const done = view.clocks.filter((clock) => !isRunning(clock)).sort((a, b) => (a.from < b.from ? 1 : -1));
  return (
    <section className="side-section" aria-labelledby="frister">
      <h2 id="frister">{t('Frister')}</h2>
      {running.length === 0 && <p className="soft">{t('Ingen frist löper.')}</p>}
      <ul className="limits">
        {running.map((clock) => (
          <li key={clock.key}>
            <Limit clock={clock} today={today} />
          </li>
        ))}
      </ul>
      {done.length > 0 && (
        <details className="fold">
          <summary>
            {t('{n, plural, one {1 frist är avklarad} other {{n} frister är avklarade}}', { n: done.length })}
          </summary>
          <ul className="limits limits-done">
            {done.map((clock) => (
              <li key={clock.key}>
                <p>
                  <b>{term(clock.title)}</b> <Outcome clock={clock} today={today} />
                </p>
                <p className="soft">{clock.explanation}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Outcome({ clock, today }: { readonly clock: ClockView; readonly today: LocalDate }) {
  const text = outcomeText(clock, today);
  if (clock.outcome === 'met') return <Flag tone="met">{text}</Flag>;
  return clock.outcome === 'late' && !clock.external ? (
    <Flag tone="late">{text}</Flag>
  ) : (
    <span className="soft">{text}</span>
  );
}

export function Limit({ clock, today }: { readonly clock: ClockView; readonly today: LocalDate }) {
  const tone = ghostTone(clock);
  const left = clock.lastDay === null ? t('Sista dagen är inte känd') : leftText(clock);
  const bar = { late: 'overdue', soon: 'warning', plain: 'running' } as const;
  return (
    <div className={`limit limit-${tone}`}>
      <p className="limit-line">
        <b>{term(clock.title)}</b>
        <span>{clock.lastDay === null ? '' : shortDay(clock.lastDay, today)}</span>
      </p>
      <TimeBar from={clock.from} lastDay={clock.lastDay} on={today} state={bar[tone]} label={left} />
      <p>{tone === 'plain' ? <span className="soft">{left}</span> : <Flag tone={tone}>{left}</Flag>}</p>
      <LimitReason clock={clock} />
    </div>
  );
}

export function LimitReason({ clock }: { readonly clock: ClockView }) {
  return (
    <>
      {clock.explanation !== '' && <p className="limit-why">{clock.explanation}</p>}
      <p className="limit-law">
        {!clock.local && !clock.explanation.includes(clock.law) && <span className="law">{clock.law}</span>}
        <Chips>
          {clock.local && <Chip>{t('egen rutin, inte lag')}</Chip>}
          {clock.external && <Chip>{keeperOf(clock.clock)}</Chip>}
          {!clock.local && clock.confidence !== 'V' && <Chip tone="amber">{t('rättslig grund bör kontrolleras')}</Chip>}
        </Chips>
      </p>
    </>
  );
}

/** Whose limit it is when it is not ours: the court's own, a party's time to appeal, or one set by another authority. */
const keeperOf = (clock: string): string =>
  clock.startsWith('LVU')
    ? t('domstolens frist')
    : clock.startsWith('OVK')
      ? t('partens frist')
      : t('någon annans frist');
