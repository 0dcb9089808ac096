/** The days on which the nämnd and its utskott meet: a register like any other, where a later entry may call one off. */
import type { Organ } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';

export interface PlannedMeeting {
  readonly day: LocalDate;
  readonly organ: Organ;
}

export async function readMeetings(tx: EntityManager, m: number): Promise<PlannedMeeting[]> {
  return tx.query<PlannedMeeting[]>(
    `select day, organ from (
       select distinct on (day, organ) day, organ, cancelled from (
         select valid_from as day, case when body ->> 'organ' = 'utskott' then 'utskott' else 'namnd' end as organ,
                coalesce((body ->> 'cancelled')::boolean, false) as cancelled, seq
           from context_register where m = $1 and kind = 'sammantrade'
       ) e order by day, organ, seq desc
     ) e where not cancelled order by day, organ`,
    [m],
  );
}

export async function enterMeeting(
  tx: EntityManager,
  m: number,
  { day, organ }: PlannedMeeting,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  // Numbers of the register follow one another without a gap.
  await tx.query(`select pg_advisory_xact_lock(hashtext('context_register'), $1)`, [m]);
  await tx.query(
    `insert into context_register (m, seq, kind, valid_from, body, recorded_at, recorded_by)
     select $1, coalesce(max(seq), 0) + 1, 'sammantrade', $2, $3, $4, $5 from context_register where m = $1`,
    [m, day, JSON.stringify({ organ }), at, by],
  );
}
