/** Rules anew who may see cases, when a fact outside their registers has changed. To be run as the service. */
import { Injectable } from '@nestjs/common';
import { fold } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { announce } from '../cases/change-case.js';
import { ContextReader } from '../cases/context-reader.js';
import { readCase } from '../cases/register/register-reader.js';
import { writeGrants } from './case-grants.js';

@Injectable()
export class Regrant {
  constructor(private readonly contexts: ContextReader) {}

  async within(tx: EntityManager, m: number, caseIds: readonly string[]): Promise<void> {
    for (const caseId of [...new Set(caseIds)].sort()) {
      const { row, register } = await readCase(tx, m, caseId, { lock: true });
      const { context } = await this.contexts.read(tx, m, row.born_here);
      await writeGrants(tx, row, fold(register, context));
    }
    await announce(tx, m, caseIds);
  }
}
