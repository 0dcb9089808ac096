/** Writes entries at the end of a case's register, and in the case that it has them. */
import type { EntityManager } from 'typeorm';
import type { CaseRow } from '../../database/entities/register.js';
import { jsonOf, rowsIn } from '../../database/insert-rows.js';
import type { Recorded } from './recorded-rows.js';

export async function appendEvents(
  tx: EntityManager,
  { m, case_id, version, changed_at, spans_digest }: CaseRow,
  { rows, texts }: Recorded,
): Promise<void> {
  const columns = rows.map(({ body: _, ...row }) => row);
  await tx.query(APPEND, [m, case_id, version, changed_at, spans_digest, jsonOf(columns), jsonOf(texts)]);
}

const APPEND = `
with entries as (insert into event ${rowsIn('event', '$6')}),
     texts as (insert into event_text ${rowsIn('event_text', '$7')})
update child_case set version = $3, changed_at = $4, spans_digest = $5 where m = $1 and case_id = $2`;
