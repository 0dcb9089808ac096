/** "Tidslinje": the same content as the board, as a list; for screen readers, for print, for who would rather read. */
import type { CaseView, RegisteredEvent } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { Landmark } from 'lucide-react';
import { Button } from '../../ui/button.js';
import { shortDay } from '../../ui/day-words.js';
import { Flag, noteClass } from '../../ui/note.js';
import { awaitedOf } from './awaited.js';
import { clockTime, leftText, longDay, recordedText } from './day-text.js';
import { bodyText, datumLines } from './entry-text.js';
import { ghostTone } from './ghost-tone.js';
import { timelineDays } from './timeline-days.js';

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
        <section aria-labelledby="vantar">
          <h2 id="vantar">Det här väntar</h2>
          <ul className="timeline-awaited">
            {awaited.map(({ clock, more }) => {
              const tone = ghostTone(clock);
              const left = clock.lastDay === null ? 'sista dagen är inte känd' : leftText(clock);
              return (
                <li key={clock.key} className={noteClass('awaited', tone)}>
                  <b>{clock.title}</b>
                  {clock.lastDay !== null && <span>senast {shortDay(clock.lastDay, today)}</span>}
                  {tone === 'plain' ? <span className="soft">{left}</span> : <Flag tone={tone}>{left}</Flag>}
                  {clock.local && <span className="soft">egen rutin</span>}
                  {clock.external && (
                    <span className="soft">
                      <Landmark className="icon" aria-hidden /> någon annans frist
                    </span>
                  )}
                  {more > 0 && <span className="soft">och {more} till</span>}
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <section aria-labelledby="hant">
        <h2 id="hant">Det här har hänt</h2>
        {days.length === 0 && <p className="soft">Ingenting är loggat än.</p>}
        <ol className="timeline-days">
          {days.map(({ day, entries }) => (
            <li key={day ?? 'utan dag'}>
              <h3>{day === null ? 'Utan dag' : longDay(day, today)}</h3>
              <ol className="timeline-entries">
                {entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} view={view} today={today} onCorrect={onCorrect} />
                ))}
              </ol>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

interface EntryProps extends TimelineProps {
  readonly entry: RegisteredEvent;
}

function Entry({ entry, view, today, onCorrect }: EntryProps) {
  const struck = entry.voided || entry.correctedBy !== null;
  const red = view.reds.some((one) => one.event === entry.id);
  const by = bodyText(entry);
  const data = datumLines(entry, today);
  const recorded = recordedText(entry.recordedAt);
  return (
    <li id={`handelse-${entry.id}`} className={`entry${red ? ' entry-red' : ''}`} tabIndex={-1}>
      <div className="entry-text">
        <p>
          {struck ? <del>{entry.title}</del> : <b>{entry.title}</b>}
          {entry.at !== null && <span> {clockTime(entry.at)}</span>}
          {entry.onBetween !== null && (
            <span className="soft">
              {' '}
              mellan {shortDay(entry.onBetween[0], today)} och {shortDay(entry.onBetween[1], today)}
            </span>
          )}
          {by !== null && <span className="soft"> · {by}</span>}
          {red && <Flag tone="late">röd lapp</Flag>}
          {struck && <span className="entry-struck">{entry.voided ? 'utgår' : 'rättad'}</span>}
        </p>
        {entry.note !== null && <p className="entry-note">{struck ? <del>{entry.note}</del> : entry.note}</p>}
        {data.length > 0 && (
          <dl className="entry-data">
            {data.map((line) => (
              <div key={line.label}>
                <dt>{line.label}</dt>
                <dd>{line.value}</dd>
              </div>
            ))}
          </dl>
        )}
        <p className="entry-recorded">
          Loggat av {entry.recordedBy} {recorded.day === entry.day ? '' : shortDay(recorded.day, today)} {recorded.time}
        </p>
      </div>
      {!struck && entry.type !== 'rattelse' && (
        <Button small variant="quiet" onPress={() => onCorrect(entry)}>
          Rätta<span className="sr-only"> {entry.title}</span>
        </Button>
      )}
    </li>
  );
}
