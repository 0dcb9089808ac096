import type { Figure } from '@tavlan/contract';

export const SUPPRESSED = 'Färre än fem: visas inte';

/** The number, or why there is none. */
export function figureText({ count }: Figure): string {
  return count === null ? SUPPRESSED : String(count);
}

/** "12 av 40, 30 %": a share always with the numbers beside it. `null` when either is not shown. */
export function shareText(part: Figure, whole: Figure): string | null {
  if (part.count === null || whole.count === null || whole.count === 0) return null;
  return `${Math.round((part.count / whole.count) * 100)} %`;
}

/** How much of the widest bar, 0 to 1. */
export function barLength(figure: Figure, widest: number): number {
  return figure.count === null || widest === 0 ? 0 : figure.count / widest;
}

export function widestOf(figures: readonly Figure[]): number {
  return figures.reduce((widest, { count }) => Math.max(widest, count ?? 0), 0);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const LONG = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december']; // prettier-ignore

/** `2026-03` → "mar", or "mars 2026". */
export function monthText(month: string, style: 'short' | 'long' = 'short'): string {
  const index = Number(month.slice(5)) - 1;
  return style === 'short' ? (MONTHS[index] ?? month) : `${LONG[index] ?? ''} ${month.slice(0, 4)}`;
}

/** Each month is complete from its first day; the one that runs is told apart. */
export function monthName(month: string, today: string): string {
  return today.startsWith(month) ? `${monthText(month, 'long')} (hittills)` : monthText(month, 'long');
}
