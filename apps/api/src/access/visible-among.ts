import type { EntityManager } from 'typeorm';

/** Of these cases, those that whoever the transaction runs for may see. Row-level security answers. */
export async function visibleAmong(tx: EntityManager, m: number, caseIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ case_id: string }[]>(
    'select case_id from child_case where m = $1 and case_id = any ($2::uuid[])',
    [m, caseIds],
  );
  return new Set(rows.map((row) => row.case_id));
}
