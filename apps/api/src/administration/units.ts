import { Injectable } from '@nestjs/common';
import type { Administration, UnitRequest } from '@tavlan/contract';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { ProblemError } from '../http/problem-error.js';
import { AdministrationChange, demandUnit } from './administration-change.js';
import { unitIdOf } from './unit-id.js';

/** Units are added and renamed, never removed: cases that are closed still belong to them. */
@Injectable()
export class Units {
  constructor(private readonly change: AdministrationChange) {}

  add(actor: Actor, { name }: UnitRequest): Promise<Administration> {
    return this.change.run(actor, { action: 'unit-added', about: name }, async (tx, m) => {
      await demandFreeName(tx, m, name);
      const taken = await tx.query<{ unit_id: string }[]>('select unit_id from unit where m = $1', [m]);
      const id = unitIdOf(name, taken.map((row) => row.unit_id)); // prettier-ignore
      await tx.query('insert into unit (m, unit_id, name) values ($1, $2, $3)', [m, id, name]);
    });
  }

  rename(actor: Actor, unit: string, { name }: UnitRequest): Promise<Administration> {
    return this.change.run(actor, { action: 'unit-renamed', about: `${unit}: ${name}` }, async (tx, m) => {
      await demandUnit(tx, m, unit, 'unit');
      await demandFreeName(tx, m, name, unit);
      await tx.query('update unit set name = $3 where m = $1 and unit_id = $2', [m, unit, name]);
    });
  }
}

async function demandFreeName(tx: EntityManager, m: number, name: string, except = ''): Promise<void> {
  const [taken] = await tx.query<unknown[]>(
    'select from unit where m = $1 and lower(name) = lower($2) and unit_id <> $3',
    [m, name, except],
  );
  if (taken === undefined) return;
  throw new ProblemError('invalid-request', { errors: [{ path: 'name', message: 'En enhet heter redan så.' }] });
}
