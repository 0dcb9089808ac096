import { day } from '@tavlan/process';
import { parsePersonalNumber } from './personal-number.js';

const today = day('2026-11-23');
/** Coordination numbers of days that nobody has, with serials that are kept for tests. */
const parse = (text: string) => parsePersonalNumber(text, today);

describe('a personal number', () => {
  it.each([
    ['201503789800', '2015-03-18'],
    ['20150378-9800', '2015-03-18'],
    ['150378-9800', '2015-03-18'],
    [' 1503789800 ', '2015-03-18'],
    ['150378+9800', '1915-03-18'],
  ])('is read from %s', (text, born) => {
    expect(parse(text)).toEqual({ number: `${born.slice(0, 4)}03789800`, born });
  });

  it('with two digits for the year is of the latest possible century', () => {
    expect(parse('990378-9809')?.born).toBe('1999-03-18');
  });

  it.each([
    ['a wrong check digit', '201503789801'],
    ['a month that is none', '201513789808'],
    ['a day that is none', '201502919804'],
    ['too few digits', '20150378980'],
    ['letters', '20150378TF09'],
    ['nothing', ''],
  ])('is not read from %s', (_, text) => {
    expect(parse(text)).toBeNull();
  });
});
