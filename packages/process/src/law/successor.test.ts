/** A new act as data: an invented successor to LVU from 2027-01-01. No code knows of it. */
import { day, defaultContext, explain, fold, outcomeOn, RULES, type ClockRound, type RuleVersion } from '../index.js';
import { rule } from './rule.js';
import { ruleInForce } from '../rules-in-force.js';
import { register } from '../testing/history.js';

const border = '2027-01-01';
/** Carried over with new sections; the review every four months and for running care too, submission in five days. */
const successor: readonly RuleVersion[] = [
  rule('LVU-05', border, { days: 5 }, 'rolls', 'lag (2026:999) 5 kap. 2 §'),
  rule('LVU-07', border, { weeks: 4 }, 'rolls', 'lag (2026:999) 5 kap. 4 §'),
  rule('LVU-08', border, { days: 0 }, 'stays', 'lag (2026:999) 5 kap. 9 §'),
  rule('LVU-15', border, { months: 4 }, 'stays', 'lag (2026:999) 6 kap. 1 §', { appliesToRunning: true }),
  rule('LVU-16', border, { months: 6 }, 'stays', 'lag (2026:999) 6 kap. 2 §'),
  rule('LVU-19', border, { years: 1 }, 'stays', 'lag (2026:999) 6 kap. 7 §', { appliesToRunning: true, thereafter: { months: 6 } }), // prettier-ignore
];
const replaced = new Set(successor.map((r) => r.clock));
const ended = RULES.map((r) =>
  replaced.has(r.clock) && r.validTo === undefined ? { ...r, validTo: day('2026-12-31') } : r,
);
const rules = [...ended, ...successor];
const rounds = (text: string, clock: string): readonly ClockRound[] =>
  fold(register(text), defaultContext({ rules })).clocks.filter((c) => c.clock === clock);
const only = (text: string, clock: string): ClockRound => {
  const found = rounds(text, clock);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('an act that replaces another', () => {
  it('leaves exactly one version of every clock in force on every day about the border', () => {
    for (const clock of replaced)
      for (const on of ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'])
        expect(rules.filter((r) => r.clock === clock && r.validFrom <= on && (r.validTo ?? '9') >= on)).toHaveLength(1);
  });

  it('governs what begins on its first day, the old one what began the day before', () => {
    const old = only('omhandertagande-beslutat 2026-12-31', 'LVU-05');
    expect([old.due, old.rule.law]).toEqual(['2027-01-07', 'LVU 7 §']);
    const now = only('omhandertagande-beslutat 2027-01-01', 'LVU-05');
    expect([now.due, now.lastDay, now.rule.law]).toEqual(['2027-01-06', '2027-01-07', 'lag (2026:999) 5 kap. 2 §']);
  });

  it('leaves a round that already ran to the old act unless it says otherwise', () => {
    const running = only('vard-beslutad 2026-11-10 ground=3', 'LVU-16');
    expect([running.due, running.rule.law, running.before]).toEqual(['2027-05-10', 'LVU 13 §', undefined]);
  });

  it('takes over a running round where it says so, from its first day', () => {
    const running = only('vard-beslutad 2026-11-10 ground=2', 'LVU-15');
    expect([running.due, running.rule.law, running.rule.confidence]).toEqual(['2027-03-10', 'lag (2026:999) 6 kap. 1 §', 'M']); // prettier-ignore
    expect(explain(running, day('2026-12-31'))).toContain('LVU 13 §');
    expect(explain(running, day('2026-12-31'))).toContain('10 maj 2027');
    expect(explain(running, day('2027-01-01'))).toContain('lag (2026:999) 6 kap. 1 §');
    expect(explain(running, day('2027-01-01'))).toContain('10 mars 2027');
    expect(running.firstWarning).toBe('2027-02-08');
  });

  it('never puts a last day before its own first day', () => {
    const running = only('vard-beslutad 2026-08-10 ground=2', 'LVU-15');
    expect(running.due).toBe('2027-01-01');
    expect(outcomeOn(running, day('2026-12-31'))).toBe('open');
    expect(outcomeOn(running, day('2027-01-01'))).toBe('open');
    expect(outcomeOn(running, day('2027-01-02'))).toBe('overdue');
  });

  it('does not excuse what was already broken', () => {
    const broken = only('vard-beslutad 2026-05-10 ground=2', 'LVU-15');
    expect([broken.lastDay, outcomeOn(broken, day('2027-02-01'))]).toEqual(['2026-11-10', 'overdue']);
  });

  it('does not touch what was done before it came', () => {
    const [first, second] = rounds('vard-beslutad 2026-06-10 ground=2; overvagande-vard 2026-11-20', 'LVU-15');
    expect([first!.due, first!.rule.law, outcomeOn(first!, day('2027-02-01'))]).toEqual(['2026-12-10', 'LVU 13 §', 'met']); // prettier-ignore
    expect([second!.due, second!.rule.law]).toEqual(['2027-03-20', 'lag (2026:999) 6 kap. 1 §']);
  });

  it('governs the next round after a review under it, with its own interval', () => {
    const all = rounds('placering-paborjad 2026-06-01 form=familjehem ground=LVU-2 home=h; vardnadsoverflyttning-overvagd 2027-05-10', 'LVU-19'); // prettier-ignore
    expect(all.map((r) => [r.from, r.due])).toEqual([
      ['2026-06-01', '2027-06-01'],
      ['2027-05-10', '2027-11-10'],
    ]);
  });

  it('remembers each act when a round runs through two changes of law', () => {
    const round = only('placering-paborjad 2025-08-01 form=familjehem ground=LVU-2 home=h', 'LVU-19');
    expect(round.due).toBe('2027-01-01');
    const through = only('placering-paborjad 2021-08-01 form=familjehem ground=LVU-2 home=h', 'LVU-19');
    expect(explain(through, day('2022-06-30'))).toContain('LVU 13 §');
    expect(explain(through, day('2023-06-30'))).toContain('LVU 13 c §');
  });

  it('ends an emergency measure across the border as its own clock says', () => {
    const text = 'omhandertagande-beslutat 2026-12-21; omhandertagande-understallt 2026-12-22; omhandertagande-verkstallt 2026-12-21'; // prettier-ignore
    expect(only(text, 'LVU-07').rule.law).toBe('LVU 8 §');
    const released = only(text, 'LVU-08');
    expect([released.from, released.rule.law]).toEqual(['2027-01-19', 'lag (2026:999) 5 kap. 9 §']);
  });

  it('is the newest version that governs where two overlap', () => {
    expect(ruleInForce([...RULES, ...successor], 'LVU-05', day('2027-01-01'))!.law).toBe('lag (2026:999) 5 kap. 2 §');
  });
});
