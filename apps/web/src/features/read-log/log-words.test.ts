import { day } from '@tavlan/process';
import { instantText, monthsBefore, newSeed, selectionText } from './log-words.js';

describe('What a review was of', () => {
  test('a sample tells all that is needed to draw it again', () => {
    const selection = { month: '2026-10', size: 20, seed: 'abc' };
    expect(selectionText({ kind: 'stickprov', selection, reader: null })).toBe(
      'Stickprov · 2026-10, 20 rader, frö abc',
    );
  });

  test('a protected case is said to be one, and a person is named', () => {
    expect(selectionText({ kind: 'arende', selection: { dnr: null }, reader: null })).toBe(
      'Läsningar av ett ärende · skyddat ärende',
    );
    const selection = { user: 'chef', from: day('2026-11-01'), to: day('2026-11-23') };
    expect(selectionText({ kind: 'person', selection, reader: { id: 'chef', name: 'Anders Holm' } })).toBe(
      'En persons läsningar · Anders Holm · 1 nov 2026 – 23 nov 2026',
    );
  });
});

test('without a person chosen it was of all readings', () => {
  expect(selectionText({ kind: 'person', selection: {}, reader: null })).toBe('Alla läsningar');
});

test('an instant is told by the clock in Sweden', () => {
  expect(instantText('2026-11-23T23:30:05.000Z')).toBe('24 nov 2026 00:30:05');
  expect(instantText('2026-07-01T10:00:00.000Z')).toBe('1 jul 2026 12:00:00');
});

test('a sample is drawn from this month or one of the eleven before', () => {
  expect(monthsBefore(day('2026-02-03')).slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  expect(monthsBefore(day('2026-02-03'))).toHaveLength(12);
});

test('two seeds are not the same', () => expect(newSeed()).not.toBe(newSeed()));
