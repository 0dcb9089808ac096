/**
 * The one place that rules who sees a case. Facts in, grants and bars out; the database joins on them and rules nothing.
 * Knows no database and no clock.
 */
import type { AssignmentSpan, LocalDate } from '@tavlan/process';
import { SECRETARY, headPrincipal, intakePrincipal, leadPrincipal, userPrincipal } from './principals.js';
import { intersect, subtract, withoutOverlap, type Interval } from './intervals.js';

export interface AccessFacts {
  /** The first day on which the case exists. */
  readonly from: LocalDate;
  /** The unit it lies with while no assignment says another. */
  readonly unit: string | null;
  readonly assignments: readonly AssignmentSpan[];
  /** Proposals put forward to the nämnd, each until it is decided. */
  readonly proposals: readonly Interval[];
  /** Protected identity, hidden whereabouts, skyddat boende: the circle is narrower while it lasts. */
  readonly protections?: readonly Interval[];
  /** Of the line above, whom the register names as part of the circle; else it is the head of the unit. */
  readonly manager?: string;
  readonly standIns?: readonly StandIn[];
  readonly agendas?: readonly Agenda[];
  /** Users declared jäviga in the register. */
  readonly barred?: readonly string[];
}

/** Somebody who does another's work for some days. */
export interface StandIn extends Interval {
  readonly user: string;
  readonly forUser: string;
}

/** A meeting that has the case on its agenda: from kallelse to justering. */
export interface Agenda extends Interval {
  /** Members of the body that decides, and those called to serve in their place; nobody else. */
  readonly serving: readonly string[];
}

export type GrantReason =
  | 'ansvarig'
  | 'medhandlaggare'
  | 'vikarie'
  | 'enhetens-ledning'
  | 'skyddskretsen'
  | 'enhetens-mottagning'
  | 'handlagd-i-namnd'
  | 'sammantrade';

/** `from` inclusive, `to` exclusive; open without `to`. */
export interface Grant extends Interval {
  readonly principal: string;
  readonly reason: GrantReason;
}

/**
 * A case is seen by those who handle it, who stand in for them, and by the line above them; while nobody has been given
 * it, by the unit's handlers (inner secrecy, OSL 26:1); by the secretary of the nämnd exactly while a proposal in it is
 * undecided; by who serves at a meeting while the case is on its agenda. Protection leaves the handlers, one of the line
 * and those who decide. One principal's grants never overlap.
 */
export function grantsOf(facts: AccessFacts): Grant[] {
  const { from, unit, assignments, proposals, agendas = [] } = facts;
  const handled = assignments.flatMap((span) => {
    const own = span.unit ?? unit;
    return [
      grant(userPrincipal(span.responsible), 'ansvarig', span),
      ...(span.coHandler === undefined ? [] : [grant(userPrincipal(span.coHandler), 'medhandlaggare', span)]),
      ...(own === null ? [] : lineAbove(own, span, facts)),
    ];
  });
  const waiting = unit === null ? [] : unassigned(from, assignments).flatMap((gap) => unclaimed(unit, gap, facts));
  const decided = [
    ...proposals.map((proposal) => grant(SECRETARY, 'handlagd-i-namnd', proposal)),
    ...agendas.flatMap((agenda) => agenda.serving.map((user) => grant(userPrincipal(user), 'sammantrade', agenda))),
  ];
  const grants = [...handled, ...waiting, ...standingIn(facts), ...decided];
  return withoutOverlap(grants.filter((each) => isPrincipal(each.principal) && !isEmpty(each)));
}

/** Who is jävig loses sight of the case, whatever the role. FL 16–18 §§, KL (2017:725) 6:28. */
export function barsOf({ barred = [] }: Pick<AccessFacts, 'barred'>): string[] {
  return [...new Set(barred)].filter((user) => isPrincipal(userPrincipal(user))).sort();
}

/** May whoever has these principals see the case on that day? What the database answers, said in words. */
export function maySee(
  facts: AccessFacts,
  { userId, principals }: { readonly userId: string; readonly principals: readonly string[] },
  on: LocalDate,
): boolean {
  if (barsOf(facts).includes(userId)) return false;
  return grantsOf(facts).some(
    ({ principal, from, to }) => principals.includes(principal) && from <= on && (to === undefined || to > on),
  );
}

function grant(principal: string, reason: GrantReason, { from, to }: Interval): Grant {
  return { principal, reason, from, ...(to !== undefined && { to }) };
}

function lineAbove(unit: string, span: Interval, { protections = [], manager }: AccessFacts): Grant[] {
  const circle = manager === undefined ? headPrincipal(unit) : userPrincipal(manager);
  return [
    ...subtract(span, protections).map((open) => grant(leadPrincipal(unit), 'enhetens-ledning', open)),
    ...intersect(span, protections).map((narrow) => grant(circle, 'skyddskretsen', narrow)),
  ];
}

/** Also of a protected child: somebody must assess a report the same day (SoL 11:3), before anybody has been given it. */
function unclaimed(unit: string, gap: Interval, facts: AccessFacts): Grant[] {
  return [...lineAbove(unit, gap, facts), grant(intakePrincipal(unit), 'enhetens-mottagning', gap)];
}

/** A stand-in sees what the absent one handles, those days; a protected child only when assigned to it. */
function standingIn({ assignments, standIns = [], protections = [] }: AccessFacts): Grant[] {
  return standIns.flatMap((each) =>
    assignments
      .filter(({ responsible, coHandler }) => responsible === each.forUser || coHandler === each.forUser)
      .flatMap((span) => intersect(span, [each]))
      .flatMap((days) => subtract(days, protections))
      .map((days) => grant(userPrincipal(each.user), 'vikarie', days)),
  );
}

/** The days on which nobody is responsible. */
function unassigned(from: LocalDate, assignments: readonly Interval[]): Interval[] {
  return subtract({ from }, assignments);
}

const isEmpty = ({ from, to }: Interval): boolean => to !== undefined && to <= from;

/** Cases taken in from elsewhere may name people in words; a name is nobody's user id and is granted nothing. */
const isPrincipal = (principal: string): boolean => /^\S{1,120}$/.test(principal);
