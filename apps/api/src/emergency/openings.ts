/** Emergency openings that nobody has reviewed yet, in the cases the reader sees. */
import { Injectable } from '@nestjs/common';
import type { Openings as OpeningList } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { ListedCases, toListedCase, type CaseColumns } from '../watch/listed-cases.js';

interface Row extends CaseColumns {
  readonly event: string;
  readonly recorded_by: string;
  readonly recorded_name: string | null;
  readonly recorded_at: Date;
  readonly reason: string | null;
  readonly version: number;
}

@Injectable()
export class Openings {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
  ) {}

  async list(actor: Actor): Promise<OpeningList> {
    const today = this.clock.today();
    const cases = new ListedCases(actor, today);
    const listed = cases.columns('c');
    const rows = await this.database.withActor(actor, (tx) =>
      tx.query<Row[]>(
        `with opened as materialized (
           select r.case_id, r.event from red_span r where ${cases.holding('r')} and r.reason = 'Nödöppning att granska'
         ), ${cases.among('select case_id from opened')}
         select o.event, e.recorded_by, w.name as recorded_name, e.recorded_at, t.body ->> 'reason' as reason, c.version,
                ${listed.select}
           from cases c
           join opened o on o.case_id = c.case_id
           join event e on e.m = ${cases.m} and e.case_id = o.case_id and e.event_id = o.event and e.type = 'nodoppnat'
           left join event_text t on t.m = ${cases.m} and t.case_id = o.case_id and t.event_id = o.event
           left join app_user w on w.m = ${cases.m} and w.user_id = e.recorded_by
           ${listed.joins}
          order by e.recorded_at, o.event limit 200`,
        cases.values.list as unknown[],
      ),
    );
    await this.accessLog.log({ actor, action: 'openings', caseIds: [...new Set(rows.map((row) => row.case_id))] });
    return {
      today,
      rows: rows.map((row) => ({
        event: row.event,
        by: { id: row.recorded_by, name: row.recorded_name ?? row.recorded_by },
        own: row.recorded_by === actor.userId,
        at: row.recorded_at.toISOString(),
        reason: row.reason,
        case: toListedCase(row, today),
        version: row.version,
      })),
    };
  }
}
