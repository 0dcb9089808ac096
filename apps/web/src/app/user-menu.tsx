import type { Session } from '@tavlan/contract';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/button.js';
import { Initials } from '../ui/chip.js';
import { t } from '../ui/language/text.js';

const UserMenuOpen = lazy(() => import('./user-menu-open.js').then((m) => ({ default: m.UserMenuOpen })));

/** The button of the menu; the menu itself is fetched the first time it is opened. */
export function UserMenu({ session }: { readonly session: Session }) {
  const [wanted, setWanted] = useState(false);
  const face = (
    <span className="row user-button">
      <Initials name={session.user.name} />
      <span className="user-name">{session.user.name}</span>
      <span className="sr-only">{t('Meny')}</span>
    </span>
  );
  const closed = (
    <Button variant="quiet" onPress={() => setWanted(true)}>
      {face}
    </Button>
  );
  if (!wanted) return closed;
  return (
    <Suspense fallback={closed}>
      <UserMenuOpen session={session} face={face} />
    </Suspense>
  );
}
