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

interface Reading {
  /** Makes writers of the same case wait for one another. */
  readonly lock?: boolean;
  /** As the case stood when it had that many entries. */
  readonly upTo?: number;
}

/** What the actor may not see does not exist. */
export async function readCase(
  tx: EntityManager,
  m: number,
  caseId: string,
  reading: Reading = {},
): Promise<CaseRegister> {
  const found = await findCase(tx, m, caseId, reading);
  if (!found) throw new ProblemError('not-found');
  return found;
}

export async function findCase(
  tx: EntityManager,
  m: number,
  caseId: string,
  { lock = false, upTo }: Reading,
): Promise<CaseRegister | undefined> {
  if (!UUID.test(caseId)) throw new ProblemError('not-found');
  // Said at once, done in this order: when the lock is held, the rest sees all that its last holder has written.
  const [[row], [child], stored] = await Promise.all([
    tx.query<CaseRow[]>(`select * from child_case where m = $1 and case_id = $2 ${lock ? 'for update' : ''}`, [
      m,
      caseId,
    ]),
    tx.query<ChildRow[]>(
      `select k.* from child_case c join child k on k.m = c.m and k.child_id = c.child_id
        where c.m = $1 and c.case_id = $2`,
      [m, caseId],
    ),
    tx.query<StoredEvent[]>(
      `select e.*, t.body from event e left join event_text t using (m, case_id, event_id)
        where e.m = $1 and e.case_id = $2 and ($3::integer is null or e.seq <= $3) order by e.seq`,
      [m, caseId, upTo ?? null],
    ),
  ]);
  return row && child && { row, child, stored, register: registerOf(child, stored) };
}

export function registerOf(child: ChildRow, stored: readonly StoredEvent[]): Register {
  const types = new Map(stored.map((row) => [row.event_id, row.type]));
  return {
    child: child.born === null ? {} : { born: child.born },
    events: stored.map((row) => entryOf(row, (id) => types.get(id))),
  };
}
