import { readTime } from './read-time.js';

describe('a time as people write it', () => {
  test.each([
    ['8', '08:00'],
    ['8.10', '08:10'],
    ['08:10', '08:10'],
    ['0810', '08:10'],
    ['kl. 15.40', '15:40'],
    ['00.00', '00:00'],
  ])('%s is read as %s', (text, expected) => expect(readTime(text)).toBe(expected));

  test.each(['', '24.00', '8.60', 'åtta', '8.1'])('«%s» is no time', (text) => expect(readTime(text)).toBeNull());
});
