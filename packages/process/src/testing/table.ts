/** A table of histories: what one clock shows on a day. */
import { failure, type Row } from './clock-rows.js';

export type Line = readonly [
  title: string,
  history: string,
  on: string,
  clock: string,
  want: 'absent' | Readonly<Record<string, unknown>>,
];

export function holds(lines: readonly Line[]): void {
  it.each(lines.map((line) => [line[0], line] as const))('%s', (_title, [title, history, on, clock, want]) => {
    expect(failure({ title, history, on, clock, want: want as Row['want'] })).toBeUndefined();
  });
} // prettier-ignore
