import type { LocalDate } from '@tavlan/process';

/** A row of an interval table, without what says when and by which rules it was derived. */
export interface SpanRow {
  readonly key: string;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
  readonly [column: string]: string | number | boolean | null;
}
