/** What a case view shows of other rows: who people are, the siblings the reader may see, and why all of that may be read. */
import type { EntityManager } from 'typeorm';
import type { CaseView } from '@tavlan/contract';
import type { Actor } from '../../access/actor.js';
import { principalsOf } from '../../access/principals.js';
import { reasonsOf } from '../../audit/grant-reasons.js';
import { shownNameSql } from '../../people/shown-child.js';

const TODAY = `current_setting('app.today')::date`;

export interface Surroundings {
  readonly names: ReadonlyMap<string, string>;
  readonly siblings: CaseView['siblings'];
  /** Of the case and then of each sibling: see grant-reasons.ts. */
  readonly reasons: readonly string[];
}

interface Row {
  readonly names: Record<string, string> | null;
  readonly siblings: CaseView['siblings'] | null;
  readonly reasons: string[];
}

export async function readSurroundings(tx: EntityManager, actor: Actor, caseId: string): Promise<Surroundings> {
  const values = [actor.municipality, caseId, actor.userId, principalsOf(actor)];
  const [found] = await tx.query<Row[]>(SURROUNDINGS, values);
  const { names, siblings, reasons } = found!;
  return { names: new Map(Object.entries(names ?? {})), siblings: siblings ?? [], reasons };
}

const SIBLINGS = `
select distinct c.case_id as id, c.dnr, ${shownNameSql({ child: 'k', owner: 'c', m: '$1', today: TODAY }, true)} as name
  from family_member mine
  join family_member theirs
    on theirs.m = mine.m and theirs.group_id = mine.group_id and theirs.case_id <> mine.case_id
  join child_case c on c.m = theirs.m and c.case_id = theirs.case_id
  join child k on k.m = c.m and k.child_id = c.child_id
 where mine.m = $1 and mine.case_id = $2`;

const READ = `select 0 as place, $3::text as user_id, $4::text[] as principals,
                     array[$2::uuid] || array(select s.id from s order by s.dnr) as case_ids`;

const SURROUNDINGS = `
with s as materialized (${SIBLINGS})
select (select jsonb_object_agg(user_id, name) from app_user where m = $1) as names,
       (select jsonb_agg(s order by s.dnr) from s) as siblings,
       (select r.reasons from (${reasonsOf(READ)}) r) as reasons`;

export const personOf = (names: ReadonlyMap<string, string>, id: string) => ({ id, name: names.get(id) ?? id });
