import { day } from '@tavlan/process';
import { readDay } from './read-day.js';

const today = day('2026-11-23'); // a Monday

describe('a day as people write it', () => {
  test.each([
    ['2026-11-24', '2026-11-24'],
    ['20261124', '2026-11-24'],
    ['261124', '2026-11-24'],
    ['24/11', '2026-11-24'],
    ['24 nov', '2026-11-24'],
    ['24 november 2025', '2025-11-24'],
    ['den 3 dec.', '2026-12-03'],
    ['i går', '2026-11-22'],
    ['Idag', '2026-11-23'],
    ['-3', '2026-11-20'],
    ['+14', '2026-12-07'],
    ['fredag', '2026-11-20'],
    ['fre', '2026-11-20'],
    ['måndag', '2026-11-23'],
    ['sön', '2026-11-22'],
  ])('%s is read as %s', (text, expected) => {
    expect(readDay(text, today)).toBe(expected);
  });

  test('a day without a year is the nearest one, so that December can be written in January', () => {
    expect(readDay('28 dec', day('2027-01-04'))).toBe('2026-12-28');
    expect(readDay('4/1', day('2026-12-28'))).toBe('2027-01-04');
  });

  test.each(['', '2026-02-30', '31/2', 'nej', '24', 'må', 'xyz 3'])('«%s» is no day', (text) => {
    expect(readDay(text, today)).toBeNull();
  });
});
