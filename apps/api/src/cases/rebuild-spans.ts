/** Derives every interval anew from the register. With `verify` nothing is written, only told. */
import { Injectable } from '@nestjs/common';
import { dayInSweden, fold } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { writeGrants } from '../access/case-grants.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { factsOf } from './change-case.js';
import { ContextReader } from './context-reader.js';
import { readCase } from './register/register-reader.js';
import { spansDigest } from './spans/spans-digest.js';
import { spansOf } from './spans/spans-of.js';
import { differencesBetween, readSpans, writeDifferences, type SpanDifference } from './spans/write-difference.js';

export interface CaseDifference extends SpanDifference {
  readonly m: number;
  readonly caseId: string;
}

export interface RebuildReport {
  readonly cases: number;
  readonly differences: readonly CaseDifference[];
}

interface RebuildWish {
  readonly municipality?: number;
  readonly verify: boolean;
  /** Only these, of the municipality named: a sample. */
  readonly cases?: readonly string[];
}

@Injectable()
export class RebuildSpans {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly contexts: ContextReader,
  ) {}

  /** A case at a time, so that nobody has to wait long and a broken run can be started again. */
  async run({ municipality, verify, cases: sample }: RebuildWish): Promise<RebuildReport> {
    const chosen = municipality === undefined ? await this.database.municipalities() : [municipality];
    const differences: CaseDifference[] = [];
    let cases = 0;
    for (const m of chosen) {
      const found = await this.database.withService(m, '', (tx) =>
        tx.query<{ case_id: string }[]>(
          'select case_id from child_case where m = $1 and ($2::uuid[] is null or case_id = any ($2)) order by case_id',
          [m, sample ?? null],
        ),
      );
      for (const { case_id: caseId } of found) {
        const own = await this.database.withService(m, '', (tx) => this.rebuild(tx, m, caseId, verify));
        differences.push(...own.map((difference) => ({ m, caseId, ...difference })));
        cases += 1;
      }
    }
    return { cases, differences };
  }

  private async rebuild(tx: EntityManager, m: number, caseId: string, verify: boolean): Promise<SpanDifference[]> {
    const { row, stored, register } = await readCase(tx, m, caseId, { lock: true });
    const { context, seq, rulesVersion } = await this.contexts.read(tx, m, row.born_here);
    const file = fold(register, context);
    const recordedOn = dayInSweden(stored.at(-1)?.recorded_at ?? row.changed_at);
    const wanted = spansOf(file, { ...factsOf(row), recordedOn });
    const differences = differencesBetween(await readSpans(tx, { m, caseId }), wanted);
    if (verify) return differences;
    const now = this.clock.now();
    const at = now > row.changed_at ? now : new Date(row.changed_at.getTime() + 1);
    const digest = spansDigest(wanted);
    if (differences.length > 0) {
      const derivation = { at, rulesVersion, contextSeq: seq };
      await Promise.all(writeDifferences(tx, { m, caseId }, wanted, differences, derivation));
      await tx.query('update child_case set changed_at = $3 where m = $1 and case_id = $2', [m, caseId, at]);
      await writeGrants(tx, row, file);
    }
    if (!row.spans_digest?.equals(digest)) {
      await tx.query('update child_case set spans_digest = $3 where m = $1 and case_id = $2', [m, caseId, digest]);
    }
    return differences;
  }
}
