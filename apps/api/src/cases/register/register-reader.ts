/** Reads a case and its register. */
import type { Register } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { CaseRow, ChildRow } from '../../database/entities/register.js';
import { ProblemError } from '../../http/problem-error.js';
import { entryOf, type StoredEvent } from './stored-event.js';

export interface CaseRegister {
  readonly row: CaseRow;
  readonly child: ChildRow;
  readonly stored: readonly StoredEvent[];
  readonly register: Register;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `lock` makes writers of the same case wait for one another. What the actor may not see does not exist. */
export async function readCase(
  tx: EntityManager,
  m: number,
  caseId: string,
  { lock = false, upTo }: { lock?: boolean; upTo?: number } = {},
): Promise<CaseRegister> {
  if (!UUID.test(caseId)) throw new ProblemError('not-found');
  const [row] = await tx.query<CaseRow[]>(
    `select * from child_case where m = $1 and case_id = $2 ${lock ? 'for update' : ''}`,
    [m, caseId],
  );
  if (!row) throw new ProblemError('not-found');
  const [child] = await tx.query<ChildRow[]>('select * from child where m = $1 and child_id = $2', [m, row.child_id]);
  if (!child) throw new ProblemError('not-found');
  const stored = await tx.query<StoredEvent[]>(
    `select e.*, t.body from event e left join event_text t using (m, case_id, event_id)
     where e.m = $1 and e.case_id = $2 and e.seq <= $3 order by e.seq`,
    [m, caseId, upTo ?? row.version],
  );
  return { row, child, stored, register: registerOf(child, stored) };
}

export function registerOf(child: ChildRow, stored: readonly StoredEvent[]): Register {
  const types = new Map(stored.map((row) => [row.event_id, row.type]));
  return {
    child: child.born === null ? {} : { born: child.born },
    events: stored.map((row) => entryOf(row, (id) => types.get(id))),
  };
}
