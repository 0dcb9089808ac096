/** Chance that can be repeated: the same seed gives the same numbers on every machine. sfc32, seeded through SHA-256. */
import { createHash } from 'node:crypto';

/** Something with a weight; the weights need not add up to one. */
export type Weighted<T> = readonly (readonly [T, number])[];

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter: number;

  constructor(seed: string) {
    const state = createHash('sha256').update(seed).digest();
    this.a = state.readInt32LE(0);
    this.b = state.readInt32LE(4);
    this.c = state.readInt32LE(8);
    this.counter = 1;
    for (let round = 0; round < 15; round++) this.bits();
  }

  /** 32 bits. */
  bits(): number {
    const t = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + t;
    this.c |= 0;
    return t >>> 0;
  }

  /** 0 ≤ x < 1 */
  next(): number {
    return this.bits() / 4294967296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number, both ends included. */
  between(first: number, last: number): number {
    return last <= first ? first : first + Math.floor(this.next() * (last - first + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)]!;
  }

  weighted<T>(choices: Weighted<T>): T {
    let total = 0;
    for (const [, weight] of choices) total += weight;
    let left = this.next() * total;
    for (const [value, weight] of choices) if ((left -= weight) < 0) return value;
    return choices[choices.length - 1]![0];
  }

  exponential(mean: number): number {
    return -Math.log(1 - this.next()) * mean;
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next());
  }

  poisson(mean: number): number {
    if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = this.next(); product > limit; product *= this.next()) count += 1;
    return count;
  }

  bytes(length: number): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    for (let at = 0; at < length; at += 4) {
      const bits = this.bits();
      for (let byte = 0; byte < 4 && at + byte < length; byte++) bytes[at + byte] = bits >>> (8 * byte);
    }
    return bytes;
  }

  /** A UUID of version 7, in whose order the instants stand. */
  uuid(atMilliseconds: number): string {
    const high = Math.floor(atMilliseconds / 65536);
    const low = atMilliseconds % 65536;
    const [p, q, r] = [this.bits(), this.bits(), this.bits()];
    const eight = hex32(high);
    const version = 0x7000 | (p & 0xfff);
    const variant = 0x8000 | ((p >>> 12) & 0x3fff);
    return `${eight}-${hex16(low)}-${hex16(version)}-${hex16(variant)}-${hex32(q)}${hex16(r & 0xffff)}`;
  }
}

const hex16 = (n: number): string => HEX[(n >>> 8) & 255]! + HEX[n & 255]!;
const hex32 = (n: number): string => hex16(n >>> 16) + hex16(n & 0xffff);
