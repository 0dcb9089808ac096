/** Access that ends: the jour, emergency openings, stand-ins. */
import type { AdjustMeetingRequest, CallMeetingRequest, EnterStandInRequest, LogEventRequest, OpenInEmergencyRequest, Organ, PlanDutyRequest } from '@tavlan/contract'; // prettier-ignore
import type { LocalDate } from '@tavlan/process';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './http.js';
import { keys } from './queries.js';

const NOW = { networkMode: 'always', retry: false } as const;
const own = { duties: ['duties'], shift: ['shift'], standIns: ['stand-ins'] } as const;

export const handoversQuery = () =>
  queryOptions({ queryKey: [...keys.watches, 'handovers'], queryFn: ({ signal }) => call('handovers', { signal }) });
export const openingsQuery = () =>
  queryOptions({ queryKey: [...keys.watches, 'openings'], queryFn: ({ signal }) => call('openings', { signal }) });
export const dutiesQuery = () =>
  queryOptions({ queryKey: own.duties, queryFn: ({ signal }) => call('duties', { signal }) });
export const shiftQuery = () =>
  queryOptions({ queryKey: own.shift, queryFn: ({ signal }) => call('shift', { signal }) });
export const standInsQuery = () =>
  queryOptions({ queryKey: own.standIns, queryFn: ({ signal }) => call('standIns', { signal }) });

export function useOpenInEmergency() {
  const client = useQueryClient();
  return useMutation({
    ...NOW,
    mutationFn: (body: OpenInEmergencyRequest) => call('openInEmergency', { body }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: keys.case(id) });
      void client.invalidateQueries({ queryKey: keys.boards });
    },
  });
}

export function useSignHandover() {
  const client = useQueryClient();
  return useMutation({
    ...NOW,
    mutationFn: ({ id, duty }: { id: string; duty: string }) => call('signHandover', { params: { id, duty } }),
    onSuccess: () => client.invalidateQueries({ queryKey: handoversQuery().queryKey }),
  });
}

export function useReviewOpening() {
  const client = useQueryClient();
  return useMutation({
    ...NOW,
    mutationFn: ({ id, body }: { id: string; body: LogEventRequest }) => call('logEvent', { params: { id }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.watches }),
  });
}

export function useDutyChange() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: own.duties });
  const plan = useMutation({ ...NOW, mutationFn: (body: PlanDutyRequest) => call('planDuty', { body }), onSuccess });
  const end = useMutation({ ...NOW, mutationFn: (id: string) => call('endDuty', { params: { id } }), onSuccess });
  return { plan, end };
}

export function useStandInChange() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: own.standIns });
  const enter = useMutation({ ...NOW, mutationFn: (body: EnterStandInRequest) => call('enterStandIn', { body }), onSuccess }); // prettier-ignore
  const end = useMutation({ ...NOW, mutationFn: (id: string) => call('endStandIn', { params: { id } }), onSuccess });
  return { enter, end };
}

/** Under the agenda's key, so that whatever reads the meeting anew reads who is called anew. */
export const meetingCallQuery = (day: LocalDate, organ: Organ) =>
  queryOptions({
    queryKey: [...keys.agenda(day, organ), 'call'],
    queryFn: ({ signal }) => call('meetingCall', { params: { day }, query: { organ }, signal }),
  });

export function useMeetingChange(day: LocalDate) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: keys.meetings });
  const params = { day };
  const summon = useMutation({ ...NOW, mutationFn: (body: CallMeetingRequest) => call('callMeeting', { params, body }), onSuccess }); // prettier-ignore
  const adjust = useMutation({ ...NOW, mutationFn: (body: AdjustMeetingRequest) => call('adjustMeeting', { params, body }), onSuccess }); // prettier-ignore
  return { summon, adjust };
}

/** Held by whoever asked, and gone when that is: nothing of it is kept among what has been read. */
export function useShowWhereabouts(id: string) {
  return useMutation({
    ...NOW,
    gcTime: 0,
    mutationFn: (reason: string) => call('showWhereabouts', { params: { id }, body: { reason } }),
  });
}
