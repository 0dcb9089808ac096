/**
 * Small numbers are not told, for a reader who knows a village knows who they are: nothing under five, nor what would
 * let one under five be worked out from the rest and the sum (OSL 26:1).
 */
import type { Figure } from '@tavlan/contract';

export const LEAST = 5;

export interface Suppressed {
  readonly cells: readonly Figure[];
  readonly total: Figure;
}

const HIDDEN: Figure = { count: null, suppressed: true };
const figureOf = (count: number, hidden: boolean): Figure => (hidden ? HIDDEN : { count, suppressed: false });

/**
 * What is left out of a row adds up to the difference between the sum and what is shown. So they must be several cells
 * and together no small number; until then the smallest one shown is left out as well. Where all that is left out is
 * zeros there is nobody to protect.
 */
export function suppress(
  cells: readonly number[],
  { totalHidden = false }: { totalHidden?: boolean } = {},
): Suppressed {
  const total = sumOf(cells);
  if (totalHidden || total < LEAST) return { cells: cells.map(() => HIDDEN), total: HIDDEN };
  const hidden = new Set([...cells.keys()].filter((place) => (cells[place] ?? 0) < LEAST));
  const bySize = [...cells.keys()].sort((a, b) => (cells[a] ?? 0) - (cells[b] ?? 0));
  const rest = () => sumOf([...hidden].map((place) => cells[place] ?? 0));
  while (rest() > 0 && (hidden.size < 2 || rest() < LEAST)) {
    const next = bySize.find((place) => !hidden.has(place));
    if (next === undefined) break;
    hidden.add(next);
  }
  return { cells: cells.map((count, place) => figureOf(count, hidden.has(place))), total: figureOf(total, false) };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
