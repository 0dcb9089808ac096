import type { MigrationInterface, QueryRunner } from 'typeorm';

const MUNICIPALITY = `(select nullif(current_setting('app.municipality', true), '')::smallint)`;
const SERVICE = `'service' = any ((select string_to_array(nullif(current_setting('app.principals', true), ''), ' '))::text[])`;

/** Only the service's own bookkeeping reads these: who has read what is no colleague's business. */
const onlyService = (table: string) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_select on ${table} for select using (${table}.m = ${MUNICIPALITY} and ${SERVICE});
create policy ${table}_insert on ${table} for insert with check (${table}.m = ${MUNICIPALITY});`;

/** From where and why each reading was allowed; and what came of reviewing the log (SoLPuL 10 §). */
export class WidenAccessLog1795910400000 implements MigrationInterface {
  readonly name = 'WidenAccessLog1795910400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table access_log add column address text, add column reasons text[];
create index access_log_user on access_log (m, user_id, at);
drop policy access_log_all on access_log;
${onlyService('access_log')}
create table log_review (
  m smallint not null,
  review_id uuid not null,
  at timestamptz not null,
  reviewer text not null,
  kind text not null,
  selection jsonb not null,
  row_keys jsonb not null,
  outcome text not null,
  note text,
  follows uuid,
  primary key (m, review_id),
  constraint log_review_reviewer_fk foreign key (m, reviewer) references app_user (m, user_id),
  constraint log_review_follows_fk foreign key (m, follows) references log_review (m, review_id),
  constraint log_review_kind check (kind in ('person', 'arende', 'stickprov', 'avvikande')),
  constraint log_review_outcome check (outcome in ('utan-anmarkning', 'utreds', 'obehorig')),
  constraint log_review_note check (length(note) <= 280),
  constraint log_review_rows check (jsonb_typeof(row_keys) = 'array')
);
create index log_review_at on log_review (m, at);
${onlyService('log_review')}
grant select, insert on log_review to tavlan_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table log_review;
drop policy access_log_select on access_log;
drop policy access_log_insert on access_log;
create policy access_log_all on access_log for all using (access_log.m = ${MUNICIPALITY})
  with check (access_log.m = ${MUNICIPALITY});
drop index access_log_user;
alter table access_log drop column address, drop column reasons;`);
  }
}
