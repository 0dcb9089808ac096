/** What a case view shows of other rows: who people are, and the siblings the reader may see. */
import type { EntityManager } from 'typeorm';
import type { CaseView } from '@tavlan/contract';
import { shownNameSql } from '../../people/shown-child.js';

const TODAY = `current_setting('app.today')::date`;

export interface Surroundings {
  readonly names: ReadonlyMap<string, string>;
  readonly siblings: CaseView['siblings'];
}

export async function readSurroundings(tx: EntityManager, m: number, caseId: string): Promise<Surroundings> {
  const [found] = await tx.query<{ names: Record<string, string> | null; siblings: CaseView['siblings'] | null }[]>(
    `select (select jsonb_object_agg(user_id, name) from app_user where m = $1) as names,
            (select jsonb_agg(s order by s.dnr) from (${SIBLINGS}) s) as siblings`,
    [m, caseId],
  );
  return { names: new Map(Object.entries(found?.names ?? {})), siblings: found?.siblings ?? [] };
}

const SIBLINGS = `
select distinct c.case_id as id, c.dnr, ${shownNameSql({ child: 'k', owner: 'c', m: '$1', today: TODAY }, true)} as name
  from family_member mine
  join family_member theirs
    on theirs.m = mine.m and theirs.group_id = mine.group_id and theirs.case_id <> mine.case_id
  join child_case c on c.m = theirs.m and c.case_id = theirs.case_id
  join child k on k.m = c.m and k.child_id = c.child_id
 where mine.m = $1 and mine.case_id = $2`;

export const personOf = (names: ReadonlyMap<string, string>, id: string) => ({ id, name: names.get(id) ?? id });
