/** Local rhythms: how often, where the law gives no number. Entries of the context register; the last one holds. */
import { Injectable } from '@nestjs/common';
import type { Administration, SetRhythmRequest } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { announce } from '../cases/change-case.js';
import { RebuildSpans } from '../cases/rebuild-spans.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { AdministrationChange } from './administration-change.js';
import { LOCAL_RHYTHMS } from './local-rhythms.js';

@Injectable()
export class Rhythms {
  constructor(
    private readonly change: AdministrationChange,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rebuildSpans: RebuildSpans,
  ) {}

  /** The limits that run move at once, and open boards hear of it. */
  async set(actor: Actor, clock: string, { unit, count }: SetRhythmRequest): Promise<Administration> {
    const { municipality: m, userId } = actor;
    const about = `${clock}: ${count} ${unit}`;
    const today = this.clock.today();
    const changed = await this.change.run(actor, { action: 'rhythm-set', about }, async (tx) => {
      if (!LOCAL_RHYTHMS.some((each) => each.clock === clock)) throw new ProblemError('unknown-address');
      // Numbers of the register follow one another without a gap.
      await tx.query(`select pg_advisory_xact_lock(hashtext('context_register'), $1)`, [m]);
      await tx.query(
        `insert into context_register (m, seq, kind, valid_from, body, recorded_at, recorded_by)
         select $1, coalesce(max(seq), 0) + 1, 'rytm', $2, $3, $4, $5 from context_register where m = $1`,
        [m, today, JSON.stringify({ clock, length: { [unit]: count } }), this.clock.now(), userId],
      );
    });
    await this.moveLimits(m, userId, clock);
    return changed;
  }

  private async moveLimits(m: number, userId: string, clock: string): Promise<void> {
    const rows = await this.database.withService(m, userId, (tx) =>
      tx.query<{ case_id: string }[]>('select distinct case_id from clock_span where m = $1 and clock = $2', [
        m,
        clock,
      ]),
    );
    const cases = rows.map((row) => row.case_id);
    if (cases.length === 0) return;
    await this.rebuildSpans.run({ municipality: m, cases, verify: false });
    await this.database.withService(m, userId, (tx) => announce(tx, m, cases));
  }
}
