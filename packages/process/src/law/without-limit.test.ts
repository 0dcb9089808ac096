import { CLOCKS, EVENTS, FINDING_RULES, RULES_WITHOUT_LIMIT } from '../index.js';

const names = new Set([...Object.keys(EVENTS), ...Object.keys(CLOCKS), ...FINDING_RULES.map((rule) => rule.finding)]);

describe('a rule without a limit', () => {
  it.each(RULES_WITHOUT_LIMIT)('$rule names what shows it, or why nothing does', ({ rule, law, shownBy, note }) => {
    expect(shownBy.filter((name) => !names.has(name))).toEqual([]);
    expect(shownBy.length > 0 || note !== undefined).toBe(true);
    expect(law).not.toBe('');
    expect(CLOCKS).not.toHaveProperty(rule);
  });

  it('stands once', () => {
    const rules = RULES_WITHOUT_LIMIT.map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(rules.length);
  });
});
