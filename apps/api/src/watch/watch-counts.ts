/** Sums of what is watched: by state, weight, worker and unit. */
import type { Watch } from '@tavlan/contract';
import type { WatchGroup } from './watch-query.js';

type Counts = Watch['counts'];

const WEIGHTS = [1, 2, 3, 4];

export function countsOf(groups: readonly WatchGroup[]): Counts {
  const sum = (own: readonly WatchGroup[]) => own.reduce((total, { n }) => total + n, 0);
  const inState = (own: readonly WatchGroup[], state: WatchGroup['state']) =>
    sum(own.filter((group) => group.state === state));
  const counted = (own: readonly WatchGroup[]) => {
    const [overdue, coming] = [inState(own, 'overdue'), inState(own, 'coming')];
    return { overdue, coming, other: sum(own) - overdue - coming };
  };
  const byWorker = groupBy(groups, ({ responsible }) => responsible);
  const byUnit = groupBy(groups, ({ unit }) => unit);
  return {
    all: sum(groups),
    state: {
      overdue: inState(groups, 'overdue'),
      coming: inState(groups, 'coming'),
      waiting: inState(groups, 'waiting'),
      external: inState(groups, 'external'),
      silent: inState(groups, 'silent'),
    },
    notCarriedOut: sum(groups.filter((group) => group.not_carried_out)),
    weight: WEIGHTS.map((weight) => ({ weight, ...counted(groups.filter((group) => group.weight === weight)) })),
    worker: [...byWorker]
      .map(([id, own]) => ({
        worker: id === null ? null : { id, name: own[0]?.responsible_name ?? id },
        ...counted(own),
      }))
      .sort((a, b) => (a.worker?.name ?? '').localeCompare(b.worker?.name ?? '', 'sv')),
    unit: [...byUnit]
      .map(([unit, own]) => ({ unit, name: own[0]?.unit_name ?? null, ...counted(own) }))
      .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'sv')),
  };
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
