/** The shape that logging and correcting share: one locked case, one entry, one transaction. */
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { CaseView } from '@tavlan/contract';
import { EVENTS, decide, fold, type EventType, type LocalDate, type RegisterEvent } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { writeGrants } from '../access/case-grants.js';
import { demandOtherReviewer } from '../access/review-of-opening.js';
import { asksForStanding, demandStanding, hasStanding } from '../access/standing.js';
import type { TellSeen } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { eraseSentDraft } from '../drafts/draft-erasure.js';
import { Database } from '../database/database.js';
import { worksByDutyOnly } from '../duty/running-duty.js';
import { ProblemError } from '../http/problem-error.js';
import { CaseReader } from './case-reader.js';
import { changeCase, enterEvents, type Entered } from './change-case.js';
import { refusalProblem } from './refusal-problem.js';
import { ContextReader, type CaseContext } from './context-reader.js';
import { claimKey, type Claim } from './idempotency.js';
import { demandKnownNames } from './known-names.js';
import { findCase, type CaseRegister } from './register/register-reader.js';
import type { StoredEvent } from './register/stored-event.js';
import { caseViewOf } from './view/case-view-of.js';
import { hidesWhereabouts } from './view/registered-events.js';
import { personOf, readSurroundings, type Surroundings } from './view/surroundings.js';

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
  readonly tell?: TellSeen;
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

  async write(actor: Actor, wish: Wish): Promise<CaseView> {
    const m = actor.municipality;
    const { view } = await this.database.withActor(actor, async (tx, last) => {
      const claim = wish.key === undefined ? undefined : this.claimOf(actor, wish, wish.key);
      // The case first: twins then wait for one another at its lock, and none holds a key that the other waits for.
      const [before, answered, contextOf, around, standing] = await Promise.all([
        findCase(tx, m, wish.caseId, { lock: true }),
        claim && claimKey<Answered>(tx, claim),
        this.contexts.register(tx, m),
        // Read before the grants change: the answer is still the actor's, who may be handing the case over.
        readSurroundings(tx, actor, wish.caseId),
        asksForStanding(wish.entry) && hasStanding(tx, actor, { caseId: wish.caseId, today: this.clock.today() }),
        // What is sent is no draft any more; a refusal rolls this back.
        wish.key !== undefined && eraseSentDraft(tx, actor, wish.caseId, wish.key),
      ]);
      wish.tell?.({ caseIds: [wish.caseId], reasons: around.reasons.slice(0, 1) });
      if (!before) return { view: await this.handedOver(tx, actor, wish.caseId, answered) };
      if (answered) {
        const { on, version: upTo } = answered;
        return { view: await this.reader.viewWithin(tx, actor, wish.caseId, { on, upTo }) };
      }
      this.demandVersion(actor, before, wish.version, around);
      await demandKnownNames(tx, m, wish.entry);
      demandOtherReviewer(before.stored, wish.entry, actor.userId);
      if (asksForStanding(wish.entry)) {
        const recorders = before.stored.map(({ recorded_by }) => recorded_by);
        demandStanding(actor, wish.entry, { events: before.register.events, recorders }, standing);
      }
      const context = contextOf(before.row.born_here);
      const entered = enterEvents(before, { entries: [wish.entry], by: actor.userId, now: this.clock.now() });
      const folded = this.allowed(entered, context, wish);
      const changed = await changeCase(tx, entered, context, folded);
      // Made while the database writes.
      const view = setImmediate().then(() => {
        const on = this.clock.today();
        const hidden = hidesWhereabouts(changed.file, on);
        return caseViewOf({ ...changed, context: context.context, on, hidden }, around);
      });
      last(...changed.written, view);
      if (changed.handedOver) {
        await this.database.asService(tx, actor, () => writeGrants(tx, changed.row, changed.file));
      }
      return { view };
    });
    return view;
  }

  /**
   * Who hands a case over may lose sight of it, and the answer on its way. Sent again the same day, the request gets
   * that answer, which holds nothing its sender has not seen; unless a bar has come up since.
   */
  private async handedOver(
    tx: EntityManager,
    actor: Actor,
    caseId: string,
    answered: Answered | undefined,
  ): Promise<CaseView> {
    if (answered?.on !== this.clock.today()) throw new ProblemError('not-found');
    const bars = await tx.query<unknown[]>('select from case_bar where m = $1 and case_id = $2 and user_id = $3', [
      actor.municipality,
      caseId,
      actor.userId,
    ]);
    if (bars.length > 0) throw new ProblemError('not-found');
    const { on, version: upTo } = answered;
    const view = () => this.reader.viewWithin(tx, actor, caseId, { on, upTo });
    return { ...(await this.database.asService(tx, actor, view)), siblings: [] };
  }

  private claimOf(actor: Actor, { caseId, version, request }: Wish, key: string): Claim {
    const result = { version: version + 1, on: this.clock.today() } satisfies Answered;
    const { municipality: m, userId } = actor;
    return { m, userId, key, request: { caseId, request }, now: this.clock.now(), result };
  }

  private demandVersion(actor: Actor, { row, stored }: CaseRegister, version: number, { names }: Surroundings): void {
    if (row.version === version) return;
    // On duty one is not told how it came to this, by no other way either.
    if (worksByDutyOnly(actor)) throw new ProblemError('stale-version', { version: row.version });
    // What was corrected no longer says anything: it may have been written about another child.
    const corrected = new Set(stored.map((event) => event.corrects));
    const noteOf = ({ event_id, body }: StoredEvent) =>
      typeof body?.['note'] === 'string' && !corrected.has(event_id) ? { note: body['note'] } : {};
    const since = stored.slice(version).map((event) => ({
      id: event.event_id,
      title: EVENTS[event.type as EventType]?.title ?? event.type,
      on: event.on_day,
      recordedBy: personOf(names, event.recorded_by).name,
      recordedAt: event.recorded_at.toISOString(),
      ...noteOf(event),
    }));
    throw new ProblemError('stale-version', { version: row.version, since });
  }

  /** Decided on the entry as it will be read, so that what it brings need not be folded again. */
  private allowed({ before: { register }, register: entered }: Entered, { context }: CaseContext, wish: Wish) {
    const before = fold(register, context);
    const decision = decide({
      register,
      before,
      context,
      entry: entered.events.at(-1)!,
      today: this.clock.today(),
      decidedHere: wish.decidedHere ?? false,
      acknowledge: wish.acknowledge ?? [],
    });
    if (!decision.ok) throw refusalProblem(decision.refusal);
    return { before, after: decision.file };
  }
}
