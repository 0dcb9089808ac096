import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { isOver, type SignedIn } from '../http/session-cookie.js';

/** Whether sessions still run. A board that only listens keeps no session alive. */
@Injectable()
export class LiveSessions {
  constructor(private readonly database: Database) {}

  /** Who is signed in, by the session's id; ended sessions are left out. */
  async alive(sessionIds: readonly string[]): Promise<Map<string, string>> {
    const now = Date.now();
    const rows = await this.database.reference((tx) =>
      tx.query<{ sid: string; sess: { signedIn?: SignedIn } }[]>(
        'select sid, sess from session where sid = any ($1) and expire >= to_timestamp($2)',
        [[...new Set(sessionIds)], now / 1000],
      ),
    );
    return new Map(
      rows.flatMap(({ sid, sess: { signedIn } }) =>
        signedIn === undefined || isOver(signedIn, now) ? [] : [[sid, signedIn.userId] as const],
      ),
    );
  }
}
