/** Goes through the chain of every case. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/database.js';
import type { EventRow } from '../database/entities/register.js';
import { eventHash, firstPrevious, textHash } from './register/event-hash.js';

export interface BrokenEntry {
  readonly m: number;
  readonly caseId: string;
  readonly seq: number;
  readonly reason: 'changed' | 'removed' | 'text-changed' | 'cut-off';
}

export interface ChainReport {
  readonly cases: number;
  readonly events: number;
  readonly broken: readonly BrokenEntry[];
}

type Checked = EventRow & { body: object | null; text_salt: Buffer | null };

@Injectable()
export class VerifyChain {
  constructor(private readonly database: Database) {}

  /** `cases`: only these, of the municipality named. */
  async run({
    municipality,
    cases: sample,
  }: { municipality?: number; cases?: readonly string[] } = {}): Promise<ChainReport> {
    const chosen = municipality === undefined ? await this.database.municipalities() : [municipality];
    let cases = 0;
    let events = 0;
    const broken: BrokenEntry[] = [];
    for (const m of chosen) {
      const found = await this.database.withService(m, '', (tx) =>
        tx.query<{ case_id: string }[]>(
          'select case_id from child_case where m = $1 and ($2::uuid[] is null or case_id = any ($2)) order by case_id',
          [m, sample ?? null],
        ),
      );
      for (const { case_id: caseId } of found) {
        const report = await this.database.withService(m, '', (tx) => verifyCase(tx, m, caseId));
        cases += 1;
        events += report.events;
        if (report.broken) broken.push(report.broken);
      }
    }
    return { cases, events, broken };
  }
}

async function verifyCase(tx: EntityManager, m: number, caseId: string) {
  const rows = await tx.query<Checked[]>(
    `select e.*, t.body, t.salt as text_salt
       from event e
       left join lateral (
         select x.body, x.salt from event_text x
          where x.m = e.m and x.case_id = e.case_id and x.event_id = e.event_id offset 0
       ) t on true
      where e.m = $1 and e.case_id = $2 order by e.seq`,
    [m, caseId],
  );
  const [row] = await tx.query<{ version: number }[]>('select version from child_case where m = $1 and case_id = $2', [
    m,
    caseId,
  ]);
  return { events: rows.length, broken: firstBroken(m, caseId, rows, row?.version ?? 0) };
}

function firstBroken(m: number, caseId: string, rows: readonly Checked[], version: number): BrokenEntry | undefined {
  let previous = firstPrevious(m, caseId);
  for (const [index, row] of rows.entries()) {
    const at = { m, caseId, seq: index + 1 };
    if (row.seq !== index + 1) return { ...at, reason: 'removed' };
    const intact = row.prev_hash.equals(previous) && row.hash.equals(eventHash(row, row.salt, row.text_hash, previous));
    if (!intact) return { ...at, reason: 'changed' };
    // Text that is gone has been erased, which is no breach.
    const sameText = row.body === null || (row.text_salt && row.text_hash?.equals(textHash(row.text_salt, row.body)));
    if (!sameText) return { ...at, reason: 'text-changed' };
    previous = row.hash;
  }
  return rows.length < version ? { m, caseId, seq: rows.length + 1, reason: 'cut-off' } : undefined;
}
