import { day } from '@tavlan/process';
import { isCurrent, periodText, roleText } from './held-text.js';

const TODAY = day('2026-11-23');
const UNITS = [{ id: 'norr', name: 'Barn och unga norr' }];

describe('A role in words', () => {
  test('names the unit when it is held in one', () => {
    expect(roleText({ role: 'handlaggare', unit: 'norr' }, UNITS)).toBe('Socialsekreterare, Barn och unga norr');
    expect(roleText({ role: 'granskare', unit: null }, UNITS)).toBe('Loggranskare');
  });

  test('says the days only where they tell something', () => {
    const from = day('2026-01-01');
    expect(periodText({ from, lastDay: null }, TODAY)).toBe('');
    expect(periodText({ from, lastDay: day('2026-12-31') }, TODAY)).toMatch(/^t\.o\.m\. 31 dec/);
    expect(periodText({ from: day('2026-12-01'), lastDay: null }, TODAY)).toMatch(/^från 1 dec/);
  });

  test('is current through its last day', () => {
    expect(isCurrent({ lastDay: TODAY }, TODAY)).toBe(true);
    expect(isCurrent({ lastDay: day('2026-11-22') }, TODAY)).toBe(false);
  });
});
