/** Where people are signed in, and the ways there are to sign in. */
import type { ChangePasswordRequest } from '@tavlan/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './http.js';

const keys = {
  own: ['sessions', 'own'],
  all: ['sessions', 'all'],
  both: ['sessions'],
  ways: ['sign-in-ways'],
} as const;

export const ownSessionsQuery = () =>
  queryOptions({ queryKey: keys.own, queryFn: ({ signal }) => call('ownSessions', { signal }) });

export const sessionsOfAllQuery = () =>
  queryOptions({ queryKey: keys.all, queryFn: ({ signal }) => call('sessionsOfAll', { signal }) });

export const signInWaysQuery = () =>
  queryOptions({
    queryKey: keys.ways,
    queryFn: ({ signal }) => call('signInWays', { signal }),
    staleTime: Infinity,
  });

export function useEndSession() {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    retry: false,
    mutationFn: (session: string) => call('endSession', { params: { session } }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.both }),
  });
}

export function useEndOtherSessions() {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    retry: false,
    mutationFn: () => call('endOtherSessions'),
    onSettled: () => client.invalidateQueries({ queryKey: keys.both }),
  });
}

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    retry: false,
    mutationFn: (body: ChangePasswordRequest) => call('changePassword', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.both }),
  });
}
