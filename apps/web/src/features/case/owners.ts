import type { CaseView, Person } from '@tavlan/contract';

/** Who a red note waits for, by name where it is a colleague; else as it was written ("jouren"). */
export function withOwnersNamed(view: CaseView, colleagues: readonly Person[]): CaseView {
  const names = new Map(colleagues.map(({ id, name }) => [id, name]));
  const reds = view.reds.map((red) => ({
    ...red,
    owner: red.owner === null ? null : (names.get(red.owner) ?? red.owner),
  }));
  return { ...view, reds };
}
