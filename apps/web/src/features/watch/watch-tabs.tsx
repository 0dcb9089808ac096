import type { Watch } from '@tavlan/contract';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
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

/** The parts of the page, each with how many stand there. Links, so that each part has an address of its own. */
export function WatchTabs({ address, counts, placed }: WatchTabsProps) {
  const { state } = counts;
  const parts: readonly Part[] = [
    { visa: 'placerade', label: 'Placerade barn', count: placed },
    { visa: 'beviljat', label: 'Beviljat, inte verkställt', count: counts.notCarriedOut },
    { visa: 'tysta', label: 'Tysta ärenden', count: state.silent },
    { visa: 'andras', label: 'Hos domstol eller part', count: state.external },
  ];
  const { visa: _shown, ...scope } = address;
  return (
    <nav className="watch-tabs" aria-label="Delar av bevakningen">
      <Link to="/bevakning" search={scope} replace activeOptions={{ exact: true }} className="watch-tab">
        {state.overdue > 0 && <TriangleAlert className="icon watch-tab-late" aria-hidden />}
        <span>
          <b className="number">{state.overdue}</b> {state.overdue === 1 ? 'sen' : 'sena'}
        </span>
        <span aria-hidden>·</span>
        <span>
          <b className="number">{state.coming}</b> inom 14 dagar
        </span>
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
