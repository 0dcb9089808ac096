/** The rota of the jour, kept by who leads the work: who may look cases up, and until which minute. */
import { Injectable } from '@nestjs/common';
import type { Duties as DutyList, Duty, Person, PlanDutyRequest } from '@tavlan/contract';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../access/actor.js';
import { endGrants } from '../access/dated-grants.js';
import { dutyPrincipal } from '../access/principals.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import type { DutyRow } from '../database/entities/access.js';
import { ProblemError } from '../http/problem-error.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A week on call, handed over in the morning. Longer is no period but a standing right. */
const LONGEST_MS = 8 * DAY_MS;
const SHOWN_BACK_MS = 7 * DAY_MS;

@Injectable()
export class Duties {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
  ) {}

  async list(actor: Actor): Promise<DutyList> {
    const now = this.clock.now();
    const list = await this.asService(actor, async (tx) => ({
      duties: await this.read(tx, actor, 'd.until > $2', [new Date(now.getTime() - SHOWN_BACK_MS)]),
      jour: await this.jour(tx, actor),
    }));
    await this.accessLog.log({ actor, action: 'duties', caseIds: [] });
    return list;
  }

  async plan(actor: Actor, { user, since, until }: PlanDutyRequest): Promise<Duty> {
    const now = this.clock.now();
    const [from, to] = [new Date(since), new Date(until)];
    const planned = await this.asService(actor, async (tx) => {
      if (!(await this.jour(tx, actor)).some(({ id }) => id === user)) {
        throw invalid('user', 'Personen har inte rollen socialjour.');
      }
      if (to <= from || to <= now)
        throw invalid('until', 'Passet ska sluta efter att det har börjat, och inte ha varit.');
      if (to.getTime() - from.getTime() > LONGEST_MS) throw invalid('until', 'Ett pass kan vara högst åtta dygn.');
      const id = uuidv7();
      await tx.query('insert into duty (m, duty_id, user_id, since, until, entered_by, entered_at) values ($1, $2, $3, $4, $5, $6, $7)', [actor.municipality, id, user, from, to, actor.userId, now]); // prettier-ignore
      return this.one(tx, actor, id);
    });
    await this.accessLog.log({ actor, action: 'plan-duty', caseIds: [] });
    return planned;
  }

  /** At once: what was granted for it ends in the same transaction. */
  async end(actor: Actor, id: string): Promise<Duty> {
    const now = this.clock.now();
    const ended = await this.asService(actor, async (tx) => {
      const [row] = await tx.query<{ user_id: string }[]>(
        `with ended as (
           update duty set since = least(since, $3), until = $3 where m = $1 and duty_id = $2 and until > $3 returning user_id
         ) select user_id from ended`,
        [actor.municipality, id, now],
      );
      if (!row) throw new ProblemError('unknown-entry');
      await endGrants(tx, actor.municipality, dutyPrincipal(row.user_id), now);
      return this.one(tx, actor, id);
    });
    await this.accessLog.log({ actor, action: 'end-duty', caseIds: [] });
    return ended;
  }

  private asService<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.withService(actor.municipality, actor.userId, work);
  }

  private async one(tx: EntityManager, actor: Actor, id: string): Promise<Duty> {
    const [found] = await this.read(tx, actor, 'd.duty_id = $2', [id]);
    if (!found) throw new ProblemError('unknown-entry');
    return found;
  }

  private async read(tx: EntityManager, actor: Actor, which: string, values: readonly unknown[]): Promise<Duty[]> {
    const rows = await tx.query<(Pick<DutyRow, 'duty_id' | 'user_id' | 'since' | 'until'> & { name: string })[]>(
      `select d.duty_id, d.user_id, u.name, d.since, d.until from duty d join app_user u on u.m = d.m and u.user_id = d.user_id
        where d.m = $1 and ${which} order by d.since, d.duty_id limit 200`,
      [actor.municipality, ...values],
    );
    return rows.map((row) => dutyOf(row, this.clock.now()));
  }

  private jour(tx: EntityManager, { municipality }: Actor): Promise<Person[]> {
    return tx.query<Person[]>(
      `select u.user_id as id, u.name from app_user u where u.m = $1 and u.active and exists (
         select from user_role r where r.m = u.m and r.user_id = u.user_id and r.role = 'jour'
            and (r.valid_to is null or r.valid_to > $2))
        order by u.name collate "sv-SE-x-icu"`,
      [municipality, this.clock.today()],
    );
  }
}

export function dutyOf(
  {
    duty_id: id,
    user_id,
    name,
    since,
    until,
  }: Pick<DutyRow, 'duty_id' | 'user_id' | 'since' | 'until'> & { name: string },
  now: Date,
): Duty {
  return {
    id,
    user: { id: user_id, name },
    since: since.toISOString(),
    until: until.toISOString(),
    running: since <= now && until > now,
  };
}

const invalid = (path: string, message: string) => new ProblemError('invalid-request', { errors: [{ path, message }] });
