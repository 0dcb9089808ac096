import { SystemClock, clockFromEnvironment } from './clock.js';

describe('the clock', () => {
  it('tells the time when nothing else is said', () => {
    expect(clockFromEnvironment({})).toBeInstanceOf(SystemClock);
  });
  it('stays on a fixed day', () => {
    const clock = clockFromEnvironment({ TAVLAN_TODAY: '2026-02-28' });
    expect(clock.today()).toBe('2026-02-28');
  });
  it('runs on from a given instant, by the day in Sweden', () => {
    const clock = clockFromEnvironment({ TAVLAN_NOW: '2026-07-01T22:30:00Z' });
    expect(clock.today()).toBe('2026-07-02');
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse('2026-07-01T22:30:00Z'));
  });
  it('cannot be set in production', () => {
    for (const lie of [{ TAVLAN_TODAY: '2026-01-01' }, { TAVLAN_NOW: '2026-01-01T00:00:00Z' }]) {
      expect(() => clockFromEnvironment({ ...lie, NODE_ENV: 'production' })).toThrow('refused in production');
    }
  });
  it('takes no day that does not exist', () => {
    expect(() => clockFromEnvironment({ TAVLAN_TODAY: '2026-02-30' })).toThrow('not a day');
    expect(() => clockFromEnvironment({ TAVLAN_NOW: 'snart' })).toThrow('not an instant');
  });
});
