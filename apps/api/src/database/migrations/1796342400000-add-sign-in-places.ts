import type { MigrationInterface, QueryRunner } from 'typeorm';

const MUNICIPALITY = `(select nullif(current_setting('app.municipality', true), '')::smallint)`;
const SERVICE = `'service' = any ((select string_to_array(nullif(current_setting('app.principals', true), ''), ' '))::text[])`;
const OWN = `sign_in_place.m = ${MUNICIPALITY} and ${SERVICE}`;

export const SIGN_IN_TABLES = ['sign_in_place'];

/** From where accounts have signed in, which is nobody's to read; and which roles the identity provider answers for. */
export class AddSignInPlaces1796342400000 implements MigrationInterface {
  readonly name = 'AddSignInPlaces1796342400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table sign_in_place (
  m smallint not null,
  user_id text not null,
  place text not null,
  at timestamptz not null,
  primary key (m, user_id, place),
  constraint sign_in_place_user_fk foreign key (m, user_id) references app_user (m, user_id)
);
alter table sign_in_place enable row level security;
alter table sign_in_place force row level security;
create policy sign_in_place_all on sign_in_place for all using (${OWN}) with check (${OWN});
grant select, insert, update, delete on sign_in_place to tavlan_app;
alter table user_role add column by_claims boolean not null default false;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table user_role drop column by_claims; drop table sign_in_place');
  }
}
