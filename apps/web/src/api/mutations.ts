import type { CaseView, CorrectEventRequest, IntakeRequest, LogEventRequest, PlanMeetingRequest, SignInRequest } from '@tavlan/contract'; // prettier-ignore
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from './http.js';
import { DraftKey } from './idempotency-key.js';
import { keys } from './queries.js';
import { updateBoards } from './update-boards.js';

/** A request that is sent again under its own key; `key` may be given by a draft that outlives the page. */
interface Sent<Body> {
  readonly body: Body;
  readonly key?: string;
}

/** Sent at once also when the browser believes it is offline, so that the reader is told and nothing waits unseen. */
const NOW = { networkMode: 'always', retry: false } as const;

function useDraftKey(): DraftKey {
  return useState(() => new DraftKey())[0];
}

function showCase(client: QueryClient, view: CaseView): void {
  client.setQueryData(keys.case(view.id), view);
  showElsewhere(client, [view.id]);
}

/** Every list changed cases may stand in. */
function showElsewhere(client: QueryClient, ids: readonly string[]): void {
  void updateBoards(client, ids);
  for (const queryKey of [keys.week, keys.watches, keys.meetings]) void client.invalidateQueries({ queryKey }); // prettier-ignore
}

/** `mutate({ body })`; the answer is the new case view and stands in the cache before `onSuccess` is called. */
export function useLogEvent(id: string) {
  const client = useQueryClient();
  const drafts = useDraftKey();
  return useMutation({
    ...NOW,
    mutationFn: ({ body, key }: Sent<LogEventRequest>) =>
      call('logEvent', { params: { id }, body, key: key ?? drafts.for(body) }),
    onSuccess: (view, { body }) => {
      drafts.done();
      showCase(client, view);
      // Whoever has said that they are jäviga sees the case no longer, and no change of it is told to them.
      if (body.type === 'jav-anmalt')
        for (const queryKey of [keys.case(id), keys.boards]) void client.invalidateQueries({ queryKey });
    },
  });
}

export function useCorrectEvent(id: string) {
  const client = useQueryClient();
  const drafts = useDraftKey();
  return useMutation({
    ...NOW,
    mutationFn: ({ body, key }: Sent<CorrectEventRequest>) =>
      call('correctEvent', { params: { id }, body, key: key ?? drafts.for(body) }),
    onSuccess: (view) => {
      drafts.done();
      showCase(client, view);
    },
  });
}

export function useRegisterReport() {
  const client = useQueryClient();
  const drafts = useDraftKey();
  return useMutation({
    ...NOW,
    mutationFn: ({ body, key }: Sent<IntakeRequest>) => call('registerReport', { body, key: key ?? drafts.for(body) }),
    onSuccess: (receipt) => {
      drafts.done();
      for (const each of receipt.cases) void client.invalidateQueries({ queryKey: keys.case(each.id) });
      showElsewhere(
        client,
        receipt.cases.map(({ id }) => id),
      );
    },
  });
}

export function usePlanMeeting() {
  const client = useQueryClient();
  return useMutation({
    ...NOW,
    mutationFn: (body: PlanMeetingRequest) => call('planMeeting', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.meetings }),
  });
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    ...NOW,
    mutationFn: (body: SignInRequest) => call('signIn', { body }),
    onSuccess: (session) => {
      // Nothing the reader before saw may be seen by the next.
      client.clear();
      client.setQueryData(keys.session, session);
    },
  });
}

/** Signs out here; `next` is where the browser signs out at the identity provider, when one came from there. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({ ...NOW, mutationFn: () => call('signOutOidc'), onSuccess: () => client.clear() });
}
