/** The shape that logging and correcting share: one locked case, one entry, one transaction. */
import { Injectable } from '@nestjs/common';
import type { CaseView } from '@tavlan/contract';
import { EVENTS, decide, type EventType, type LocalDate, type RegisterEvent } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { CaseReader } from './case-reader.js';
import { changeCase, writeGrants } from './change-case.js';
import { refusalProblem } from './refusal-problem.js';
import { ContextReader, type CaseContext } from './context-reader.js';
import { claimKey, keepResult, keptResult, type Claim } from './idempotency.js';
import { demandKnownNames } from './known-names.js';
import { readCase, type CaseRegister } from './register/register-reader.js';
import { caseViewOf } from './view/case-view-of.js';
import { personOf, readSurroundings } from './view/surroundings.js';

export interface Wish {
  readonly caseId: string;
  /** The version of the case the writer looked at. */
  readonly version: number;
  readonly entry: RegisterEvent;
  readonly acknowledge?: readonly string[];
  readonly decidedHere?: boolean;
  readonly key?: string;
  /** What was sent, to tell a repeat from another request under the same key. */
  readonly request: unknown;
}

interface Answered {
  readonly version: number;
  readonly on: LocalDate;
}

@Injectable()
export class CaseWriter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly contexts: ContextReader,
    private readonly reader: CaseReader,
  ) {}

  write(actor: Actor, wish: Wish): Promise<CaseView> {
    const m = actor.municipality;
    return this.database.withActor(actor, async (tx) => {
      const claim = wish.key === undefined ? undefined : this.claimOf(actor, wish, wish.key);
      const again = claim && (await this.handedOver(tx, actor, claim, wish.caseId));
      if (again) return again;
      const before = await readCase(tx, m, wish.caseId, { lock: true });
      const answered = claim && (await claimKey<Answered>(tx, claim));
      if (answered) return this.reader.viewWithin(tx, m, wish.caseId, { on: answered.on, upTo: answered.version });
      await this.demandVersion(tx, before, wish.version);
      const context = await this.contexts.read(tx, m, before.row.born_here);
      await demandKnownNames(tx, m, wish.entry);
      this.demandAllowed(before, context, wish);
      return this.record(tx, actor, before, context, wish, claim);
    });
  }

  /**
   * Who hands a case over may lose sight of it, and the answer on its way. Sent again the same day, the request gets
   * that answer, which holds nothing its sender has not seen; unless a bar has come up since.
   */
  private async handedOver(
    tx: EntityManager,
    actor: Actor,
    claim: Claim,
    caseId: string,
  ): Promise<CaseView | undefined> {
    const answered = await keptResult<Answered>(tx, claim);
    if (answered?.on !== this.clock.today()) return undefined;
    const [own] = await tx.query<{ sees: boolean; barred: boolean }[]>(
      `select exists (select 1 from child_case where m = $1 and case_id = $2) as sees,
              exists (select 1 from case_bar where m = $1 and case_id = $2 and user_id = $3) as barred`,
      [actor.municipality, caseId, actor.userId],
    );
    if (!own || own.sees || own.barred) return undefined;
    const { on, version: upTo } = answered;
    const view = () => this.reader.viewWithin(tx, actor.municipality, caseId, { on, upTo });
    return { ...(await this.database.asService(tx, actor, view)), siblings: [] };
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    before: CaseRegister,
    context: CaseContext,
    wish: Wish,
    claim: Claim | undefined,
  ): Promise<CaseView> {
    const on = this.clock.today();
    const change = { entries: [wish.entry], by: actor.userId, now: this.clock.now() };
    const changed = await changeCase(tx, before, context, change);
    // Before the grants: the answer is still the actor's, who may just have handed the case over.
    const around = await readSurroundings(tx, actor.municipality, wish.caseId);
    const view = caseViewOf({ ...changed, context: context.context, on }, around);
    if (claim) await keepResult(tx, claim, { version: changed.row.version, on } satisfies Answered);
    if (changed.handedOver) await this.database.asService(tx, actor, () => writeGrants(tx, changed.row, changed.file));
    return view;
  }

  private claimOf(actor: Actor, { caseId, request }: Wish, key: string): Claim {
    const now = this.clock.now();
    return { m: actor.municipality, userId: actor.userId, key, request: { caseId, request }, now };
  }

  private async demandVersion(tx: EntityManager, { row, stored }: CaseRegister, version: number): Promise<void> {
    if (row.version === version) return;
    const { names } = await readSurroundings(tx, row.m, row.case_id);
    const since = stored.slice(version).map((event) => ({
      id: event.event_id,
      title: EVENTS[event.type as EventType]?.title ?? event.type,
      on: event.on_day,
      recordedBy: personOf(names, event.recorded_by).name,
      recordedAt: event.recorded_at.toISOString(),
    }));
    throw new ProblemError('stale-version', { version: row.version, since });
  }

  private demandAllowed({ register }: CaseRegister, { context }: CaseContext, wish: Wish): void {
    const decision = decide({
      register,
      context,
      entry: wish.entry,
      today: this.clock.today(),
      decidedHere: wish.decidedHere ?? false,
      acknowledge: wish.acknowledge ?? [],
    });
    if (!decision.ok) throw refusalProblem(decision.refusal);
  }
}
