import type { PlacedChild } from '@tavlan/contract';
import { EVENTS, daysBetween, type LocalDate } from '@tavlan/process';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Check, Circle, CircleAlert, Clock8, type LucideIcon } from 'lucide-react';
import { errorText } from '../../api/problem-error.js';
import { followUpsQuery, type WatchQuestion } from '../../api/queries.js';
import { Button } from '../../ui/button.js';
import { daysText, shortDay } from '../../ui/day-words.js';
import { t, term } from '../../ui/language/text.js';
import { Flag } from '../../ui/note.js';
import { ErrorState, Skeleton } from '../../ui/state.js';
import { caseName } from '../../ui/due-row.js';
import { roundDay, roundText, stripsOf, type Round, type Strip } from './follow-up-strip.js';

const { form: FORM, ground: GROUND } = EVENTS['placering-paborjad'].fields;
const FORMS: Readonly<Record<string, string>> = FORM.values;
const GROUNDS: Readonly<Record<string, string>> = GROUND.values;

const SIGNS: Readonly<Record<Round['state'], { readonly icon: LucideIcon; readonly word: string }>> = {
  kept: { icon: Check, word: t('i tid') },
  late: { icon: Clock8, word: t('gjort sent') },
  missed: { icon: CircleAlert, word: t('inte gjort') },
  coming: { icon: Circle, word: t('kommer') },
};

interface FollowUpsProps {
  readonly scope: Pick<WatchQuestion, 'unit' | 'worker'>;
  readonly today: LocalDate;
}

/** Every placed child with its reviews, plans and visits, kept and missed; the most missed first. */
export function FollowUps({ scope, today }: FollowUpsProps) {
  const query = useInfiniteQuery(followUpsQuery(scope));
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = query;
  if (data === undefined) {
    if (error === null) return <Skeleton lines={6} />;
    return (
      <ErrorState title={t('Uppföljningen kunde inte hämtas')} text={errorText(error)} onRetry={() => void refetch()} />
    );
  }
  const children = data.pages.flatMap((page) => page.children);
  if (children.length === 0) return <p className="watch-empty">{t('Inget barn är placerat.')}</p>;
  return (
    <>
      <p className="strip-legend soft" aria-hidden>
        {Object.entries(SIGNS).map(([state, { icon: Icon, word }]) => (
          <span key={state} className="row">
            <span className={`round round-${state}`}>
              <Icon className="icon" />
            </span>
            {word}
          </span>
        ))}
      </p>
      <ul className="placed">
        {children.map((child) => (
          <Placed key={child.case.id} child={child} today={today} />
        ))}
      </ul>
      {hasNextPage && (
        <Button onPress={() => void fetchNextPage()} pending={isFetchingNextPage}>
          {isFetchingNextPage ? t('Hämtar …') : t('Visa fler')}
        </Button>
      )}
    </>
  );
}

function Placed({ child, today }: { readonly child: PlacedChild; readonly today: LocalDate }) {
  const { case: listed, missed, lastVisit } = child;
  return (
    <li className={missed > 0 ? 'placed-child placed-missed' : 'placed-child'}>
      <div className="placed-who">
        <Link to="/arende/$id" params={{ id: listed.id }} className="due-child">
          {caseName(listed)}
        </Link>
        <p className="soft number">{listed.dnr}</p>
        {missed > 0 && <Flag tone="late">{t('{missed, plural, one {# uppföljning inte gjord} other {# uppföljningar inte gjorda}}', { missed })}</Flag>}
      </div>
      <div className="placed-how">
        <p>
          {term(FORMS[child.form] ?? child.form)}
          <span className="soft"> · {term(GROUNDS[child.ground] ?? child.ground)}</span>
        </p>
        <p className="soft">{t('sedan {day}', { day: shortDay(child.placed, today) })}</p>
        <p className={lastVisit === null ? undefined : 'soft'}>
          {lastVisit === null ? t('Inget besök loggat') : t('Besökt {day}, {days} sedan', { day: shortDay(lastVisit, today), days: daysText(daysBetween(lastVisit, today)) })}
        </p>
        <p className="soft">{listed.responsible?.name ?? t('Ej tilldelat')}</p>
      </div>
      <ul className="strips">
        {stripsOf(child.rounds).map((strip) => (
          <StripLine key={strip.clock} strip={strip} today={today} />
        ))}
      </ul>
    </li>
  );
} // prettier-ignore

function StripLine({ strip, today }: { readonly strip: Strip; readonly today: LocalDate }) {
  return (
    <li className="strip">
      <span className="strip-title">
        {term(strip.title)}
        {strip.local && <span className="soft"> {t('(egen rutin)')}</span>}
      </span>
      <ol className="rounds">
        {strip.rounds.map((round) => {
          const { icon: Icon } = SIGNS[round.state];
          const text = roundText(round, today);
          return (
            <li key={`${round.from} ${round.lastDay}`} className={`round round-${round.state} number`} title={text}>
              <Icon className="icon" aria-hidden />
              <span aria-hidden>{roundDay(round, today)}</span>
              <span className="sr-only">{text}</span>
            </li>
          );
        })}
      </ol>
    </li>
  );
}
