import type { ClockView } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { daysText, shortDay } from '../../ui/day-words.js';
import { t } from '../../ui/language/text.js';
import { isRunning } from './awaited.js';
import { leftText } from './day-text.js';

/** How a limit ended, in a few words. */
export function outcomeText(clock: ClockView, today: LocalDate): string {
  const day = clock.done === null ? null : shortDay(clock.done, today);
  const days = clock.daysLate === null ? null : daysText(clock.daysLate);
  switch (clock.outcome) {
    case 'met':
      return day === null ? t('i tid') : t('i tid {day}', { day });
    case 'late':
      if (days === null) return day === null ? t('sent') : t('sent {day}', { day });
      return day === null ? t('{days} sent', { days }) : t('{days} sent {day}', { days, day });
    case 'moot':
      return t('behövdes inte längre');
    case 'expired':
      return t('gick ut utan att användas');
    case 'unknown':
      return t('framgår inte av registret');
    case 'overdue':
      return isRunning(clock) ? leftText(clock) : t('gjordes inte i tid, och behövs inte längre');
    case 'open':
      return leftText(clock);
  }
}
