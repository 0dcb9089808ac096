import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role that was given by mistake, and never held for a day, is taken back; the access log keeps both acts. */
export class TakeBackRoles1796169600000 implements MigrationInterface {
  readonly name = 'TakeBackRoles1796169600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant delete on user_role to tavlan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('revoke delete on user_role from tavlan_app');
  }
}
