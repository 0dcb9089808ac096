import { daysLater, monthsLater, weekdayOf } from '../testing/date-oracle.js';
import {
  addDays,
  addMonths,
  day,
  dayFromNumber,
  dayInSweden,
  dayNumber,
  daysBetween,
  formatDay,
  laterOf,
  parseDay,
  weekday,
} from './local-date.js';

const everyDay = (first: string, last: string): string[] => {
  const days: string[] = [];
  for (let d = first; d <= last; d = daysLater(d, 1)) days.push(d);
  return days;
};
const days = everyDay('1990-01-01', '2060-12-31');

describe('days of the calendar', () => {
  it('counts days as the platform does, from 1990 to 2060', () => {
    const wrong = days.filter(
      (d) => dayNumber(day(d)) !== Date.parse(`${d}T00:00:00Z`) / 86_400_000 || dayFromNumber(dayNumber(day(d))) !== d,
    );
    expect(wrong).toEqual([]);
  });

  it('adds days across months, years and leap days, forwards and backwards', () => {
    const wrong = days.flatMap((d) =>
      [-400, -31, -1, 0, 1, 7, 14, 27, 28, 31, 366]
        .filter((n) => addDays(day(d), n) !== daysLater(d, n))
        .map((n) => [d, n]),
    );
    expect(wrong).toEqual([]);
  });

  it('adds months by 1 § lagen (1930:173): the last day of a month that lacks the day', () => {
    const wrong = days.flatMap((d) =>
      [-12, -1, 1, 2, 3, 4, 6, 12, 24, 36].filter((n) => addMonths(day(d), n) !== monthsLater(d, n)).map((n) => [d, n]),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2026-07-31', 4, '2026-11-30'],
    ['2026-10-31', 4, '2027-02-28'],
    ['2023-10-31', 4, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2026-02-28', 6, '2026-08-28'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(day(from), months)).toBe(to));

  it('knows the day of the week', () => {
    expect(days.filter((d) => weekday(day(d)) % 7 !== weekdayOf(d))).toEqual([]);
  });

  it('tells how far it is between two days, either way', () => {
    expect(daysBetween(day('2026-02-27'), day('2026-03-01'))).toBe(2);
    expect(daysBetween(day('2024-03-01'), day('2024-02-28'))).toBe(-2);
    expect(laterOf(day('2026-01-02'), day('2026-01-01'))).toBe('2026-01-02');
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '26-01-01', '1799-12-31', '2201-01-01', '2026-01-01T00:00', ' 2026-01-01', '', '1900-02-29'])('«%s» is no day', (text) => {
    expect(parseDay(text)).toBeNull();
    expect(() => day(text)).toThrow('not a day');
  }); // prettier-ignore

  it.each(['2024-02-29', '2000-02-29', '1800-01-01', '2200-12-31'])('%s is a day', (text) =>
    expect(parseDay(text)).toBe(text),
  );

  it('knows what day it is in Sweden, in winter and in summer', () => {
    expect(dayInSweden(new Date('2026-01-10T22:59:59Z'))).toBe('2026-01-10');
    expect(dayInSweden(new Date('2026-01-10T23:00:00Z'))).toBe('2026-01-11');
    expect(dayInSweden(new Date('2026-07-10T21:59:59Z'))).toBe('2026-07-10');
    expect(dayInSweden(new Date('2026-07-10T22:00:00Z'))).toBe('2026-07-11');
    expect(dayInSweden(new Date('2026-03-29T00:59:00Z'))).toBe('2026-03-29');
  });

  it('remembers the day of an hour, whatever instant of it was asked for first', () => {
    const platform = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });
    const hours = Array.from({ length: 4 * 366 }, (_, n) => Date.UTC(2026, 0, 1) + n * 6 * 3_600_000);
    const old = ['1879-01-01T00:00:00Z', '1899-12-31T22:59:50Z', '1916-05-14T22:30:00Z', '1945-06-30T22:00:00Z'];
    const instants = [...hours.flatMap((at) => [at + 3_599_999, at - 1, at, at + 1]), ...old.map(Date.parse)];
    const wrong = instants.filter((at) => dayInSweden(new Date(at)) !== platform.format(at));
    expect(wrong).toEqual([]);
    expect(() => dayInSweden(new Date(Number.NaN))).toThrow(RangeError);
  });

  it('writes days in Swedish', () => {
    expect(formatDay(day('2026-11-24'), 'full')).toBe('tisdag 24 november 2026');
    expect(formatDay(day('2026-11-24'), 'weekday')).toBe('tisdag 24 november');
    expect(formatDay(day('2026-11-24'))).toBe('24 nov 2026');
    expect(formatDay(day('2026-05-03'), 'full')).toBe('söndag 3 maj 2026');
  });

  it('names weekday and month as the platform does', () => {
    const platform = new Intl.DateTimeFormat('sv-SE', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }); // prettier-ignore
    const wrong = everyDay('2026-01-01', '2026-12-31').filter(
      (d) => formatDay(day(d), 'full') !== platform.format(new Date(`${d}T00:00:00Z`)),
    );
    expect(wrong).toEqual([]);
  });
});
