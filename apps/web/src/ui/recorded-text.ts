import type { LocalDate } from '@tavlan/process';
import { t } from './language/text.js';

/** "kl. 10.42" of "10:42". */
export function clockTime(at: string): string {
  const [hour = '', minute = ''] = at.split(':');
  return t('kl. {hour}.{minute}', { hour, minute });
}

const recorded = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** When something was written down: day and time in Sweden. */
export function recordedText(instant: string): { day: LocalDate; time: string } {
  const [day = '', time = ''] = recorded.format(new Date(instant)).split(' ');
  return { day: day as LocalDate, time: clockTime(time) };
}
