import type { Board, BoardColumn, Card } from '@tavlan/contract';
import { COLUMN_TITLES, COLUMNS, day, type Column } from '@tavlan/process';
import { withChangedCards } from './changed-cards.js';

const today = day('2026-11-23');

function card(id: string, lastDay: string | null = null, more: Partial<Card> = {}): Card {
  const next =
    lastDay === null
      ? null
      : { clock: 'ANM-06', title: 'Förhandsbedömning', due: day(lastDay), lastDay: day(lastDay), daysLeft: 1, state: 'later' as const, weight: 3, local: false }; // prettier-ignore
  return { id, dnr: `IO ${id}`, code: id, name: null, age: null, responsible: null, unit: null, since: today, days: 0, next, late: 0, red: null, markers: [], echo: false, ...more }; // prettier-ignore
}

function board(columns: Partial<Record<Column, readonly Card[]>>, next: Partial<Record<Column, string>> = {}): Board {
  return {
    on: today,
    today,
    columns: COLUMNS.map((id): BoardColumn => {
      const cards = [...(columns[id] ?? [])];
      return { id, title: COLUMN_TITLES[id], count: cards.filter((each) => !each.echo).length, echoes: cards.filter((each) => each.echo).length, cards, next: next[id] ?? null }; // prettier-ignore
    }),
  };
}

const shown = (of: Board | null, id: Column) => of?.columns.find((column) => column.id === id);
const ids = (of: Board | null, id: Column) => shown(of, id)?.cards.map((each) => each.id);

describe('a board with changed cards put in', () => {
  test('stands what was closed last first among the closed', () => {
    const before = board({
      avslutat: [card('b', null, { days: 2 }), card('a', null, { days: 900 })],
      utredning: [card('c')],
    });
    const after = withChangedCards(before, [
      { id: 'c', places: [{ column: 'avslutat', card: card('c', null, { days: 0 }) }] },
    ]);
    expect(ids(after, 'avslutat')).toEqual(['c', 'b', 'a']);
  });

  test('moves a card to its new column and counts it there', () => {
    const before = board({ orosanmalan: [card('a'), card('b')] });
    const after = withChangedCards(before, [{ id: 'a', places: [{ column: 'forhandsbedomning', card: card('a', '2026-12-01') }] }]); // prettier-ignore
    expect(ids(after, 'orosanmalan')).toEqual(['b']);
    expect(ids(after, 'forhandsbedomning')).toEqual(['a']);
    expect(shown(after, 'orosanmalan')?.count).toBe(1);
    expect(shown(after, 'forhandsbedomning')?.count).toBe(1);
  });

  test('stands it by its last day, echoes after the cards', () => {
    const cards = [card('a', '2026-11-24'), card('c', '2026-11-28'), card('e', '2026-11-20', { echo: true })];
    const after = withChangedCards(board({ utredning: cards }), [{ id: 'b', places: [{ column: 'utredning', card: card('b', '2026-11-26') }] }]); // prettier-ignore
    expect(ids(after, 'utredning')).toEqual(['a', 'b', 'c', 'e']);
    expect(shown(after, 'utredning')).toMatchObject({ count: 3, echoes: 1 });
  });

  test('leaves the others untouched, so that they are not drawn again', () => {
    const before = board({ utredning: [card('a'), card('b')], namnd: [card('c')] });
    const after = withChangedCards(before, [{ id: 'a', places: [{ column: 'utredning', card: card('a', null, { late: 1 }) }] }]); // prettier-ignore
    expect(shown(after, 'utredning')?.cards[1]).toBe(before.columns[2]?.cards[1]);
    expect(shown(after, 'namnd')).toBe(shown(before, 'namnd'));
    expect(shown(after, 'utredning')?.cards[0]?.late).toBe(1);
  });

  test.each([[null], [[]]])('takes away what can no longer be seen or what the filter leaves out', (places) => {
    const after = withChangedCards(board({ utredning: [card('a')] }), [{ id: 'a', places }]);
    expect(ids(after, 'utredning')).toEqual([]);
    expect(shown(after, 'utredning')?.count).toBe(0);
  });

  test('says nothing when the card stood, or will stand, on a page that is not loaded', () => {
    const partly = board({ utredning: [card('a', '2026-11-24')] }, { utredning: 'more' });
    const place = (id: string, lastDay: string) => [{ id, places: [{ column: 'utredning' as const, card: card(id, lastDay) }] }]; // prettier-ignore
    expect(withChangedCards(partly, place('x', '2026-11-23'))).toBeNull();
    expect(withChangedCards(partly, place('a', '2026-12-24'))).toBeNull();
  });
});
