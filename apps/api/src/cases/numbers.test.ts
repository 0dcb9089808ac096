import { codeOf, dnrOf } from './numbers.js';

describe('case codes', () => {
  it('never repeat', () => {
    const codes = Array.from({ length: 20_000 }, (_, index) => codeOf(index + 1));
    expect(new Set(codes).size).toBe(codes.length);
  });
  it('are a word and a short number', () => {
    for (let number = 1; number <= 5000; number += 1) expect(codeOf(number)).toMatch(/^[A-ZÅÄÖ]{3,6}-\d{2}$/);
  });
  it('stand beside a dnr of the year', () => {
    expect(dnrOf(2026, 7)).toBe('IO 2026-0007');
  });
});
