/** Who does an absent colleague's work, and on which days. Kept by who leads the work. */
import { Injectable } from '@nestjs/common';
import type { EnterStandInRequest, Person, StandIn, StandIns as StandInList } from '@tavlan/contract';
import { addDays, addMonths, type LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import type { Actor } from './actor.js';
import { Regrant } from './regrant.js';

interface Row {
  readonly id: string;
  readonly user_id: string;
  readonly user_name: string;
  readonly for_user: string;
  readonly for_name: string;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate;
}

@Injectable()
export class StandIns {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly regrant: Regrant,
    private readonly accessLog: AccessLog,
  ) {}

  async list(actor: Actor): Promise<StandInList> {
    const today = this.clock.today();
    const list = await this.asService(actor, async (tx) => ({
      today,
      rows: await this.read(tx, actor, 's.valid_to >= $2', today),
      colleagues: await this.handlers(tx, actor),
    }));
    await this.accessLog.log({ actor, action: 'stand-ins', caseIds: [] });
    return list;
  }

  async enter(actor: Actor, { user, forUser, from, to }: EnterStandInRequest): Promise<StandIn> {
    const [today, now] = [this.clock.today(), this.clock.now()];
    const entered = await this.asService(actor, async (tx) => {
      const known = (await this.handlers(tx, actor)).map(({ id }) => id);
      if (!known.includes(user)) throw invalid('user', 'Personen handlägger inga ärenden.');
      if (!known.includes(forUser)) throw invalid('forUser', 'Personen handlägger inga ärenden.');
      // Else who leads one unit could open another's cases, for anybody and for oneself (inner secrecy, OSL 26:1).
      if (!(await leads(tx, actor, forUser, today))) throw invalid('forUser', 'Personen hör inte till din enhet.');
      if (user === forUser) throw invalid('user', 'Ingen kan vikariera för sig själv.');
      if (to < from || to < today)
        throw invalid('to', 'Sista dagen ska vara i dag eller senare, och inte före den första.');
      if (to > addMonths(from, 12)) throw invalid('to', 'Högst ett år i taget.');
      const id = uuidv7();
      await tx.query('insert into stand_in (m, stand_in_id, user_id, for_user, valid_from, valid_to, entered_by, entered_at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [actor.municipality, id, user, forUser, from, to, actor.userId, now]); // prettier-ignore
      await this.regrantCasesOf(tx, actor.municipality, forUser);
      return this.one(tx, actor, id);
    });
    await this.accessLog.log({ actor, action: 'enter-stand-in', caseIds: [] });
    return entered;
  }

  /** From today. */
  async end(actor: Actor, id: string): Promise<StandIn> {
    const yesterday = addDays(this.clock.today(), -1);
    const ended = await this.asService(actor, async (tx) => {
      const [row] = await tx.query<{ for_user: string }[]>(
        `with ended as (
           update stand_in set valid_from = least(valid_from, $3::date), valid_to = $3
            where m = $1 and stand_in_id = $2 and valid_to > $3 returning for_user
         ) select for_user from ended`,
        [actor.municipality, id, yesterday],
      );
      if (!row) throw new ProblemError('unknown-entry');
      await this.regrantCasesOf(tx, actor.municipality, row.for_user);
      return this.one(tx, actor, id);
    });
    await this.accessLog.log({ actor, action: 'end-stand-in', caseIds: [] });
    return ended;
  }

  private asService<T>(actor: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.withService(actor.municipality, actor.userId, work);
  }

  private async regrantCasesOf(tx: EntityManager, m: number, user: string): Promise<void> {
    const rows = await tx.query<{ case_id: string }[]>(
      `select distinct case_id from assignment_span
        where m = $1 and (responsible = $2 or co_handler = $2) and (valid_to is null or valid_to > $3)`,
      [m, user, this.clock.today()],
    );
    await this.regrant.within(tx, m, rows.map((row) => row.case_id)); // prettier-ignore
  }

  private async one(tx: EntityManager, actor: Actor, id: string): Promise<StandIn> {
    const [found] = await this.read(tx, actor, 's.stand_in_id = $2::uuid', id);
    if (!found) throw new ProblemError('unknown-entry');
    return found;
  }

  private async read(tx: EntityManager, actor: Actor, which: string, value: string): Promise<StandIn[]> {
    const rows = await tx.query<Row[]>(
      `select s.stand_in_id as id, s.user_id, u.name as user_name, s.for_user, f.name as for_name, s.valid_from, s.valid_to
         from stand_in s
         join app_user u on u.m = s.m and u.user_id = s.user_id
         join app_user f on f.m = s.m and f.user_id = s.for_user
        where s.m = $1 and ${which} order by s.valid_from, s.stand_in_id limit 200`,
      [actor.municipality, value],
    );
    return rows.map((row) => ({
      id: row.id,
      user: { id: row.user_id, name: row.user_name },
      forUser: { id: row.for_user, name: row.for_name },
      from: row.valid_from,
      to: row.valid_to,
    }));
  }

  private handlers(tx: EntityManager, { municipality }: Actor): Promise<Person[]> {
    return tx.query<Person[]>(
      `select u.user_id as id, u.name from app_user u where u.m = $1 and u.active and exists (
         select from user_role r where r.m = u.m and r.user_id = u.user_id and r.role in ('handlaggare', 'arbetsledare')
            and (r.valid_to is null or r.valid_to > $2))
        order by u.name collate "sv-SE-x-icu"`,
      [municipality, this.clock.today()],
    );
  }
}

/** Whether somebody works in a unit of who leads. */
async function leads(
  tx: EntityManager,
  { municipality, units }: Actor,
  user: string,
  today: LocalDate,
): Promise<boolean> {
  const found = await tx.query<unknown[]>(
    `select from user_role where m = $1 and user_id = $2 and unit_id = any ($3) and (valid_to is null or valid_to > $4)`,
    [municipality, user, units, today],
  );
  return found.length > 0;
}

const invalid = (path: string, message: string) => new ProblemError('invalid-request', { errors: [{ path, message }] });
