import type { BoardColumn as Column, BoardFilter } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { Button } from '../../ui/button.js';
import { t } from '../../ui/language/text.js';
import { keepPlace, lastStood, placeIn, standOn } from './board-place.js';
import { CaseCard } from './case-card.js';
import { ColumnHead } from './column-head.js';
import { emptyColumnText, type Narrowed } from './empty-column.js';
import { useColumnCards } from './use-column-cards.js';
import { useSteadyPlace } from './use-steady-place.js';

const NOTE_HEIGHT = 118;
const ECHO_HEIGHT = 28;
const ASK_FOR_MORE_WITHIN = 6;

export interface ColumnHandle {
  /** How many cards one may move to now. */
  readonly count: number;
  readonly focusRow: (row: number) => void;
}

export interface BoardColumnProps {
  readonly column: Column;
  readonly filter: BoardFilter;
  readonly narrowed: Narrowed;
  /** False while the cards of another filter still stand here. */
  readonly settled: boolean;
  readonly on: LocalDate;
  readonly today: LocalDate;
  readonly movable?: boolean;
  readonly ref?: Ref<ColumnHandle>;
}

/** A column of notes of which only those in sight exist; the next page comes as one reaches the end. */
export function BoardColumn({ column, filter, narrowed, settled, on, today, movable = false, ref }: BoardColumnProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const place = `${column.id} ${JSON.stringify(filter)}`;
  const [was] = useState(() => placeIn(place));
  const [current, setCurrent] = useState(was?.current ?? 0);
  const { cards, hasMore, loading, failed, more } = useColumnCards(column, filter, settled, (was?.offset ?? 0) > 0);
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (cards[index]?.echo ? ECHO_HEIGHT : NOTE_HEIGHT),
    getItemKey: (index) => cards[index]?.id ?? index,
    gap: 9,
    paddingStart: 4,
    paddingEnd: 24,
    overscan: 4,
    ...(was && { initialOffset: was.offset, initialMeasurementsCache: was.measured }),
  });
  useSteadyPlace(cards, virtual);
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? -1;
  const nearEnd = hasMore && !failed && lastShown >= cards.length - ASK_FOR_MORE_WITHIN;
  useEffect(() => {
    if (nearEnd) more();
    // `more` is new each time; what it does depends on these alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [nearEnd, cards.length]);
  useEffect(
    () => () => keepPlace(place, { offset: virtual.scrollOffset ?? 0, measured: virtual.takeSnapshot(), current }),
    [place, virtual, current],
  );
  useEffect(() => {
    const row = lastStood(place);
    const nowhere = document.activeElement === document.body || document.activeElement?.id === 'main';
    if (row !== undefined && nowhere) focusWhenThere(scroller.current, row);
  }, [place]);
  useImperativeHandle(ref, () => ({
    count: cards.length,
    focusRow: (row) => {
      virtual.scrollToIndex(row, { align: 'auto' });
      focusWhenThere(scroller.current, row);
    },
  }));
  // One tab stop a column: the card last stood on, or the first in sight when that one has scrolled away.
  const stop = items.some((item) => item.index === current) ? current : (items[0]?.index ?? 0);
  return (
    <section className="board-column" aria-labelledby={`column-${column.id}`}>
      <ColumnHead column={column} />
      <div className="board-scroller" ref={scroller}>
        {cards.length === 0 ? (
          <p className="board-empty">{emptyColumnText(column.id, narrowed)}</p>
        ) : (
          <ol className="board-cards" style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const card = cards[item.index]!;
              return (
                <li
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  aria-setsize={column.count + column.echoes}
                  aria-posinset={item.index + 1}
                  style={{ transform: `translateY(${item.start}px)` }}
                  onFocus={() => {
                    setCurrent(item.index);
                    standOn(place, item.index);
                  }}
                >
                  <CaseCard
                    card={card}
                    on={on}
                    today={today}
                    tabIndex={item.index === stop ? 0 : -1}
                    movable={movable}
                  />
                </li>
              );
            })}
          </ol>
        )}
        {loading && <p className="board-empty">{t('Hämtar fler …')}</p>}
        {failed && (
          <Button small onPress={more}>
            {t('Hämta fler')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** A row that was out of sight is drawn within a frame or two of being scrolled to. */
function focusWhenThere(scroller: HTMLElement | null, row: number, tries = 12): void {
  const card = scroller?.querySelector<HTMLElement>(`[data-index="${row}"] > a`);
  if (card) card.focus();
  else if (tries > 0) requestAnimationFrame(() => focusWhenThere(scroller, row, tries - 1));
}
