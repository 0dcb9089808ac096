import { bodiesOf, bodyOptions, presetBody } from './bodies.js';

describe('who decided', () => {
  it('is asked only of decisions', () => {
    expect(bodiesOf('kontakt', null)).toBeNull();
    expect(bodiesOf('skyddsbedomning-gjord', ['handlaggare', 'arbetsledare'])).toEqual(['handlaggare', 'arbetsledare']);
    expect(bodiesOf('namndbeslut', null)).toEqual(['utskott', 'namnd']);
  });

  it('is preset to the reader, or to the only one who may', () => {
    expect(presetBody(['handlaggare', 'arbetsledare'], ['arbetsledare'])).toBe('arbetsledare');
    expect(presetBody(['domstol'], ['handlaggare'])).toBe('domstol');
    expect(presetBody(['utskott', 'namnd'], ['handlaggare'])).toBe('');
  });

  it('may be somebody the law does not allow, and is then said to deviate', () => {
    const options = bodyOptions(['utskott']);
    expect(options[0]).toEqual({ value: 'utskott', label: 'Utskottet' });
    expect(options.find((option) => option.value === 'ordforande')?.label).toContain('avvikelse');
  });
});
