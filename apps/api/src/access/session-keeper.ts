/** Shows people where they are signed in, and ends what they no longer want; the administrator does it for all. */
import { Injectable } from '@nestjs/common';
import type { OpenSession, Person, SessionsOfPerson } from '@tavlan/contract';
import { AccessLog } from '../audit/access-log.js';
import { Database } from '../database/database.js';
import { LiveStreams } from '../live/live-streams.js';
import type { Actor } from './actor.js';
import { SessionRegister, type KeptSession, type WhichSessions } from './session-register.js';

@Injectable()
export class SessionKeeper {
  constructor(
    private readonly register: SessionRegister,
    private readonly database: Database,
    private readonly accessLog: AccessLog,
    private readonly streams: LiveStreams,
  ) {}

  async own({ municipality, userId }: Actor, sid: string): Promise<OpenSession[]> {
    return (await this.register.open({ municipality, userId })).map((kept) => toldOf(kept, sid));
  }

  /** By name. Where colleagues sign in from is about them, so looking is logged. */
  async all(actor: Actor, sid: string): Promise<SessionsOfPerson[]> {
    const { municipality: m } = actor;
    const open = await this.register.open({ municipality: m });
    await this.accessLog.log({ actor, action: 'sessions', caseIds: [] });
    const people = await this.database.withActor(actor, (tx) =>
      tx.query<Person[]>(
        `select user_id as id, name from app_user where m = $1 and user_id = any ($2)
          order by name collate "sv-SE-x-icu", user_id`,
        [m, open.map(({ signedIn }) => signedIn.userId)],
      ),
    );
    return people.map((person) => ({
      person,
      sessions: open.filter(({ signedIn }) => signedIn.userId === person.id).map((kept) => toldOf(kept, sid)),
    }));
  }

  end(actor: Actor, id: string): Promise<void> {
    const { municipality, userId, roles } = actor;
    return this.ended(actor, { municipality, id, ...(!roles.includes('forvaltare') && { userId }) });
  }

  endOthers(actor: Actor, sid: string): Promise<void> {
    const { municipality, userId } = actor;
    return this.ended(actor, { municipality, userId, notSid: sid });
  }

  private async ended(actor: Actor, which: WhichSessions): Promise<void> {
    await this.accessLog.log({ actor, action: 'end-session', caseIds: [] });
    for (const { sid } of await this.register.end(which)) this.streams.close(sid);
  }
}

function toldOf({ sid, signedIn }: KeptSession, own: string): OpenSession {
  const { id, at, seenAt, by, place, device } = signedIn;
  return {
    id,
    since: new Date(at).toISOString(),
    seen: new Date(seenAt).toISOString(),
    by,
    place: place ?? null,
    device: device ?? null,
    current: sid === own,
  };
}
