import { formatDay as inSwedish, type LocalDate } from '@tavlan/process';
import { language } from './language.js';

const DATE = { day: 'numeric', timeZone: 'UTC' } as const;
const ENGLISH = {
  short: new Intl.DateTimeFormat('en-GB', { ...DATE, month: 'short', year: 'numeric' }),
  weekday: new Intl.DateTimeFormat('en-GB', { ...DATE, weekday: 'long', month: 'long' }),
  full: new Intl.DateTimeFormat('en-GB', { ...DATE, weekday: 'long', month: 'long', year: 'numeric' }),
} as const;

/** "tisdag 24 november 2026", "tisdag 24 november" or "24 nov 2026", in the language of the interface. */
export function formatDay(day: LocalDate, style: 'full' | 'weekday' | 'short' = 'short'): string {
  return language === 'sv' ? inSwedish(day, style) : ENGLISH[style].format(new Date(day)).replace(',', '');
}
