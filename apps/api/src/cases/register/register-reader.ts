/** Reads a case and its register. */
import type { Register, RegisterEvent } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { CaseRow, ChildRow, EventTextRow } from '../../database/entities/register.js';
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
  const [[found], events, texts] = await Promise.all([
    tx.query<(CaseRow & { child: ChildRow })[]>(
      `select c.*, to_jsonb(k) as child from child_case c join child k on k.m = c.m and k.child_id = c.child_id
        where c.m = $1 and c.case_id = $2 ${lock ? 'for update of c' : ''}`,
      [m, caseId],
    ),
    tx.query<Omit<StoredEvent, 'body'>[]>(
      `select ${EVENT_COLUMNS} from event where m = $1 and case_id = $2 and ($3::integer is null or seq <= $3) order by seq`,
      [m, caseId, upTo ?? null],
    ),
    // Apart: joined, the texts of the case would be gone through for each entry.
    tx.query<Pick<EventTextRow, 'event_id' | 'body'>[]>(
      'select event_id, body from event_text where m = $1 and case_id = $2',
      [m, caseId],
    ),
  ]);
  const bodies = new Map(texts.map(({ event_id, body }) => [event_id, body]));
  const stored = events.map((event) => Object.assign(event, { body: bodies.get(event.event_id) ?? null }));
  if (!found) return undefined;
  const { child, ...row } = found;
  return { row, child, stored, register: registerOf(child, stored) };
}

const EVENT_COLUMNS = `m, case_id, seq, event_id, type, on_day, between_first, between_last, at, refs, by_body, law, facts,
  hash, recorded_at, recorded_by, imported, corrects`;

export function registerOf(child: ChildRow, stored: readonly StoredEvent[]): Register {
  return { child: child.born === null ? {} : { born: child.born }, events: eventsOf(stored, stored) };
}

/** `stored` are all entries of the case, among which `rows` may correct any. */
export function eventsOf(rows: readonly StoredEvent[], stored: readonly StoredEvent[]): RegisterEvent[] {
  const typeOf = (id: string) => stored.find(({ event_id }) => event_id === id)?.type;
  return rows.map((row) => entryOf(row, typeOf));
}
