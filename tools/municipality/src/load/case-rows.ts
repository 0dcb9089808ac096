/** A simulated case as the rows that the service would have written. */
import {
  RULES_VERSION,
  SPAN_TABLES,
  codeOf,
  dnrOf,
  grantRowsOf,
  recordedRows,
  spansDigest,
  spansOf,
  type Recording,
} from '@tavlan/api';
import { dayInSweden, fold, type Context, type RegisterEvent } from '@tavlan/process';
import { textOf } from '../day-number.js';
import type { SimulatedCase } from '../municipality-simulation.js';
import type { TableBuffers } from './table-buffers.js';
import { spanColumns } from './tables.js';

export interface CaseSurroundings {
  readonly m: number;
  readonly context: Context;
  readonly contextSeq: number;
  readonly salt: () => Buffer;
}

const DAY_MS = 86_400_000;

/** `numbers`: of the case within its year, and of its code. */
export function addCase(
  rows: TableBuffers,
  { m, context, contextSeq, salt }: CaseSurroundings,
  known: SimulatedCase,
  numbers: { readonly dnr: number; readonly code: number },
): void {
  const { caseId, childId, entries, recorded, unit } = known;
  const changedAt = new Date(recorded[recorded.length - 1]!.at);
  rows.add('child', [m, childId, known.name, known.personalNumber, known.born, known.isProtected, false]);
  const dnr = dnrOf(known.dnrYear, numbers.dnr);
  const code = codeOf(numbers.code);
  // As the service reads them: with the day they were recorded on.
  const events = entries.map((entry, at): RegisterEvent => {
    const recordedOn = textOf(Math.floor(recorded[at]!.at / DAY_MS));
    return { ...entry, recordedOn };
  });
  const file = fold({ child: { born: known.born }, events }, context);
  const spans = spansOf(file, { caseId, childId, dnr, code, unit, recordedOn: dayInSweden(changedAt) });
  const digest = spansDigest(spans);
  rows.add('child_case', [m, caseId, childId, dnr, code, unit, entries.length, true, changedAt, digest]);
  addEvents(rows, m, known, salt);
  const at = changedAt.toISOString();
  for (const table of SPAN_TABLES) {
    const columns = spanColumns(table);
    for (const span of spans[table]) {
      const own = columns.map((column) => span[column]);
      rows.add(table, [m, caseId, span.key, span.valid_from, span.valid_to, ...own, at, RULES_VERSION, contextSeq]);
    }
  }
  for (const { principal, valid_from, valid_to, reason } of grantRowsOf(unit, file)) {
    rows.add('case_grant', [m, caseId, principal, valid_from, valid_to, reason]);
  }
}

function addEvents(
  rows: TableBuffers,
  m: number,
  { caseId, entries, recorded }: SimulatedCase,
  salt: () => Buffer,
): void {
  const recordingOf = (at: number): Recording => ({
    at: new Date(recorded[at]!.at),
    by: recorded[at]!.by,
    imported: false,
  });
  const written = recordedRows({ m, caseId, stored: [] }, entries, recordingOf, salt);
  for (const row of written.rows) {
    // prettier-ignore
    rows.add('event', [m, caseId, row.seq, row.event_id, row.type, row.on_day, row.between_first, row.between_last, row.at,
      row.refs && `{${row.refs.join(',')}}`, row.by_body, row.law, JSON.stringify(row.facts), row.salt, row.text_hash,
      row.prev_hash, row.hash, row.recorded_at, row.recorded_by, row.imported, row.corrects]);
  }
  for (const { event_id, body, salt: own } of written.texts) {
    rows.add('event_text', [m, caseId, event_id, JSON.stringify(body), own]);
  }
}
