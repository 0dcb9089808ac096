import type { Board, BoardColumn, BoardFilter } from '@tavlan/contract';
import { keepPreviousData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from './http.js';

/** The board of today is asked for again this often, and whenever the window is looked at anew. */
const LIVE_MS = 20_000;

export type ColumnId = BoardColumn['id'];

/** Keys of the cache, once. `keys.boards` is the beginning of every board's key. */
export const keys = {
  session: ['session'],
  boards: ['board'],
  board: (filter: BoardFilter) => ['board', filter],
  case: (id: string) => ['case', id],
  search: (q: string) => ['search', q],
} as const;

export const sessionQuery = () =>
  queryOptions({
    queryKey: keys.session,
    queryFn: ({ signal }) => call('whoAmI', { signal }),
    staleTime: 5 * 60_000,
    retry: false,
  });

export const boardQuery = (filter: BoardFilter) =>
  queryOptions({
    queryKey: keys.board(filter),
    queryFn: ({ signal }): Promise<Board> => call('board', { query: filter, signal }),
    placeholderData: keepPreviousData,
    // A past day does not change under the reader's eyes; today does.
    ...(filter.on === undefined && { refetchInterval: LIVE_MS }),
  });

/** What follows the first page of a column. The cursor is part of the key: when the first page moves, this follows. */
export const columnQuery = (filter: BoardFilter, column: ColumnId, cursor: string | null) =>
  infiniteQueryOptions({
    queryKey: [...keys.board(filter), column, cursor],
    queryFn: ({ pageParam, signal }): Promise<BoardColumn> =>
      call('boardColumn', { params: { column }, query: { ...filter, after: pageParam }, signal }),
    initialPageParam: cursor ?? '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const caseQuery = (id: string) =>
  queryOptions({ queryKey: keys.case(id), queryFn: ({ signal }) => call('case', { params: { id }, signal }) });

export const SEARCH_FROM = 2;

export const searchQuery = (text: string) => {
  const q = text.trim();
  return queryOptions({
    queryKey: keys.search(q),
    queryFn: ({ signal }) => call('search', { query: { q }, signal }),
    enabled: q.length >= SEARCH_FROM,
    staleTime: 30_000,
    gcTime: 60_000,
  });
};
