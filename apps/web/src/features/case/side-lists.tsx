/** Deviations and tracks, beside the board. */
import type { CaseView } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { TriangleAlert } from 'lucide-react';
import { Chip } from '../../ui/chip.js';
import { shortDay } from '../../ui/day-words.js';
import { t, term } from '../../ui/language/text.js';

interface FindingsProps {
  readonly view: CaseView;
  /** Shows the entry that a deviation is about. */
  readonly onShow: (event: string) => void;
}

export function Findings({ view, onShow }: FindingsProps) {
  if (view.findings.length === 0) return null;
  return (
    <section className="side-section" aria-labelledby="avvikelser">
      <h2 id="avvikelser">{t('Avvikelser')}</h2>
      <ul className="findings">
        {view.findings.map((finding) => (
          <li key={`${finding.finding} ${finding.event}`}>
            <TriangleAlert className="icon" aria-hidden />
            <div>
              <p>{finding.text}</p>
              <p className="limit-law">
                {finding.local ? <Chip>{t('egen rutin, inte lag')}</Chip> : <span className="law">{finding.law}</span>}
                {!finding.local && finding.confidence !== 'V' && (
                  <Chip tone="amber">{t('rättslig grund bör kontrolleras')}</Chip>
                )}
                <button type="button" className="link-button no-print" onClick={() => onShow(finding.event)}>
                  {t('Visa i tidslinjen')}
                </button>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Running tracks first; ended ones folded. */
export function Tracks({ view, today }: { readonly view: CaseView; readonly today: LocalDate }) {
  const running = view.instances.filter((instance) => instance.closedOn === null || instance.closedOn > view.on);
  const ended = view.instances.filter((instance) => !running.includes(instance));
  if (view.instances.length === 0) return null;
  return (
    <section className="side-section" aria-labelledby="spar">
      <h2 id="spar">{t('Spår')}</h2>
      {running.length === 0 && <p className="soft">{t('Inget spår är öppet.')}</p>}
      <TrackList instances={running} today={today} />
      {ended.length > 0 && (
        <details className="fold">
          <summary>{t('{n, plural, one {1 avslutat spår} other {{n} avslutade spår}}', { n: ended.length })}</summary>
          <TrackList instances={ended} today={today} />
        </details>
      )}
    </section>
  );
}

function TrackList({ instances, today }: { readonly instances: CaseView['instances']; readonly today: LocalDate }) {
  return (
    <ul className="tracks">
      {instances.map((instance) => (
        <li key={instance.key}>
          <b>{term(instance.title)}</b> <span>{term(instance.stateTitle)}</span>
          <p className="soft">{whileText(instance, today)}</p>
        </li>
      ))}
    </ul>
  );
}

function whileText(instance: CaseView['instances'][number], today: LocalDate): string {
  const from = shortDay(instance.openedOn, today);
  if (instance.closedOn === null)
    return instance.assumed ? t('pågick redan {from}', { from }) : t('från {from}', { from });
  const to = shortDay(instance.closedOn, today);
  return instance.assumed ? t('pågick redan {from} till {to}', { from, to }) : t('från {from} till {to}', { from, to });
}
