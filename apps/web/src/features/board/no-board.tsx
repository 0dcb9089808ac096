import type { Role } from '@tavlan/contract';
import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../ui/button.js';
import { t } from '../../ui/language/text.js';
import { Page } from '../../ui/page.js';
import { NoAccessState } from '../../ui/state.js';

/** For roles that work elsewhere: what they came here for instead. */
export function NoBoard({ roles }: { readonly roles: readonly Role[] }) {
  const registers = roles.includes('mottagning');
  return (
    <Page heading={t('Tavlan')} title={t('Ingen ärendetavla')}>
      <NoAccessState
        title={t('Din roll har ingen ärendetavla')}
        action={
          registers && (
            <Link to="/ny-anmalan" className={buttonClass({ variant: 'primary' })}>
              {t('Registrera en anmälan')}
            </Link>
          )
        }
      >
        {registers
          ? t('Du registrerar det som kommer in. Enheten ser anmälan på sin tavla så snart den är registrerad.')
          : t('Tavlan visar enskilda barns ärenden för dem som handlägger dem och för deras chefer.')}
      </NoAccessState>
    </Page>
  );
}
