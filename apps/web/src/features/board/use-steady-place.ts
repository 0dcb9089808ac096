import type { Card } from '@tavlan/contract';
import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef } from 'react';

/** Cards that come or go above the reader's place do not push it: the card that stood at the top stays there. */
export function useSteadyPlace(cards: readonly Card[], virtual: Virtualizer<HTMLDivElement, Element>): void {
  const stood = useRef<{ readonly cards: readonly Card[]; readonly id: string; readonly into: number } | null>(null);
  useLayoutEffect(() => {
    const last = stood.current;
    if (last !== null && last.cards !== cards) {
      const index = cards.findIndex((card) => card.id === last.id);
      const start = virtual.measurementsCache[index]?.start;
      const offset = virtual.scrollOffset ?? 0;
      if (start !== undefined && offset > 0 && Math.abs(start + last.into - offset) > 1)
        virtual.scrollToOffset(start + last.into);
    }
    const offset = virtual.scrollOffset ?? 0;
    const top = virtual.getVirtualItemForOffset(offset);
    const card = top && cards[top.index];
    stood.current = card && top ? { cards, id: card.id, into: offset - top.start } : null;
  });
}
