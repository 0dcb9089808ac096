import './shell.css';
import type { Session } from '@tavlan/contract';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { FilePlus2 } from 'lucide-react';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { useFirstVisit } from '../api/first-visit.js';
import { useLive } from '../api/live.js';
import { useDrafts } from '../api/use-drafts.js';
import { useSession } from '../api/use-session.js';
import { SearchBox } from '../features/search/search-box.js';
import { buttonClass } from '../ui/button.js';
import { rich, t } from '../ui/language/text.js';
import { toasts } from '../ui/toast-queue.js';
import { MainMenu } from './main-menu.js';
import { INTAKE_ROLES, SEARCH_ROLES, writes } from './role-names.js';
import { mayOpen, startOf } from './start-page.js';
import { useFocusOnArrival } from './use-focus-on-arrival.js';
import { useShortcuts } from './use-shortcuts.js';
import { UserMenu } from './user-menu.js';

const ToastRegion = lazy(() => import('../ui/toast-region.js').then((m) => ({ default: m.ToastRegion })));

const FirstVisit = lazy(() =>
  import('../features/first-visit/first-visit.js').then((m) => ({ default: m.FirstVisit })),
);

/** What stands around every page of who is signed in. */
export function Shell() {
  const session = useSession();
  const mayRegister = session.roles.some((role) => INTAKE_ROLES.includes(role));
  const maySearch = session.roles.some((role) => SEARCH_ROLES.includes(role));
  useShortcuts(mayRegister);
  useFocusOnArrival();
  useLive(mayOpen('/', session.roles));
  useDrafts(session, writes(session.roles));
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('Hoppa till innehållet')}
      </a>
      <header className="topbar no-print">
        <Link to={startOf(session.roles)} className="brand">
          <img src="/favicon.svg" width="28" height="28" alt="" />
          <span>
            {rich('Tavlan<unseen>, startsidan</unseen>', { unseen: (text) => <span className="sr-only">{text}</span> })}
          </span>
        </Link>
        <MainMenu roles={session.roles} />
        <span className="topbar-place">{session.municipality}</span>
        <div className="topbar-search">{maySearch && <SearchBox />}</div>
        {mayRegister && (
          <Link to="/ny-anmalan" className={buttonClass({ variant: 'primary' })} aria-keyshortcuts="n">
            <FilePlus2 className="icon" aria-hidden />
            {t('Ny anmälan')}
          </Link>
        )}
        <UserMenu session={session} />
      </header>
      <Guide session={session} on={mayRegister} />
      <div className="shell-content">
        <Outlet />
      </div>
      <Toasts />
    </div>
  );
}

/** Fetched only where it has something to say: it is offered on the first page alone. */
function Guide({ session, on }: { readonly session: Session; readonly on: boolean }) {
  const { visit } = useFirstVisit(on);
  const start = startOf(session.roles);
  const atStart = useLocation({ select: ({ pathname }) => pathname === start });
  if (!on || visit.at === 'over' || (visit.at === 'offered' && !atStart)) return null;
  return (
    <Suspense>
      <FirstVisit start={start} logs={mayOpen('/', session.roles)} />
    </Suspense>
  );
}

/** The region is fetched with the first message. */
function Toasts() {
  const any = useSyncExternalStore(
    (changed) => toasts.subscribe(changed),
    () => toasts.visibleToasts.length > 0,
  );
  return any ? (
    <Suspense>
      <ToastRegion />
    </Suspense>
  ) : null;
}
