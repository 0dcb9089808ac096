/** What somebody has begun to write. Kept on the server, so that nothing about a child stays behind in a browser. */
import { Injectable } from '@nestjs/common';
import type { DraftKept, Drafts, ListedCase } from '@tavlan/contract';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { visibleAmong } from '../access/visible-among.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import type { DraftRow } from '../database/entities/service.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { ListedCases, toListedCase, type CaseColumns } from '../watch/listed-cases.js';
import { KEPT_DAYS } from './draft-erasure.js';

const REPORT = 'anmalan';
const MOST = 200;

@Injectable()
export class DraftStore {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<Drafts> {
    const rows = await this.database.withActor(actor, async (tx) => {
      const kept = await tx.query<DraftRow[]>(
        'select * from draft where m = $1 and user_id = $2 and saved_at >= $3 order by saved_at desc limit $4',
        [actor.municipality, actor.userId, this.oldest(), MOST],
      );
      const cases = await this.casesOf(tx, actor, kept);
      return kept.map((row) => ({ ...row, case: cases.get(row.key) ?? null }));
    });
    // About a case that is out of the writer's sight the draft says nothing either.
    const shown = rows.filter((row) => row.key === REPORT || row.case !== null);
    await this.accessLog.log({ actor, action: 'drafts', caseIds: shown.flatMap((row) => row.case?.id ?? []) });
    return {
      drafts: shown.map(({ key, body, saved_at, case: listed }) => ({
        key,
        body,
        savedAt: saved_at.toISOString(),
        case: listed,
      })),
    };
  }

  keep(actor: Actor, key: string, body: DraftRow['body']): Promise<DraftKept> {
    const { municipality: m, userId } = actor;
    const now = this.clock.now();
    return this.database.withActor(actor, async (tx) => {
      if (key !== REPORT && !(await visibleAmong(tx, m, [key])).has(key)) throw new ProblemError('not-found');
      await tx.query(
        `insert into draft (m, user_id, key, body, saved_at) values ($1, $2, $3, $4, $5)
         on conflict (m, user_id, key) do update set body = excluded.body, saved_at = excluded.saved_at`,
        [m, userId, key, JSON.stringify(body), now],
      );
      return { savedAt: now.toISOString() };
    });
  }

  async drop(actor: Actor, key: string): Promise<void> {
    await this.database.withActor(actor, (tx) =>
      tx.query('delete from draft where m = $1 and user_id = $2 and key = $3', [actor.municipality, actor.userId, key]),
    );
  }

  private async casesOf(tx: EntityManager, actor: Actor, kept: readonly DraftRow[]): Promise<Map<string, ListedCase>> {
    const ids = kept.map((row) => row.key).filter((key) => key !== REPORT);
    if (ids.length === 0) return new Map();
    const today = this.clock.today();
    const cases = new ListedCases(actor, today);
    const listed = cases.columns('c');
    const rows = await tx.query<CaseColumns[]>(
      `with ${cases.among(`select unnest(${cases.values.add(ids)}::uuid[])`)}
       select ${listed.select} from cases c ${listed.joins}`,
      cases.values.list as unknown[],
    );
    return new Map(rows.map((row) => [row.case_id, toListedCase(row, today)]));
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
  }
}
