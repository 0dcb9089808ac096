import type { MigrationInterface, QueryRunner } from 'typeorm';
import { secureCaseTable } from './create-register/row-security.js';
import { createSpans } from './create-register/spans.js';

const COLUMNS = {
  matter_span: `event text not null, proposed boolean not null, decision_type text, law text, state text not null,
    decided_by text`,
  planned_span: 'event text not null, kind text not null, day date not null, at text',
};
const OPEN_INDEXES = { matter_span: 'm, case_id', planned_span: 'm, day, case_id' };

const TABLES = Object.keys(COLUMNS);
const HISTORY = TABLES.map((table) => `${table}_history`);
export const MATTER_TABLES = [...TABLES, ...HISTORY];

/** What lies before the nämnd and what is planned. Filled by `spans rebuild` where there are cases already. */
export class AddMattersAndPlans1795478400000 implements MigrationInterface {
  readonly name = 'AddMattersAndPlans1795478400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createSpans(COLUMNS, OPEN_INDEXES));
    for (const table of MATTER_TABLES) await runner.query(secureCaseTable(table));
    await runner.query(`grant select, insert, delete on ${TABLES.join(', ')} to tavlan_app`);
    await runner.query(`grant select, insert on ${HISTORY.join(', ')} to tavlan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${MATTER_TABLES.join(', ')}`);
  }
}
