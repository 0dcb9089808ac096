/** The one place that rules who sees a case. Facts in, grants out; the database joins on the grants and rules nothing. */
import type { AssignmentSpan, LocalDate } from '@tavlan/process';
import { SECRETARY, intakePrincipal, leadPrincipal, userPrincipal } from './principals.js';

export interface AccessFacts {
  /** The first day on which the case exists. */
  readonly from: LocalDate;
  /** The unit it lies with while no assignment says another. */
  readonly unit: string | null;
  readonly assignments: readonly AssignmentSpan[];
  /** Proposals put forward to the nämnd, each until it is decided. */
  readonly proposals: readonly Interval[];
}

export type GrantReason =
  'ansvarig' | 'medhandlaggare' | 'enhetens-ledning' | 'enhetens-mottagning' | 'handlagd-i-namnd';

/** `from` inclusive, `to` exclusive; open without `to`. */
export interface Grant {
  readonly principal: string;
  readonly reason: GrantReason;
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

interface Interval {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/**
 * A case is seen by those who handle it and by the line above them, and while nobody has been given it, by the unit's
 * handlers (inner secrecy, OSL 26:1); by the secretary of the nämnd exactly while a proposal in it is undecided. One
 * principal's grants never overlap.
 */
export function grantsOf({ from, unit, assignments, proposals }: AccessFacts): Grant[] {
  const handled = assignments.flatMap((span) => {
    const own = span.unit ?? unit;
    return [
      grant(userPrincipal(span.responsible), 'ansvarig', span),
      ...(span.coHandler === undefined ? [] : [grant(userPrincipal(span.coHandler), 'medhandlaggare', span)]),
      ...(own === null ? [] : [grant(leadPrincipal(own), 'enhetens-ledning', span)]),
    ];
  });
  const free = unit === null ? [] : unassigned(from, assignments);
  const waiting = free.flatMap((gap) => [
    grant(leadPrincipal(unit ?? ''), 'enhetens-ledning', gap),
    grant(intakePrincipal(unit ?? ''), 'enhetens-mottagning', gap),
  ]);
  const handedOver = proposals.map((proposal) => grant(SECRETARY, 'handlagd-i-namnd', proposal));
  return withoutOverlap(
    [...handled, ...waiting, ...handedOver].filter((each) => isPrincipal(each.principal) && !isEmpty(each)),
  );
}

function grant(principal: string, reason: GrantReason, { from, to }: Interval): Grant {
  return { principal, reason, from, ...(to !== undefined && { to }) };
}

/** The days on which nobody is responsible. */
function unassigned(from: LocalDate, assignments: readonly Interval[]): Interval[] {
  const gaps: Interval[] = [];
  let free: LocalDate | undefined = from;
  for (const span of byStart(assignments)) {
    if (free === undefined) break;
    if (span.from > free) gaps.push({ from: free, to: span.from });
    if (span.to === undefined) free = undefined;
    else if (span.to > free) free = span.to;
  }
  return free === undefined ? gaps : [...gaps, { from: free }];
}

/** Where two reasons give one principal the same days, the first to begin keeps its reason and lasts as long as both. */
function withoutOverlap(grants: readonly Grant[]): Grant[] {
  const kept = new Map<string, Grant[]>();
  for (const each of byStart(grants)) {
    const own = kept.get(each.principal) ?? [];
    const last = own.at(-1);
    if (last === undefined || (last.to !== undefined && last.to < each.from)) own.push(each);
    else own[own.length - 1] = grant(last.principal, last.reason, { from: last.from, ...later(last, each) });
    kept.set(each.principal, own);
  }
  return [...kept.values()].flat();
}

function later(a: Interval, b: Interval): { to?: LocalDate } {
  if (a.to === undefined || b.to === undefined) return {};
  return { to: a.to > b.to ? a.to : b.to };
}

const byStart = <T extends Interval>(spans: readonly T[]): T[] =>
  [...spans].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));

const isEmpty = ({ from, to }: Interval): boolean => to !== undefined && to <= from;

/** Cases taken in from elsewhere may name people in words; a name is nobody's user id and is granted nothing. */
const isPrincipal = (principal: string): boolean => /^\S{1,120}$/.test(principal);
