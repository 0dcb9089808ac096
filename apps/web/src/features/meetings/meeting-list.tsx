import './meetings.css';
import type { Meeting } from '@tavlan/contract';
import { daysBetween, type LocalDate } from '@tavlan/process';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { errorText } from '../../api/problem-error.js';
import { meetingsQuery } from '../../api/queries.js';
import { daysText } from '../../ui/day-words.js';
import { formatDay } from '../../ui/language/format-day.js';
import { t } from '../../ui/language/text.js';
import { Banner, ErrorState, Skeleton } from '../../ui/state.js';
import { mattersText, ORGAN_NAMES } from './organ-names.js';

const SOONEST = 6;

/** The meetings to come, and those that were held lie folded. */
export function MeetingList({ opens }: { readonly opens: boolean }) {
  const { data, error, refetch } = useQuery(meetingsQuery());
  if (data === undefined) {
    if (error === null) return <Skeleton lines={4} label={t('Hämtar sammanträdena …')} />;
    return <ErrorState title={t('Sammanträdena kunde inte hämtas')} text={errorText(error)} onRetry={() => void refetch()} />;
  }
  const planned = data.meetings.filter((meeting) => meeting.state === 'planned');
  const [coming, later] = [planned.slice(0, SOONEST), planned.slice(SOONEST)];
  const waiting = data.waiting ?? 0;
  const held = data.meetings.filter((meeting) => meeting.state === 'held').reverse();
  return (
    <>
      {waiting > 0 && <Waiting count={waiting} />}
      {coming.length > 0 && <Meetings meetings={coming} today={data.today} opens={opens} />}
      {coming.length + waiting === 0 && <p className="soft">{t('Inget sammanträde är planerat.')}</p>}
      {later.length > 0 && (
        <details className="held">
          <summary>{t('{count, plural, one {# sammanträde} other {# sammanträden}} längre fram', { count: later.length })}</summary>
          <Meetings meetings={later} today={data.today} opens={opens} />
        </details>
      )}
      {held.length > 0 && (
        <details className="held">
          <summary>{t('{count, plural, one {# sammanträde} other {# sammanträden}} det senaste året', { count: held.length })}</summary>
          <Meetings meetings={held} today={data.today} opens={opens} />
        </details>
      )}
    </>
  );
} // prettier-ignore

/** Matters for which no meeting is planned stand on no agenda. */
function Waiting({ count }: { readonly count: number }) {
  return (
    <Banner tone="warning" box>
      {t('{count, plural, one {# ärende väntar} other {# ärenden väntar}} på nämnden, och inget sammanträde är planerat.', { count })}
    </Banner>
  );
} // prettier-ignore

interface MeetingsProps {
  readonly meetings: readonly Meeting[];
  readonly today: LocalDate;
  /** The agenda is for those who sit at the table. */
  readonly opens: boolean;
}

function Meetings({ meetings, today, opens }: MeetingsProps) {
  return (
    <ul className="meetings">
      {meetings.map((meeting) => (
        <li key={`${meeting.day} ${meeting.organ}`} className="meeting">
          {opens ? (
            <Link to="/namnd/$day/$organ" params={{ day: meeting.day, organ: meeting.organ }}>
              {nameOf(meeting, today)}
            </Link>
          ) : (
            <span className="meeting-name">{nameOf(meeting, today)}</span>
          )}
          <span className="soft">
            {[
              ...(meeting.state === 'planned' ? [awayText(meeting.day, today)] : []),
              mattersText(meeting.matters, meeting.state),
            ].join(' · ')}
            {meeting.toReport !== null && meeting.toReport > 0 && ` · ${t('{count, plural, one {# ordförandebeslut} other {# ordförandebeslut}} att anmäla', { count: meeting.toReport })}`}
          </span>
        </li>
      ))}
    </ul>
  );
} // prettier-ignore

function nameOf({ organ, day }: Meeting, today: LocalDate): string {
  const thisYear = day.slice(0, 4) === today.slice(0, 4);
  return t('{organ} {day}', { organ: ORGAN_NAMES[organ], day: formatDay(day, thisYear ? 'weekday' : 'full') });
}

function awayText(day: LocalDate, today: LocalDate): string {
  const days = daysBetween(today, day);
  return days === 0 ? t('i dag') : days === 1 ? t('i morgon') : t('om {days}', { days: daysText(days) });
}
