import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a case may be seen is looked up for every row, and is to be one look into the primary key, where all the grants
 * of a case lie side by side. With the case in this index too the planner took it instead: a look for each principal, and
 * who leads many units has many.
 */
export class LookGrantsUpByCase1796688000000 implements MigrationInterface {
  readonly name = 'LookGrantsUpByCase1796688000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index case_grant_principal;
create index case_grant_principal on case_grant (m, principal);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index case_grant_principal;
create index case_grant_principal on case_grant (m, principal, case_id);`);
  }
}
