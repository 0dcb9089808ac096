import { daysLater, holidaysByList, isWorkingDay, nextWorkingDay } from '../testing/date-oracle.js';
import { day, weekday } from './local-date.js';
import { dueAfter, formatLength, obstacleOn, roll, warningLead, type Length } from './statutory-time.js';
import { easterSunday, holidaysOf } from './swedish-holidays.js';

const years = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('Swedish holidays', () => {
  it.each(years(2005, 2050))('%i has the holidays of the published list and no other', (year) => {
    expect([...holidaysOf(year).keys()].sort()).toEqual([...holidaysByList(year).keys()].sort());
  });

  it('calls every day by its name, as the list does', () => {
    expect(holidaysOf(2026)).toEqual(new Map(holidaysByList(2026)));
  });

  it.each([
    [1990, '1990-04-15'],
    [1999, '1999-04-04'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2019, '2019-04-21'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter Sunday of %i is %s', (year, on) => expect(easterSunday(year)).toBe(on));

  it('keeps annandag pingst until 2004 and nationaldagen from 2005', () => {
    expect(obstacleOn(day('2004-05-31'))).toBe('annandag pingst');
    expect(obstacleOn(day('1995-06-05'))).toBe('annandag pingst');
    expect(obstacleOn(day('2005-05-16'))).toBeNull();
    expect(obstacleOn(day('2003-06-06'))).toBeNull();
    expect(obstacleOn(day('2005-06-06'))).toBe('nationaldagen');
    expect(obstacleOn(day('2028-06-06'))).toBe('nationaldagen');
  });

  it.each([
    ['1994-01-06', 'trettondedag jul'],
    ['1994-04-01', 'långfredagen'],
    ['1994-04-04', 'annandag påsk'],
    ['1997-05-01', 'första maj'],
    ['1997-05-08', 'Kristi himmelsfärdsdag'],
    ['1999-05-24', 'annandag pingst'],
    ['1999-06-25', 'midsommarafton'],
    ['2001-12-24', 'julafton'],
    ['2002-12-31', 'nyårsafton'],
    ['2003-01-01', 'nyårsdagen'],
    ['2003-11-01', 'alla helgons dag'],
    ['2003-12-26', 'annandag jul'],
  ])('%s is %s', (on, name) => expect(obstacleOn(day(on))).toBe(name));

  it.each(['2026-04-02', '2026-01-05', '2026-04-30', '2026-10-30', '2026-06-18', '2026-12-23'])(
    '%s is a working day, whatever eve it is',
    (on) => expect(obstacleOn(day(on))).toBeNull(),
  );
});

describe('statutory time', () => {
  it('moves a last day past what is no working day, and only then', () => {
    const wrong: string[] = [];
    for (let d = '2005-01-01'; d <= '2045-12-01'; d = daysLater(d, 1)) {
      if (roll(day(d)) !== nextWorkingDay(d) || (obstacleOn(day(d)) === null) !== isWorkingDay(d)) wrong.push(d);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2019-04-19', '2019-04-23', 'Good Friday 2019'],
    ['2026-12-24', '2026-12-28', 'Christmas 2026'],
    ['2026-12-31', '2027-01-04', 'the turn of the year'],
    ['2028-12-23', '2028-12-27', 'Christmas on a Saturday'],
    ['2026-06-19', '2026-06-22', 'midsummer'],
    ['2026-05-14', '2026-05-15', 'Ascension Day'],
    ['2026-11-23', '2026-11-23', 'an ordinary Monday'],
  ])('a last day on %s becomes %s (%s)', (due, last) => expect(roll(day(due))).toBe(last));

  it.each<[string, Length, string]>([
    ['2026-11-24', { days: 0 }, '2026-11-24'],
    ['2026-12-12', { days: 14 }, '2026-12-26'],
    ['2020-10-27', { weeks: 1 }, '2020-11-03'],
    ['2015-07-06', { weeks: 4 }, '2015-08-03'],
    ['2026-07-31', { months: 4 }, '2026-11-30'],
    ['2024-02-29', { years: 2 }, '2026-02-28'],
    ['2026-02-03', { stated: 'till nästa kvartalsslut' }, '2026-02-03'],
  ])('from %s, %j runs to %s', (from, length, due) => expect(dueAfter(day(from), length)).toBe(due));

  it('ends a limit in weeks on the weekday it began', () => {
    expect(weekday(dueAfter(day('2026-11-25'), { weeks: 4 }))).toBe(3);
  });

  it.each<[Length, number | null]>([
    [{ days: 0 }, null],
    [{ days: 14 }, null],
    [{ weeks: 2 }, null],
    [{ days: 15 }, 7],
    [{ weeks: 3 }, 7],
    [{ days: 30 }, 7],
    [{ months: 1 }, 7],
    [{ weeks: 6 }, 7],
    [{ months: 2 }, 14],
    [{ months: 3 }, 21],
    [{ months: 4 }, 30],
    [{ months: 6 }, 30],
    [{ years: 1 }, 90],
    [{ years: 2 }, 90],
  ])('%j is first warned of %s days before', (length, days) => expect(warningLead(length)).toBe(days));

  it.each<[Length, string]>([
    [{ days: 0 }, 'samma dag'],
    [{ days: 1 }, '1 dag'],
    [{ days: 14 }, '14 dagar'],
    [{ weeks: 1 }, '1 vecka'],
    [{ weeks: 4 }, '4 veckor'],
    [{ months: 1 }, '1 månad'],
    [{ months: 6 }, '6 månader'],
    [{ years: 1 }, '1 år'],
    [{ years: 2 }, '2 år'],
  ])('%j is written «%s»', (length, text) => expect(formatLength(length)).toBe(text));
});
