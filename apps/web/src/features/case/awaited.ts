/** What the law still awaits, as ghosts: one for each limit that runs, the most urgent first. */
import type { CaseView, ClockView } from '@tavlan/contract';

export interface Awaited {
  readonly clock: ClockView;
  /** Further rounds of the same limit for the same thing, later ones. */
  readonly more: number;
}

/**
 * Open, or late and still to be done. One that was broken before the thing it watched had ended also counts as overdue,
 * but its days stopped running then, and nobody waits for it.
 */
export function isRunning({ outcome, daysLate, daysLeft }: ClockView): boolean {
  if (outcome !== 'overdue') return outcome === 'open';
  return daysLate === null || daysLeft === null || daysLate === -daysLeft;
}

/** Late ones first, then by last day; a limit without a last day comes last. */
export function byUrgency(a: ClockView, b: ClockView): number {
  if (a.outcome !== b.outcome && (a.outcome === 'overdue' || b.outcome === 'overdue'))
    return a.outcome === 'overdue' ? -1 : 1;
  if (a.lastDay !== b.lastDay) {
    if (a.lastDay === null) return 1;
    if (b.lastDay === null) return -1;
    return a.lastDay < b.lastDay ? -1 : 1;
  }
  return a.weight - b.weight || (a.key < b.key ? -1 : 1);
}

/** Limits whose time has begun on the day shown; repeats of one limit fold into its first. */
export function awaitedOf(view: CaseView): Awaited[] {
  const found = new Map<string, Awaited>();
  for (const clock of view.clocks.filter(isRunning).sort(byUrgency)) {
    if (clock.from > view.on) continue;
    const key = `${clock.clock} ${clock.instance}`;
    const first = found.get(key);
    found.set(key, first ? { ...first, more: first.more + 1 } : { clock, more: 0 });
  }
  return [...found.values()];
}
