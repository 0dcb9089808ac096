/** Who is on duty now, and what the duty period calls for. To be asked as the service. */
import type { LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { grantUntil } from '../access/dated-grants.js';
import { dutyPrincipal } from '../access/principals.js';
import type { DutyRow } from '../database/entities/access.js';

export type RunningDuty = Pick<DutyRow, 'duty_id' | 'since' | 'until'>;

export async function runningDuty(
  tx: EntityManager,
  { municipality, userId, roles }: Actor,
  now: Date,
): Promise<RunningDuty | undefined> {
  if (!roles.includes('jour')) return undefined;
  const [found] = await tx.query<RunningDuty[]>(
    `select duty_id, since, until from duty where m = $1 and user_id = $2 and since <= $3 and until > $3
      order by until desc limit 1`,
    [municipality, userId, now],
  );
  return found;
}

/** Whoever works with cases in the daytime too needs no duty period for them. */
export const worksByDutyOnly = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.includes('jour') && !(['handlaggare', 'arbetsledare', 'chef'] as const).some((role) => roles.includes(role));

/** What the jour has looked up or opened is theirs until the period ends, and stands on its list. */
export async function takeIntoDuty(
  tx: EntityManager,
  { municipality: m, userId }: Actor,
  { duty_id: dutyId, until }: RunningDuty,
  caseIds: readonly string[],
  { now, today }: { readonly now: Date; readonly today: LocalDate },
): Promise<void> {
  if (caseIds.length === 0) return;
  await grantUntil(tx, { m, principal: dutyPrincipal(userId), reason: 'jour', today, until }, caseIds);
  await tx.query(
    `insert into duty_case (m, duty_id, case_id, taken_at) select $1, $2, c, $3 from unnest($4::uuid[]) c
     on conflict (m, duty_id, case_id) do nothing`,
    [m, dutyId, now, caseIds],
  );
}
