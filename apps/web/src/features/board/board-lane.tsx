import type { Column } from '@tavlan/process';
import { useEffect, useRef, type ReactNode } from 'react';
import { useDropColumn, type Dropped } from './card-drag.js';

interface BoardLaneProps {
  readonly index: number;
  readonly column: Column;
  /** The keyboard is about to move a card here. */
  readonly aimedAt: boolean;
  readonly onDropped: (dropped: Dropped) => void;
  readonly children: ReactNode;
}

/** The strip a column stands in, where cards can be let go. */
export function BoardLane({ index, column, aimedAt, onDropped, children }: BoardLaneProps) {
  const ref = useRef<HTMLDivElement>(null);
  const over = useDropColumn(ref, column, onDropped);
  useEffect(() => {
    if (aimedAt) ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [aimedAt]);
  return (
    <div ref={ref} className="board-lane" data-column={index} data-target={over || aimedAt || undefined}>
      {children}
    </div>
  );
}
