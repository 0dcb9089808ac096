/** What the municipality has decided for itself, as the fold wants it. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RULES, defaultContext, type Body, type Context, type DecisionKey, type LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { canonicalJson } from '../database/canonical-json.js';
import type { ContextRow } from '../database/entities/register.js';

export interface CaseContext {
  readonly context: Context;
  /** The last entry of the municipality's context register that it builds on. */
  readonly seq: number;
  readonly rulesVersion: string;
}

type Rhythm = { clock: string; length: Context['localLengths'][string] };
type Delegation = { decision: DecisionKey; bodies: readonly Body[] };

/** Changes when any rule does. */
export const RULES_VERSION = createHash('sha256').update(canonicalJson(RULES)).digest('hex').slice(0, 12);

@Injectable()
export class ContextReader {
  async read(tx: EntityManager, m: number, bornHere: boolean): Promise<CaseContext> {
    return (await this.register(tx, m))(bornHere);
  }

  /** For a case of which it is not known yet whether it was begun here. */
  async register(tx: EntityManager, m: number): Promise<(bornHere: boolean) => CaseContext> {
    const rows = await tx.query<ContextRow[]>('select * from context_register where m = $1 order by seq', [m]);
    return (bornHere) => contextOf(rows, bornHere);
  }
}

function contextOf(rows: readonly ContextRow[], bornHere: boolean): CaseContext {
  const ofKind = (kind: ContextRow['kind']) => rows.filter((row) => row.kind === kind);
  const context = defaultContext({
    bornHere,
    meetings: meetingDays(ofKind('sammantrade').filter(({ body }) => body['organ'] !== 'utskott')),
    committeeMeetings: meetingDays(ofKind('sammantrade').filter(({ body }) => body['organ'] === 'utskott')),
    localLengths: Object.fromEntries(
      ofKind('rytm').map(({ body }) => [(body as Rhythm).clock, (body as Rhythm).length]),
    ),
    delegation: Object.fromEntries(
      ofKind('delegation').map(({ body }) => [(body as Delegation).decision, (body as Delegation).bodies]),
    ),
  });
  return { context, seq: rows.at(-1)?.seq ?? 0, rulesVersion: RULES_VERSION };
}

/** A later entry may call a meeting off. */
function meetingDays(rows: readonly ContextRow[]): LocalDate[] {
  const days = new Set<LocalDate>();
  for (const { valid_from: day, body } of rows) {
    if (body['cancelled'] === true) days.delete(day as LocalDate);
    else days.add(day as LocalDate);
  }
  return [...days].sort();
}
