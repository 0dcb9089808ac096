import type { Card } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { Link } from '@tanstack/react-router';
import { CornerDownRight, Hand } from 'lucide-react';
import { memo, useRef } from 'react';
import { Initials } from '../../ui/chip.js';
import { daysText, shortDay } from '../../ui/day-words.js';
import { caseName } from '../../ui/due-row.js';
import { t } from '../../ui/language/text.js';
import { MarkerChip } from '../../ui/marker-chip.js';
import { Flag, noteClass, type NoteTone } from '../../ui/note.js';
import { softHyphens } from '../../ui/soft-hyphens.js';
import { useDraggableCard } from './card-drag.js';
import { alsoLate, limitWording, type LimitWording } from './limit-wording.js';

interface CaseCardProps {
  readonly card: Card;
  readonly on: LocalDate;
  readonly today: LocalDate;
  readonly tabIndex: 0 | -1;
  readonly movable?: boolean;
}

/** A case as a note on the board. The whole note is a link. */
export const CaseCard = memo(function CaseCard({ card, on, today, tabIndex, movable = false }: CaseCardProps) {
  const ref = useRef<HTMLAnchorElement>(null);
  useDraggableCard(ref, card.id, movable);
  const limit = card.next === null ? null : limitWording(card.next, on, today);
  const more = alsoLate(card.late, card.next);
  const tone: NoteTone = card.red ? 'red' : card.late > 0 ? 'late' : limit?.tone === 'soon' ? 'soon' : 'plain';
  const who = caseName(card);
  return (
    <Link
      ref={ref}
      to="/arende/$id"
      params={{ id: card.id }}
      className={`${card.echo ? noteClass('echo') : noteClass(tone)} card`}
      tabIndex={tabIndex}
      data-case={card.id}
      aria-keyshortcuts={movable ? 'l m' : 'l'}
    >
      {card.echo ? (
        <EchoFace who={who} dnr={card.dnr} />
      ) : (
        <>
          {card.red && (
            <span className="flag card-red">
              <Hand className="icon" aria-hidden />
              <span className="card-reason" title={card.red.reason ?? undefined}>
                {softHyphens(t('Röd: {reason}', { reason: card.red.reason ?? t('behöver hjälp') }))}
              </span>
            </span>
          )}
          <span className="note-title">{who}</span>
          <span className="card-facts number soft">
            <span>{card.dnr}</span>
            <span title={t('I steget sedan {day}', { day: shortDay(card.since, on) })}>
              <span className="sr-only">{t(', i steget')} </span>
              {card.days === 0 ? t('ny i dag') : daysText(card.days)}
            </span>
          </span>
          {limit && <CardLimit limit={limit} />}
          {more && <span className="flag card-more">{more}</span>}
          <CardFoot card={card} />
        </>
      )}
    </Link>
  );
});

/** The case runs here too, while its card stands in another column. */
function EchoFace({ who, dnr }: { readonly who: string; readonly dnr: string }) {
  return (
    <>
      <CornerDownRight className="icon" aria-hidden />
      <span className="card-echo-name">{who}</span>
      <span className="number soft">{dnr}</span>
      <span className="sr-only">{t(', pågår också här')}</span>
    </>
  );
}

function CardLimit({ limit }: { readonly limit: LimitWording }) {
  return (
    <span className="card-limit">
      {limit.title}
      {'\u00a0– '}
      <span className="card-left">
        {limit.tone === 'plain' ? <strong>{limit.left}</strong> : <Flag tone={limit.tone}>{limit.left}</Flag>}
        {limit.day !== null && (
          <>
            , <span className="number soft">{limit.day}</span>
          </>
        )}
      </span>
    </span>
  );
}

function CardFoot({ card }: { readonly card: Card }) {
  return (
    <span className="card-foot">
      {card.responsible === null ? (
        <span className="card-unassigned">{t('Ej tilldelat')}</span>
      ) : (
        <span className="card-worker">
          <Initials name={card.responsible.name} />
          <span className="card-worker-name">{card.responsible.name}</span>
        </span>
      )}
      {card.markers.length > 0 && (
        <span className="chips">
          {card.markers.map((marker) => (
            <MarkerChip key={marker} marker={marker} iconOnly />
          ))}
        </span>
      )}
    </span>
  );
}
