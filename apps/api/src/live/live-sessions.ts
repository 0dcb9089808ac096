import { Injectable } from '@nestjs/common';
import { SessionLimits } from '../access/session-limits.js';
import { Database } from '../database/database.js';
import type { SignedIn } from '../http/session-cookie.js';

/** Whether sessions still run. A board that only listens keeps no session alive. */
@Injectable()
export class LiveSessions {
  constructor(
    private readonly database: Database,
    private readonly limits: SessionLimits,
  ) {}

  /** Who is signed in, by the session's id; ended sessions are left out. */
  async alive(sessionIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.database.reference((tx) =>
      tx.query<{ sid: string; sess: { signedIn?: SignedIn } }[]>(
        'select sid, sess from session where sid = any ($1) and expire >= to_timestamp($2)',
        [[...new Set(sessionIds)], Date.now() / 1000],
      ),
    );
    return new Map(
      rows.flatMap(({ sid, sess: { signedIn } }) =>
        signedIn === undefined || this.limits.isOver(signedIn) ? [] : [[sid, signedIn.userId] as const],
      ),
    );
  }
}
