/** Arithmetic of days, `from` inclusive, `to` exclusive; open without `to`. */
import type { LocalDate } from '@tavlan/process';

export interface Interval {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

export const byStart = <T extends Interval>(spans: readonly T[]): T[] =>
  [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

/** The days of `span` that are in none of the others. */
export function subtract({ from, to }: Interval, others: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let free: LocalDate | undefined = from;
  for (const other of byStart(others)) {
    if (free === undefined || (to !== undefined && other.from >= to)) break;
    if (other.from > free) left.push({ from: free, to: other.from });
    if (other.to === undefined) free = undefined;
    else if (other.to > free) free = other.to;
  }
  if (free !== undefined && (to === undefined || free < to)) left.push({ from: free, ...(to !== undefined && { to }) });
  return left;
}

/** The days of `span` that are in one of the others. */
export function intersect(span: Interval, others: readonly Interval[]): Interval[] {
  return subtract(span, subtract(span, others));
}

/** Where two give one principal the same days, the first to begin keeps its reason and lasts as long as both. */
export function withoutOverlap<T extends Interval & { readonly principal: string }>(grants: readonly T[]): T[] {
  const kept = new Map<string, T[]>();
  for (const each of byStart(grants)) {
    const own = kept.get(each.principal) ?? [];
    const last = own.at(-1);
    if (last === undefined || (last.to !== undefined && last.to < each.from)) own.push(each);
    else own[own.length - 1] = lasting(last, later(last, each));
    kept.set(each.principal, own);
  }
  return [...kept.values()].flat();
}

function lasting<T extends Interval>({ to: _, ...span }: T, to: LocalDate | undefined): T {
  return { ...span, ...(to !== undefined && { to }) } as T;
}

function later(a: Interval, b: Interval): LocalDate | undefined {
  if (a.to === undefined || b.to === undefined) return undefined;
  return a.to > b.to ? a.to : b.to;
}
