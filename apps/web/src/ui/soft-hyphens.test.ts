import { softHyphens } from './soft-hyphens.js';

const broken = (text: string): string => softHyphens(text).replaceAll('\u00AD', '|');

describe('long words on narrow notes', () => {
  it('are broken between their parts', () => {
    expect(broken('Förhandsbedömning förlängd')).toBe('Förhands|bedömning förlängd');
    expect(broken('Umgängesbegränsning')).toBe('Umgänges|begränsning');
  });

  it('are left whole where only an ending follows', () => {
    expect(broken('Anmälan till ordföranden')).toBe('Anmälan till ordföranden');
  });
});
