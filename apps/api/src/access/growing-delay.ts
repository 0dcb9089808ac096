/** Some tries are free; each further one must wait twice as long as the one before, up to a quarter of an hour. */
const FIRST_MS = 30_000;
const LONGEST_MS = 15 * 60_000;
/** So long without a failure, and all is forgotten. */
const FORGOTTEN_MS = 60 * 60_000;
const MOST_KEPT = 20_000;

interface Failures {
  readonly count: number;
  readonly last: number;
}

export class GrowingDelay {
  private readonly failures = new Map<string, Failures>();

  constructor(
    private readonly free: number,
    private readonly clock: () => number,
  ) {}

  /** Milliseconds left to wait. */
  left(key: string): number {
    const { count, last } = this.of(key);
    if (count < this.free) return 0;
    const wait = Math.min(FIRST_MS * 2 ** (count - this.free), LONGEST_MS);
    return Math.max(0, last + wait - this.clock());
  }

  add(key: string): void {
    const { count } = this.of(key);
    this.failures.delete(key);
    this.failures.set(key, { count: count + 1, last: this.clock() });
    const oldest = this.failures.keys().next();
    if (this.failures.size > MOST_KEPT && !oldest.done) this.failures.delete(oldest.value);
  }

  takeBack(key: string): void {
    const { count, last } = this.of(key);
    if (count <= 1) this.failures.delete(key);
    else this.failures.set(key, { count: count - 1, last });
  }

  forget(key: string): void {
    this.failures.delete(key);
  }

  private of(key: string): Failures {
    const found = this.failures.get(key);
    return found !== undefined && this.clock() - found.last < FORGOTTEN_MS ? found : { count: 0, last: 0 };
  }
}
