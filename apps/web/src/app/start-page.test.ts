import { menuOf, startOf } from './start-page.js';

const labels = (...roles: Parameters<typeof menuOf>[0]) => menuOf(roles).map((page) => page.label);

describe('the main menu', () => {
  test('offers each role its own pages, always in the same order', () => {
    expect(labels('handlaggare')).toEqual(['Tavlan', 'Min vecka']);
    expect(labels('arbetsledare')).toEqual(['Tavlan', 'Bevakning', 'Jour']);
    expect(labels('chef')).toEqual(['Tavlan', 'Bevakning', 'Nämnd', 'Jour', 'Vem ser vad']);
    expect(labels('forvaltare')).toEqual(['Vem ser vad', 'Inställningar']);
    expect(labels('granskare')).toEqual(['Loggranskning']);
    expect(labels('ledamot')).toEqual(['Nämnd']);
    expect(labels('mottagning')).toEqual([]);
  });

  test('adds up for who holds several roles', () => {
    expect(labels('ledamot', 'handlaggare')).toEqual(['Tavlan', 'Min vecka', 'Nämnd']);
  });
});

describe('the first page', () => {
  test.each([
    ['handlaggare', '/min-vecka'],
    ['arbetsledare', '/bevakning'],
    ['chef', '/bevakning'],
    ['jour', '/jour'],
    ['ledamot', '/namnd'],
    ['ordforande', '/namnd'],
    ['namndsekreterare', '/namnd'],
    ['mottagning', '/'],
    ['granskare', '/loggranskning'],
    ['forvaltare', '/installningar'],
  ] as const)('of %s is %s', (role, page) => expect(startOf([role])).toBe(page));

  test('of who both leads and handles cases is what is late in the unit', () => {
    expect(startOf(['handlaggare', 'arbetsledare'])).toBe('/bevakning');
  });
});
