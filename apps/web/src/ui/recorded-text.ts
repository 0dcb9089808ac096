import type { LocalDate } from '@tavlan/process';

export const clockTime = (at: string): string => `kl. ${at.replace(':', '.')}`;

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
