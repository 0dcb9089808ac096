/**
 * Row-level security. Settings are local to a transaction and read once a statement, as an uncorrelated sub-select;
 * without them nothing equals them, so there are no rows.
 */
import { SPAN_TABLE_NAMES } from './spans.js';

const MUNICIPALITY = `(select nullif(current_setting('app.municipality', true), '')::smallint)`;
const PRINCIPALS = `(select string_to_array(nullif(current_setting('app.principals', true), ''), ' '))::text[]`;
const USER = `(select nullif(current_setting('app.user', true), ''))`;
const TODAY = `(select nullif(current_setting('app.today', true), '')::date)`;

/**
 * PostgreSQL must not collect all that may be seen before it looks at one row. It would: it cannot know whose principals
 * they will be and takes them to see a handful, while the head of a unit sees thousands. An offset forbids it to.
 */
const ONE_BY_ONE = 'offset 0';

/** The one semi-join that decides who sees a case. Rights follow today's facts, also when a past day is shown. */
const visible = (table: string): string => `
  ${table}.m = ${MUNICIPALITY}
  and exists (
    select 1 from case_grant g
    where g.m = ${table}.m and g.case_id = ${table}.case_id and g.principal = any (${PRINCIPALS})
      and g.valid_from <= ${TODAY} and (g.valid_to is null or g.valid_to > ${TODAY})
    ${ONE_BY_ONE}
  )
  and not exists (
    select 1 from case_bar b where b.m = ${table}.m and b.case_id = ${table}.case_id and b.user_id = ${USER}
    ${ONE_BY_ONE}
  )`;

const ofMunicipality = (table: string): string => `${table}.m = ${MUNICIPALITY}`;

export const MUNICIPAL_TABLES = [
  'unit',
  'app_user',
  'user_role',
  'family_group',
  'context_register',
  'idempotency',
  'intake_counter',
  'intake_report',
  'access_log',
] as const;

export const CASE_TABLES = [
  'event',
  'event_text',
  'family_member',
  'intake_report_case',
  ...SPAN_TABLE_NAMES.flatMap((table) => [table, `${table}_history`]),
];

const enable = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;`;

const policy = (table: string, verb: string, condition: string): string => {
  const using = verb === 'insert' ? '' : `using (${condition})`;
  const check = verb === 'select' || verb === 'delete' ? '' : `with check (${condition})`;
  return `create policy ${table}_${verb} on ${table} for ${verb} ${using} ${check};\n`;
};

/** A child is seen through its case, which it does not have yet while it is being entered. */
const childVisible = `child.m = ${MUNICIPALITY}
  and exists (select 1 from child_case c where c.m = child.m and c.child_id = child.child_id ${ONE_BY_ONE})`;

/** Which cases exist is secret too: a principal sees its own grants, the service's bookkeeping sees all. */
const grantVisible = `case_grant.m = ${MUNICIPALITY}
  and (case_grant.principal = any (${PRINCIPALS}) or 'service' = any (${PRINCIPALS}))`;
const barVisible = `case_bar.m = ${MUNICIPALITY}
  and (case_bar.user_id = ${USER} or 'service' = any (${PRINCIPALS}))`;

/** For a table that holds rows of cases. */
export const secureCaseTable = (table: string): string => enable(table) + policy(table, 'all', visible(table));

export const CREATE_ROW_SECURITY = [
  ...MUNICIPAL_TABLES.map((table) => enable(table) + policy(table, 'all', ofMunicipality(table))),
  ...CASE_TABLES.map(secureCaseTable),
  enable('child_case'),
  policy('child_case', 'select', visible('child_case')),
  policy('child_case', 'update', visible('child_case')),
  policy('child_case', 'insert', ofMunicipality('child_case')),
  enable('child'),
  policy('child', 'select', childVisible),
  policy('child', 'update', childVisible),
  policy('child', 'insert', ofMunicipality('child')),
  enable('case_grant'),
  policy('case_grant', 'select', grantVisible),
  policy('case_grant', 'delete', grantVisible),
  policy('case_grant', 'insert', grantVisible),
  enable('case_bar'),
  policy('case_bar', 'all', barVisible),
].join('\n');
