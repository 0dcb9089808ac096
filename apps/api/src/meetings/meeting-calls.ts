/**
 * Kallelse and justering: between them, and not before or after, those who serve see the cases on the agenda. Members of
 * the body that decides, and an ersättare only when called to serve. KL (2017:725) 5:14–17, 6:23–27, 6:35.
 */
import { Injectable } from '@nestjs/common';
import type { AdjustMeetingRequest, CallMeetingRequest, MeetingCall, Organ, Person } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { Regrant } from '../access/regrant.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { readMatters } from './matters.js';
import { readMeetings, type PlannedMeeting } from './meeting-register.js';

@Injectable()
export class MeetingCalls {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly regrant: Regrant,
    private readonly accessLog: AccessLog,
  ) {}

  async read(actor: Actor, day: LocalDate, organ: Organ): Promise<MeetingCall> {
    const { municipality: m, userId } = actor;
    const call = await this.database.withService(m, userId, async (tx) => {
      await demandMeeting(tx, m, { day, organ });
      return this.within(tx, m, { day, organ });
    });
    await this.accessLog.log({ actor, action: 'meeting-call', caseIds: [] });
    return call;
  }

  /** Sent anew it takes the place of the one before. */
  async call(actor: Actor, day: LocalDate, request: CallMeetingRequest): Promise<MeetingCall> {
    const today = this.clock.today();
    const { municipality: m } = actor;
    const meeting = { day, organ: request.organ };
    const called = await this.database.withActor(actor, async (tx) => {
      const planned = await demandMeeting(tx, m, meeting);
      if (day < today) throw invalid('day', 'Sammanträdet har redan hållits.');
      const members = new Set((await readMembers(tx, m, day)).map(({ id }) => id));
      if (!request.serving.every((user) => members.has(user))) {
        throw invalid('serving', 'Alla som kallas ska vara ledamöter eller ersättare.');
      }
      const matters = await readMatters(tx, actor, { meeting, planned, today });
      const ready = new Set(matters.map((matter) => matter.case.id));
      const cases = request.cases ?? [...ready];
      if (!cases.every((id) => ready.has(id.toLowerCase()))) throw new ProblemError('not-found');
      return this.database.asService(tx, actor, async () => {
        // Two secretaries at once: the second waits, and takes the place of the first.
        await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`call ${m} ${day} ${request.organ}`]);
        const before = await this.clear(tx, m, meeting);
        await tx.query(
          `insert into meeting_call (m, day, organ, called_on, called_by) values ($1, $2, $3, $4, $5)
           on conflict (m, day, organ) do update set called_by = excluded.called_by`,
          [m, day, request.organ, today, actor.userId],
        );
        await tx.query(
          'insert into meeting_member (m, day, organ, user_id) select distinct $1::smallint, $2::date, $3::text, unnest($4::text[])',
          [m, day, request.organ, request.serving],
        );
        await tx.query(
          'insert into agenda_item (m, day, organ, case_id) select distinct $1::smallint, $2::date, $3::text, unnest($4::uuid[])',
          [m, day, request.organ, cases],
        );
        await this.regrant.within(tx, m, [...before, ...cases]);
        return { call: await this.within(tx, m, meeting), cases };
      });
    });
    await this.accessLog.log({ actor, action: 'call-meeting', caseIds: called.cases });
    return called.call;
  }

  async adjust(actor: Actor, day: LocalDate, { organ, on }: AdjustMeetingRequest): Promise<MeetingCall> {
    const { municipality: m, userId } = actor;
    if (on < day || on > this.clock.today()) {
      throw invalid('on', 'Protokollet justeras efter sammanträdet, och inte på en dag som kommer.');
    }
    const adjusted = await this.database.withService(m, userId, async (tx) => {
      const [found] = await tx.query<unknown[]>(
        `with adjusted as (update meeting_call set adjusted_on = $4 where m = $1 and day = $2 and organ = $3 returning day)
         select day from adjusted`,
        [m, day, organ, on],
      );
      if (found === undefined) throw new ProblemError('unknown-meeting');
      await this.regrant.within(tx, m, await casesOf(tx, m, { day, organ }));
      return this.within(tx, m, { day, organ });
    });
    await this.accessLog.log({ actor, action: 'adjust-meeting', caseIds: [] });
    return adjusted;
  }

  private async clear(tx: EntityManager, m: number, { day, organ }: PlannedMeeting): Promise<string[]> {
    const before = await casesOf(tx, m, { day, organ });
    await tx.query('delete from agenda_item where m = $1 and day = $2 and organ = $3', [m, day, organ]);
    await tx.query('delete from meeting_member where m = $1 and day = $2 and organ = $3', [m, day, organ]);
    return before;
  }

  private async within(tx: EntityManager, m: number, { day, organ }: PlannedMeeting): Promise<MeetingCall> {
    const [found] = await tx.query<{ called_on: LocalDate; adjusted_on: LocalDate | null; matters: number }[]>(
      `select c.called_on, c.adjusted_on, (select count(*)::int from agenda_item i
          where i.m = c.m and i.day = c.day and i.organ = c.organ) as matters
         from meeting_call c where c.m = $1 and c.day = $2 and c.organ = $3`,
      [m, day, organ],
    );
    const serving = await tx.query<Person[]>(
      `select u.user_id as id, u.name from meeting_member p join app_user u on u.m = p.m and u.user_id = p.user_id
        where p.m = $1 and p.day = $2 and p.organ = $3 order by u.name collate "sv-SE-x-icu"`,
      [m, day, organ],
    );
    return {
      day,
      organ,
      calledOn: found?.called_on ?? null,
      adjustedOn: found?.adjusted_on ?? null,
      serving,
      matters: found?.matters ?? 0,
      members: await readMembers(tx, m, day),
    };
  }
}

async function demandMeeting(tx: EntityManager, m: number, { day, organ }: PlannedMeeting): Promise<PlannedMeeting[]> {
  const planned = await readMeetings(tx, m);
  if (!planned.some((each) => each.day === day && each.organ === organ)) throw new ProblemError('unknown-meeting');
  return planned;
}

async function casesOf(tx: EntityManager, m: number, { day, organ }: PlannedMeeting): Promise<string[]> {
  const rows = await tx.query<{ case_id: string }[]>(
    'select case_id from agenda_item where m = $1 and day = $2 and organ = $3',
    [m, day, organ],
  );
  return rows.map((row) => row.case_id);
}

function readMembers(tx: EntityManager, m: number, day: LocalDate): Promise<Person[]> {
  return tx.query<Person[]>(
    `select u.user_id as id, u.name from app_user u where u.m = $1 and u.active and exists (
       select from user_role r where r.m = u.m and r.user_id = u.user_id and r.role in ('ledamot', 'ordforande')
          and r.valid_from <= $2 and (r.valid_to is null or r.valid_to > $2))
      order by u.name collate "sv-SE-x-icu"`,
    [m, day],
  );
}

const invalid = (path: string, message: string) => new ProblemError('invalid-request', { errors: [{ path, message }] });
