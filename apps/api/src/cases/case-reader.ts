/** Reads one case. A single case is folded as it is read; only boards need the intervals. */
import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { CaseView, NextStepView, RegisteredEvent } from '@tavlan/contract';
import { fold, nextStepsOn, type Context, type LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { ContextReader } from './context-reader.js';
import { readCase, type CaseRegister } from './register/register-reader.js';
import { caseViewOf, nextStepView } from './view/case-view-of.js';
import { hidesWhereabouts, shownEvents } from './view/registered-events.js';
import { stepsFor, viewFor } from './view/duty-view.js';
import { readSurroundings, type Surroundings } from './view/surroundings.js';

interface Read {
  readonly found: CaseRegister;
  readonly context: Context;
  readonly around: Surroundings;
  /** Of an old answer that is given again: what is known of the child now. */
  readonly newest?: CaseRegister;
}

@Injectable()
export class CaseReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly contexts: ContextReader,
    private readonly accessLog: AccessLog,
  ) {}

  /** `on` another day: what is known today about that day. */
  view(actor: Actor, caseId: string, on: LocalDate = this.clock.today()): Promise<CaseView> {
    return this.accessLog.alongside({ actor, action: 'read-case', caseIds: [caseId] }, async (tell) => {
      const read = await this.database.readAs(actor, (tx) => this.read(tx, actor, caseId));
      // The answer tells of siblings' cases too.
      const { siblings, reasons } = read.around;
      tell({ caseIds: [caseId, ...siblings.map(({ id }) => id)], reasons: [...reasons] });
      // The row of the log is on its way while the view is made.
      await setImmediate();
      return viewFor(actor, this.shown(read, on));
    });
  }

  events(actor: Actor, caseId: string): Promise<RegisteredEvent[]> {
    return this.accessLog.around({ actor, action: 'read-events', caseIds: [caseId] }, async () => {
      const { found, context, around } = await this.database.readAs(actor, (tx) => this.read(tx, actor, caseId));
      const file = fold(found.register, context);
      return shownEvents(found, file, around.names, hidesWhereabouts(file, this.clock.today()));
    });
  }

  /** What could be logged as done on a day, judged by everything that is known today. */
  nextSteps(actor: Actor, caseId: string, on: LocalDate = this.clock.today()): Promise<NextStepView[]> {
    return this.accessLog.around({ actor, action: 'read-next-steps', caseIds: [caseId] }, () =>
      this.database.withActor(actor, async (tx) => {
        const [found, contextOf] = await Promise.all([
          readCase(tx, actor.municipality, caseId),
          this.contexts.register(tx, actor.municipality),
        ]);
        const { context } = contextOf(found.row.born_here);
        return stepsFor(actor, nextStepsOn(found.register, context, on).map(nextStepView));
      }),
    );
  }

  /** `upTo` a version: as the case stood when it had that many entries. */
  async viewWithin(
    tx: EntityManager,
    actor: Actor,
    caseId: string,
    { on, upTo }: { on: LocalDate; upTo: number },
  ): Promise<CaseView> {
    return this.shown(await this.read(tx, actor, caseId, upTo), on);
  }

  private async read(tx: EntityManager, actor: Actor, caseId: string, upTo?: number): Promise<Read> {
    const { municipality: m } = actor;
    const [found, contextOf, around, newest] = await Promise.all([
      readCase(tx, m, caseId, upTo === undefined ? {} : { upTo }),
      this.contexts.register(tx, m),
      readSurroundings(tx, actor, caseId),
      upTo === undefined ? undefined : readCase(tx, m, caseId),
    ]);
    return { found, context: contextOf(found.row.born_here).context, around, ...(newest && { newest }) };
  }

  private shown({ found, context, around, newest }: Read, on: LocalDate): CaseView {
    const file = fold(found.register, context);
    const hidden = hidesWhereabouts(newest ? fold(newest.register, context) : file, this.clock.today());
    return caseViewOf({ ...found, file, context, on, hidden }, around);
  }
}
