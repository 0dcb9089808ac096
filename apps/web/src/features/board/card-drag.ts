/** Dragging by the mouse. What a drop does is decided elsewhere; here it is only told where the card was let go. */
import { COLUMNS, type Column } from '@tavlan/process';
import { useEffect, useState, type RefObject } from 'react';

/** Nobody drags in the first moment, so this is not part of what the board waits for. */
const adapter = () => import('@atlaskit/pragmatic-drag-and-drop/element/adapter');

function whenLoaded(register: (loaded: Awaited<ReturnType<typeof adapter>>) => () => void): () => void {
  let clean: (() => void) | undefined;
  let gone = false;
  void adapter().then((loaded) => {
    if (!gone) clean = register(loaded);
  });
  return () => {
    gone = true;
    clean?.();
  };
}

export function useDraggableCard(ref: RefObject<HTMLElement | null>, caseId: string, on: boolean): void {
  useEffect(() => {
    const element = ref.current;
    if (!on || element === null) return;
    return whenLoaded(({ draggable }) =>
      draggable({
        element,
        getInitialData: () => ({ caseId, from: columnOf(element) }),
        onDragStart: () => element.setAttribute('data-dragging', ''),
        onDrop: () => element.removeAttribute('data-dragging'),
      }),
    );
  }, [ref, caseId, on]);
}

export interface Dropped {
  readonly caseId: string;
  readonly from: Column;
  readonly to: Column;
}

/** Whether a card is held over the column now. */
export function useDropColumn(
  ref: RefObject<HTMLElement | null>,
  column: Column,
  onDropped: (dropped: Dropped) => void,
): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    return whenLoaded(({ dropTargetForElements }) =>
      dropTargetForElements({
        element,
        canDrop: ({ source }) => typeof source.data['caseId'] === 'string',
        onDragEnter: ({ source }) => setOver(source.data['from'] !== column),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          const { caseId, from } = source.data;
          const start = COLUMNS.find((each) => each === from);
          if (typeof caseId === 'string' && start !== undefined && start !== column)
            onDropped({ caseId, from: start, to: column });
        },
      }),
    );
  }, [ref, column, onDropped]);
  return over;
}

/** The column that a card on the board stands in. */
export function columnOf(element: Element): Column | null {
  const place = element.closest<HTMLElement>('[data-column]')?.dataset['column'];
  return place === undefined ? null : (COLUMNS[Number(place)] ?? null);
}
