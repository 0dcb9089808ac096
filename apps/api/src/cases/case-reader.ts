/** Reads one case. A single case is folded as it is read; only boards need the intervals. */
import { Injectable } from '@nestjs/common';
import type { CaseView, NextStepView, RegisteredEvent } from '@tavlan/contract';
import { fold, nextStepsOn, type LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { ContextReader } from './context-reader.js';
import { readCase } from './register/register-reader.js';
import { caseViewOf, nextStepView } from './view/case-view-of.js';
import { hidesWhereabouts, shownEvents } from './view/registered-events.js';
import { stepsFor, viewFor } from './view/duty-view.js';
import { readSurroundings } from './view/surroundings.js';

@Injectable()
export class CaseReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly contexts: ContextReader,
    private readonly accessLog: AccessLog,
  ) {}

  /** `on` another day: what is known today about that day. */
  async view(actor: Actor, caseId: string, on: LocalDate = this.clock.today()): Promise<CaseView> {
    const reading = this.database.withActor(actor, async (tx) =>
      viewFor(actor, await this.viewWithin(tx, actor.municipality, caseId, { on })),
    );
    const [read] = await Promise.allSettled([reading]);
    // The answer tells of siblings' cases too; a refusal is logged like any other reading.
    const siblings = read.status === 'fulfilled' ? read.value.siblings.map(({ id }) => id) : [];
    await this.accessLog.log({ actor, action: 'read-case', caseIds: [caseId, ...siblings] });
    if (read.status === 'rejected') throw read.reason;
    return read.value;
  }

  events(actor: Actor, caseId: string): Promise<RegisteredEvent[]> {
    return this.accessLog.around({ actor, action: 'read-events', caseIds: [caseId] }, () =>
      this.database.withActor(actor, async (tx) => {
        const [found, contextOf, { names }] = await Promise.all([
          readCase(tx, actor.municipality, caseId),
          this.contexts.register(tx, actor.municipality),
          readSurroundings(tx, actor.municipality, caseId),
        ]);
        const file = fold(found.register, contextOf(found.row.born_here).context);
        return shownEvents(found, file, names, hidesWhereabouts(file, this.clock.today()));
      }),
    );
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
    m: number,
    caseId: string,
    { on, upTo }: { on: LocalDate; upTo?: number },
  ): Promise<CaseView> {
    const [found, contextOf, around, newest] = await Promise.all([
      readCase(tx, m, caseId, upTo === undefined ? {} : { upTo }),
      this.contexts.register(tx, m),
      readSurroundings(tx, m, caseId),
      upTo === undefined ? undefined : readCase(tx, m, caseId),
    ]);
    const { context } = contextOf(found.row.born_here);
    const file = fold(found.register, context);
    // An old answer is given again by what is known of the child now.
    const hidden = hidesWhereabouts(newest ? fold(newest.register, context) : file, this.clock.today());
    return caseViewOf({ ...found, file, context, on, hidden }, around);
  }
}
