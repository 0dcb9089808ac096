import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which intervals a case has, told without reading them; and what is too old to answer a repeat, found without looking through. */
export class TellSpansByDigest1796428800000 implements MigrationInterface {
  readonly name = 'TellSpansByDigest1796428800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table child_case add column spans_digest bytea;
create index idempotency_created_at on idempotency (m, user_id, created_at);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index idempotency_created_at;
alter table child_case drop column spans_digest;`);
  }
}
