/** Siblings in one report belong to one family group. */
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

export async function linkFamily(tx: EntityManager, m: number, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length < 2) return;
  const [shared] = await tx.query<{ group_id: string }[]>(
    `select group_id from family_member where m = $1 and case_id = any ($2)
     group by group_id order by count(*) desc, group_id limit 1`,
    [m, caseIds],
  );
  const group = shared?.group_id ?? uuidv7();
  if (!shared) await tx.query('insert into family_group (m, group_id) values ($1, $2)', [m, group]);
  await tx.query(
    `insert into family_member (m, group_id, case_id) select $1, $2, unnest($3::uuid[])
     on conflict (m, group_id, case_id) do nothing`,
    [m, group, caseIds],
  );
}
