import type { Figure } from '@tavlan/contract';
import type { ReactNode } from 'react';
import { barLength, SUPPRESSED, widestOf } from './figure-text.js';

export interface BarRow {
  readonly key: string;
  readonly title: string;
  readonly figure: Figure;
  /** What more is told of it, one cell a column. */
  readonly more?: readonly ReactNode[];
}

interface BarTableProps {
  readonly caption: string;
  readonly head: string;
  readonly unit: string;
  readonly rows: readonly BarRow[];
  readonly moreHeads?: readonly string[];
}

/** A table whose numbers are also bars. The number is the content; the bar only lets it be seen at a glance. */
export function BarTable({ caption, head, unit, rows, moreHeads = [] }: BarTableProps) {
  const widest = widestOf(rows.map((row) => row.figure));
  return (
    <table className="bar-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" colSpan={2}>
            {unit}
          </th>
          {moreHeads.map((text) => (
            <th key={text} scope="col" className="end">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, title, figure, more = [] }) => (
          <tr key={key}>
            <th scope="row">{title}</th>
            {figure.count === null ? (
              <td colSpan={2} className="soft bar-hidden">
                {SUPPRESSED}
              </td>
            ) : (
              <>
                <td className="bar-number number">{figure.count}</td>
                <td className="bar-cell" aria-hidden>
                  <span className="bar" style={{ inlineSize: `${barLength(figure, widest) * 100}%` }} />
                </td>
              </>
            )}
            {more.map((cell, index) => (
              <td key={moreHeads[index]} className="end number">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
