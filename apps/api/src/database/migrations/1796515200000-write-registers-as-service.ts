import type { MigrationInterface, QueryRunner } from 'typeorm';

const MUNICIPALITY = `(select nullif(current_setting('app.municipality', true), '')::smallint)`;
const USER = `(select nullif(current_setting('app.user', true), ''))`;
const SERVICE = `'service' = any ((select string_to_array(nullif(current_setting('app.principals', true), ''), ' '))::text[])`;

const here = (table: string): string => `${table}.m = ${MUNICIPALITY}`;

/** What follows from them is access: who works here, who is on duty, who stands in, who is called, which numbers are given. */
export const REGISTERS = [
  ...['app_user', 'user_role', 'duty', 'stand_in', 'meeting_call', 'meeting_member'],
  ...['context_register', 'intake_counter', 'intake_report', 'family_group'],
] as const;
/** Entered before anybody sees them; logged on behalf of everybody. */
const ENTERED = ['child', 'child_case', 'access_log', 'log_review'] as const;

const byService = (table: string): string => `${here(table)} and ${SERVICE}`;
const VERBS = ['insert', 'update', 'delete'] as const;

const narrow = (table: string): string => `
drop policy ${table}_all on ${table};
create policy ${table}_select on ${table} for select using (${here(table)});
create policy ${table}_insert on ${table} for insert with check (${byService(table)});
create policy ${table}_update on ${table} for update using (${byService(table)}) with check (${byService(table)});
create policy ${table}_delete on ${table} for delete using (${byService(table)});`;

const widen = (table: string): string => `
${['select', ...VERBS].map((verb) => `drop policy ${table}_${verb} on ${table};`).join('\n')}
create policy ${table}_all on ${table} for all using (${here(table)}) with check (${here(table)});`;

const OWN_KEY = `${here('idempotency')} and (idempotency.user_id = ${USER} or ${SERVICE})`;

/**
 * The second wall for writing too: in the name of a person nothing can be entered from which access would follow, and no
 * row of the access log. The keys of requests that were sent are their sender's alone.
 */
export class WriteRegistersAsService1796515200000 implements MigrationInterface {
  readonly name = 'WriteRegistersAsService1796515200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REGISTERS.map(narrow).join(''));
    for (const table of ENTERED) {
      await runner.query(`alter policy ${table}_insert on ${table} with check (${byService(table)})`);
    }
    await runner.query(`alter policy idempotency_all on idempotency using (${OWN_KEY}) with check (${OWN_KEY})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const own = here('idempotency');
    await runner.query(`alter policy idempotency_all on idempotency using (${own}) with check (${own})`);
    for (const table of ENTERED) {
      await runner.query(`alter policy ${table}_insert on ${table} with check (${here(table)})`);
    }
    await runner.query(REGISTERS.map(widen).join(''));
  }
}
