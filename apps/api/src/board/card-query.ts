/** The board of a day by what is known of it now, from intervals that hold all a card shows. What was known: see board-query.ts. */
import { maskedSql } from '../people/shown-child.js';
import { containing, type BoardQuestion, type BoardStatement } from './board-query.js';
import { Values } from './span-source.js';

/**
 * Whoever may see no more than so many cases is shown them by these. In the board's order everybody else's would have to be
 * passed over one by one: a handler has some dozens open, and some hundreds closed after ten years.
 */
export const FEW_CASES = 800;

export interface CardQuestion extends BoardQuestion {
  /** Of somebody who has been granted few cases: whose grants. */
  readonly principals?: readonly string[];
}

/**
 * The first cards of each column, in the order of the board: reading ends with the last one shown. They are not counted.
 * For those who see much, and without a filter: what is not to be shown is passed over row by row.
 */
export function cardsInOrder(question: CardQuestion & { readonly columns: readonly string[] }): BoardStatement {
  const said = new Said(question);
  const { values } = said;
  const sql = `
with shown as materialized (
  select b.*, row_number() over (partition by b.column_id order by b.echo, b.sort_day, b.dnr) as place
    from unnest(${values.add(question.columns)}::text[]) as l(column_id)
   cross join lateral (
     ${said.firstOf(`k.column_id = l.column_id and ${said.after}`, Number(question.page) + 1)}
   ) b
)
select b.column_id, 0 as count, 0 as echoes, ${said.card}
  from shown b ${said.rest}
 order by b.column_id, b.place`;
  return { sql, values: values.list };
}

/** The cards that a filter lets through, or of few cases, counted and in order. */
export function cardsGathered(question: CardQuestion): BoardStatement {
  const said = new Said(question);
  const { values } = said;
  const wanted = said.wanted.join('\n     and ');
  const sql = `
with placed as materialized (
  ${said.tables.map((table) => `select k.* from ${table} k where ${said.holdsIn(table)} and ${wanted}`).join(' union all ')}
), counted as (
  select column_id, (count(*) filter (where not echo))::int as count, (count(*) filter (where echo))::int as echoes
    from placed group by column_id
), ranked as (
  select k.*, row_number() over (partition by k.column_id order by k.echo, k.sort_day, k.dnr) as place
    from placed k where ${said.after}
), shown as materialized (
  select n.column_id as counted_column, n.count, n.echoes, b.*
    from counted n left join ranked b on b.column_id = n.column_id and b.place <= ${values.add(question.page + 1)}
)
select b.counted_column as column_id, b.count, b.echoes, ${said.card}
  from shown b ${said.rest}
 order by b.counted_column, b.place`;
  return { sql, values: values.list };
}

/** The parts that both ways have in common. */
class Said {
  readonly values = new Values();
  private readonly m: string;
  private readonly on: string;
  private readonly today: string;

  constructor(private readonly question: CardQuestion) {
    this.m = `${this.values.add(question.municipality)}::smallint`;
    this.on = `${this.values.add(question.on)}::date`;
    this.today = `${this.values.add(question.today)}::date`;
  }

  /** Nothing that was over when the case was last written in can hold today. */
  get tables(): readonly string[] {
    const { on, today } = this.question;
    return on < today ? ['card_span', 'past_card_span'] : ['card_span'];
  }

  /** In the board's order, of each table by its own index. */
  firstOf(condition: string, most: number): string {
    const order = `order by k.column_id, k.echo, k.sort_day, k.dnr limit ${most}`;
    const each = this.tables.map(
      (table) => `(select k.* from ${table} k where ${this.holdsIn(table)} and ${condition} ${order})`,
    );
    return each.length === 1 ? each.join('') : `select k.* from (${each.join(' union all ')}) k ${order}`;
  }

  holdsIn(table: string): string {
    const ends = `k.valid_to > ${this.on}`;
    const goesOn = table === 'card_span' ? `(k.valid_to is null or ${ends})` : ends;
    return `k.m = ${this.m} and k.valid_from <= ${this.on} and ${goesOn}`;
  }

  get wanted(): string[] {
    const { column, caseIds, principals, userId, filter } = this.question;
    const { responsible, unit, red, late, q } = filter;
    const { values } = this;
    const found = ['true'];
    if (column !== undefined) found.push(`k.column_id = ${values.add(column)}`);
    if (caseIds !== undefined) found.push(`k.case_id = any (${values.add(caseIds)}::uuid[])`);
    if (principals !== undefined) {
      found.push(`k.case_id = any (array(
        select g.case_id from case_grant g where g.m = ${this.m} and g.principal = any (${values.add(principals)}::text[])
           and g.valid_from <= ${this.today} and (g.valid_to is null or g.valid_to > ${this.today})))`);
    }
    if (responsible !== undefined) {
      const who = values.add(responsible === 'me' ? userId : responsible);
      found.push(`(k.responsible = ${who} or k.co_handler = ${who})`);
    }
    if (unit !== undefined) found.push(`k.unit = ${values.add(unit)}`);
    if (red !== undefined) found.push('k.red_event is not null');
    // In order: the first tells whether any has passed.
    if (late !== undefined) found.push(`k.late_days[1] < ${this.on}`);
    if (q !== undefined && q.trim() !== '') {
      const text = values.add(containing(q.trim()));
      found.push(`(k.dnr ilike ${text} or k.code ilike ${text} or exists (
        select from child ch where ch.m = ${this.m} and ch.child_id = k.child_id and ch.name ilike ${text}
          and not ${this.masked('k')}))`);
    }
    return found;
  }

  get after(): string {
    const { after } = this.question;
    if (after === undefined) return 'true';
    const { values, m } = this;
    const dnr = `(select x.dnr from child_case x where x.m = ${m} and x.case_id = ${values.add(after.caseId)})`;
    return `(k.echo, k.sort_day, k.dnr)
      > (${values.add(after.echo)}::boolean, ${values.add(after.lastDay)}::date, coalesce(${dnr}, ''))`;
  }

  get card(): string {
    return `b.case_id, b.dnr, b.code, b.echo, b.since,
       case when ${this.masked('b', 'select s.case_id from shown s')} then null else split_part(ch.name, ' ', 1) end as name, ch.born,
       b.responsible, u.name as responsible_name, b.unit,
       case when b.late_days[1] < ${this.on} then (select count(*) from unnest(b.late_days) d where d < ${this.on})::int
       when b.case_id is not null then 0 end as late, b.sort_day::text as sort_day,
       b.clock, b.clock_title, b.due, b.last_day, b.first_warning, b.weight, b.local,
       (b.last_day < ${this.on} and b.binding) as overdue, b.red_event, b.red_reason, b.red_owner, b.red_next, b.markers`;
  }

  /** What stands elsewhere: the child, so that its name is kept in one place, and the name of who handles the case. */
  get rest(): string {
    return `
  left join child ch on ch.m = ${this.m} and ch.child_id = b.child_id
  left join app_user u on u.m = ${this.m} and u.user_id = b.responsible`;
  }

  /** A protected child is shown by its code alone, and cannot be found by its name either. Masking follows today. */
  private masked(owner: string, among?: string): string {
    return maskedSql({ child: 'ch', owner, m: this.m, today: this.today, ...(among !== undefined && { among }) });
  }
}
