/** What tells one ordinary case from the next: the same every time, since a demonstration is to be the same. */

export class Variation {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  }

  /** Both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(choices: readonly T[]): T {
    const chosen = choices[this.between(0, choices.length - 1)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** Mulberry32: small, and good enough for days and names. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}
