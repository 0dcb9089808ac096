import { DraftKey } from './idempotency-key.js';

describe('the key of a draft', () => {
  test('is the same for the same words, so that a double click makes one entry', () => {
    const key = new DraftKey();
    expect(key.for({ note: 'Möte' })).toBe(key.for({ note: 'Möte' }));
  });

  test('is another for other words', () => {
    const key = new DraftKey();
    expect(key.for({ note: 'Möte' })).not.toBe(key.for({ note: 'Möte torsdag' }));
  });

  test('is another once the first has gone in, even for the same words', () => {
    const key = new DraftKey();
    const first = key.for({ note: 'Möte' });
    key.done();
    expect(key.for({ note: 'Möte' })).not.toBe(first);
  });
});
