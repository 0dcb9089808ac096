import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, parseSearchWith, redirect, stringifySearchWith } from '@tanstack/react-router'; // prettier-ignore
import type { QueryClient } from '@tanstack/react-query';
import { isOwnPath, signInFault, type SignInFault } from '@tavlan/contract';
import { isProblem } from '../api/problem-error.js';
import { sessionQuery } from '../api/queries.js';
import { BoardPage } from '../features/board/board-page.js';
import { readBoardAddress } from '../features/board/board-address.js';
import { readReadLogAddress } from '../features/read-log/read-log-address.js';
import { readWatchAddress } from '../features/watch/watch-address.js';
import { PageError } from './page-error.js';
import { PageMissing, PagePending } from './page-states.js';
import { Shell } from './shell.js';
import { mayOpen, startOf } from './start-page.js';

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  errorComponent: PageError,
  notFoundComponent: PageMissing,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/logga-in',
  validateSearch: (search): { till?: string; fel?: SignInFault } => {
    // Only a path of our own: an address in a link must not send anybody elsewhere after signing in.
    const { till } = search;
    const fault = signInFault.safeParse(search['fel']);
    return { ...(isOwnPath(till) && { till }), ...(fault.success && { fel: fault.data }) };
  },
  // The page itself does not know the pages of the roles.
  beforeLoad: () => ({ startOf }),
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.js'), 'SignInPage'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.client.ensureQueryData(sessionQuery());
    } catch (error) {
      if (!isProblem(error, 'not-signed-in')) throw error;
      throw redirect({ to: '/logga-in', search: location.pathname === '/' ? {} : { till: location.pathname } });
    }
  },
});

const board = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  validateSearch: readBoardAddress,
  component: BoardPage,
  beforeLoad: async ({ context }) => {
    const { roles } = await context.client.ensureQueryData(sessionQuery());
    const start = startOf(roles);
    // Who has no board but a page of their own is not met by a refusal.
    const hasBoard = mayOpen('/', roles);
    if (!hasBoard && start !== '/') throw redirect({ to: start, replace: true });
    // The page itself does not know which roles have a board.
    return { hasBoard };
  },
});

const week = createRoute({
  getParentRoute: () => signedIn,
  path: '/min-vecka',
  component: lazyRouteComponent(() => import('../features/week/week-page.js'), 'WeekPage'),
});

const watch = createRoute({
  getParentRoute: () => signedIn,
  path: '/bevakning',
  validateSearch: readWatchAddress,
  component: lazyRouteComponent(() => import('../features/watch/watch-page.js'), 'WatchPage'),
});

const namnd = createRoute({
  getParentRoute: () => signedIn,
  path: '/namnd',
  component: lazyRouteComponent(() => import('./namnd-page.js'), 'NamndPage'),
});

const meeting = createRoute({
  getParentRoute: () => signedIn,
  path: '/namnd/$day/$organ',
  component: lazyRouteComponent(() => import('../features/meetings/meeting-page.js'), 'MeetingPage'),
});

const readLog = createRoute({
  getParentRoute: () => signedIn,
  path: '/loggranskning',
  validateSearch: readReadLogAddress,
  component: lazyRouteComponent(() => import('../features/read-log/read-log-page.js'), 'ReadLogPage'),
});

const seeAs = createRoute({
  getParentRoute: () => signedIn,
  path: '/vem-ser-vad',
  component: lazyRouteComponent(() => import('../features/see-as/see-as-page.js'), 'SeeAsPage'),
});

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/installningar',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.js'), 'SettingsPage'),
});

const jour = createRoute({
  getParentRoute: () => signedIn,
  path: '/jour',
  component: lazyRouteComponent(() => import('../features/access/jour-page.js'), 'JourPage'),
});

const emergency = createRoute({
  getParentRoute: () => signedIn,
  path: '/nodoppning',
  component: lazyRouteComponent(() => import('../features/access/emergency-page.js'), 'EmergencyPage'),
});

const account = createRoute({
  getParentRoute: () => signedIn,
  path: '/mina-inloggningar',
  component: lazyRouteComponent(() => import('../features/account/account-page.js'), 'AccountPage'),
});

const design = createRoute({
  getParentRoute: () => signedIn,
  path: '/design',
  component: lazyRouteComponent(() => import('../features/design/design-page.js'), 'DesignPage'),
});

const caseFile = createRoute({
  getParentRoute: () => signedIn,
  path: '/arende/$id',
  /** `logga` opens the log dialog: `1`, or the type of the event to begin with. */
  validateSearch: (search): { logga?: string } => {
    const log = search['logga'];
    return typeof log === 'string' || typeof log === 'number' ? { logga: String(log) } : {};
  },
  component: lazyRouteComponent(() => import('../features/case/case-page.js'), 'CasePage'),
});

const intake = createRoute({
  getParentRoute: () => signedIn,
  path: '/ny-anmalan',
  component: lazyRouteComponent(() => import('../features/intake/intake-page.js'), 'IntakePage'),
});

const routeTree = root.addChildren([
  signIn,
  signedIn.addChildren([
    board,
    week,
    watch,
    namnd,
    meeting,
    readLog,
    seeAs,
    settings,
    design,
    caseFile,
    intake,
    jour,
    emergency,
    account,
  ]),
]);

export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree,
    context: { client },
    // Plain values in the address: ?logga=1, not ?logga=%221%22.
    parseSearch: parseSearchWith((text) => text),
    stringifySearch: stringifySearchWith(String),
    defaultPreload: false,
    scrollRestoration: true,
    defaultPendingComponent: PagePending,
    defaultPendingMs: 300,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: PageMissing,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
