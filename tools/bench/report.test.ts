import { isNews, judged, table, verdict } from './report.mjs';

const budgets = {
  quick: { measured: { most: 10 } },
  slow: { ratio: { most: 2 }, reported: { ratio: { most: 3 } } },
};
const one = (value: number) => ({ median: value, least: value, most: value });
const row = (id: string, side: 'measured' | 'ratio', value: number) => ({
  id,
  title: id,
  unit: 'ms',
  measured: one(1),
  [side]: one(value),
});
const told = (...rows: object[]) => judged(rows, budgets);

describe('A budget', () => {
  test('that is kept needs no words', () => {
    const rows = told(row('quick', 'measured', 10), row('slow', 'ratio', 2), row('other', 'measured', 99));
    expect(rows.map(({ kept }: { kept: boolean | null }) => kept)).toEqual([true, true, null]);
    expect(rows.some(isNews)).toBe(false);
    expect(verdict({ rows })).toBe('All 2 budgets are kept.');
  });

  test('that is missed as reported is told as missed, and is no news', () => {
    const rows = told(row('quick', 'measured', 10), row('slow', 'ratio', 2.9));
    expect(rows.some(isNews)).toBe(false);
    expect(table({ rows })).toContain('missed, as reported');
    expect(verdict({ rows })).toBe('1 of 2 budgets are kept; missed as docs/performance.md reports: slow.');
  });

  test('that is missed by more than reported, or without a report, is news', () => {
    const rows = told(row('quick', 'measured', 10.1), row('slow', 'ratio', 3.1));
    expect(rows.filter(isNews)).toHaveLength(2);
    expect(verdict({ rows })).toBe('0 of 2 budgets are kept; MISSED: quick · slow.');
  });
});
