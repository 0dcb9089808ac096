import { fillIn, parseMessage } from './message.js';

const filled = (text: string, values: Readonly<Record<string, unknown>>, locale = 'sv-SE'): string =>
  fillIn<string>(parseMessage(text), {
    locale,
    value: (name) => values[name],
    piece: (name, inner) => `[${name}:${inner.join('')}]`,
  }).join('');

describe('a text with parts', () => {
  test('is filled in by name', () => {
    expect(filled('{name}, {age} år', { name: 'Alva', age: 7 })).toBe('Alva, 7 år');
  });

  test('bends after a number, and writes it as people of the language do', () => {
    const days = '{n, plural, =0 {ingen dag} one {# dag} other {# dagar}} kvar';
    expect([0, 1, 2, 1234].map((n) => filled(days, { n }))).toEqual(['ingen dag kvar', '1 dag kvar', '2 dagar kvar', '1\u00a0234 dagar kvar']); // prettier-ignore
    expect(filled('{n, plural, one {# day} other {# days}}', { n: 1234 }, 'en-GB')).toBe('1,234 days');
  });

  test('takes the words of a choice, and those for the rest where it has none', () => {
    const who = '{kind, select, child {barnet} other {någon annan}}';
    expect(filled(who, { kind: 'child' })).toBe('barnet');
    expect(filled(who, { kind: 'party' })).toBe('någon annan');
  });

  test('has pieces with a look of their own, with parts inside them too', () => {
    expect(filled('Så <b>här {n, plural, one {nu} other {{n} gånger}}</b>, # 1', { n: 3 })).toBe(
      'Så [b:här 3 gånger], # 1',
    );
  });

  test.each(['{n, plural, one {# dag}}', 'ett {namn', '<b>öppen', 'för tidigt }', '{ {n} }', '</b>'])(
    'is refused as %s',
    (text) => {
      expect(() => parseMessage(text)).toThrow(text);
    },
  );
});
