/** The notes, stacks and ghosts of the whiteboard, as React Flow draws them. */
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { ChevronDown, ChevronRight, Flag as FlagIcon } from 'lucide-react';
import { createContext, useContext, type ReactNode } from 'react';
import type { LocalDate } from '@tavlan/process';
import { shortDay } from '../../ui/day-words.js';
import { t, term } from '../../ui/language/text.js';
import { Flag, noteClass } from '../../ui/note.js';
import { leftText } from './day-text.js';
import { bodyText, noteWhenText } from './entry-text.js';
import { ghostTone } from './ghost-tone.js';
import { noteText } from './note-text.js';
import { softHyphens } from '../../ui/soft-hyphens.js';
import type { GhostNode, NoteNode, RedNote, StackNode } from './to-flow.js';

/** The reader's day: every note leaves out the year when it is this one. */
export const TodayContext = createContext<LocalDate>('2000-01-01' as LocalDate);

/** Anchors of the joining lines; nobody draws new ones. */
function Anchors({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <Handle id="top" type="target" position={Position.Top} isConnectable={false} />
      <Handle id="left" type="target" position={Position.Left} isConnectable={false} />
      {children}
      <Handle id="right" type="source" position={Position.Right} isConnectable={false} />
      <Handle id="bottom" type="source" position={Position.Bottom} isConnectable={false} />
    </>
  );
}

export function NoteView({ data: { event, small, red } }: NodeProps<NoteNode>) {
  const today = useContext(TodayContext);
  const by = bodyText(event);
  const text = red?.reason ?? noteText(event);
  return (
    <Anchors>
      <div className={`${noteClass(red ? 'red' : 'plain')} board-note${small ? ' board-note-small' : ''}`}>
        <p className="board-note-when">
          {red && <FlagIcon className="icon" aria-hidden />}
          <span className="board-note-day">{noteWhenText(event, today)}</span>
          {by !== null && event.at === null && !small && <span className="board-note-by">{by}</span>}
        </p>
        <p className="note-title">{softHyphens(term(event.title))}</p>
        {text !== null && <p className="board-note-text">{text}</p>}
        {red && <p className="board-note-owner">{ownerText(red, today)}</p>}
      </div>
    </Anchors>
  );
}

function ownerText({ owner, next }: RedNote, today: LocalDate): string {
  return [owner, next === null ? null : t('nästa dag {day}', { day: shortDay(next, today) })]
    .filter((part) => part !== null)
    .join(', ');
}

export function StackView({ data: { events, open } }: NodeProps<StackNode>) {
  const today = useContext(TodayContext);
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return null;
  const Chevron = open ? ChevronDown : ChevronRight;
  const days =
    first.day === last.day
      ? shortDay(first.day, today)
      : `${shortDay(first.day, today)} – ${shortDay(last.day, today)}`;
  return (
    <Anchors>
      <div className={`contact-stack${open ? ' contact-stack-open' : ''}`}>
        <Chevron className="icon" aria-hidden />
        <span>
          <b>{stackTitle(events.map((event) => event.type))}</b>
          <span className="board-note-when">{days}</span>
        </span>
      </div>
    </Anchors>
  );
}

/** "3 kontakter, 1 anteckning". */
export function stackTitle(types: readonly string[]): string {
  const contacts = types.filter((type) => type === 'kontakt').length;
  const notes = types.length - contacts;
  const said: string[] = [];
  if (contacts > 0) said.push(t('{n, plural, one {1 kontakt} other {{n} kontakter}}', { n: contacts }));
  if (notes > 0) said.push(t('{n, plural, one {1 anteckning} other {{n} anteckningar}}', { n: notes }));
  return said.join(', ');
}

export function GhostView({ data: { awaited } }: NodeProps<GhostNode>) {
  const today = useContext(TodayContext);
  const { clock, more } = awaited;
  const tone = ghostTone(clock);
  const left = clock.lastDay === null ? t('Sista dag inte känd') : leftText(clock);
  const whose = clock.local ? t('egen rutin') : clock.external ? t('någon annans') : null;
  const besides = [whose, more > 0 ? t('och {more} till', { more }) : null].filter((part) => part !== null);
  return (
    <Anchors>
      <div className={`${noteClass('awaited', tone)} board-note`}>
        <p className="board-note-when">
          {clock.lastDay === null ? t('Väntas') : t('Senast {day}', { day: shortDay(clock.lastDay, today) })}
        </p>
        <p className="note-title">{softHyphens(term(clock.title))}</p>
        <p className="board-note-foot">
          {tone === 'plain' ? <span>{left}</span> : <Flag tone={tone}>{left}</Flag>}
          {besides.length > 0 && <span>{besides.join(', ')}</span>}
        </p>
      </div>
    </Anchors>
  );
}
