import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secureCaseTable } from './create-register/row-security.js';

const MUNICIPALITY = `(select nullif(current_setting('app.municipality', true), '')::smallint)`;
const PRINCIPALS = `(select string_to_array(nullif(current_setting('app.principals', true), ''), ' '))::text[]`;
const NOW = `(select nullif(current_setting('app.now', true), '')::timestamptz)`;

export const DATED_CASE_TABLES = ['duty_case', 'agenda_item'];
export const DATED_MUNICIPAL_TABLES = ['duty', 'stand_in', 'meeting_call', 'meeting_member'];
const TABLES = [...DATED_CASE_TABLES, 'meeting_member', 'meeting_call', 'stand_in', 'duty'];

const secureMunicipalTable = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_all on ${table} for all using (${table}.m = ${MUNICIPALITY}) with check (${table}.m = ${MUNICIPALITY});`;

const grantVisible = (running: string): string => `case_grant.m = ${MUNICIPALITY}
  and ((case_grant.principal = any (${PRINCIPALS}) ${running}) or 'service' = any (${PRINCIPALS}))`;

/** Whoever reads may not give, lengthen or take away: grants and bars are written by the service's bookkeeping alone. */
const onlyService = (table: string): string => `${table}.m = ${MUNICIPALITY} and 'service' = any (${PRINCIPALS})`;
const BAR_VISIBLE = `case_bar.m = ${MUNICIPALITY}
  and (case_bar.user_id = (select nullif(current_setting('app.user', true), '')) or 'service' = any (${PRINCIPALS}))`;

const ofMunicipality = (table: string) =>
  `constraint ${table}_municipality_fk foreign key (m) references municipality (m)`;
const ofUser = (name: string, column: string) =>
  `constraint ${name}_fk foreign key (m, ${column}) references app_user (m, user_id)`;

/**
 * Access that ends by the minute or holds for some days: duty periods, emergency openings, stand-ins, agendas. Every
 * policy of every table of a case looks into `case_grant` under that table's own policy: a grant whose instant has passed
 * is no row to any of them, and nothing else has to know of instants.
 */
export class AddDatedAccess1796083200000 implements MigrationInterface {
  readonly name = 'AddDatedAccess1796083200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table case_grant add column until timestamptz;
alter policy case_grant_select on case_grant
  using (${grantVisible(`and (case_grant.until is null or case_grant.until > ${NOW})`)});
create table duty (
  m smallint not null,
  duty_id uuid not null,
  user_id text not null,
  since timestamptz not null,
  until timestamptz not null,
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (m, duty_id),
  ${ofUser('duty_user', 'user_id')},
  constraint duty_order check (until >= since)
);
create index duty_of_user on duty (m, user_id, until);
create table duty_case (
  m smallint not null,
  duty_id uuid not null,
  case_id uuid not null,
  taken_at timestamptz not null,
  signed_at timestamptz,
  signed_by text,
  primary key (m, duty_id, case_id),
  constraint duty_case_duty_fk foreign key (m, duty_id) references duty (m, duty_id),
  constraint duty_case_case_fk foreign key (m, case_id) references child_case (m, case_id),
  constraint duty_case_signed check ((signed_at is null) = (signed_by is null))
);
create index duty_case_unsigned on duty_case (m, case_id) where signed_at is null;
create table stand_in (
  m smallint not null,
  stand_in_id uuid not null,
  user_id text not null,
  for_user text not null,
  valid_from date not null,
  valid_to date not null,
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (m, stand_in_id),
  ${ofUser('stand_in_user', 'user_id')},
  ${ofUser('stand_in_for', 'for_user')},
  constraint stand_in_order check (valid_to >= valid_from and user_id <> for_user)
);
create index stand_in_for_user on stand_in (m, for_user, valid_to);
create table meeting_call (
  m smallint not null,
  day date not null,
  organ text not null,
  called_on date not null,
  called_by text not null,
  adjusted_on date,
  primary key (m, day, organ),
  ${ofMunicipality('meeting_call')},
  constraint meeting_call_organ check (organ in ('namnd', 'utskott')),
  constraint meeting_call_order check (called_on <= day and adjusted_on >= day)
);
create table meeting_member (
  m smallint not null,
  day date not null,
  organ text not null,
  user_id text not null,
  primary key (m, day, organ, user_id),
  constraint meeting_member_call_fk foreign key (m, day, organ) references meeting_call (m, day, organ),
  ${ofUser('meeting_member_user', 'user_id')}
);
create table agenda_item (
  m smallint not null,
  day date not null,
  organ text not null,
  case_id uuid not null,
  primary key (m, day, organ, case_id),
  constraint agenda_item_call_fk foreign key (m, day, organ) references meeting_call (m, day, organ),
  constraint agenda_item_case_fk foreign key (m, case_id) references child_case (m, case_id)
);
create index agenda_item_case on agenda_item (m, case_id);
${DATED_MUNICIPAL_TABLES.map(secureMunicipalTable).join('')}
${DATED_CASE_TABLES.map(secureCaseTable).join('')}
grant select, insert, update on duty, duty_case, stand_in, meeting_call to tavlan_app;
grant select, insert, delete on meeting_member, agenda_item to tavlan_app;
grant update on case_grant to tavlan_app;
create policy case_grant_update on case_grant for update using (${onlyService('case_grant')}) with check (${onlyService('case_grant')});
alter policy case_grant_insert on case_grant with check (${onlyService('case_grant')});
alter policy case_grant_delete on case_grant using (${onlyService('case_grant')});
drop policy case_bar_all on case_bar;
create policy case_bar_select on case_bar for select using (${BAR_VISIBLE});
create policy case_bar_insert on case_bar for insert with check (${onlyService('case_bar')});
create policy case_bar_update on case_bar for update using (${onlyService('case_bar')}) with check (${onlyService('case_bar')});
create policy case_bar_delete on case_bar for delete using (${onlyService('case_bar')});`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table ${TABLES.join(', ')};
delete from case_grant where until is not null;
drop policy case_grant_update on case_grant;
revoke update on case_grant from tavlan_app;
alter policy case_grant_insert on case_grant with check (${grantVisible('')});
alter policy case_grant_delete on case_grant using (${grantVisible('')});
drop policy case_bar_select on case_bar;
drop policy case_bar_insert on case_bar;
drop policy case_bar_update on case_bar;
drop policy case_bar_delete on case_bar;
create policy case_bar_all on case_bar for all using (${BAR_VISIBLE}) with check (${BAR_VISIBLE});
alter policy case_grant_select on case_grant using (${grantVisible('')});
alter table case_grant drop column until;`);
  }
}
