/** How many open instances pull the card towards each column, kept up as instances begin, move and end. process.md §1. */
import { COLUMNS, type Column, type KindId } from './definition.js';
import { KINDS } from './tracks/index.js';

export const BIT = Object.fromEntries(COLUMNS.map((column, place) => [column, 1 << place])) as Readonly<
  Record<Column, number>
>;

export class Pulls {
  /** The columns something open pulls towards, as bits; appeals apart. */
  bits = 0;
  /** Open matters in court that pull towards the court. */
  appeals = 0;
  private readonly counts: Partial<Record<Column, number>> = {};

  add(kind: KindId, state: string, by: 1 | -1): void {
    const { pulls, column: own } = KINDS[kind];
    const column = pulls ? pulls(state) : own;
    if (column === null) return;
    if (kind === 'mal') {
      this.appeals += by;
      return;
    }
    const count = (this.counts[column] ?? 0) + by;
    this.counts[column] = count;
    this.bits = count > 0 ? this.bits | BIT[column] : this.bits & ~BIT[column];
  }
}
