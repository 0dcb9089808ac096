/** Slows down guessing. Counted per account and address together, so that nobody can lock another person out. */

const MOST_FAILURES = 10;
const WINDOW_MS = 15 * 60 * 1000;
const MOST_KEPT = 20_000;
/** Hashing is heavy: so many sign-ins may wait at once, and no more. */
const MOST_AT_ONCE = 40;

interface Failures {
  readonly since: number;
  readonly count: number;
}

export class Attempts {
  private readonly failures = new Map<string, Failures>();
  private underWay = 0;

  constructor(private readonly clock: () => number = Date.now) {}

  /** Runs the check unless there have been too many; undefined means refused without looking. */
  async guard(account: string, address: string, check: () => Promise<boolean>): Promise<boolean | undefined> {
    const key = `${account.toLowerCase()}\n${address}`;
    if (this.count(key) >= MOST_FAILURES || this.underWay >= MOST_AT_ONCE) return undefined;
    this.underWay += 1;
    // Counted before the answer is known: a burst sent all at once gets no more tries than one sent in turn.
    this.add(key);
    try {
      const fits = await check();
      if (fits) this.failures.delete(key);
      return fits;
    } finally {
      this.underWay -= 1;
    }
  }

  private count(key: string): number {
    const found = this.failures.get(key);
    return found !== undefined && this.clock() - found.since < WINDOW_MS ? found.count : 0;
  }

  private add(key: string): void {
    const count = this.count(key);
    const since = count === 0 ? this.clock() : (this.failures.get(key)?.since ?? this.clock());
    this.failures.delete(key);
    this.failures.set(key, { since, count: count + 1 });
    const oldest = this.failures.keys().next();
    if (this.failures.size > MOST_KEPT && !oldest.done) this.failures.delete(oldest.value);
  }
}
