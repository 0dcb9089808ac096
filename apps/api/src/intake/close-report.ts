/**
 * Gives a report its running number, as the last thing before commit: the counter's row is locked until then, and
 * whoever registers next waits no longer than that.
 */
import type { LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { keepResult, type Claim } from '../cases/idempotency.js';
import { nextNumber } from '../cases/numbers.js';

export interface ClosedReport {
  readonly m: number;
  readonly on: string;
  /** Of the day of registration, in Sweden. */
  readonly year: number;
  readonly now: Date;
  readonly by: string;
  readonly entries: readonly { readonly caseId: string; readonly eventId: string }[];
}

interface ReceivedCase {
  readonly id: string;
  readonly dnr: string;
  readonly known: boolean;
  /** To the unit whose case it is: nothing of it is told to who reports. */
  readonly passedOn?: boolean;
}

/** A receipt without names: what is kept to answer a repeated request. */
export interface KeptReceipt {
  readonly number: string;
  readonly on: LocalDate;
  readonly cases: readonly ReceivedCase[];
}

export async function closeReport(
  tx: EntityManager,
  { m, on, year, now, by, entries }: ClosedReport,
  cases: KeptReceipt['cases'],
  claim: Claim | undefined,
): Promise<KeptReceipt> {
  const number = await nextNumber(tx, m, 'anmalan', year);
  await tx.query(
    `with report as (
       insert into intake_report (m, year, number, on_day, registered_at, registered_by) values ($1, $2, $3, $4, $5, $6)
     )
     insert into intake_report_case (m, year, number, case_id, event_id)
     select $1, $2, $3, e."caseId", e."eventId" from jsonb_to_recordset($7::jsonb) as e("caseId" uuid, "eventId" text)`,
    [m, year, number, on, now, by, JSON.stringify(entries)],
  );
  const receipt = { number: `${year}-${String(number).padStart(4, '0')}`, on: on as LocalDate, cases };
  if (claim) await keepResult(tx, claim, receipt);
  return receipt;
}
