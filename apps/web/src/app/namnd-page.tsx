/** Nämnd: the caseload in figures for its members, and the meetings for all who prepare and hold them. */
import type { Role } from '@tavlan/contract';
import { CalendarPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../api/use-session.js';
import { Button } from '../ui/button.js';
import { t } from '../ui/language/text.js';
import { Page, Panel } from '../ui/page.js';
import { NoAccessState } from '../ui/state.js';
import { CaseloadFigures } from '../features/caseload/caseload-figures.js';
import { MeetingList } from '../features/meetings/meeting-list.js';

const PlanMeeting = lazy(() =>
  import('../features/meetings/plan-meeting.js').then((m) => ({ default: m.PlanMeeting })),
);

const READS_FIGURES: readonly Role[] = ['ledamot', 'ordforande', 'chef'];
const SITS: readonly Role[] = ['ledamot', 'ordforande', 'namndsekreterare'];
const PLANS: readonly Role[] = ['namndsekreterare', 'forvaltare'];

export function NamndPage() {
  const { roles } = useSession();
  const [planning, setPlanning] = useState(false);
  const is = (wanted: readonly Role[]) => roles.some((role) => wanted.includes(role));
  const figures = is(READS_FIGURES);
  if (!figures && !is(PLANS)) {
    return (
      <Page heading={t('Nämnd')} title={t('Nämnd')}>
        <NoAccessState title={t('Din roll ger inte tillgång till nämndens sidor.')} />
      </Page>
    );
  }
  return (
    <Page
      heading={figures ? t('Ärendeläget') : t('Sammanträden')}
      title={t('Nämnd')}
      width={figures ? 'wide' : 'normal'}
      {...(is(PLANS) && {
        actions: (
          <Button variant="primary" onPress={() => setPlanning(true)}>
            <CalendarPlus className="icon" aria-hidden />
            {t('Planera sammanträde')}
          </Button>
        ),
      })}
    >
      {figures ? (
        <div className="namnd-body">
          <CaseloadFigures />
          <aside aria-label={t('Sammanträden')}>
            <Panel heading={t('Sammanträden')}>
              <MeetingList opens={is(SITS)} />
            </Panel>
          </aside>
        </div>
      ) : (
        <Panel>
          <MeetingList opens={is(SITS)} />
        </Panel>
      )}
      {planning && (
        <Suspense>
          <PlanMeeting onClose={() => setPlanning(false)} />
        </Suspense>
      )}
    </Page>
  );
}
