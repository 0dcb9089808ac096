import { Link } from '@tanstack/react-router';
import { buttonClass } from '../ui/button.js';
import { t } from '../ui/language/text.js';
import { Page } from '../ui/page.js';
import { PRODUCT } from '../ui/product.js';
import { EmptyState, Skeleton } from '../ui/state.js';

export function PagePending() {
  return (
    <main id="main" className="page">
      <title>{PRODUCT}</title>
      <Skeleton lines={4} />
    </main>
  );
}

export function PageMissing() {
  return (
    <Page heading={t('Sidan finns inte')} title={t('Sidan finns inte')}>
      <EmptyState
        title={t('Här finns ingen sida')}
        action={
          <Link to="/" className={buttonClass()}>
            {t('Till tavlan')}
          </Link>
        }
      >
        {t('Adressen kan vara felskriven, eller så har sidan flyttat.')}
      </EmptyState>
    </Page>
  );
}
