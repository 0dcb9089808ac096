import { Injectable } from '@nestjs/common';
import type { FollowUps, FollowUpsQuery } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { readFollowUps } from './follow-ups.js';
import { readFollowUpsCursor } from './watch-cursor.js';

@Injectable()
export class FollowUpsReader {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, { after, ...scope }: FollowUpsQuery): Promise<FollowUps> {
    const cursor = after === undefined ? undefined : readFollowUpsCursor(after);
    const question = { actor, today: this.clock.today(), ...scope, after: cursor };
    const page = await this.database.withActor(actor, (tx) => readFollowUps(tx, question));
    const caseIds = page.children.map((child) => child.case.id);
    await this.accessLog.log({ actor, action: 'follow-ups', caseIds });
    return page;
  }
}
