/** Plans a meeting. What the chair has decided alone is to be reported at the next one, so those limits move. LVU 6 §. */
import { Injectable } from '@nestjs/common';
import type { Meeting, PlanMeetingRequest } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { announce } from '../cases/change-case.js';
import { RebuildSpans } from '../cases/rebuild-spans.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { readFigures } from './matters.js';
import { enterMeeting, readMeetings } from './meeting-register.js';
import { recordsMeetings, withoutSmall } from './few-matters.js';
import { toMeeting } from './meetings-reader.js';

@Injectable()
export class PlanMeeting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rebuildSpans: RebuildSpans,
    private readonly accessLog: AccessLog,
  ) {}

  async run(actor: Actor, { on: day, organ }: PlanMeetingRequest): Promise<Meeting> {
    const today = this.clock.today();
    const { municipality: m, userId } = actor;
    if (day < today) {
      const message = 'Ett sammanträde planeras till i dag eller en dag som kommer.';
      throw new ProblemError('invalid-request', { errors: [{ path: 'on', message }] });
    }
    const moved = await this.database.withService(m, userId, async (tx) => {
      const planned = await readMeetings(tx, m);
      if (planned.some((each) => each.day === day && each.organ === organ)) return [];
      await enterMeeting(tx, m, { day, organ }, { by: userId, at: this.clock.now() });
      return tx.query<{ case_id: string }[]>(
        `select distinct case_id from clock_span
          where m = $1 and clock = 'LVU-04' and (valid_to is null or valid_to > $2)`,
        [m, today],
      );
    });
    const cases = moved.map((row) => row.case_id);
    if (cases.length > 0) await this.rebuildSpans.run({ municipality: m, cases, verify: false });
    const meeting = await this.database.withService(m, userId, async (tx) => {
      await announce(tx, m, cases);
      const figures = await readFigures(tx, m, await readMeetings(tx, m), today, today);
      const planned = toMeeting({ day, organ }, figures, today);
      return recordsMeetings(actor) ? planned : withoutSmall(planned);
    });
    await this.accessLog.log({ actor, action: 'plan-meeting', caseIds: [] });
    return meeting;
  }
}
