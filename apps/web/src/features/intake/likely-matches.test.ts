import type { SearchHit } from '@tavlan/contract';
import { likelyMatches } from './likely-matches.js';

const hit = (id: string, why: SearchHit['why'], born: string | null = null): SearchHit => ({ id, dnr: id, name: 'Alva', born, column: 'utredning', unit: null, responsible: null, why }); // prettier-ignore

describe('children who may be the one reported', () => {
  test('a child found in two ways is shown once, with both reasons', () => {
    const matches = likelyMatches([hit('a', 'personnummer'), hit('a', 'namn')], null);
    expect(matches.map((match) => match.reasons)).toEqual([['samma personnummer', 'liknande namn']]);
  });

  test('the same personal number comes first, then who was born the same day', () => {
    const matches = likelyMatches(
      [hit('a', 'namn', '2015-01-01'), hit('b', 'namn', '2019-04-12'), hit('c', 'personnummer')],
      '2019-04-12',
    );
    expect(matches.map((match) => match.hit.id)).toEqual(['c', 'b', 'a']);
    expect(matches[1]?.reasons).toEqual(['liknande namn', 'samma födelsedag']);
  });

  test('a year of birth is compared with the year of a day', () => {
    expect(likelyMatches([hit('a', 'namn', '2019-04-12')], '2019')[0]?.reasons).toContain('samma födelseår');
  });
});
