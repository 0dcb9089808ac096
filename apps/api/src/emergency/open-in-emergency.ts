/**
 * Nödöppning: thirty minutes with a case one may not see, for a reason that is written down. Whoever answers for the case
 * sees it at once, as a red note that stands until somebody else has reviewed it. What cannot be opened is answered as
 * what does not exist, and every attempt is logged alike.
 */
import { Injectable } from '@nestjs/common';
import type { OpenInEmergencyRequest, OpenedInEmergency } from '@tavlan/contract';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/actor.js';
import { grantUntil } from '../access/dated-grants.js';
import { passingPrincipal, principalsOf } from '../access/principals.js';
import { AccessLog } from '../audit/access-log.js';
import { EntryRecorder } from '../cases/entry-recorder.js';
import { refusalProblem } from '../cases/refusal-problem.js';
import { readCase } from '../cases/register/register-reader.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { runningDuty, takeIntoDuty, worksByDutyOnly } from '../duty/running-duty.js';
import { ProblemError } from '../http/problem-error.js';
import { asPersonalNumber } from '../search/search-reader.js';

export const OPEN_FOR_MS = 30 * 60 * 1000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Sought {
  readonly case_id: string;
  readonly dnr: string;
  readonly seen: boolean;
}

@Injectable()
export class OpenInEmergency {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly recorder: EntryRecorder,
    private readonly accessLog: AccessLog,
  ) {}

  async run(actor: Actor, { about, reason }: OpenInEmergencyRequest): Promise<OpenedInEmergency> {
    const caseIds = UUID.test(about) ? [about.toLowerCase()] : [];
    // The attempt first: its row says why the case could be read before, which for most is not at all.
    await this.accessLog.log({ actor, action: 'open-in-emergency', caseIds });
    const opened = await this.database.withService(actor.municipality, actor.userId, (tx) =>
      this.within(tx, actor, about, reason),
    );
    await this.accessLog.log({ actor, action: 'opened-in-emergency', caseIds: [opened.id], why: 'nodoppning' });
    return opened;
  }

  private async within(tx: EntityManager, actor: Actor, about: string, reason: string): Promise<OpenedInEmergency> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    const m = actor.municipality;
    const duty = await runningDuty(tx, actor, now);
    if (!duty && worksByDutyOnly(actor)) throw new ProblemError('not-on-duty');
    const [found] = await tx.query<Sought[]>(FIND, [
      m,
      UUID.test(about) ? about : null,
      about,
      asPersonalNumber(about),
      actor.userId,
      principalsOf(actor),
      today,
      now,
    ]);
    if (!found) throw new ProblemError('not-found');
    const { case_id: id, dnr, seen } = found;
    if (seen) return { id, dnr, until: null };
    const before = await readCase(tx, m, id, { lock: true });
    const until = new Date(now.getTime() + OPEN_FOR_MS);
    const entry = { id: uuidv7(), type: 'nodoppnat', on: today, reason };
    await this.recorder.within(tx, actor, before, { entries: [entry], imported: false, refuse: refusalProblem });
    await grantUntil(tx, { m, principal: passingPrincipal(actor.userId), reason: 'nodoppning', today, until }, [id]);
    if (duty) await takeIntoDuty(tx, actor, { ...duty, until }, [id], { now, today });
    return { id, dnr, until: until.toISOString() };
  }
}

/** One statement, whether the case is there, hidden or barred. A number may belong to a child taken in unmatched: the matched one goes first. */
const FIND = `
select c.case_id, c.dnr, exists (
         select from case_grant g where g.m = $1 and g.case_id = c.case_id and g.principal = any ($6)
            and g.valid_from <= $7 and (g.valid_to is null or g.valid_to > $7)
            and (g.until is null or g.until > $8)) as seen
  from child_case c join child k on k.m = c.m and k.child_id = c.child_id
 where c.m = $1 and (c.case_id = $2::uuid or lower(c.dnr) = lower($3) or right(k.personal_number, length($4)) = $4)
   and not exists (select from case_bar b where b.m = $1 and b.case_id = c.case_id and b.user_id = $5)
 order by k.unmatched, c.dnr collate "C" limit 1`;
