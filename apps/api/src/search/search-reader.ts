import { Injectable } from '@nestjs/common';
import type { Role, SearchHit, SearchResult } from '@tavlan/contract';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { containing } from '../board/board-query.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { DutySearch } from '../duty/duty-search.js';
import { maskedSql } from '../people/shown-child.js';
import { STANDS } from './hit-stands.js';
import { RegistrarSearch } from './registrar-search.js';

const MOST_HITS = 25;
const CASE_READERS: readonly Role[] = ['handlaggare', 'arbetsledare', 'chef'];

/** Finds a case by dnr, name or personal number, among those the actor may see. */
@Injectable()
export class SearchReader {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
    private readonly registrar: RegistrarSearch,
    private readonly duty: DutySearch,
  ) {}

  async find(actor: Actor, text: string): Promise<SearchResult> {
    const number = asPersonalNumber(text);
    const readsCases = actor.roles.some((role) => CASE_READERS.includes(role));
    const hits = await this.among(actor, readsCases, text, number);
    const caseIds = hits.map((hit) => hit.id);
    // What the registrar is told stands on no grant, but on the duty to take the report.
    await this.accessLog.log({ actor, action: 'search', caseIds, ...(!readsCases && { why: 'mottagning' }) });
    return { hits };
  }

  /** Who works by day sees own cases, on duty what is looked up too; the registrar that a child is known. */
  private async among(actor: Actor, readsCases: boolean, text: string, number: string | null): Promise<SearchHit[]> {
    const onDuty = actor.roles.includes('jour') ? await this.duty.find(actor, text, number) : [];
    if (!readsCases && !actor.roles.includes('mottagning')) return onDuty;
    const own = await (readsCases ? this.own(actor, text, number) : this.registrar.find(actor, text, number));
    const known = new Set(onDuty.map(({ id }) => id));
    return [...onDuty, ...own.filter(({ id }) => !known.has(id))];
  }

  private own(actor: Actor, text: string, number: string | null): Promise<SearchHit[]> {
    const values = [actor.municipality, this.clock.today(), containing(text), number, MOST_HITS];
    return this.database.withActor(actor, (tx) => tx.query<SearchHit[]>(STATEMENT, values));
  }
}

/** Ten or twelve digits, however they were typed; null when it is no personal number, and then it finds nothing. */
export function asPersonalNumber(text: string): string | null {
  const digits = text.replace(/[\s+-]/g, '');
  return /^\d{10}(\d\d)?$/.test(digits) ? digits : null;
}

const MASKED = maskedSql({ child: 'ch', owner: 'c', m: '$1', today: '$2' });

/** The number itself is not told back: whoever searched by it knows it. A protected child is found by dnr and number only. */
const STATEMENT = `
select c.case_id as id, c.dnr, case when x.masked then null else ch.name end as name,
       case when x.masked then null else ch.born end as born,
       coalesce(p.column_id, 'avslutat') as "column", n.name as unit, coalesce(u.name, a.responsible) as responsible,
       case when x.numbered then 'personnummer' when c.dnr ilike $3 then 'dnr' else 'namn' end as why
  from child_case c
  join child ch on ch.m = $1 and ch.child_id = c.child_id
  cross join lateral (
    select ${MASKED} as masked,
           coalesce(right(replace(ch.personal_number, '-', ''), length($4)) = $4, false) as numbered
  ) x
  ${STANDS}
 where c.m = $1
   and (x.numbered or c.dnr ilike $3 or c.code ilike $3 or (ch.name ilike $3 and not x.masked))
 order by x.numbered desc, c.dnr collate "C"
 limit $5`;
