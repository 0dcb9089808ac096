/** Finds or opens the case of each child of a report. */
import { Injectable } from '@nestjs/common';
import type { IntakeRequest } from '@tavlan/contract';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { principalsOf } from '../access/principals.js';
import { OpenCase } from '../cases/open-case.js';
import { readCase, type CaseRegister } from '../cases/register/register-reader.js';
import { Clock } from '../clock.js';
import { ProblemError } from '../http/problem-error.js';
import { parsePersonalNumber } from './personal-number.js';

export interface ReportedCase {
  readonly found: CaseRegister;
  /** Had a case before this report. */
  readonly known: boolean;
}

type ReportedChild = IntakeRequest['children'][number];
interface Known {
  readonly case_id: string;
  readonly protected: boolean;
  readonly seen: boolean;
}

@Injectable()
export class ReportedChildren {
  constructor(
    private readonly clock: Clock,
    private readonly openCase: OpenCase,
  ) {}

  async within(tx: EntityManager, actor: Actor, { children, unit }: IntakeRequest): Promise<ReportedCase[]> {
    const cases: ReportedCase[] = [];
    for (const [index, child] of children.entries()) {
      const reported = await this.one(tx, actor, child, index, unit);
      if (cases.some(({ found }) => found.row.case_id === reported.found.row.case_id)) {
        throw invalid(index, 'Samma barn finns två gånger i anmälan.');
      }
      cases.push(reported);
    }
    return cases;
  }

  private async one(
    tx: EntityManager,
    actor: Actor,
    child: ReportedChild,
    index: number,
    unit?: string,
  ): Promise<ReportedCase> {
    const m = actor.municipality;
    if (child.caseId !== undefined) return { found: await readCase(tx, m, child.caseId, { lock: true }), known: true };
    const number = this.numberOf(child, index);
    const known = number === undefined ? undefined : await this.knownBy(tx, actor, number.number);
    const hidden = known !== undefined && known.protected && !known.seen;
    if (known && !hidden) return { found: await readCase(tx, m, known.case_id, { lock: true }), known: true };
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

  private numberOf({ personalNumber }: ReportedChild, index: number) {
    if (personalNumber === undefined) return undefined;
    const number = parsePersonalNumber(personalNumber, this.clock.today());
    if (number === null) throw invalid(index, 'Personnumret stämmer inte. Kontrollera siffrorna.', 'personalNumber');
    return number;
  }

  private async knownBy(tx: EntityManager, actor: Actor, number: string): Promise<Known | undefined> {
    // One report at a time on one child, so that two do not both find it unknown.
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`child ${actor.municipality} ${number}`]);
    const [known] = await tx.query<Known[]>(
      `select c.case_id, k.protected, exists (
         select 1 from case_grant g where g.m = c.m and g.case_id = c.case_id and g.principal = any ($3)
           and g.valid_from <= $4 and (g.valid_to is null or g.valid_to > $4)) as seen
       from child k join child_case c on c.m = k.m and c.child_id = k.child_id
       where k.m = $1 and k.personal_number = $2 and not k.unmatched`,
      [actor.municipality, number, principalsOf(actor), this.clock.today()],
    );
    return known;
  }
}

const invalid = (index: number, message: string, field?: string) =>
  new ProblemError('invalid-request', { errors: [{ path: `children.${index}${field ? `.${field}` : ''}`, message }] });
