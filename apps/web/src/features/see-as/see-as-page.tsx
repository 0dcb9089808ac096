/** «Se som»: what others see, in figures, for the administrator; and who sees a case, for who answers for it. */
import './see-as.css';
import { useSession } from '../../api/use-session.js';
import { t } from '../../ui/language/text.js';
import { Page, Panel } from '../../ui/page.js';
import { NoAccessState } from '../../ui/state.js';
import { SeenCases } from './seen-cases.js';
import { WhoSees } from './who-sees.js';

export function SeeAsPage() {
  const { roles } = useSession();
  const heading = t('Vem ser vad');
  const administers = roles.includes('forvaltare');
  if (!administers && !roles.includes('chef')) {
    return (
      <Page heading={heading} title={heading}>
        <NoAccessState title={t('Din roll ger inte tillgång till den här sidan.')} />
      </Page>
    );
  }
  return (
    <Page heading={heading} title={heading}>
      <div className="stack">
        <Panel heading={t('Vem kan se ett ärende?')}>
          <WhoSees />
        </Panel>
        {administers && (
          <Panel heading={t('Se som')}>
            <SeenCases />
          </Panel>
        )}
      </div>
    </Page>
  );
}
