/** Opens the case of a child: one child has one case in a municipality, for life. */
import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/actor.js';
import { writeGrants } from '../access/case-grants.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { CaseRow, ChildRow } from '../database/entities/register.js';
import { insertRows } from '../database/insert-rows.js';
import { announce } from './change-case.js';
import { codeOf, dnrOf, nextNumber } from './numbers.js';
import type { CaseRegister } from './register/register-reader.js';

export interface NewCase {
  readonly name: string;
  /** A day, or a year. */
  readonly born?: string;
  readonly personalNumber?: string;
  readonly protectedIdentity?: boolean;
  /** The unit it lies with until it is assigned; the actor's own when left out. */
  readonly unit?: string;
  /** Of a case begun in another system; it keeps its number there and none is taken here. */
  readonly dnr?: string;
  /** Known numbers are not compared: see `unmatched` of the child. */
  readonly unmatched?: boolean;
}

export interface OpenedCase {
  readonly caseId: string;
  readonly dnr: string;
  readonly code: string;
}

@Injectable()
export class OpenCase {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
  ) {}

  async run(actor: Actor, wanted: NewCase): Promise<OpenedCase> {
    const { row } = await this.database.withService(actor.municipality, actor.userId, (tx) =>
      this.within(tx, actor, wanted),
    );
    const opened = { caseId: row.case_id, dnr: row.dnr, code: row.code };
    await this.accessLog.log({ actor, action: 'open-case', caseIds: [opened.caseId] });
    return opened;
  }

  /** As the service, since nobody may see the case before it has its grants. */
  async within(tx: EntityManager, actor: Actor, wanted: NewCase): Promise<CaseRegister> {
    const m = actor.municipality;
    const child: ChildRow = {
      m,
      child_id: uuidv7(),
      name: wanted.name,
      personal_number: wanted.personalNumber ?? null,
      born: wanted.born ?? null,
      protected: wanted.protectedIdentity ?? false,
      unmatched: wanted.unmatched ?? false,
    };
    const year = Number(this.clock.today().slice(0, 4));
    const row: CaseRow = {
      m,
      case_id: uuidv7(),
      child_id: child.child_id,
      dnr: wanted.dnr ?? dnrOf(year, await nextNumber(tx, m, 'dnr', year)),
      // One series for all years: a code is said aloud and must not come back.
      code: codeOf(await nextNumber(tx, m, 'kod', 0)),
      unit: wanted.unit ?? (await defaultUnit(tx, actor, this.clock.today())),
      version: 0,
      born_here: wanted.dnr === undefined,
      changed_at: this.clock.now(),
      spans_digest: null,
    };
    await insertRows(tx, 'child', [child]);
    await insertRows(tx, 'child_case', [row]);
    await writeGrants(tx, row);
    await announce(tx, m, [row.case_id]);
    return { row, child, stored: [], register: { child: child.born === null ? {} : { born: child.born }, events: [] } };
  }
}

/** Where nobody says otherwise: a unit that somebody leads today, so that no case lies where nobody sees it. */
async function defaultUnit(tx: EntityManager, actor: Actor, today: LocalDate): Promise<string | null> {
  if (actor.units[0] !== undefined) return actor.units[0];
  const [unit] = await tx.query<{ unit_id: string }[]>(
    `select u.unit_id from unit u where u.m = $1
      order by not exists (
        select from user_role r where r.m = u.m and r.unit_id = u.unit_id and r.role in ('chef', 'arbetsledare')
           and r.valid_from <= $2 and (r.valid_to is null or r.valid_to > $2)
      ), u.unit_id limit 1`,
    [actor.municipality, today],
  );
  return unit?.unit_id ?? null;
}
