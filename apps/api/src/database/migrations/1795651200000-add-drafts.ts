import type { MigrationInterface, QueryRunner } from 'typeorm';

export const USER_TABLES = ['draft', 'user_setting'];

const MUNICIPALITY = `(select nullif(current_setting('app.municipality', true), '')::smallint)`;
const USER = `(select nullif(current_setting('app.user', true), ''))`;
const SERVICE = `'service' = any ((select string_to_array(nullif(current_setting('app.principals', true), ''), ' '))::text[])`;

/** Nobody else's, not even the one's who leads the work: what is not sent has not been said. */
const own = (table: string): string => `${table}.m = ${MUNICIPALITY} and ${table}.user_id = ${USER}`;
/** The bookkeeping erases what is sent and what is old; it writes none. */
const ownOrErased = (table: string): string =>
  `${table}.m = ${MUNICIPALITY} and (${table}.user_id = ${USER} or ${SERVICE})`;

const secure = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_select on ${table} for select using (${ownOrErased(table)});
  create policy ${table}_delete on ${table} for delete using (${ownOrErased(table)});
  create policy ${table}_insert on ${table} for insert with check (${own(table)});
  create policy ${table}_update on ${table} for update using (${own(table)}) with check (${own(table)});`;

/** What somebody has begun to write, and how they want it: each for themselves. */
export class AddDrafts1795651200000 implements MigrationInterface {
  readonly name = 'AddDrafts1795651200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table draft (
        m smallint not null,
        user_id text not null,
        key text not null,
        body jsonb not null,
        saved_at timestamptz not null,
        constraint draft_pkey primary key (m, user_id, key),
        constraint draft_user_fk foreign key (m, user_id) references app_user (m, user_id)
      );
      create index draft_saved_at on draft (m, saved_at);
      create table user_setting (
        m smallint not null,
        user_id text not null,
        setting text not null,
        value text not null,
        saved_at timestamptz not null,
        constraint user_setting_pkey primary key (m, user_id, setting),
        constraint user_setting_user_fk foreign key (m, user_id) references app_user (m, user_id)
      );`);
    for (const table of USER_TABLES) await runner.query(secure(table));
    await runner.query(`grant select, insert, update, delete on ${USER_TABLES.join(', ')} to tavlan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${USER_TABLES.join(', ')}`);
  }
}
