/** The cases a list is made of: whose they are and where they stand today. The reader's rights narrow them further. */
import type { ListedCase } from '@tavlan/contract';
import type { Column, LocalDate } from '@tavlan/process';
import type { Actor } from '../access/actor.js';
import { Values } from '../board/span-source.js';
import { shownChild, shownNameSql } from '../people/shown-child.js';

export interface Scope {
  readonly unit?: string | undefined;
  /** User id, or `me`. */
  readonly worker?: string | undefined;
}

export interface CaseColumns {
  readonly case_id: string;
  readonly dnr: string;
  readonly code: string;
  readonly name: string | null;
  readonly born: string | null;
  readonly responsible: string | null;
  readonly responsible_name: string | null;
  readonly unit: string | null;
  readonly column_id: Column;
}

/** The parts of a statement about the cases of one municipality on one day. */
export class ListedCases {
  readonly values = new Values();
  readonly m: string;
  readonly today: string;
  /** The worker asked for. */
  readonly who: string;
  private readonly where: string;

  constructor(actor: Actor, today: LocalDate, { unit, worker }: Scope = {}) {
    this.m = `${this.values.add(actor.municipality)}::smallint`;
    this.today = `${this.values.add(today)}::date`;
    this.who = worker === undefined ? '' : this.values.add(worker === 'me' ? actor.userId : worker);
    const conditions = [
      `c.m = ${this.m}`,
      ...(worker === undefined ? [] : [`(a.responsible = ${this.who} or a.co_handler = ${this.who})`]),
      ...(unit === undefined ? [] : [`coalesce(a.unit, c.unit) = ${this.values.add(unit)}`]),
    ];
    this.where = conditions.join(' and ');
  }

  holding(alias: string): string {
    return `${alias}.m = ${this.m} and ${alias}.valid_from <= ${this.today}
      and (${alias}.valid_to is null or ${alias}.valid_to > ${this.today})`;
  }

  /** A `with` item named `cases`: those whose ids a query gives, and that the reader may see and has asked for. */
  among(ids: string): string {
    return this.cases(`p.case_id in (${ids})`);
  }

  /** The same of all that are not closed. */
  get open(): string {
    return this.cases(`p.column_id <> 'avslutat'`);
  }

  private cases(which: string): string {
    return `cases as materialized (
  select c.case_id, c.dnr, c.code, c.child_id, c.version, coalesce(a.unit, c.unit) as unit, a.responsible,
         a.co_handler, a.valid_from as assigned, p.column_id
    from child_case c
    join phase_span p on p.case_id = c.case_id and not p.echo and ${this.holding('p')}
    left join assignment_span a on a.case_id = c.case_id and ${this.holding('a')}
   where ${this.where} and ${which}
)`;
  }

  /** The columns of `CaseColumns` from `cases` under an alias, with the joins they need. */
  columns(alias: string): { readonly select: string; readonly joins: string } {
    return {
      select: `${alias}.case_id, ${alias}.dnr, ${alias}.code, ${alias}.unit, ${alias}.column_id, ${alias}.responsible,
       u.name as responsible_name, ch.born,
       ${shownNameSql({ child: 'ch', owner: alias, m: this.m, today: this.today })} as name`,
      joins: `left join child ch on ch.m = ${this.m} and ch.child_id = ${alias}.child_id
  left join app_user u on u.m = ${this.m} and u.user_id = ${alias}.responsible`,
    };
  }
}

export function toListedCase(row: CaseColumns, today: LocalDate): ListedCase {
  return {
    id: row.case_id,
    dnr: row.dnr,
    code: row.code,
    ...shownChild(row, today),
    responsible:
      row.responsible === null ? null : { id: row.responsible, name: row.responsible_name ?? row.responsible },
    unit: row.unit,
    column: row.column_id,
  };
}
