import type { AddUserRequest, Administration, ChangeUserRequest, EndRoleRequest, GiveRoleRequest, SetRhythmRequest, UnitRequest } from '@tavlan/contract'; // prettier-ignore
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './http.js';

const KEY = ['administration'] as const;
const NOW = { networkMode: 'always', retry: false } as const;

export const administrationQuery = () =>
  queryOptions({ queryKey: KEY, queryFn: ({ signal }) => call('administration', { signal }) });

/** Every change answers with the whole as it is then, which stands on the page at once. */
function useChange<Wish>(send: (wish: Wish) => Promise<Administration>) {
  const client = useQueryClient();
  return useMutation({ ...NOW, mutationFn: send, onSuccess: (whole) => client.setQueryData(KEY, whole) });
}

export const useAddUnit = () => useChange((body: UnitRequest) => call('addUnit', { body }));

export const useRenameUnit = (unit: string) =>
  useChange((body: UnitRequest) => call('renameUnit', { params: { unit }, body }));

export const useAddUser = () => useChange((body: AddUserRequest) => call('addUser', { body }));

export const useChangeUser = (user: string) =>
  useChange((body: ChangeUserRequest) => call('changeUser', { params: { user }, body }));

export const useResetPassword = (user: string) =>
  useChange((password: string) => call('resetPassword', { params: { user }, body: { password } }));

export const useGiveRole = (user: string) =>
  useChange((body: GiveRoleRequest) => call('giveRole', { params: { user }, body }));

export const useEndRole = (user: string) =>
  useChange(({ role, ...body }: EndRoleRequest & { role: string }) =>
    call('endRole', { params: { user, role }, body }),
  );

export const useSetRhythm = (clock: string) =>
  useChange((body: SetRhythmRequest) => call('setRhythm', { params: { clock }, body }));
