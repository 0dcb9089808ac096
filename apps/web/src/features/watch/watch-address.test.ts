import { readWatchAddress, scopeOf } from './watch-address.js';

describe('the address of Bevakning', () => {
  test('says which part, which unit and whose', () => {
    const address = readWatchAddress({ visa: 'placerade', enhet: 'norr', handl: 'sara.nord' });
    expect(address).toEqual({ visa: 'placerade', enhet: 'norr', handl: 'sara.nord' });
    expect(scopeOf(address)).toEqual({ unit: 'norr', worker: 'sara.nord' });
  });

  test('drops what it does not understand', () => {
    expect(readWatchAddress({ visa: 'allt', enhet: '<b>', handl: { a: 1 }, q: 'alva' })).toEqual({});
  });
});
