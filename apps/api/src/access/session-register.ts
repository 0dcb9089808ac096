/** The sessions that are open: written by the session's own handler, seen, listed and ended here. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../config.js';
import { Database } from '../database/database.js';
import { SEEN_EVERY_MS, type SignedIn } from '../http/session-cookie.js';
import { SessionLimits } from './session-limits.js';

export interface KeptSession {
  /** What stands in the cookie: never told to anybody. */
  readonly sid: string;
  readonly signedIn: SignedIn & { readonly id: string };
}

export interface WhichSessions {
  readonly municipality: number;
  readonly userId?: string;
  readonly id?: string;
  readonly notSid?: string;
}

@Injectable()
export class SessionRegister {
  private readonly keptMs: number;

  constructor(
    private readonly database: Database,
    private readonly limits: SessionLimits,
    { sessionIdleMinutes }: Config,
  ) {
    this.keptMs = sessionIdleMinutes * 60_000 + SEEN_EVERY_MS;
  }

  /** Changes a row and makes none: a request under way must not bring a session back that was ended meanwhile. */
  async seen(sid: string): Promise<void> {
    const expires = (Date.now() + this.keptMs) / 1000;
    await this.database.reference((tx) =>
      tx.query(
        `update session set sess = jsonb_set(sess::jsonb, '{signedIn,seenAt}', to_jsonb($2::bigint))::json,
                expire = to_timestamp($3)
          where sid = $1`,
        [sid, this.limits.now(), expires],
      ),
    );
  }

  /** Newest first; without those that time has ended. */
  async open(which: WhichSessions): Promise<KeptSession[]> {
    const rows = await this.database.reference((tx) =>
      tx.query<KeptSession[]>(`select sid, sess -> 'signedIn' as "signedIn" from session ${WHERE}`, valuesOf(which)),
    );
    return rows
      .filter(({ signedIn }) => !this.limits.isOver(signedIn))
      .sort((one, other) => other.signedIn.seenAt - one.signedIn.seenAt);
  }

  /** What was ended, so that what is open in it can be closed. */
  async end(which: WhichSessions): Promise<KeptSession[]> {
    const [ended] = await this.database.reference((tx) =>
      tx.query<[KeptSession[], number]>(
        `delete from session ${WHERE} returning sid, sess -> 'signedIn' as "signedIn"`,
        valuesOf(which),
      ),
    );
    return ended;
  }
}

const WHERE = `
where (sess #>> '{signedIn,municipality}')::smallint = $1
  and ($2::text is null or sess #>> '{signedIn,userId}' = $2)
  and ($3::text is null or sess #>> '{signedIn,id}' = $3)
  and ($4::text is null or sid <> $4)`;

const valuesOf = ({ municipality, userId, id, notSid }: WhichSessions) => [
  municipality,
  userId ?? null,
  id ?? null,
  notSid ?? null,
];

/** Together with what ends them: whoever knew the old password, or works in an open browser, is out at once. */
export async function endSessions(tx: EntityManager, m: number, userId: string, notSid?: string): Promise<void> {
  const which = { municipality: m, userId, ...(notSid !== undefined && { notSid }) };
  await tx.query(`delete from session ${WHERE}`, valuesOf(which));
}
