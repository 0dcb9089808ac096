/** What every change of a case has in common: entries, version, spans, grants and the message to open boards. */
import { dayInSweden, fold, type CaseFile, type LocalDate, type RegisterEvent } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { rulesAccess } from '../access/case-grants.js';
import type { Interval } from '../access/intervals.js';
import type { CaseRow, ChildRow } from '../database/entities/register.js';
import type { CaseContext } from './context-reader.js';
import { appendEvents } from './register/append-events.js';
import type { Recording } from './register/recorded-rows.js';
import { registerOf, type CaseRegister } from './register/register-reader.js';
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
  /** Something that rules who may see the case has changed: who handles it, a matter before the nämnd, protection, jäv. */
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
    writeDifference(
      tx,
      { m, caseId },
      spansOf(file, { ...factsOf(before.row), recordedOn: dayInSweden(at) }),
      derivation,
    ),
    markProtected(tx, before.child, file, dayInSweden(at)),
    announce(tx, m, [caseId]),
  ]);
  const handedOver = rulesAccess(entries, differences);
  return { row, child, stored, register, file, handedOver };
}

export const factsOf = ({ case_id: caseId, child_id: childId, dnr, code, unit }: CaseRow) => ({ caseId, childId, dnr, code, unit }); // prettier-ignore

/** Kept with the child as well, for the registration of reports, which must not read cases. */
async function markProtected(tx: EntityManager, child: ChildRow, file: CaseFile, today: LocalDate): Promise<ChildRow> {
  const holds = ({ from, to }: Interval) => from <= today && (to === undefined || to > today);
  const isProtected =
    file.markers.some((span) => span.marker === 'skyddade-uppgifter' && holds(span)) ||
    file.placements.some((span) => span.form === 'skyddat-boende' && holds(span));
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

/** Delivered on commit. A message holds at most 8000 bytes, so many cases need several. */
export async function announce(tx: EntityManager, m: number, caseIds: readonly string[]): Promise<void> {
  for (let first = 0; first < caseIds.length; first += 100) {
    const message = JSON.stringify({ m, cases: caseIds.slice(first, first + 100) });
    await tx.query(`select pg_notify('tavlan_cases', $1)`, [message]);
  }
}
