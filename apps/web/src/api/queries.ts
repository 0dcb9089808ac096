import type { Board, BoardColumn, BoardFilter, FollowUps, FollowUpsQuery, Organ, Watch, WatchQuery } from '@tavlan/contract'; // prettier-ignore
import type { LocalDate } from '@tavlan/process';
import { keepPreviousData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from './http.js';
import { newestView } from './newest-view.js';

export type ColumnId = BoardColumn['id'];

export type WatchQuestion = Omit<WatchQuery, 'after' | 'within'>;

/** Keys of the cache, once. `keys.boards` is the beginning of every board's key. */
export const keys = {
  session: ['session'],
  boards: ['board'],
  board: (filter: BoardFilter) => ['board', filter],
  case: (id: string) => ['case', id],
  nextSteps: (id: string, version: number, on: string) => ['case', id, 'next-steps', version, on],
  search: (q: string) => ['search', q],
  week: ['week'],
  drafts: ['drafts'],
  settings: ['settings'],
  watches: ['watch'],
  watch: (question: WatchQuestion) => ['watch', 'rows', question],
  followUps: (question: FollowUpsQuery) => ['watch', 'follow-ups', question],
  caseload: ['caseload'],
  meetings: ['meetings'],
  agenda: (day: string, organ: Organ) => ['meetings', day, organ],
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
  queryOptions({
    queryKey: keys.case(id),
    queryFn: ({ signal }) => call('case', { params: { id }, signal }),
    structuralSharing: newestView,
  });

/** What could be logged as done on another day than today, and what that presupposed then. */
export const nextStepsQuery = (id: string, version: number, on: LocalDate) =>
  queryOptions({
    queryKey: keys.nextSteps(id, version, on),
    queryFn: ({ signal }) => call('nextSteps', { params: { id }, query: { on }, signal }),
    staleTime: 60_000,
  });

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

export const draftsQuery = () =>
  queryOptions({ queryKey: keys.drafts, queryFn: ({ signal }) => call('drafts', { signal }) });

export const settingsQuery = () =>
  queryOptions({
    queryKey: keys.settings,
    queryFn: ({ signal }) => call('settings', { signal }),
    staleTime: 5 * 60_000,
  });

export const weekQuery = () => queryOptions({ queryKey: keys.week, queryFn: ({ signal }) => call('week', { signal }) });

/** The counts and the follow-ups come with the first page. */
export const watchQuery = (question: WatchQuestion) =>
  infiniteQueryOptions({
    queryKey: keys.watch(question),
    queryFn: ({ pageParam, signal }): Promise<Watch> =>
      call('watch', { query: { ...question, ...(pageParam !== '' && { after: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const followUpsQuery = (question: FollowUpsQuery) =>
  infiniteQueryOptions({
    queryKey: keys.followUps(question),
    queryFn: ({ pageParam, signal }): Promise<FollowUps> =>
      call('followUps', { query: { ...question, ...(pageParam !== '' && { after: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const caseloadQuery = () =>
  queryOptions({
    queryKey: keys.caseload,
    queryFn: ({ signal }) => call('caseload', { signal }),
    staleTime: 60_000,
  });

export const meetingsQuery = () =>
  queryOptions({ queryKey: keys.meetings, queryFn: ({ signal }) => call('meetings', { signal }) });

export const agendaQuery = (day: string, organ: Organ) =>
  queryOptions({
    queryKey: keys.agenda(day, organ),
    queryFn: ({ signal }) => call('agenda', { params: { day }, query: { organ }, signal }),
  });
