/** What every change of a case has in common: entries, version, spans, grants and the message to open boards. */
import { day, dayInSweden, fold, type CaseFile, type LocalDate, type RegisterEvent } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { grantsOf } from '../access/policy.js';
import { SERVICE } from '../access/principals.js';
import type { CaseRow, ChildRow } from '../database/entities/register.js';
import type { CaseGrantRow } from '../database/entities/service.js';
import type { CaseContext } from './context-reader.js';
import { appendEvents } from './register/append-events.js';
import type { Recording } from './register/recorded-rows.js';
import { registerOf, type CaseRegister } from './register/register-reader.js';
import { mattersOf } from './spans/matters-and-plans.js';
import { spansOf } from './spans/spans-of.js';
import { writeDifference } from './spans/write-difference.js';

export interface Change {
  readonly entries: readonly RegisterEvent[];
  readonly by: string;
  readonly now: Date;
  readonly imported?: boolean;
  /** Of each entry, where they were not written down by one person in one act; `by` and `now` are the last one's then. */
  readonly recordings?: readonly Omit<Recording, 'imported'>[];
}

export interface Changed extends CaseRegister {
  readonly file: CaseFile;
  /** Who handles the case, or whether it lies before the nämnd, has changed, and with it who may see it. */
  readonly handedOver: boolean;
}

/** The case must be locked. Refolds it whole: a late entry may move everything that came after it. */
export async function changeCase(
  tx: EntityManager,
  before: CaseRegister,
  { context, seq, rulesVersion }: CaseContext,
  { entries, by, now, imported = false, recordings }: Change,
): Promise<Changed> {
  const { m, case_id: caseId } = before.row;
  // A new case may be told from before the day it is entered.
  const told = recordings && apart(before.stored.length === 0 ? new Date(0) : before.row.changed_at, recordings);
  const at = told?.at(-1)?.at ?? instantAfter(before.row.changed_at, now);
  const recordingOf = (index: number): Recording => ({ at, by, ...told?.[index], imported });
  const row: CaseRow = { ...before.row, version: before.stored.length + entries.length, changed_at: at };
  const update = 'update child_case set version = $3, changed_at = $4 where m = $1 and case_id = $2';
  const [appended] = await Promise.all([
    appendEvents(tx, { m, caseId, stored: before.stored }, entries, recordingOf),
    tx.query(update, [m, caseId, row.version, at]),
  ]);
  const stored = [...before.stored, ...appended];
  const register = registerOf(before.child, stored);
  const file = fold(register, context);
  const derivation = { at, rulesVersion, contextSeq: seq, ...(told && { knownFrom: knownFrom(told, entries) }) };
  const [differences, child] = await Promise.all([
    writeDifference(tx, { m, caseId }, spansOf(file), derivation),
    markProtected(tx, before.child, file, dayInSweden(at)),
    announce(tx, m, [caseId]),
  ]);
  const handedOver = differences.some(({ table }) => table === 'assignment_span' || table === 'matter_span');
  return { row, child, stored, register, file, handedOver };
}

/** Kept with the child as well, for the registration of reports, which must not read cases. */
async function markProtected(tx: EntityManager, child: ChildRow, file: CaseFile, today: LocalDate): Promise<ChildRow> {
  const isProtected = file.markers.some(
    ({ marker, from, to }) => marker === 'skyddade-uppgifter' && from <= today && (to === undefined || to > today),
  );
  if (isProtected === child.protected) return child;
  await tx.query('update child set protected = $3 where m = $1 and child_id = $2', [
    child.m,
    child.child_id,
    isProtected,
  ]);
  return { ...child, protected: isProtected };
}

/** What was known when is told apart by instants, so no two changes of a case may share one. */
function instantAfter(last: Date, now: Date): Date {
  return now > last ? now : new Date(last.getTime() + 1);
}

function apart<Each extends { readonly at: Date }>(last: Date, recordings: readonly Each[]): Each[] {
  let previous = last;
  return recordings.map((each) => ({ ...each, at: (previous = instantAfter(previous, each.at)) }));
}

/**
 * Of a course told at once: what holds from a day was known when the last entry up to that day was written down. See
 * docs/decisions/0015.
 */
function knownFrom(told: readonly { readonly at: Date }[], entries: readonly RegisterEvent[]) {
  const days = entries.map(({ on, onBetween }) => on ?? onBetween?.[1] ?? '');
  return (validFrom: LocalDate): Date => {
    const last = days.findLastIndex((day) => day <= validFrom);
    return told[Math.max(last, 0)]!.at;
  };
}

const ALWAYS = day('1900-01-01');

/** What of a case file decides who sees the case. */
export type GrantingFacts = Pick<CaseFile, 'assignments' | 'instances' | 'events'>;
export type GrantRow = Omit<CaseGrantRow, 'm' | 'case_id'>;

/** Who is to see a case, the service's own bookkeeping first. */
export function grantRowsOf(unit: string | null, file?: GrantingFacts): GrantRow[] {
  const proposals = file ? mattersOf(file).filter(({ proposed }) => proposed) : [];
  const derived = grantsOf({ from: ALWAYS, unit, assignments: file?.assignments ?? [], proposals });
  return [
    { principal: SERVICE, reason: 'tjansten', valid_from: ALWAYS, valid_to: null },
    ...derived.map(({ principal, reason, from, to }) => ({
      principal,
      reason,
      valid_from: from,
      valid_to: to ?? null,
    })),
  ];
}

/** To be run as the service: the actor may lose sight of the case by it. */
export async function writeGrants(
  tx: EntityManager,
  { m, case_id, unit }: CaseRow,
  file?: GrantingFacts,
): Promise<void> {
  const wanted = grantRowsOf(unit, file);
  const values = [m, case_id, JSON.stringify(wanted)];
  const rows = 'jsonb_to_recordset($3::jsonb) as w(principal text, valid_from date, valid_to date, reason text)';
  await tx.query(
    `delete from case_grant g where g.m = $1 and g.case_id = $2 and not exists (
       select 1 from ${rows}
       where (w.principal, w.valid_from, w.reason) = (g.principal, g.valid_from, g.reason)
         and w.valid_to is not distinct from g.valid_to)`,
    values,
  );
  await tx.query(
    `insert into case_grant (m, case_id, principal, valid_from, valid_to, reason)
     select $1, $2, w.principal, w.valid_from, w.valid_to, w.reason from ${rows}
     on conflict (m, case_id, principal, valid_from) do nothing`,
    values,
  );
}

/** Delivered on commit. A message holds at most 8000 bytes, so many cases need several. */
export async function announce(tx: EntityManager, m: number, caseIds: readonly string[]): Promise<void> {
  for (let first = 0; first < caseIds.length; first += 100) {
    const message = JSON.stringify({ m, cases: caseIds.slice(first, first + 100) });
    await tx.query(`select pg_notify('tavlan_cases', $1)`, [message]);
  }
}
