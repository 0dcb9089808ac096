import type { Board } from '@tavlan/contract';
import { narrowedBoard } from './narrowed-board.js';

const card = (dnr: string, code: string, name: string | null) => ({ dnr, code, name });
const board = {
  columns: [
    {
      id: 'utredning',
      next: 'mer',
      cards: [card('IO 2026-0012', 'LIND-27', 'Åsa'), card('IO 2026-0034', 'EKEN-11', null)],
    },
  ],
} as unknown as Board;
const shown = (typed: string) => narrowedBoard(board, typed).columns[0]?.cards.map(({ code }) => code);

test.each([
  ['0034', ['EKEN-11']],
  ['lind', ['LIND-27']],
  [' åS ', ['LIND-27']],
  ['2026', ['LIND-27', 'EKEN-11']],
  ['zzz', []],
])('of the cards at hand %p keeps %p', (typed, kept) => {
  expect(shown(typed)).toEqual(kept);
});

test('what follows the first page is not asked for, and nothing typed leaves the board as it is', () => {
  expect(narrowedBoard(board, 'lind').columns[0]?.next).toBeNull();
  expect(narrowedBoard(board, '  ')).toBe(board);
});
