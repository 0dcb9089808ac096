import type { ClockView } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { daysText, shortDay } from '../../ui/day-words.js';
import { isRunning } from './awaited.js';
import { leftText } from './day-text.js';

/** How a limit ended, in a few words. */
export function outcomeText(clock: ClockView, today: LocalDate): string {
  const day = clock.done === null ? '' : ` ${shortDay(clock.done, today)}`;
  switch (clock.outcome) {
    case 'met':
      return `i tid${day}`;
    case 'late':
      return clock.daysLate === null ? `sent${day}` : `${daysText(clock.daysLate)} sent${day}`;
    case 'moot':
      return 'behövdes inte längre';
    case 'expired':
      return 'gick ut utan att användas';
    case 'unknown':
      return 'framgår inte av registret';
    case 'overdue':
      return isRunning(clock) ? leftText(clock) : 'gjordes inte i tid, och behövs inte längre';
    case 'open':
      return leftText(clock);
  }
}
