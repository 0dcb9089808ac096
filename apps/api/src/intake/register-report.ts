/** Registers a report about one or several children, in one act. */
import { Injectable } from '@nestjs/common';
import type { IntakeReceipt, IntakeRequest } from '@tavlan/contract';
import { decide, type LocalDate, type RegisterEvent } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { refusalProblem } from '../cases/case-writer.js';
import { changeCase, writeGrants } from '../cases/change-case.js';
import { ContextReader } from '../cases/context-reader.js';
import { claimKey, type Claim } from '../cases/idempotency.js';
import type { CaseRegister } from '../cases/register/register-reader.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { linkFamily } from './family.js';
import { ReportedChildren, type ReportedCase } from './reported-children.js';
import { closeReport, type KeptReceipt } from './close-report.js';

@Injectable()
export class RegisterReport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly contexts: ContextReader,
    private readonly children: ReportedChildren,
    private readonly accessLog: AccessLog,
  ) {}

  async run(actor: Actor, request: IntakeRequest, key?: string): Promise<IntakeReceipt> {
    const receipt = await this.database.withService(actor.municipality, actor.userId, (tx) =>
      this.within(tx, actor, request, key),
    );
    await this.accessLog.log({ actor, action: 'register-report', caseIds: receipt.cases.map(({ id }) => id) });
    return receipt;
  }

  private async within(tx: EntityManager, actor: Actor, request: IntakeRequest, key?: string): Promise<IntakeReceipt> {
    const m = actor.municipality;
    const now = this.clock.now();
    const claim: Claim | undefined = key === undefined ? undefined : { m, userId: actor.userId, key, request, now };
    const answered = claim && (await claimKey<KeptReceipt>(tx, claim));
    if (answered) return withNames(answered, request);
    const cases = await this.children.within(tx, actor, request);
    const entries: { caseId: string; eventId: string }[] = [];
    // In one order for everybody, so that two reports on the same siblings do not wait for each other.
    for (const { found } of [...cases].sort((a, b) => (a.found.row.case_id < b.found.row.case_id ? -1 : 1))) {
      entries.push({ caseId: found.row.case_id, eventId: await this.log(tx, actor, request, found) });
    }
    await linkFamily(
      tx,
      m,
      cases.map(({ found }) => found.row.case_id),
    );
    const shown = cases.map(({ found, known }) => ({ id: found.row.case_id, dnr: found.row.dnr, known }));
    const report = { m, on: request.on, year: Number(this.clock.today().slice(0, 4)), now, by: actor.userId, entries };
    return withNames(await closeReport(tx, report, shown, claim), request);
  }

  private async log(tx: EntityManager, actor: Actor, request: IntakeRequest, found: CaseRegister): Promise<string> {
    const context = await this.contexts.read(tx, actor.municipality, found.row.born_here);
    const entries = entriesOf(request);
    // A report is taken in whatever it brings to light; only what cannot be true is refused.
    for (const [index, entry] of entries.entries()) {
      const register = { ...found.register, events: [...found.register.events, ...entries.slice(0, index)] };
      const decision = decide({
        register,
        context: context.context,
        entry,
        today: this.clock.today(),
        acknowledge: 'all',
      });
      if (!decision.ok) throw refusalProblem(decision.refusal);
    }
    const change = { entries, by: actor.userId, now: this.clock.now() };
    const changed = await changeCase(tx, found, context, change);
    await writeGrants(tx, changed.row, changed.file);
    return entries[0]!.id;
  }
}

function entriesOf({ children: _, unit, responsible, on, ...members }: IntakeRequest): RegisterEvent[] {
  const report = {
    ...members,
    id: uuidv7(),
    type: 'anmalan-inkommen',
    on: on as LocalDate,
  } as unknown as RegisterEvent;
  if (responsible === undefined) return [report];
  const assigned = {
    id: uuidv7(),
    type: 'arende-tilldelat',
    on: on as LocalDate,
    responsible,
    ...(unit !== undefined && { unit }),
  };
  return [report, assigned];
}

/** The names the registrar wrote, never those the register has. */
function withNames({ number, on, cases }: KeptReceipt, request: IntakeRequest): IntakeReceipt {
  return { number, on, cases: cases.map((each, index) => ({ ...each, name: request.children[index]?.name ?? null })) };
}

export type { ReportedCase };
