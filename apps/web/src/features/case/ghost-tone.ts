import type { ClockView } from '@tavlan/contract';

const SOON = 7;

/** How a running limit is drawn. Red is kept for what is late and ours to keep. */
export function ghostTone(clock: ClockView): 'late' | 'soon' | 'plain' {
  if (clock.outcome === 'overdue') return clock.external ? 'soon' : 'late';
  if (clock.external || clock.daysLeft === null || clock.firstWarning === null) return 'plain';
  return clock.daysLeft <= SOON ? 'soon' : 'plain';
}
