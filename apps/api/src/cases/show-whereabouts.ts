/** Where a protected child lives, told to who handles the case, for a reason that is logged. */
import { Injectable } from '@nestjs/common';
import type { ShowWhereaboutsRequest, Whereabouts } from '@tavlan/contract';
import { fold } from '@tavlan/process';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { ContextReader } from './context-reader.js';
import { readCase } from './register/register-reader.js';

@Injectable()
export class ShowWhereabouts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly contexts: ContextReader,
    private readonly accessLog: AccessLog,
  ) {}

  run(actor: Actor, caseId: string, { reason }: ShowWhereaboutsRequest): Promise<Whereabouts> {
    const access = { actor, action: 'show-whereabouts', caseIds: [caseId], why: reason };
    return this.accessLog.around(access, () =>
      this.database.withActor(actor, async (tx) => {
        const [{ register, row }, contextOf] = await Promise.all([
          readCase(tx, actor.municipality, caseId),
          this.contexts.register(tx, actor.municipality),
        ]);
        const today = this.clock.today();
        const { assignments, placements } = fold(register, contextOf(row.born_here).context);
        const holds = ({ from, to }: { from: string; to?: string }) =>
          from <= today && (to === undefined || to > today);
        const handles = assignments
          .filter(holds)
          .some(({ responsible, coHandler }) => responsible === actor.userId || coHandler === actor.userId);
        if (!handles) throw new ProblemError('not-yours');
        return {
          places: placements.filter(holds).map(({ form, home, from }) => ({ form, home: home ?? null, since: from })),
        };
      }),
    );
  }
}
