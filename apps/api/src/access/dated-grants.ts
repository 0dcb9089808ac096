/** Grants that end at an instant. Given by the service; the policy of `case_grant` itself ends them. */
import type { LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';

export interface DatedGrant {
  readonly m: number;
  readonly principal: string;
  readonly reason: 'jour' | 'nodoppning';
  readonly today: LocalDate;
  readonly until: Date;
}

/** Given twice it lasts as long as the later one. */
export async function grantUntil(
  tx: EntityManager,
  { m, principal, reason, today, until }: DatedGrant,
  caseIds: readonly string[],
): Promise<void> {
  await tx.query(
    `insert into case_grant (m, case_id, principal, valid_from, reason, until)
     select $1, c, $2, $3, $4, $5 from unnest($6::uuid[]) c
     on conflict (m, case_id, principal, valid_from) do update set until = greatest(case_grant.until, excluded.until)`,
    [m, principal, today, reason, until, caseIds],
  );
}

export async function endGrants(tx: EntityManager, m: number, principal: string, now: Date): Promise<void> {
  await tx.query('update case_grant set until = $3 where m = $1 and principal = $2 and until > $3', [
    m,
    principal,
    now,
  ]);
}
