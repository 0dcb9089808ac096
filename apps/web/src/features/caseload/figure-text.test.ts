import { barLength, figureText, monthName, shareText, SUPPRESSED, widestOf } from './figure-text.js';

const told = (count: number) => ({ count, suppressed: false });
const hidden = { count: null, suppressed: true };

describe('a figure for the nämnd', () => {
  test('that is under five is not told, and neither is any share of it', () => {
    expect(figureText(hidden)).toBe(SUPPRESSED);
    expect(shareText(hidden, told(40))).toBeNull();
    expect(shareText(told(12), hidden)).toBeNull();
    expect(barLength(hidden, 40)).toBe(0);
  });

  test('is told with its share of the whole', () => {
    expect(figureText(told(12))).toBe('12');
    expect(shareText(told(12), told(40))).toBe('30 %');
    expect(shareText(told(0), told(0))).toBeNull();
    expect(barLength(told(10), widestOf([told(40), hidden, told(10)]))).toBe(0.25);
  });

  test('the month that runs is not taken for a whole one', () => {
    expect(monthName('2026-10', '2026-11-23')).toBe('oktober 2026');
    expect(monthName('2026-11', '2026-11-23')).toBe('november 2026 (hittills)');
  });
});
