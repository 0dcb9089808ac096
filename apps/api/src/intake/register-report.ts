/** Registers a report about one or several children, in one act. */
import { Injectable } from '@nestjs/common';
import type { IntakeReceipt, IntakeRequest } from '@tavlan/contract';
import type { LocalDate, RegisterEvent } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { EntryRecorder } from '../cases/entry-recorder.js';
import { claimKey, type Claim } from '../cases/idempotency.js';
import { demandKnownNames } from '../cases/known-names.js';
import { refusalProblem } from '../cases/refusal-problem.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { runningDuty, takeIntoDuty, worksByDutyOnly } from '../duty/running-duty.js';
import { eraseReportDraft } from '../drafts/draft-erasure.js';
import { ProblemError } from '../http/problem-error.js';
import { closeReport, type KeptReceipt } from './close-report.js';
import { linkFamily } from './family.js';
import { ReportedChildren } from './reported-children.js';

@Injectable()
export class RegisterReport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly children: ReportedChildren,
    private readonly recorder: EntryRecorder,
    private readonly accessLog: AccessLog,
  ) {}

  async run(actor: Actor, request: IntakeRequest, key?: string): Promise<IntakeReceipt> {
    const kept = await this.database.withService(actor.municipality, actor.userId, (tx) =>
      this.within(tx, actor, request, key),
    );
    await this.accessLog.log({ actor, action: 'register-report', caseIds: kept.cases.map(({ id }) => id) });
    return receiptOf(kept, request);
  }

  private async within(tx: EntityManager, actor: Actor, request: IntakeRequest, key?: string): Promise<KeptReceipt> {
    const m = actor.municipality;
    const now = this.clock.now();
    const claim: Claim | undefined = key === undefined ? undefined : { m, userId: actor.userId, key, request, now };
    const answered = claim && (await claimKey<KeptReceipt>(tx, claim));
    if (answered) return answered;
    await eraseReportDraft(tx, actor);
    const duty = await runningDuty(tx, actor, now);
    if (!duty && worksByDutyOnly(actor)) throw new ProblemError('not-on-duty');
    await demandKnownNames(tx, m, request);
    const cases = await this.children.within(tx, actor, request);
    const entries: { caseId: string; eventId: string }[] = [];
    for (const { found, standing } of cases) {
      const logged = entriesOf(request, standing || actor.roles.includes('mottagning'));
      await this.recorder.within(tx, actor, found, { entries: logged, imported: false, refuse: refusalProblem });
      entries.push({ caseId: found.row.case_id, eventId: logged[0]!.id });
    }
    await linkFamily(
      tx,
      m,
      cases.map(({ found }) => found.row.case_id),
    );
    // The narrow circle does not open to the jour by a report either: there is the emergency opening, which is reviewed.
    const open = cases.filter(({ seen, narrow }) => seen || !narrow).map(({ found }) => found.row.case_id);
    if (duty) await takeIntoDuty(tx, actor, duty, open, { now, today: this.clock.today() });
    // The registrar is told that a child is known; whoever else reports one, only of cases that they see.
    const told = (id: string, seen: boolean) =>
      seen || actor.roles.includes('mottagning') || (duty !== undefined && open.includes(id));
    const shown = cases.map(({ found: { row }, known, seen }) => ({
      ...{ id: row.case_id, dnr: row.dnr, known },
      ...(!told(row.case_id, seen) && { passedOn: true }),
    }));
    const report = { m, on: request.on, year: Number(this.clock.today().slice(0, 4)), now, by: actor.userId, entries };
    return closeReport(tx, report, shown, claim);
  }
}

/** Whoever hands reports out gives the case to somebody; nobody else takes over what they do not see, or for a while only. */
function entriesOf(
  { children: _, unit, responsible, on, ...members }: IntakeRequest,
  handsOver: boolean,
): RegisterEvent[] {
  const report = {
    ...members,
    id: uuidv7(),
    type: 'anmalan-inkommen',
    on: on as LocalDate,
  } as unknown as RegisterEvent;
  if (responsible === undefined || !handsOver) return [report];
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
function receiptOf({ number, on, cases }: KeptReceipt, request: IntakeRequest): IntakeReceipt {
  const named = cases.map((each, index) => ({ ...each, name: request.children[index]?.name ?? null }));
  return {
    number,
    on,
    cases: named.flatMap(({ id, dnr, name, known, passedOn }) => (passedOn === true ? [] : [{ id, dnr, name, known }])),
    passedOn: named.flatMap(({ name, passedOn }) => (passedOn === true ? [{ name }] : [])),
  };
}
