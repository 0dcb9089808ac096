import type { BoardColumn, BoardFilter, Card } from '@tavlan/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { columnQuery } from '../../api/queries.js';

interface ColumnCards {
  readonly cards: readonly Card[];
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly failed: boolean;
  readonly more: () => void;
}

/**
 * A column's cards: the first page comes with the board, the next ones are fetched when they are asked for; `further`
 * when one was past the first page before.
 */
export function useColumnCards(
  column: BoardColumn,
  filter: BoardFilter,
  settled: boolean,
  further = false,
): ColumnCards {
  const [wanted, setWanted] = useState(further);
  const enabled = wanted && settled && column.next !== null;
  const rest = useInfiniteQuery({ ...columnQuery(filter, column.id, column.next), enabled });
  const cards = useMemo(() => {
    if (!enabled || rest.data === undefined) return column.cards;
    // A case may move between two pages while they are fetched: it is shown once, where it stood first.
    const seen = new Set<string>();
    return [...column.cards, ...rest.data.pages.flatMap((page) => page.cards)].filter(
      (card) => !seen.has(card.id) && seen.add(card.id),
    );
  }, [enabled, column.cards, rest.data]);
  return {
    cards,
    hasMore: enabled && rest.data !== undefined ? rest.hasNextPage : column.next !== null,
    loading: enabled && rest.isFetching && (rest.isPending || rest.isFetchingNextPage),
    failed: enabled && rest.isError,
    more: () => {
      if (!wanted) setWanted(true);
      else if (rest.hasNextPage && !rest.isFetching) void rest.fetchNextPage();
    },
  };
}
