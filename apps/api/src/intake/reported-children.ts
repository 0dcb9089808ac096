/** Finds or opens the case of each child of a report. */
import { Injectable } from '@nestjs/common';
import type { IntakeRequest } from '@tavlan/contract';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { narrowCircleSql } from '../access/narrow-circle.js';
import { lastingPrincipalsOf, principalsOf } from '../access/principals.js';
import { OpenCase } from '../cases/open-case.js';
import { readCase, type CaseRegister } from '../cases/register/register-reader.js';
import { Clock } from '../clock.js';
import { ProblemError } from '../http/problem-error.js';
import { parsePersonalNumber, type PersonalNumber } from './personal-number.js';

export interface ReportedCase {
  readonly found: CaseRegister;
  /** Had a case before this report. */
  readonly known: boolean;
  /** Who reports sees the case, or has just opened it. */
  readonly seen: boolean;
  /** And not by an emergency opening or a duty period alone. */
  readonly standing: boolean;
  /** Only a named few see it. */
  readonly narrow: boolean;
}

type ReportedChild = IntakeRequest['children'][number];

interface Sought {
  readonly child: ReportedChild;
  readonly number: PersonalNumber | undefined;
  readonly caseId: string | undefined;
  /** Known, but protected from this actor, or barred: who must not learn that it is known. */
  readonly hidden: boolean;
}
interface Circle {
  readonly case_id: string;
  readonly seen: boolean;
  readonly standing: boolean;
  readonly narrow: boolean;
}
interface Known {
  readonly number: string;
  readonly case_id: string;
  readonly hidden: boolean;
}

@Injectable()
export class ReportedChildren {
  constructor(
    private readonly clock: Clock,
    private readonly openCase: OpenCase,
  ) {}

  /** In the order of the report. Known cases come back locked. */
  async within(tx: EntityManager, actor: Actor, { children, unit }: IntakeRequest): Promise<ReportedCase[]> {
    const numbers = children.map((child, index) => this.numberOf(child, index));
    const known = await this.knownBy(tx, actor, numbers);
    const sought = children.map((child, index): Sought => {
      const number = numbers[index];
      const match = known.find((each) => each.number === number?.number);
      const hidden = match?.hidden ?? false;
      const caseId = child.caseId?.toLowerCase() ?? (hidden ? undefined : match?.case_id);
      return { child, number, caseId, hidden };
    });
    demandDistinct(sought);
    await this.demandReachable(tx, actor, children);
    await lockCases(tx, actor.municipality, sought);
    const circles = await this.circlesOf(tx, actor, sought);
    const cases: ReportedCase[] = [];
    for (const each of sought) {
      const circle = circles.find(({ case_id }) => case_id === each.caseId);
      const { seen = true, standing = true, narrow = false } = circle ?? {};
      cases.push({ ...(await this.caseOf(tx, actor, each, unit)), seen, standing, narrow });
    }
    return cases;
  }

  /**
   * A case may be named by who sees it, and by the registrar whom the search has told of it. To anybody else it does not
   * exist, whether it does or not.
   */
  private async demandReachable(tx: EntityManager, actor: Actor, children: IntakeRequest['children']): Promise<void> {
    const named = [...new Set(children.flatMap(({ caseId }) => (caseId === undefined ? [] : [caseId.toLowerCase()])))];
    if (named.length === 0) return;
    const reachable = await tx.query<unknown[]>(
      `select c.case_id from child_case c join child k on k.m = c.m and k.child_id = c.child_id
        where c.m = $1 and c.case_id = any ($2::uuid[]) and ($7 and not ${NARROW} and not k.unmatched or ${GRANTED})
          and not ${BARRED}`,
      [
        actor.municipality,
        named,
        principalsOf(actor),
        this.clock.today(),
        this.clock.now(),
        actor.userId,
        actor.roles.includes('mottagning'),
      ],
    );
    if (reachable.length < named.length) throw new ProblemError('not-found');
  }

  private async caseOf(
    tx: EntityManager,
    actor: Actor,
    { child, number, caseId, hidden }: Sought,
    unit?: string,
  ): Promise<Pick<ReportedCase, 'found' | 'known'>> {
    if (caseId !== undefined) return { found: await readCase(tx, actor.municipality, caseId), known: true };
    const born = child.born ?? number?.born;
    const found = await this.openCase.within(tx, actor, {
      name: child.name ?? '',
      ...(born !== undefined && { born }),
      ...(number !== undefined && { personalNumber: number.number }),
      ...(unit !== undefined && { unit }),
      // Taken in as if unknown: the protected circle matches it, and nothing here tells that the child is known.
      unmatched: hidden,
    });
    return { found, known: false };
  }

  private circlesOf(tx: EntityManager, actor: Actor, sought: readonly Sought[]): Promise<Circle[]> {
    return tx.query<Circle[]>(
      `select c.case_id, ${GRANTED} as seen, ${grantedTo('$6')} as standing, ${NARROW} as narrow
         from child_case c join child k on k.m = c.m and k.child_id = c.child_id where c.m = $1 and c.case_id = any ($2::uuid[])`,
      [
        actor.municipality,
        sought.flatMap(({ caseId }) => caseId ?? []),
        principalsOf(actor),
        this.clock.today(),
        this.clock.now(),
        lastingPrincipalsOf(actor),
      ],
    );
  }

  private numberOf({ personalNumber }: ReportedChild, index: number): PersonalNumber | undefined {
    if (personalNumber === undefined) return undefined;
    const number = parsePersonalNumber(personalNumber, this.clock.today());
    if (number === null) throw invalid(index, 'Personnumret stämmer inte. Kontrollera siffrorna.', '.personalNumber');
    return number;
  }

  private async knownBy(
    tx: EntityManager,
    actor: Actor,
    parsed: readonly (PersonalNumber | undefined)[],
  ): Promise<Known[]> {
    const numbers = parsed.flatMap((each) => (each ? [each.number] : [])).sort();
    // One report at a time on one child, so that two do not both find it unknown. Sorted, so that nobody waits in a ring.
    for (const number of numbers) {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `child ${actor.municipality} ${number}`,
      ]);
    }
    return tx.query<Known[]>(
      `select k.personal_number as number, c.case_id, (${NARROW} and not ${GRANTED}) or ${BARRED} as hidden
       from child k join child_case c on c.m = k.m and c.child_id = k.child_id
       where k.m = $1 and k.personal_number = any ($2) and not k.unmatched`,
      [actor.municipality, numbers, principalsOf(actor), this.clock.today(), this.clock.now(), actor.userId],
    );
  }
}

/** What the policies of the database ask, asked by the service for another. */
const grantedTo = (principals: string) => `exists (
  select from case_grant g where g.m = c.m and g.case_id = c.case_id and g.principal = any (${principals})
     and g.valid_from <= $4 and (g.valid_to is null or g.valid_to > $4) and (g.until is null or g.until > $5))`;
const GRANTED = grantedTo('$3');
const NARROW = narrowCircleSql({ child: 'k', owner: 'c', m: '$1', today: '$4' });
const BARRED = `exists (select from case_bar b where b.m = c.m and b.case_id = c.case_id and b.user_id = $6)`;

function demandDistinct(sought: readonly Sought[]): void {
  sought.forEach(({ caseId, number }, index) => {
    const twice = sought
      .slice(0, index)
      .some(
        (other) =>
          (caseId !== undefined && other.caseId === caseId) || (number && other.number?.number === number.number),
      );
    if (twice) throw invalid(index, 'Samma barn finns två gånger i anmälan.');
  });
}

/** All at once and in one order, so that two reports on the same siblings do not wait for each other. */
async function lockCases(tx: EntityManager, m: number, sought: readonly Sought[]): Promise<void> {
  const ids = sought.flatMap(({ caseId }) => (caseId === undefined ? [] : [caseId]));
  await tx.query('select 1 from child_case where m = $1 and case_id = any ($2::uuid[]) order by case_id for update', [
    m,
    ids,
  ]);
}

const invalid = (index: number, message: string, field = '') =>
  new ProblemError('invalid-request', { errors: [{ path: `children.${index}${field}`, message }] });
