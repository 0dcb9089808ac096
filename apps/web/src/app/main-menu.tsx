import type { Role } from '@tavlan/contract';
import { Link } from '@tanstack/react-router';
import { t } from '../ui/language/text.js';
import { menuOf } from './start-page.js';

/** The few pages of the reader's roles. */
export function MainMenu({ roles }: { readonly roles: readonly Role[] }) {
  const pages = menuOf(roles);
  if (pages.length === 0) return null;
  return (
    <nav className="main-menu" aria-label={t('Huvudmeny')}>
      {pages.map(({ to, label }) => (
        <Link key={to} to={to} className="main-menu-item" activeOptions={{ exact: to === '/', includeSearch: false }}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
