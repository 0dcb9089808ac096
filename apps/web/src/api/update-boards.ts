/** Brings boards up to date card by card, so that no reader's place moves and nobody meets yesterday's board. */
import type { Board, BoardFilter } from '@tavlan/contract';
import type { Query, QueryClient } from '@tanstack/react-query';
import { withChangedCards } from './changed-cards.js';
import { call } from './http.js';
import { keys } from './queries.js';

const MOST_CARDS = 200;

/**
 * Boards of today that are on screen, and the one last looked at, get the changed cards: whoever comes back to it from a
 * case meets it as it is. Others are asked for anew when they are next looked at.
 */
export async function updateBoards(client: QueryClient, ids: readonly string[]): Promise<void> {
  const boards = client.getQueryCache().findAll({ queryKey: keys.boards }).filter(isOfToday);
  const last = boards
    .filter((query) => !query.isActive())
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)[0];
  const kept = new Set(boards.filter((query) => query.isActive() || query === last));
  void client.invalidateQueries({
    queryKey: keys.boards,
    refetchType: 'none',
    predicate: (query) => !query.isActive() && !kept.has(query),
  });
  for (const { queryKey } of kept) {
    const next = ids.length > MOST_CARDS ? null : await changedBoard(client, queryKey, ids);
    if (next === null) void client.invalidateQueries({ queryKey, exact: true, refetchType: 'all' });
    else client.setQueryData(queryKey, next);
  }
}

const isOfToday = ({ queryKey, state }: Query): boolean =>
  queryKey.length === 2 && (queryKey[1] as BoardFilter).on === undefined && state.data !== undefined;

async function changedBoard(
  client: QueryClient,
  queryKey: readonly unknown[],
  ids: readonly string[],
): Promise<Board | null> {
  const { on: _on, known: _known, ...filter } = queryKey[1] as BoardFilter;
  try {
    const { cards } = await call('boardCards', { body: { ids: [...ids], filter } });
    const board = client.getQueryData<Board>(queryKey);
    return board === undefined ? null : withChangedCards(board, cards);
  } catch {
    return null;
  }
}
