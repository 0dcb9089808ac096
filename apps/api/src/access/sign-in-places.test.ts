import { placeOf } from './sign-in-places.js';

describe('A place of signing in', () => {
  test('is one for all the addresses that one customer may change between', () => {
    expect(placeOf('2001:db8:1:2::1')).toBe(placeOf('2001:db8:1:2:aaaa::9'));
    expect(placeOf('2001:db8:1:2::1')).not.toBe(placeOf('2001:db8:2:2::1'));
    expect(placeOf('198.51.100.1')).not.toBe(placeOf('198.51.100.2'));
  });
});
