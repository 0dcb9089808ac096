/** Dates by the platform's own calendar and by a published list of holidays: another way to the same days. */
import Holidays from 'date-holidays';

const list = new Holidays('SE', { languages: ['sv'] });
const known = new Map<number, ReadonlyMap<string, string>>();
const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const text = (date: Date): string => date.toISOString().slice(0, 10);

export function daysLater(day: string, count: number): string {
  return text(new Date(utc(day).getTime() + count * 86_400_000));
}

/** By 1 § lagen (1930:173): the month's last day where it lacks the day. */
export function monthsLater(day: string, count: number): string {
  const from = utc(day);
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + count + 1, 0));
  return text(
    new Date(Math.min(last.getTime(), Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), from.getUTCDate()))),
  );
}

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: string): number => utc(day).getUTCDay();

/** Public holidays and the three eves on a par with them, with their names; the list is right from 2005 on. */
export function holidaysByList(year: number): ReadonlyMap<string, string> {
  const found = known.get(year);
  if (found) return found;
  const days = list.getHolidays(year).filter((h) => h.type === 'public' || h.type === 'bank');
  const names = new Map(days.map((h) => [h.date.slice(0, 10), h.name]));
  known.set(year, names);
  return names;
}

export function isWorkingDay(day: string): boolean {
  return ![0, 6].includes(weekdayOf(day)) && !holidaysByList(+day.slice(0, 4)).has(day);
}

export function nextWorkingDay(day: string): string {
  let next = day;
  while (!isWorkingDay(next)) next = daysLater(next, 1);
  return next;
}
