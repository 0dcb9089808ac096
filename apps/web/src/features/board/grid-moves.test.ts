import fc from 'fast-check';
import { moved } from './grid-moves.js';

const counts = [3, 0, 40, 1];

describe('moving between cards by keyboard', () => {
  test.each([
    ['ArrowDown', { column: 0, row: 0 }, { column: 0, row: 1 }],
    ['ArrowUp', { column: 0, row: 2 }, { column: 0, row: 1 }],
    ['ArrowRight', { column: 0, row: 2 }, { column: 2, row: 2 }],
    ['ArrowRight', { column: 2, row: 30 }, { column: 3, row: 0 }],
    ['ArrowLeft', { column: 2, row: 30 }, { column: 0, row: 2 }],
    ['Home', { column: 2, row: 30 }, { column: 2, row: 0 }],
    ['End', { column: 2, row: 3 }, { column: 2, row: 39 }],
    ['PageDown', { column: 2, row: 37 }, { column: 2, row: 39 }],
  ])('%s from %j leads to %j, past empty columns', (key, from, to) => {
    expect(moved(counts, from, key)).toEqual(to);
  });

  test.each([
    ['ArrowUp', { column: 0, row: 0 }],
    ['ArrowDown', { column: 0, row: 2 }],
    ['ArrowLeft', { column: 0, row: 0 }],
    ['ArrowRight', { column: 3, row: 0 }],
    ['a', { column: 0, row: 0 }],
  ])('%s from %j leads nowhere', (key, from) => {
    expect(moved(counts, from, key)).toBeNull();
  });

  test('no move ever leaves the board', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
    fc.assert(
      fc.property(
        fc.array(fc.nat(60), { minLength: 7, maxLength: 7 }).filter((each) => (each[0] ?? 0) > 0),
        fc.array(fc.constantFrom(...keys), { maxLength: 40 }),
        (board, presses) => {
          let at = { column: 0, row: 0 };
          for (const press of presses) at = moved(board, at, press) ?? at;
          expect(at.row).toBeLessThan(board[at.column] ?? 0);
          expect(at.row).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
