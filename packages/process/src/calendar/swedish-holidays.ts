/**
 * Swedish public holidays and the days put on a par with them, for any year.
 *
 * Source: lag (1989:253) om allmänna helgdagar – nationaldagen from 2005 (before that an ordinary day), annandag pingst
 * until 2004 – and lag (1930:173) 2 §, which adds midsommarafton, julafton and nyårsafton.
 */
import { addDays, dayOf, weekday, type LocalDate } from './local-date.js';

/** Easter Sunday of a Gregorian year (the anonymous computus of 1876). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayOf(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

/** The first day from `start` that falls on the weekday (1 = Monday … 7 = Sunday). */
function firstWeekday(start: LocalDate, wanted: number): LocalDate {
  return addDays(start, (wanted - weekday(start) + 7) % 7);
}

const SATURDAY = 6;
const byYear = new Map<number, ReadonlyMap<LocalDate, string>>();

/** The days of a year on which a limit cannot end, other than plain Saturdays and Sundays, with their names. */
export function holidaysOf(year: number): ReadonlyMap<LocalDate, string> {
  const known = byYear.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const midsummer = firstWeekday(dayOf(year, 6, 20), SATURDAY);
  const days: [LocalDate, string][] = [
    [dayOf(year, 1, 1), 'nyårsdagen'],
    [dayOf(year, 1, 6), 'trettondedag jul'],
    [addDays(easter, -2), 'långfredagen'],
    [easter, 'påskdagen'],
    [addDays(easter, 1), 'annandag påsk'],
    [dayOf(year, 5, 1), 'första maj'],
    [addDays(easter, 39), 'Kristi himmelsfärdsdag'],
    [addDays(easter, 49), 'pingstdagen'],
    year >= 2005 ? [dayOf(year, 6, 6), 'nationaldagen'] : [addDays(easter, 50), 'annandag pingst'],
    [addDays(midsummer, -1), 'midsommarafton'],
    [midsummer, 'midsommardagen'],
    [firstWeekday(dayOf(year, 10, 31), SATURDAY), 'alla helgons dag'],
    [dayOf(year, 12, 24), 'julafton'],
    [dayOf(year, 12, 25), 'juldagen'],
    [dayOf(year, 12, 26), 'annandag jul'],
    [dayOf(year, 12, 31), 'nyårsafton'],
  ];
  const holidays = new Map(days);
  byYear.set(year, holidays);
  return holidays;
}
