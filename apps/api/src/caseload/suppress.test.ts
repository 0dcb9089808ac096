import { LEAST, suppress } from './suppress.js';

const told = (cells: number[], more = {}) => {
  const { cells: figures, total } = suppress(cells, more);
  return [...figures, total].map(({ count, suppressed }) => {
    expect(suppressed).toBe(count === null);
    return count;
  });
};

describe('Suppressing small numbers', () => {
  test.each([
    { name: 'a row without small numbers is told whole', cells: [5, 9, 20], wanted: [5, 9, 20, 34] },
    { name: 'one small number takes the smallest other with it', cells: [3, 9, 20], wanted: [null, null, 20, 32] },
    { name: 'zero is small too but takes nothing with it', cells: [0, 9, 20], wanted: [null, 9, 20, 29] },
    { name: 'nor does it hide another', cells: [0, 3, 9, 20], wanted: [null, null, null, 20, 32] },
    { name: 'two that are small together take a third', cells: [1, 2, 9, 20], wanted: [null, null, null, 20, 32] },
    { name: 'two that are not are left alone', cells: [4, 3, 9, 20], wanted: [null, null, 9, 20, 36] },
    { name: 'a small sum is not told', cells: [1, 3], wanted: [null, null, null] },
    { name: 'a row that is all small tells its sum', cells: [4, 4, 3], wanted: [null, null, null, 11] },
  ])('$name', ({ cells, wanted }) => {
    expect(told(cells)).toEqual(wanted);
  });

  test('the parts of a number left out are left out', () => {
    expect(told([10, 20], { totalHidden: true })).toEqual([null, null, null]);
  });

  test('what is left out of any row could be other numbers as well, some of them not small', () => {
    for (let code = 0; code < 9 ** 4; code += 1) {
      const cells = [0, 1, 2, 3].map((place) => Math.floor(code / 9 ** place) % 9);
      const { cells: figures, total } = suppress(cells);
      if (total.count === null) continue;
      const hidden = figures.filter(({ suppressed }) => suppressed).length;
      const rest = total.count - figures.reduce((sum, { count }) => sum + (count ?? 0), 0);
      expect(figures.every(({ count }) => count === null || count >= LEAST)).toBe(true);
      expect(rest === 0 || (hidden > 1 && rest >= LEAST)).toBe(true);
    }
  });
});
