import type { Watch } from '@tavlan/contract';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { rich, t } from '../../ui/language/text.js';
import type { WatchAddress, WatchView } from './watch-address.js';

interface WatchTabsProps {
  readonly address: WatchAddress;
  readonly counts: Watch['counts'];
  readonly placed: number;
}

interface Part {
  readonly visa: WatchView;
  readonly label: string;
  readonly count: number;
}

const number = (text: ReactNode[]): ReactNode => <b className="number">{text}</b>;

/** The parts of the page, each with how many stand there. Links, so that each part has an address of its own. */
export function WatchTabs({ address, counts, placed }: WatchTabsProps) {
  const { state } = counts;
  const parts: readonly Part[] = [
    { visa: 'placerade', label: t('Placerade barn'), count: placed },
    { visa: 'beviljat', label: t('Beviljat, inte verkställt'), count: counts.notCarriedOut },
    { visa: 'tysta', label: t('Tysta ärenden'), count: state.silent },
    { visa: 'andras', label: t('Hos domstol eller part'), count: state.external },
  ];
  const { visa: _shown, ...scope } = address;
  return (
    <nav className="watch-tabs" aria-label={t('Delar av bevakningen')}>
      <Link to="/bevakning" search={scope} replace activeOptions={{ exact: true }} className="watch-tab">
        {state.overdue > 0 && <TriangleAlert className="icon watch-tab-late" aria-hidden />}
        <span>
          {rich('{late, plural, one {<b>#</b> sen} other {<b>#</b> sena}}', { late: state.overdue, b: number })}
        </span>
        <span aria-hidden>·</span>
        <span>{rich('<b>{coming}</b> inom 14 dagar', { coming: state.coming, b: number })}</span>
      </Link>
      {parts.map(({ visa, label, count }) => (
        <Link
          key={label}
          to="/bevakning"
          search={{ ...scope, visa }}
          replace
          activeOptions={{ exact: true }}
          className="watch-tab"
        >
          <b className="number">{count}</b> {label}
        </Link>
      ))}
    </nav>
  );
}
