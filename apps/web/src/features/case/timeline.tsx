/** "Tidslinje": the same content as the board, as a list; for screen readers, for print, for who would rather read. */
import type { CaseView, RegisteredEvent } from '@tavlan/contract';
import { CLOCKS, type LocalDate } from '@tavlan/process';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { shortDay } from '../../ui/day-words.js';
import { t, term } from '../../ui/language/text.js';
import { Flag, noteClass } from '../../ui/note.js';
import { awaitedOf, type Awaited } from './awaited.js';
import { clockTime, recordedText } from '../../ui/recorded-text.js';
import { leftText, longDay } from './day-text.js';
import { bodyText, datumLines } from './entry-text.js';
import { ghostTone } from './ghost-tone.js';
import { timelineDays, type TimelineEntry } from './timeline-entries.js';

interface TimelineProps {
  readonly view: CaseView;
  readonly today: LocalDate;
  readonly onCorrect: (entry: RegisteredEvent) => void;
}

export function Timeline({ view, today, onCorrect }: TimelineProps) {
  const awaited = awaitedOf(view);
  const days = timelineDays(view.events);
  return (
    <div className="timeline">
      {awaited.length > 0 && (
        <section aria-label={t('Det här väntar')}>
          <h2>{t('Det här väntar')}</h2>
          <ul className="timeline-awaited">
            {awaited.map((one) => (
              <AwaitedLine key={one.clock.key} awaited={one} today={today} />
            ))}
          </ul>
        </section>
      )}
      <section aria-label={t('Det här har hänt')}>
        <h2>{t('Det här har hänt')}</h2>
        {days.length === 0 && <p className="soft">{t('Ingenting är loggat än.')}</p>}
        <ol className="timeline-days">
          {days.map(({ day, entries }) => (
            <li key={day ?? 'utan dag'}>
              <h3>{day === null ? t('Utan dag') : longDay(day, today)}</h3>
              <ol className="timeline-entries">
                {entries.map((one) => (
                  <EntryLine
                    key={`${one.entry.id} ${one.fate}`}
                    one={one}
                    view={view}
                    today={today}
                    onCorrect={onCorrect}
                  />
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function AwaitedLine({ awaited: { clock, more }, today }: { readonly awaited: Awaited; readonly today: LocalDate }) {
  const tone = ghostTone(clock);
  const left = clock.lastDay === null ? t('sista dagen är inte känd') : leftText(clock);
  const whose = clock.local ? t('egen rutin') : clock.external ? t('någon annans frist') : null;
  return (
    <li className={noteClass('awaited', tone)}>
      <b>{term(clock.title)}</b>
      {clock.lastDay !== null && <span>{t('senast {day}', { day: shortDay(clock.lastDay, today) })}</span>}
      {tone === 'plain' ? <span className="soft">{left}</span> : <Flag tone={tone}>{left}</Flag>}
      {whose !== null && <span className="soft">{whose}</span>}
      {more > 0 && <span className="soft">{t('och {more} till', { more })}</span>}
    </li>
  );
}

interface EntryLineProps extends TimelineProps {
  readonly one: TimelineEntry;
}

function EntryLine({ one: { entry, fate, correction }, view, today, onCorrect }: EntryLineProps) {
  const struck = fate !== 'holds';
  const red = !struck && view.reds.some((open) => open.event === entry.id);
  const by = bodyText(entry);
  return (
    <li id={struck ? undefined : `handelse-${entry.id}`} className={`entry${red ? ' entry-red' : ''}`} tabIndex={-1}>
      <div>
        <p className="entry-head">
          {struck ? <del>{term(entry.title)}</del> : <b>{term(entry.title)}</b>}
          {entry.at !== null && <span>{clockTime(entry.at)}</span>}
          {entry.onBetween !== null && <span className="soft">{betweenText(entry.onBetween, today)}</span>}
          {by !== null && <span className="soft">{by}</span>}
          {red && <Flag tone="late">{t('inte löst än')}</Flag>}
        </p>
        {entry.note !== null && <p className="entry-note">{struck ? <del>{entry.note}</del> : entry.note}</p>}
        {!struck && <EntryData entry={entry} today={today} />}
        <p className="entry-recorded">{recordedLine(entry, today)}</p>
        {correction !== null && <p className="entry-recorded">{correctionLine(fate, correction, today)}</p>}
      </div>
      {!struck && entry.type !== 'rattelse' && (
        <Button small variant="quiet" onPress={() => onCorrect(entry)}>
          {t('Rätta')}
          <span className="sr-only"> {term(entry.title)}</span>
        </Button>
      )}
    </li>
  );
}

export function EntryData({ entry, today }: { readonly entry: RegisteredEvent; readonly today: LocalDate }) {
  const { colleagues, units } = useSession();
  const known = [...colleagues, ...units].map(({ id, name }) => [id, name] as const);
  const limits = Object.entries(CLOCKS).map(([id, { title }]) => [id, term(title)] as const);
  const lines = datumLines(entry, today, new Map([...known, ...limits]));
  if (lines.length === 0) return null;
  return (
    <dl className="entry-data">
      {lines.map((line) => (
        <div key={line.label}>
          <dt>{line.label}</dt>
          <dd>{line.value}</dd>
        </div>
      ))}
    </dl>
  );
}

const betweenText = ([first, last]: readonly [LocalDate, LocalDate], today: LocalDate): string =>
  t('mellan {from} och {to}', { from: shortDay(first, today), to: shortDay(last, today) });

/** "Loggat av Karin Ek, kl. 09.42", with the day where it is another than the one it happened on. */
export function recordedLine(entry: RegisteredEvent, today: LocalDate): string {
  const { day, time } = recordedText(entry.recordedAt);
  return t('Loggat av {name}, {time}', {
    name: entry.recordedBy,
    time: day === entry.day ? time : `${shortDay(day, today)} ${time}`,
  });
}

const FATES = { holds: t('Gäller efter rättelse'), corrected: t('Rättat'), void: t('Utgår') } as const;

function correctionLine(fate: TimelineEntry['fate'], correction: RegisteredEvent, today: LocalDate): string {
  const { day, time } = recordedText(correction.recordedAt);
  const reason = correction.data['reason'];
  const told = `${FATES[fate]}, ${correction.recordedBy} ${shortDay(day, today)} ${time}`;
  return typeof reason === 'string' ? `${told}. ${t('Skäl: {reason}', { reason })}` : told;
}
