/** What a duty period has done: shown to who is on duty, and handed over to who answers for the case by day. */
import { Injectable } from '@nestjs/common';
import type { Handovers, Shift } from '@tavlan/contract';
import { EVENTS, addDays, dayInSweden, isEventType, roll, type LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { ListedCases, toListedCase, type CaseColumns } from '../watch/listed-cases.js';
import { dutyOf } from './duties.js';

interface EntryRow {
  readonly event: string;
  readonly type: string;
  readonly day: LocalDate | null;
  readonly at: string | null;
  readonly note: string | null;
  readonly recorded_at: string;
}
interface Row extends CaseColumns {
  readonly duty_id: string;
  readonly user_id: string;
  readonly user_name: string;
  readonly taken_at: Date;
  readonly entries: readonly EntryRow[] | null;
}

@Injectable()
export class Shifts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
  ) {}

  async shift(actor: Actor): Promise<Shift> {
    const [now, today] = [this.clock.now(), this.clock.today()];
    const { municipality: m, userId } = actor;
    const shift = await this.database.withActor(actor, async (tx) => {
      const [row] = await tx.query<Parameters<typeof dutyOf>[0][]>(
        `select d.duty_id, d.user_id, u.name, d.since, d.until from duty d join app_user u on u.m = d.m and u.user_id = d.user_id
          where d.m = $1 and d.user_id = $2 and d.since <= $3 and d.until > $3 order by d.until desc limit 1`,
        [m, userId, now],
      );
      if (!row) return { duty: null, cases: [] };
      const rows = await this.cases(tx, actor, today, (duty, add) => `${duty}.duty_id = ${add(row.duty_id)}::uuid`);
      return {
        duty: dutyOf(row, now),
        cases: rows.map((each) => ({
          case: toListedCase(each, today),
          takenAt: each.taken_at.toISOString(),
          entries: entriesOf(each),
        })),
      };
    });
    await this.accessLog.log({ actor, action: 'shift', caseIds: shift.cases.map((each) => each.case.id) });
    return shift;
  }

  /** Of cases the reader sees: done on duty by somebody else, and not signed since. */
  async handovers(actor: Actor): Promise<Handovers> {
    const today = this.clock.today();
    const rows = await this.database.withActor(actor, (tx) =>
      this.cases(tx, actor, today, (duty, add) => `${duty}.user_id <> ${add(actor.userId)}`, true),
    );
    await this.accessLog.log({ actor, action: 'handovers', caseIds: [...new Set(rows.map((row) => row.case_id))] });
    return {
      today,
      rows: rows.map((row) => ({
        duty: row.duty_id,
        by: { id: row.user_id, name: row.user_name },
        due: dueOf(row),
        case: toListedCase(row, today),
        entries: entriesOf(row),
      })),
    };
  }

  /** Read and signed: what is done later in the same period is handed over anew. */
  async sign(actor: Actor, caseId: string, dutyId: string): Promise<void> {
    await this.accessLog.around({ actor, action: 'sign-handover', caseIds: [caseId] }, () =>
      this.database.withActor(actor, async (tx) => {
        const signed = await tx.query<unknown[]>(
          `with signed as (
             update duty_case c set signed_at = $4, signed_by = $5
               from duty d
              where c.m = $1 and c.duty_id = $2 and c.case_id = $3 and d.m = $1 and d.duty_id = c.duty_id and d.user_id <> $5
             returning c.case_id
           ) select case_id from signed`,
          [actor.municipality, dutyId, caseId, this.clock.now(), actor.userId],
        );
        if (signed.length === 0) throw new ProblemError('not-found');
      }),
    );
  }

  private cases(
    tx: EntityManager,
    actor: Actor,
    today: LocalDate,
    which: (duty: string, add: (value: unknown) => string) => string,
    unsigned = false,
  ): Promise<Row[]> {
    const cases = new ListedCases(actor, today);
    const listed = cases.columns('c');
    const chosen = which('d', (value) => cases.values.add(value));
    return tx.query<Row[]>(
      `with ${cases.among(`select x.case_id from duty_case x where x.m = ${cases.m}`)}
       select x.duty_id, x.taken_at, d.user_id, w.name as user_name, e.entries, ${listed.select}
         from cases c
         join duty_case x on x.m = ${cases.m} and x.case_id = c.case_id
         join duty d on d.m = ${cases.m} and d.duty_id = x.duty_id and ${chosen}
         join app_user w on w.m = ${cases.m} and w.user_id = d.user_id
         ${listed.joins}
         left join lateral (
           select jsonb_agg(jsonb_build_object('event', v.event_id, 'type', v.type, 'day', v.on_day, 'at', v.at,
                    'note', t.body ->> 'note', 'recorded_at', v.recorded_at) order by v.seq) as entries
             from event v
             left join event_text t on t.m = ${cases.m} and t.case_id = v.case_id and t.event_id = v.event_id
            where v.m = ${cases.m} and v.case_id = c.case_id and v.recorded_by = d.user_id
              and v.recorded_at >= d.since and v.recorded_at <= d.until
              ${unsigned ? 'and (x.signed_at is null or v.recorded_at > x.signed_at)' : ''}
         ) e on true
        ${unsigned ? 'where e.entries is not null' : ''}
        order by x.taken_at, c.dnr collate "C" limit 200`,
      cases.values.list as unknown[],
    );
  }
}

const entriesOf = ({ entries }: Row): Shift['cases'][number]['entries'] =>
  (entries ?? []).map(({ event, type, day, at, note, recorded_at }) => ({
    event,
    title: isEventType(type) ? EVENTS[type].title : type,
    day,
    at,
    note,
    recordedAt: new Date(recorded_at).toISOString(),
  }));

/** The workday after the last thing done. */
function dueOf({ entries, taken_at }: Row): LocalDate {
  const last = entries?.at(-1)?.recorded_at;
  return roll(addDays(dayInSweden(last === undefined ? taken_at : new Date(last)), 1));
}
