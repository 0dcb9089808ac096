/** Rows of the access log as the reviewer reads them. Every statement about them is made here and nowhere else. */
import type { AccessLogRow } from '@tavlan/contract';
import { parseDay } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import { ProblemError } from '../http/problem-error.js';
import { maskedSql } from '../people/shown-child.js';
import { actionTitle, saidOf, whyShown } from './words.js';

const SHOWN_CASES = 10;

/** A place in the log, the newest first. */
export interface LogCursor {
  readonly at: string;
  readonly lane: string;
  readonly seq: number;
}

interface LoggedCaseRow {
  readonly id: string;
  readonly dnr: string | null;
  readonly protected: boolean;
  readonly reason: string;
}

export interface LoggedRow {
  readonly lane: string;
  readonly seq: number;
  readonly at: Date;
  readonly user_id: string;
  readonly name: string | null;
  readonly action: string;
  readonly address: string | null;
  readonly why: string | null;
  readonly case_count: number;
  readonly cases: readonly LoggedCaseRow[];
}

/** Of a case `k` and its child `ch`, as of today: masking follows today's facts, also when the past is reviewed. */
export const PROTECTED = maskedSql({ child: 'ch', owner: 'k', m: 'k.m', today: `current_setting('app.today')::date` });

/** The beginning of a Swedish day, as an instant. */
export const startOf = (day: string): string => `(${day}::date::timestamp at time zone 'Europe/Stockholm')`;

/**
 * The rows of `with picked as (…)`, which holds whole rows of the log, told. `$1` is the municipality; `about`, when
 * given, is the parameter with the one case that is asked for.
 */
export const told = (picked: string, about?: string): string => `
with picked as (${picked})
select l.lane, l.seq, l.at, l.user_id, u.name, l.action, l.address, l.why,
       cardinality(l.case_ids) as case_count, coalesce(c.cases, '[]'::jsonb) as cases
  from picked l
  left join app_user u on u.m = $1 and u.user_id = l.user_id
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', x.id, 'dnr', k.dnr, 'protected', coalesce(${PROTECTED}, false),
             'reason', coalesce(case when cardinality(l.reasons) = 1 then l.reasons[1] else l.reasons[x.nr] end, ''))
             order by x.nr) as cases
      from (
        select id, nr::int from unnest(l.case_ids) with ordinality as c(id, nr)
         ${about === undefined ? '' : `where id = ${about}::uuid`} order by nr limit ${SHOWN_CASES}
      ) x
      left join child_case k on k.m = $1 and k.case_id = x.id
      left join child ch on ch.m = $1 and ch.child_id = k.child_id
  ) c on true
 order by l.at desc, l.lane desc, l.seq desc`;

/** Older than the cursor. */
export const olderThan = (at: string, lane: string, seq: string): string =>
  `(l.at, l.lane, l.seq) < (${at}::timestamptz, ${lane}, ${seq}::int)`;

export function toLogRow(row: LoggedRow, { asked = false } = {}): AccessLogRow {
  return {
    key: `${row.lane}:${row.seq}`,
    at: row.at.toISOString(),
    reader: { id: row.user_id, name: row.name ?? row.user_id },
    action: { id: row.action, title: actionTitle(row.action) },
    address: row.address,
    said: saidOf(row.action, row.why),
    caseCount: row.case_count,
    cases: row.cases.map((each) => ({
      // Who asks by the number knows it already; everybody else is told only that it is protected.
      dnr: each.protected && !asked ? null : each.dnr,
      protected: each.protected,
      reason: whyShown({ action: row.action, why: row.why, reason: each.reason }),
    })),
  };
}

export const caseIdsOf = (rows: readonly LoggedRow[]): string[] => [
  ...new Set(rows.flatMap((row) => row.cases.map((each) => each.id))),
];

/** Undefined for a number that no case has. */
export async function caseByDnr(tx: EntityManager, m: number, dnr: string): Promise<string | undefined> {
  const [found] = await tx.query<{ case_id: string }[]>('select case_id from child_case where m = $1 and dnr = $2', [
    m,
    dnr,
  ]);
  return found?.case_id;
}

const CURSOR =
  /^((\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})~(\d{1,9})$/;

export const writeLogCursor = ({ at, lane, seq }: Pick<LoggedRow, 'at' | 'lane' | 'seq'>): string =>
  `${at.toISOString()}~${lane}~${seq}`;

export function readLogCursor(text: string): LogCursor {
  const [, at, on = '', lane = '', seq = ''] = CURSOR.exec(text) ?? [];
  if (at === undefined || parseDay(on) === null) {
    throw new ProblemError('invalid-request', {
      errors: [{ path: 'after', message: 'Sidan finns inte längre. Läs om listan.' }],
    });
  }
  return { at, lane, seq: Number(seq) };
}
