import type { Figure } from '@tavlan/contract';
import { parseDay } from '@tavlan/process';
import { formatDay } from '../../ui/language/format-day.js';
import { t } from '../../ui/language/text.js';

export const SUPPRESSED = t('Färre än fem: visas inte');

/** The number, or why there is none. */
export function figureText({ count }: Figure): string {
  return count === null ? SUPPRESSED : String(count);
}

/** "12 av 40, 30 %": a share always with the numbers beside it. `null` when either is not shown. */
export function shareText(part: Figure, whole: Figure): string | null {
  if (part.count === null || whole.count === null || whole.count === 0) return null;
  return t('{share} %', { share: Math.round((part.count / whole.count) * 100) });
}

/** How much of the widest bar, 0 to 1. */
export function barLength(figure: Figure, widest: number): number {
  return figure.count === null || widest === 0 ? 0 : figure.count / widest;
}

export function widestOf(figures: readonly Figure[]): number {
  return figures.reduce((widest, { count }) => Math.max(widest, count ?? 0), 0);
}

/** The groups of age, by the id the service knows them by. */
export const AGES: Readonly<Record<string, string>> = {
  '0-5': t('0–5 år'),
  '6-12': t('6–12 år'),
  '13-17': t('13–17 år'),
  '18-20': t('18–20 år'),
  okand: t('Okänd ålder'),
};

/** `2026-03` → "mar", or "mars 2026". */
export function monthText(month: string, style: 'short' | 'long' = 'short'): string {
  const first = parseDay(`${month}-01`);
  if (first === null) return month;
  if (style === 'short') return formatDay(first).split(' ')[1] ?? month;
  return formatDay(first, 'full').split(' ').slice(2).join(' ');
}

/** Each month is complete from its first day; the one that runs is told apart. */
export function monthName(month: string, today: string): string {
  return today.startsWith(month)
    ? t('{month} (hittills)', { month: monthText(month, 'long') })
    : monthText(month, 'long');
}
