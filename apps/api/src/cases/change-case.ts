/** What every change of a case has in common: entries, version, spans, grants and the message to open boards. */
import { dayInSweden, fold, type CaseFile, type LocalDate, type RegisterEvent } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { rulesAccess } from '../access/case-grants.js';
import type { Interval } from '../access/intervals.js';
import type { CaseRow, ChildRow } from '../database/entities/register.js';
import type { CaseContext } from './context-reader.js';
import { appendEvents } from './register/append-events.js';
import { recordedRows, type Recorded, type Recording } from './register/recorded-rows.js';
import { eventsOf, type CaseRegister } from './register/register-reader.js';
import { spansDigest } from './spans/spans-digest.js';
import { spansOf, type SpanRows } from './spans/spans-of.js';
import { differencesBetween, readSpans, writeDifferences, type Derivation } from './spans/write-difference.js';

export interface Change {
  readonly entries: readonly RegisterEvent[];
  readonly by: string;
  readonly now: Date;
  readonly imported?: boolean;
  /** Of each entry, where they were not written down by one person in one act; `by` and `now` are the last one's then. */
  readonly recordings?: readonly Omit<Recording, 'imported'>[];
}

/** A case with its new entries, of which nothing is written yet. */
export interface Entered extends CaseRegister {
  readonly before: CaseRegister;
  readonly recorded: Recorded;
  readonly at: Date;
  readonly knownFrom?: Derivation['knownFrom'];
}

export interface Changed extends CaseRegister {
  readonly file: CaseFile;
  /** Something that rules who may see the case has changed: who handles it, a matter before the nämnd, protection, jäv. */
  readonly handedOver: boolean;
  /** What has been said to write it, whose answers nobody has waited for yet. */
  readonly written: readonly Promise<unknown>[];
}

/** What has been folded already. */
interface Folded {
  readonly before?: CaseFile;
  readonly after?: CaseFile;
}

export function enterEvents(before: CaseRegister, { entries, by, now, imported = false, recordings }: Change): Entered {
  const { m, case_id: caseId } = before.row;
  // A new case may be told from before the day it is entered.
  const told = recordings && apart(before.stored.length === 0 ? new Date(0) : before.row.changed_at, recordings);
  const at = told?.at(-1)?.at ?? instantAfter(before.row.changed_at, now);
  const recordingOf = (index: number): Recording => ({ at, by, ...told?.[index], imported });
  const recorded = recordedRows({ m, caseId, stored: before.stored }, entries, recordingOf);
  const stored = [...before.stored, ...recorded.rows];
  return {
    before,
    recorded,
    at,
    row: { ...before.row, version: stored.length, changed_at: at },
    child: before.child,
    stored,
    register: { ...before.register, events: [...before.register.events, ...eventsOf(recorded.rows, stored)] },
    ...(told && { knownFrom: knownFrom(told, entries) }),
  };
}

/** The case must be locked. Refolds it whole: a late entry may move everything that came after it. */
export async function changeCase(
  tx: EntityManager,
  { before, recorded, at, knownFrom, ...entered }: Entered,
  { context, seq, rulesVersion }: CaseContext,
  folded: Folded = {},
): Promise<Changed> {
  const { m, case_id: caseId } = before.row;
  const file = folded.after ?? fold(entered.register, context);
  const stored = await spansBefore(tx, before, () => folded.before ?? fold(before.register, context));
  const wanted = spansOf(file, { ...factsOf(before.row), recordedOn: dayInSweden(at) });
  const differences = differencesBetween(stored, wanted);
  const derivation = { at, rulesVersion, contextSeq: seq, ...(knownFrom && { knownFrom }) };
  const child = { ...before.child, protected: isProtected(file, dayInSweden(at)) };
  const row = { ...entered.row, spans_digest: spansDigest(wanted) };
  const written = [
    appendEvents(tx, row, recorded),
    ...writeDifferences(tx, { m, caseId }, wanted, differences, derivation),
    ...(child.protected === before.child.protected ? [] : [writeProtected(tx, child)]),
    announce(tx, m, [caseId]),
  ];
  return { ...entered, row, child, file, handedOver: rulesAccess(recorded.rows, differences), written };
}

/** The digest says whether they are those that the fold gives; only if not are they read. */
async function spansBefore(
  tx: EntityManager,
  { row, stored }: CaseRegister,
  fileBefore: () => CaseFile,
): Promise<SpanRows> {
  const last = stored.at(-1);
  if (row.spans_digest !== null && last) {
    const expected = spansOf(fileBefore(), { ...factsOf(row), recordedOn: dayInSweden(last.recorded_at) });
    if (spansDigest(expected).equals(row.spans_digest)) return expected;
  }
  return readSpans(tx, { m: row.m, caseId: row.case_id });
}

export const factsOf = ({ case_id: caseId, child_id: childId, dnr, code, unit }: CaseRow) => ({ caseId, childId, dnr, code, unit }); // prettier-ignore

function isProtected(file: CaseFile, today: LocalDate): boolean {
  const holds = ({ from, to }: Interval) => from <= today && (to === undefined || to > today);
  return (
    file.markers.some((span) => span.marker === 'skyddade-uppgifter' && holds(span)) ||
    file.placements.some((span) => span.form === 'skyddat-boende' && holds(span))
  );
}

/** Kept with the child as well, for the registration of reports, which must not read cases. */
const writeProtected = (tx: EntityManager, { m, child_id, protected: isNow }: ChildRow): Promise<unknown> =>
  tx.query('update child set protected = $3 where m = $1 and child_id = $2', [m, child_id, isNow]);

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
