import { Link } from '@tanstack/react-router';
import { buttonClass } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { EmptyState, Skeleton } from '../ui/state.js';

export function PagePending() {
  return (
    <main id="main" className="page">
      <title>Tavlan</title>
      <Skeleton lines={4} />
    </main>
  );
}

export function PageMissing() {
  return (
    <Page heading="Sidan finns inte" title="Sidan finns inte">
      <EmptyState
        title="Här finns ingen sida"
        action={
          <Link to="/" className={buttonClass()}>
            Till tavlan
          </Link>
        }
      >
        Adressen kan vara felskriven, eller så har sidan flyttat.
      </EmptyState>
    </Page>
  );
}
