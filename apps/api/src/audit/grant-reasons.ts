/** Why each case could be read, as the grants stood when the answer was logged. They change; the log keeps what held. */
import type { EntityManager } from 'typeorm';

/** Once a statement, not for each row. */
const TODAY = `(select current_setting('app.today')::date)`;

export interface Asked {
  readonly user_id: string;
  readonly principals: readonly string[];
  readonly case_ids: readonly string[];
}

/**
 * For each reading a reason a case; one reason alone holds for all its cases. An empty word: no grant, so nothing was
 * shown – the same for a case that is hidden and for one that does not exist.
 */
export async function grantReasons(tx: EntityManager, m: number, asked: readonly Asked[]): Promise<string[][]> {
  const found: string[][] = asked.map(() => []);
  const about = asked.flatMap((each, place) => (each.case_ids.length === 0 ? [] : [{ place, ...each }]));
  if (about.length === 0) return found;
  const wanted = about.map(({ place, user_id, principals, case_ids }) => ({ place, user_id, principals, case_ids }));
  const rows = await tx.query<{ place: number; reasons: string[] }[]>(STATEMENT, [m, JSON.stringify(wanted)]);
  for (const { place, reasons } of rows) found[place] = inShort(reasons);
  return found;
}

/** One alone where it is the same for all. */
export const inShort = (reasons: string[]): string[] => (new Set(reasons).size === 1 ? reasons.slice(0, 1) : reasons);

/**
 * Where several grants show a case the nearest tells: the person's own before the unit's. `asked` gives rows of
 * `place, user_id, principals, case_ids`, in the municipality $1.
 */
export const reasonsOf = (asked: string): string => `
select w.place, array_agg(coalesce(nearest.reason, '') order by c.nr) as reasons
  from (${asked}) w cross join lateral unnest(w.case_ids) with ordinality as c(case_id, nr)
  left join lateral (
    select g.reason from case_grant g
     where g.m = $1 and g.case_id = c.case_id and g.principal = any (w.principals)
       and g.valid_from <= ${TODAY} and (g.valid_to is null or g.valid_to > ${TODAY})
       and (g.until is null or g.until > (select current_setting('app.now')::timestamptz))
       and not exists (select from case_bar b where b.m = $1 and b.case_id = c.case_id and b.user_id = w.user_id)
     order by array_position(w.principals, g.principal) limit 1
  ) nearest on true
 group by w.place`;

const STATEMENT = reasonsOf(
  'select * from jsonb_to_recordset($2::jsonb) as w(place int, user_id text, principals text[], case_ids uuid[])',
);
