/** Min vecka: what must be done today and this week for one's own children. */
import './week.css';
import type { Week } from '@tavlan/contract';
import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { Link } from '@tanstack/react-router';
import { errorText, isProblem } from '../../api/problem-error.js';
import { weekQuery } from '../../api/queries.js';
import { useRefetchInterval } from '../../api/stream-state.js';
import { buttonClass } from '../../ui/button.js';
import { nearDay } from '../../ui/day-words.js';
import { formatDay } from '../../ui/language/format-day.js';
import { rich, t } from '../../ui/language/text.js';
import { Page } from '../../ui/page.js';
import { Banner, EmptyState, ErrorState, NoAccessState, Skeleton } from '../../ui/state.js';
import { ToReadAndSign, useToReadAndSign } from '../../ui/to-read-and-sign.js';
import { useActHere, type Act } from '../log-step/act-here.js';
import { DueRow } from '../../ui/due-row.js';
import { LimitRow } from '../../ui/limit-row.js';
import { DraftsBegun } from './drafts-begun.js';
import { WeekRow } from './week-row.js';
import { weekGroups, weekInWords, weekNumber } from './week-groups.js';

export function WeekPage() {
  const { data, error, refetch } = useQuery({ ...weekQuery(), refetchInterval: useRefetchInterval() });
  const toSign = useToReadAndSign();
  const week = toSign.isPending ? undefined : data;
  const { act, dialog } = useActHere();
  if (isProblem(error, 'not-yours')) {
    return (
      <Page heading={t('Min vecka')} title={t('Min vecka')}>
        <NoAccessState title={t('Din roll har inga egna ärenden.')} />
      </Page>
    );
  }
  return (
    <Page
      heading={t('Min vecka')}
      title={t('Min vecka')}
      {...(week && {
        actions: (
          <p className="soft">
            {t('Vecka {number}', { number: weekNumber(week.monday) })} · {formatDay(week.today, 'weekday')}
          </p>
        ),
      })}
    >
      {error && week && (
        <Banner tone="warning">
          {t('Listan är inte aktuell.')} {errorText(error)}
        </Banner>
      )}
      {week ? (
        <Whole week={week} toSign={toSign} act={act} />
      ) : error ? (
        <ErrorState
          title={t('Veckan kunde inte hämtas')}
          text={errorText(error)}
          offline={isProblem(error, 'offline', 'timeout')}
          onRetry={() => void refetch()}
        />
      ) : (
        <Skeleton lines={7} label={t('Hämtar veckan …')} />
      )}
      {dialog}
    </Page>
  );
}

interface WholeProps {
  readonly week: Week;
  readonly toSign: ComponentProps<typeof ToReadAndSign>;
  readonly act: (act: Act) => void;
}

function Whole({ week, toSign, act }: WholeProps) {
  const groups = weekGroups(week);
  const { cases } = week;
  const nothing = cases === 0 && week.assigned.length === 0 && groups.every((group) => group.items.length === 0);
  if (nothing) {
    return (
      <>
        <EmptyState
          title={t('Du har inga barn just nu')}
          action={
            <Link to="/" className={buttonClass()}>
              {t('Till tavlan')}
            </Link>
          }
        >
          {t('När ett ärende tilldelas dig syns det här, med det som ska göras först.')}
        </EmptyState>
        <DraftsBegun today={week.today} />
      </>
    );
  }
  return (
    <>
      <ToReadAndSign handed={toSign.handed} opened={toSign.opened} />
      <p className="week-words" role="status">
        {weekInWords(groups)}{' '}
        <span className="soft">
          {rich('Du ansvarar för <a>{cases, plural, one {# öppet ärende} other {# öppna ärenden}}</a>.', {
            cases,
            a: (text) => (
              <Link to="/" search={{ mina: 1 }}>
                {text}
              </Link>
            ),
          })}
        </span>
      </p>
      <div className="week-groups">
        <DraftsBegun today={week.today} />
        {groups.map(({ id, title, items }) => (
          <section key={id} className={`week-group week-${id}`} aria-labelledby={`vecka-${id}`}>
            <h2 id={`vecka-${id}`}>
              {title} <span className="stake-count number">{items.length}</span>
            </h2>
            {items.length === 0 ? (
              <p className="week-empty">{t('Ingenting måste göras i dag.')}</p>
            ) : (
              <ul className="due-rows">
                {items.map((item) => (
                  <WeekRow key={item.key} item={item} today={week.today} act={act} />
                ))}
              </ul>
            )}
          </section>
        ))}
        <NewToMe week={week} />
        <Silent week={week} act={act} />
      </div>
    </>
  );
}

function NewToMe({ week }: Pick<WholeProps, 'week'>) {
  if (week.assigned.length === 0) return null;
  return (
    <section className="week-group" aria-labelledby="vecka-nytt">
      <h2 id="vecka-nytt">
        {t('Nytt hos mig')} <span className="stake-count number">{week.assigned.length}</span>
      </h2>
      <ul className="due-rows">
        {week.assigned.map(({ on, case: listed }) => (
          <DueRow
            key={listed.id}
            due={{ tone: 'plain', left: nearDay(on, week.today), day: null }}
            title={t('Tilldelat dig')}
            case={listed}
            actions={
              <Link to="/arende/$id" params={{ id: listed.id }} className={buttonClass({ small: true })}>
                {t('Öppna')} <span className="sr-only">{listed.code}</span>
              </Link>
            }
          />
        ))}
      </ul>
    </section>
  );
}

function Silent({ week, act }: Omit<WholeProps, 'toSign'>) {
  if (week.silent.length === 0) return null;
  return (
    <section className="week-group" aria-labelledby="vecka-tyst">
      <h2 id="vecka-tyst">
        {t('Inget loggat på trettio dagar')} <span className="stake-count number">{week.silent.length}</span>
      </h2>
      <ul className="due-rows">
        {week.silent.map((row) => (
          <LimitRow key={row.id} row={row} today={week.today} act={act} />
        ))}
      </ul>
    </section>
  );
}
