import { Injectable } from '@nestjs/common';
import type { Caseload } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { caseloadOf, firstMonthOf } from './caseload-of.js';
import { readSums } from './caseload-query.js';

/** Members see no case, so the service counts for them, in their own municipality. */
@Injectable()
export class CaseloadReader {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  async caseload(actor: Actor): Promise<Caseload> {
    const today = this.clock.today();
    const { municipality, userId } = actor;
    const sums = await this.database.withService(municipality, userId, (tx) =>
      readSums(tx, municipality, today, firstMonthOf(today)),
    );
    await this.accessLog.log({ actor, action: 'caseload', caseIds: [] });
    return caseloadOf(sums, today);
  }
}
