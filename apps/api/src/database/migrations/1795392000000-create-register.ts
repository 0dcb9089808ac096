import type { MigrationInterface, QueryRunner } from 'typeorm';
import { CREATE_RIGHTS, DROP_RIGHTS } from './create-register/rights.js';
import { CREATE_ROW_SECURITY } from './create-register/row-security.js';
import { CREATE_SPANS, SPAN_TABLE_NAMES } from './create-register/spans.js';
import { CREATE_TABLES, TABLES } from './create-register/tables.js';

/** The register of events and everything that stands beside it. */
export class CreateRegister1795392000000 implements MigrationInterface {
  readonly name = 'CreateRegister1795392000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CREATE_TABLES, CREATE_SPANS, CREATE_ROW_SECURITY, CREATE_RIGHTS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    const spans = SPAN_TABLE_NAMES.flatMap((table) => [`${table}_history`, table]);
    // All at once: policies look into each other's tables.
    await runner.query(`drop table ${[...spans, ...TABLES].join(', ')}`);
    await runner.query(DROP_RIGHTS);
  }
}
