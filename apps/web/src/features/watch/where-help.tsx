import type { Watch } from '@tavlan/contract';
import { LOCALE } from '../../ui/language/language.js';
import { t } from '../../ui/language/text.js';
import type { WatchAddress } from './watch-address.js';

interface WhereHelpProps {
  readonly counts: Watch['counts'];
  readonly address: WatchAddress;
  readonly onChange: (address: WatchAddress) => void;
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly overdue: number;
  readonly coming: number;
  readonly chosen: boolean;
  readonly to: WatchAddress | null;
}

const byName = (a: Line, b: Line): number => a.name.localeCompare(b.name, LOCALE);

/** Where hands are needed. By name and never by number: being late says what is lacking, not who. */
export function WhereHelp({ counts, address, onChange }: WhereHelpProps) {
  const { enhet, handl, ...rest } = address;
  const units = counts.unit.map(
    ({ unit, name, overdue, coming }): Line => ({
      key: unit ?? '',
      name: name ?? t('Ingen enhet'),
      overdue,
      coming,
      chosen: unit !== null && unit === enhet,
      to: unit === null ? null : { ...rest, ...(unit !== enhet && { enhet: unit }), ...(handl !== undefined && { handl }) },
    }),
  ); // prettier-ignore
  const workers = counts.worker.map(
    ({ worker, overdue, coming }): Line => ({
      key: worker?.id ?? '',
      name: worker?.name ?? t('Ej tilldelat'),
      overdue,
      coming,
      chosen: worker !== null && worker.id === handl,
      to: worker === null ? null : { ...rest, ...(enhet !== undefined && { enhet }), ...(worker.id !== handl && { handl: worker.id }) },
    }),
  ); // prettier-ignore
  return (
    <aside className="where-help" aria-label={t('Var det behövs hjälp')}>
      <h2>{t('Var det behövs hjälp')}</h2>
      {units.length > 1 && <Lines caption={t('Per enhet')} head={t('Enhet')} lines={units} onChange={onChange} />}
      <Lines caption={t('Per handläggare')} head={t('Handläggare')} lines={workers} onChange={onChange} />
      <p className="soft where-help-word">
        {t('Ordnat efter namn. En sen frist visar att det saknas tid eller händer, inte att någon har brustit.')}
      </p>
    </aside>
  );
}

interface LinesProps {
  readonly caption: string;
  readonly head: string;
  readonly lines: readonly Line[];
  readonly onChange: (address: WatchAddress) => void;
}

function Lines({ caption, head, lines, onChange }: LinesProps) {
  return (
    <table className="where-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t('Sena')}</th>
          <th scope="col">
            <abbr title={t('Inom 14 dagar')}>{t('14 d')}</abbr>
          </th>
        </tr>
      </thead>
      <tbody>
        {[...lines].sort(byName).map((line) => (
          <tr key={line.key} data-chosen={line.chosen || undefined}>
            <th scope="row">
              {line.to === null ? (
                line.name
              ) : (
                <button
                  type="button"
                  className="where-name"
                  aria-pressed={line.chosen}
                  onClick={() => line.to && onChange(line.to)}
                >
                  {line.name}
                </button>
              )}
            </th>
            <td className={line.overdue > 0 ? 'where-late' : 'soft'}>{line.overdue}</td>
            <td className={line.coming > 0 ? undefined : 'soft'}>{line.coming}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
