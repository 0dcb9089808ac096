import type { AccessLog, AccessLogQuery, LogReviews, LogSampleQuery, NoteReviewRequest, SeeAsQuery, UnusualQuery, UnusualReadings } from '@tavlan/contract'; // prettier-ignore
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { call } from './http.js';

/** What a reviewer has read is read anew each time: each look is a row in the log of its own. */
const keys = {
  log: (question: LogQuestion) => ['access-log', 'rows', question],
  readers: ['access-log', 'readers'],
  sample: (question: LogSampleQuery) => ['access-log', 'sample', question],
  unusual: (question: UnusualQuestion) => ['access-log', 'unusual', question],
  reviews: ['access-log', 'reviews'],
  choices: ['see-as'],
  seen: (question: SeeAsQuery) => ['see-as', 'cases', question],
  who: (dnr: string) => ['see-as', 'readers', dnr],
} as const;

export type LogQuestion = Omit<AccessLogQuery, 'after'>;
export type UnusualQuestion = Omit<UnusualQuery, 'after'>;

/** Not kept for the next one at the keyboard, and not asked for again behind the reader's back. */
const ONCE = { staleTime: Infinity, gcTime: 60_000, refetchOnWindowFocus: false } as const;
const nextPage = (after: string) => (after === '' ? {} : { after });

export const accessLogQuery = (question: LogQuestion) =>
  infiniteQueryOptions({
    ...ONCE,
    queryKey: keys.log(question),
    queryFn: ({ pageParam, signal }): Promise<AccessLog> =>
      call('accessLog', { query: { ...question, ...nextPage(pageParam) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const logReadersQuery = () =>
  queryOptions({ ...ONCE, queryKey: keys.readers, queryFn: ({ signal }) => call('accessLogReaders', { signal }) });

export const logSampleQuery = (question: LogSampleQuery) =>
  queryOptions({
    ...ONCE,
    queryKey: keys.sample(question),
    queryFn: ({ signal }) => call('logSample', { query: question, signal }),
  });

export const unusualQuery = (question: UnusualQuestion) =>
  infiniteQueryOptions({
    ...ONCE,
    queryKey: keys.unusual(question),
    queryFn: ({ pageParam, signal }): Promise<UnusualReadings> =>
      call('unusualReadings', { query: { ...question, ...nextPage(pageParam) }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

export const logReviewsQuery = () =>
  infiniteQueryOptions({
    queryKey: keys.reviews,
    queryFn: ({ pageParam, signal }): Promise<LogReviews> => call('logReviews', { query: nextPage(pageParam), signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });

export function useNoteReview() {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    retry: false,
    mutationFn: (body: NoteReviewRequest) => call('noteReview', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.reviews }),
  });
}

export const seeAsChoicesQuery = () =>
  queryOptions({ queryKey: keys.choices, queryFn: ({ signal }) => call('seeAsChoices', { signal }) });

export const seeAsQuery = (question: SeeAsQuery) =>
  queryOptions({ ...ONCE, queryKey: keys.seen(question), queryFn: ({ signal }) => call('seeAs', { query: question, signal }) }); // prettier-ignore

export const caseReadersQuery = (dnr: string) =>
  queryOptions({
    ...ONCE,
    staleTime: 0,
    queryKey: keys.who(dnr),
    queryFn: ({ signal }) => call('caseReaders', { query: { dnr }, signal }),
    enabled: dnr !== '',
  });
