/** What came of reviewing the log: noted once, never changed. What was left open is ended by another review. */
import { Injectable } from '@nestjs/common';
import type { LogReview, LogReviews as Answer, NoteReviewRequest } from '@tavlan/contract';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { canonicalJson } from '../database/canonical-json.js';
import { Database } from '../database/database.js';
import type { LogReviewRow } from '../database/entities/log-review.js';
import { insertRows } from '../database/insert-rows.js';
import { ProblemError } from '../http/problem-error.js';
import { PROTECTED, readLogCursor, writeLogCursor } from './logged-rows.js';

const PAGE = 50;

@Injectable()
export class LogReviews {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  async note(actor: Actor, request: NoteReviewRequest): Promise<LogReview> {
    const { municipality: m, userId } = actor;
    const review = await this.database.withService(m, userId, async (tx) => {
      // Sent twice at once: the second waits and finds it noted.
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`review ${m} ${request.id}`]);
      const known = await readReviews(tx, m, { id: request.id });
      if (known[0]) return repeated(known[0], request, userId);
      await this.refuseUnknown(tx, m, request);
      await insertRows(tx, 'log_review', [toRow(actor, request, this.clock.now())]);
      return (await readReviews(tx, m, { id: request.id }))[0];
    });
    await this.accessLog.log({ actor, action: 'note-review', caseIds: [] });
    if (!review) throw new Error('The review that was just noted is not there.');
    return toReview(review);
  }

  async list(actor: Actor, after: string | undefined): Promise<Answer> {
    const { municipality: m, userId } = actor;
    const cursor = after === undefined ? {} : { after: readLogCursor(after) };
    const rows = await this.database.withService(m, userId, (tx) => readReviews(tx, m, cursor));
    await this.accessLog.log({ actor, action: 'read-log-reviews', caseIds: [] });
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    return {
      reviews: shown.map(toReview),
      next: last === undefined ? null : writeLogCursor({ at: last.at, lane: last.review_id, seq: 0 }),
    };
  }

  /** A review is of rows that are there, and ends a review that is there. */
  private async refuseUnknown(tx: EntityManager, m: number, { rows, follows }: NoteReviewRequest): Promise<void> {
    const keys = rows.map((key) => key.split(':'));
    const [found] = await tx.query<{ n: number }[]>(
      `select count(*)::int as n from unnest($2::text[], $3::int[]) as p(lane, seq)
         join access_log l on l.m = $1 and l.lane = p.lane and l.seq = p.seq`,
      [m, keys.map(([lane]) => lane), keys.map(([, seq]) => Number(seq))],
    );
    if (found?.n !== rows.length) throw unfit('rows', 'Någon av raderna finns inte i loggen.');
    if (follows === null) return;
    const [earlier] = await tx.query<object[]>('select 1 from log_review where m = $1 and review_id = $2', [
      m,
      follows,
    ]);
    if (!earlier) throw unfit('follows', 'Granskningen som avslutas finns inte.');
  }
}

const unfit = (path: string, message: string) => new ProblemError('invalid-request', { errors: [{ path, message }] });

type Read = LogReviewRow & {
  readonly reviewer_name: string | null;
  readonly reader_name: string | null;
  readonly masked: boolean;
  readonly ended: boolean;
};

function readReviews(
  tx: EntityManager,
  m: number,
  { id, after }: { id?: string; after?: { at: string; lane: string } },
): Promise<Read[]> {
  return tx.query<Read[]>(
    `select r.*, u.name as reviewer_name, p.name as reader_name,
            coalesce((select ${PROTECTED} from child_case k join child ch on ch.m = k.m and ch.child_id = k.child_id
                       where k.m = $1 and k.dnr = r.selection->>'dnr'), false) as masked,
            exists (select from log_review f where f.m = $1 and f.follows = r.review_id) as ended
       from log_review r
       left join app_user u on u.m = $1 and u.user_id = r.reviewer
       left join app_user p on p.m = $1 and p.user_id = r.selection->>'user'
      where r.m = $1 and ($2::uuid is null or r.review_id = $2)
        and ($3::timestamptz is null or (r.at, r.review_id) < ($3, $4::uuid))
      order by r.at desc, r.review_id desc limit ${PAGE + 1}`,
    [m, id ?? null, after?.at ?? null, after?.lane ?? null],
  );
}

const toRow = ({ municipality, userId }: Actor, request: NoteReviewRequest, at: Date): LogReviewRow => ({
  ...{ m: municipality, review_id: request.id, at, reviewer: userId, kind: request.kind },
  ...{ selection: request.selection, row_keys: request.rows, outcome: request.outcome },
  note: request.note === '' ? null : request.note,
  follows: request.follows,
});

/** Sent twice it is noted once; another review under the same id is none. */
function repeated(known: Read, request: NoteReviewRequest, userId: string): Read {
  const said = ({ kind, selection, row_keys, outcome, note, follows }: Omit<LogReviewRow, 'at'>) =>
    canonicalJson({ kind, selection, row_keys, outcome, note, follows });
  const again = toRow({ municipality: known.m, userId, roles: [], units: [] }, request, known.at);
  if (known.reviewer !== userId || said(known) !== said(again)) throw new ProblemError('key-reused');
  return known;
}

const toReview = (row: Read): LogReview => ({
  id: row.review_id,
  at: row.at.toISOString(),
  reviewer: { id: row.reviewer, name: row.reviewer_name ?? row.reviewer },
  reader: personOf(row),
  kind: row.kind as LogReview['kind'],
  selection: { ...row.selection, ...(row.masked && { dnr: null }) },
  rows: [...row.row_keys],
  outcome: row.outcome as LogReview['outcome'],
  note: row.note,
  follows: row.follows,
  ended: row.ended,
});

function personOf({ selection, reader_name: name }: Read): LogReview['reader'] {
  const id = selection['user'];
  return typeof id === 'string' ? { id, name: name ?? id } : null;
}
