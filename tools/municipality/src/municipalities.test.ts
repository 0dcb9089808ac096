import { INHABITANTS_OF_SWEDEN, municipalitiesOfSweden, someMunicipalities } from './municipalities.js';

describe('the municipalities of Sweden', () => {
  const all = municipalitiesOfSweden();

  it('are 290 and have all of its inhabitants', () => {
    expect(all).toHaveLength(290);
    expect(all.reduce((sum, { inhabitants }) => sum + inhabitants, 0)).toBe(INHABITANTS_OF_SWEDEN);
  });

  it('have the published figure where there is one, and sizes between the known ones where there is none', () => {
    expect(all[0]).toEqual({ m: 180, name: 'Stockholm', inhabitants: 987_661 });
    expect(all.slice(0, 5).map(({ name }) => name)).toEqual(['Stockholm', 'Göteborg', 'Malmö', 'Uppsala', 'Linköping']);
    expect(all.at(-1)).toEqual({ m: 2403, name: 'Bjurholm', inhabitants: 2_363 });
  });

  it('are chosen evenly by size', () => {
    const some = someMunicipalities(10);
    expect(new Set(some.map(({ m }) => m)).size).toBe(10);
    expect(some[0]!.inhabitants).toBeGreaterThan(some[9]!.inhabitants * 10);
  });
});
