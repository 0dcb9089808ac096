import type { LocalDate } from '@tavlan/process';
import { instantOf, instantWords } from './instant-words.js';

const TODAY = '2026-11-23' as LocalDate;

test('an instant is told as the clock on the wall shows it', () => {
  expect(instantWords('2026-11-24T07:00:00Z', TODAY)).toBe('tis 24 nov kl. 08.00');
  expect(instantWords('2026-07-24T06:05:00Z', TODAY)).toBe('fre 24 juli kl. 08.05');
  expect(instantWords('2027-01-02T07:00:00Z', TODAY)).toBe('lör 2 jan 2027 kl. 08.00');
});

test('a day and a time on the wall are an instant, in summer and in winter', () => {
  expect(instantOf('2026-11-24', '08.00')).toBe('2026-11-24T07:00:00.000Z');
  expect(instantOf('2026-07-24', '8:00')).toBe('2026-07-24T06:00:00.000Z');
  expect(instantOf('2026-10-25', '08.00')).toBe('2026-10-25T07:00:00.000Z');
  expect([instantOf('2026-07-24', '25.00'), instantOf('snart', '08.00')]).toEqual([null, null]);
});
