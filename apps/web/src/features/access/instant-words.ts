import type { LocalDate } from '@tavlan/process';
import { LOCALE } from '../../ui/language/language.js';
import { clockTime } from '../../ui/recorded-text.js';

/** An instant as Swedish wall-clock time: "tis 24 nov kl. 08.00"; with the year when it is another than that of `today`. */
const FORMAT = new Intl.DateTimeFormat(LOCALE, {
  timeZone: 'Europe/Stockholm',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

export function instantWords(instant: string, today: LocalDate): string {
  const parts = new Map(FORMAT.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => (parts.get(type) ?? '').replace('.', '');
  const year = of('year') === today.slice(0, 4) ? '' : ` ${of('year')}`;
  return `${of('weekday')} ${of('day')} ${of('month')}${year} ${clockTime(`${of('hour')}:${of('minute')}`)}`;
}

/** A day and a time of day in Sweden as an instant, whatever zone the browser is in. Null for what is no time. */
export function instantOf(day: string, time: string): string | null {
  const read = /^([01]?\d|2[0-3])[.:]?([0-5]\d)$/.exec(time.trim());
  if (read === null) return null;
  const said = Date.parse(`${day}T${(read[1] ?? '').padStart(2, '0')}:${read[2] ?? ''}:00Z`);
  if (Number.isNaN(said)) return null;
  return new Date(said - offsetAt(said)).toISOString();
}

function offsetAt(instant: number): number {
  const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'medium' });
  // Twice, for a time within an hour of the change: the first guess may lie on its other side.
  const at = (guess: number) => Date.parse(`${zone.format(new Date(guess)).replace(' ', 'T')}Z`) - guess;
  return at(instant - at(instant));
} // prettier-ignore
