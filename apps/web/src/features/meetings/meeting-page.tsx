/** One meeting: what has been put forward. For the secretary each matter is decided here, and that is the step in the case. */
import './meetings.css';
import type { Agenda, Matter } from '@tavlan/contract';
import { organ as organs } from '@tavlan/contract';
import { parseDay, type LocalDate } from '@tavlan/process';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { ChevronLeft, Gavel } from 'lucide-react';
import { errorText, isProblem } from '../../api/problem-error.js';
import { agendaQuery } from '../../api/queries.js';
import { useRefetchInterval } from '../../api/stream-state.js';
import { useSession } from '../../api/use-session.js';
import { Button, buttonClass } from '../../ui/button.js';
import { Chip } from '../../ui/chip.js';
import { shortDay } from '../../ui/day-words.js';
import { formatDay } from '../../ui/language/format-day.js';
import { LOCALE } from '../../ui/language/language.js';
import { t, term } from '../../ui/language/text.js';
import { Page, Panel } from '../../ui/page.js';
import { Banner, EmptyState, ErrorState, NoAccessState, Skeleton } from '../../ui/state.js';
import { Table } from '../../ui/table.js';
import { useActHere, type Act } from '../log-step/act-here.js';
import { caseName } from '../../ui/due-row.js';
import { CallToMeeting } from './call-to-meeting.js';
import { mattersText, ORGAN_NAMES } from './organ-names.js';

export function MeetingPage() {
  const params = useParams({ from: '/signed-in/namnd/$day/$organ' });
  const day = parseDay(params.day);
  const organ = organs.safeParse(params.organ);
  if (day === null || !organ.success) {
    return (
      <Page heading={t('Sammanträde')} title={t('Sammanträde')}>
        <NoAccessState title={t('Det finns inget sådant sammanträde.')} />
      </Page>
    );
  }
  return <MeetingOn key={`${day} ${organ.data}`} day={day} organ={organ.data} />;
}

function MeetingOn({ day, organ }: { readonly day: LocalDate; readonly organ: Agenda['meeting']['organ'] }) {
  const { roles } = useSession();
  const { data, error, refetch } = useQuery({ ...agendaQuery(day, organ), refetchInterval: useRefetchInterval() });
  const { act, dialog } = useActHere();
  const heading = t('{organ} {day}', { organ: ORGAN_NAMES[organ], day: formatDay(day, 'full') });
  return (
    <Page
      heading={heading}
      title={heading}
      actions={
        <Link to="/namnd" className={buttonClass({ variant: 'quiet' })}>
          <ChevronLeft className="icon" aria-hidden />
          {t('Alla sammanträden')}
        </Link>
      }
    >
      {error && data && (
        <Banner tone="warning">
          {t('Listan är inte aktuell.')} {errorText(error)}
        </Banner>
      )}
      {data ? (
        <Matters agenda={data} records={roles.includes('namndsekreterare')} act={act} />
      ) : isProblem(error, 'not-found') ? (
        <NoAccessState title={t('Det finns inget sådant sammanträde.')} />
      ) : error ? (
        <ErrorState
          title={t('Sammanträdet kunde inte hämtas')}
          text={errorText(error)}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton lines={5} label={t('Hämtar sammanträdet …')} />
      )}
      {dialog}
    </Page>
  );
}

interface MattersProps {
  readonly agenda: Agenda;
  readonly records: boolean;
  readonly act: (act: Act) => void;
}

function Matters({ agenda, records, act }: MattersProps) {
  const { meeting, kinds, matters } = agenda;
  const told = kinds.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p className="meeting-words">
        {capital(mattersText(meeting.matters, meeting.state))}
        {meeting.toReport !== null && meeting.toReport > 0 && `, ${t('{count, plural, one {# ordförandebeslut} other {# ordförandebeslut}} att anmäla enligt 6 § LVU', { count: meeting.toReport })}`}.
      </p>
      {matters.length > 0 ? (
        <ol className="matters">
          {matters.map((matter) => (
            <MatterLine key={`${matter.case.id} ${matter.instance}`} matter={matter} meeting={meeting} {...(records && { act })} />
          ))}
        </ol>
      ) : records ? (
        <EmptyState title={t('Inget ärende är upplagt')}>
          {t('Ett ärende kommer hit när handläggaren lägger fram ett förslag till beslut.')}
        </EmptyState>
      ) : (
        <Panel>
          {kinds.length > 0 && (
            <Table
              caption={t('Ärenden efter slag')}
              hideCaption
              columns={[
                { head: t('Slag av ärende'), cell: titleOf },
                { head: t('Antal'), cell: (kind) => kind.count, end: true },
              ]}
              rows={kinds}
              rowKey={(kind) => kind.decisionType ?? kind.title}
            />
          )}
          {told !== meeting.matters && <p className="soft">{t('Slag med färre än fem ärenden visas inte.')}</p>}
        </Panel>
      )}
      {records && (
        <div className="meeting-call">
          <CallToMeeting meeting={meeting} matters={new Set(matters.map((matter) => matter.case.id)).size} />
        </div>
      )}
    </>
  );
} // prettier-ignore

/** The kind of decision; a matter of another kind has none. */
const titleOf = ({ decisionType, title }: Pick<Matter, 'decisionType' | 'title'>): string =>
  decisionType === null ? t('Annat ärende') : term(title);

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(LOCALE) + text.slice(1);

interface MatterLineProps {
  readonly matter: Matter;
  readonly meeting: Agenda['meeting'];
  /** Left out for those who serve: they read the case, and the secretary records what was decided. */
  readonly act?: (act: Act) => void;
}

function MatterLine({ matter, meeting, act }: MatterLineProps) {
  const { today } = useSession();
  const { case: listed, instance, decisionType } = matter;
  // Before its day only a decision made at an earlier meeting, or in between, can be told.
  const early = meeting.day > today;
  const record = () =>
    act?.({
      caseId: listed.id,
      start: `namndbeslut@${instance}`,
      receipt: t('Sparat. Beslutet är registrerat och syns i ärendet {dnr}.', { dnr: listed.dnr }),
      given: {
        on: early ? today : meeting.day,
        by: meeting.organ,
        data: decisionType === null ? {} : { decisionType },
      },
    });
  return (
    <li className="matter">
      <div className="matter-what">
        <p className="due-title">{titleOf(matter)}</p>
        <p className="soft">
          {matter.law !== null && <>{matter.law} · </>}
          {t('framlagt {day}', { day: shortDay(matter.putForward, today) })}
        </p>
      </div>
      <div>
        {act ? (
          <p className="due-child">{caseName(listed)}</p>
        ) : (
          <Link to="/arende/$id" params={{ id: listed.id }} className="due-child">
            {caseName(listed)}
          </Link>
        )}
        <p className="soft number">{listed.dnr}</p>
      </div>
      <div>
        <Chip>{term(matter.stateTitle)}</Chip>
        <p className="soft">{listed.responsible?.name}</p>
      </div>
      {act && (
        <div className="matter-act no-print">
          <Button small variant={early ? 'plain' : 'primary'} onPress={record}>
            <Gavel className="icon" aria-hidden />
            {t('Registrera beslut')} <span className="sr-only">{listed.code}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
