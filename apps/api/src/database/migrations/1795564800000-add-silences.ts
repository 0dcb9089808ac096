import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secureCaseTable } from './create-register/row-security.js';
import { createSpans } from './create-register/spans.js';

export const SILENCE_TABLES = ['silent_span', 'silent_span_history'];

/** When cases have been quiet for too long. Filled by `spans rebuild` where there are cases already. */
export class AddSilences1795564800000 implements MigrationInterface {
  readonly name = 'AddSilences1795564800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      createSpans(
        { silent_span: 'event text not null, since date not null' },
        { silent_span: 'm, valid_from, case_id' },
      ),
    );
    for (const table of SILENCE_TABLES) await runner.query(secureCaseTable(table));
    await runner.query('grant select, insert, delete on silent_span to tavlan_app');
    await runner.query('grant select, insert on silent_span_history to tavlan_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${SILENCE_TABLES.join(', ')}`);
  }
}
