/** A place on the board: column and row, from 0. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

const PAGE = 5;

/** Where an arrow leads, given how many cards stand in each column; `null` when it leads nowhere or is no move. */
export function moved(counts: readonly number[], at: Place, key: string): Place | null {
  const rows = counts[at.column] ?? 0;
  const within = (row: number) => place(at, { column: at.column, row: Math.max(0, Math.min(row, rows - 1)) });
  switch (key) {
    case 'ArrowDown':
      return within(at.row + 1);
    case 'ArrowUp':
      return within(at.row - 1);
    case 'PageDown':
      return within(at.row + PAGE);
    case 'PageUp':
      return within(at.row - PAGE);
    case 'Home':
      return within(0);
    case 'End':
      return within(rows - 1);
    case 'ArrowRight':
      return beside(counts, at, 1);
    case 'ArrowLeft':
      return beside(counts, at, -1);
    default:
      return null;
  }
}

/** The nearest column that has cards; empty ones are passed by. */
function beside(counts: readonly number[], at: Place, step: 1 | -1): Place | null {
  for (let column = at.column + step; column >= 0 && column < counts.length; column += step) {
    const rows = counts[column] ?? 0;
    if (rows > 0) return { column, row: Math.min(at.row, rows - 1) };
  }
  return null;
}

function place(from: Place, to: Place): Place | null {
  return to.row === from.row ? null : to;
}
