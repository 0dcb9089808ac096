/** The access log for the reviewer. Reading it is logged like any reading. */
import { Injectable } from '@nestjs/common';
import type {
  AccessLog as Answer,
  AccessLogQuery,
  AccessLogReaders,
  LogSample,
  LogSampleQuery,
} from '@tavlan/contract';
import { addMonths, day, type LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Values } from '../board/span-source.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { dayRange, type DayRange } from './day-range.js';
import { caseByDnr, caseIdsOf, olderThan, readLogCursor, startOf, told, toLogRow, writeLogCursor, type LoggedRow } from './logged-rows.js'; // prettier-ignore

const PAGE = 50;
/** Reading the log itself is reviewed by asking for the reviewer, not by drawing lots. */
const OF_THE_LOG = ['read-access-log', 'read-log-reviews', 'note-review'];

@Injectable()
export class AccessLogReader {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, query: AccessLogQuery): Promise<Answer> {
    const range = dayRange(query, this.clock.today());
    const { rows, about } = await this.within(actor, (tx) => readPage(tx, actor.municipality, query, range));
    const shown = rows.slice(0, PAGE);
    await this.logged(actor, about === undefined ? caseIdsOf(shown) : [about]);
    const last = rows.length > PAGE ? shown.at(-1) : undefined;
    return {
      ...range,
      rows: shown.map((row) => toLogRow(row, { asked: about !== undefined })),
      next: last === undefined ? null : writeLogCursor(last),
    };
  }

  async sample(actor: Actor, { month, size, seed, upTo }: LogSampleQuery): Promise<LogSample> {
    const first = day(`${month}-01`);
    const until = upTo ?? this.clock.now().toISOString();
    const { rows, of } = await this.within(actor, (tx) =>
      readSample(tx, actor.municipality, { first, until, seed, size }),
    );
    await this.logged(actor, caseIdsOf(rows));
    return { month, size, seed, upTo: until, of, rows: rows.map((row) => toLogRow(row)) };
  }

  readers(actor: Actor): Promise<AccessLogReaders> {
    return this.within(actor, async (tx) => ({
      readers: await tx.query<AccessLogReaders['readers']>(
        'select user_id as id, name from app_user where m = $1 order by name collate "sv-SE-x-icu", user_id',
        [actor.municipality],
      ),
    }));
  }

  private logged(actor: Actor, caseIds: readonly string[]): Promise<void> {
    return this.accessLog.log({ actor, action: 'read-access-log', caseIds });
  }

  /** The reviewer sees no case and the log is nobody's to read, so the service reads for the reviewer. */
  private within<T>({ municipality, userId }: Actor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.withService(municipality, userId, work);
  }
}

/** A number that no case has is asked for like one that nobody has read: there are no rows. */
async function readPage(tx: EntityManager, m: number, { user, dnr, after }: AccessLogQuery, { from, to }: DayRange) {
  const values = new Values();
  values.add(m);
  const about = dnr === undefined ? undefined : await caseByDnr(tx, m, dnr);
  if (dnr !== undefined && about === undefined) return { rows: [], about };
  const cursor = after === undefined ? undefined : readLogCursor(after);
  const asked = about === undefined ? undefined : values.add(about);
  const conditions = [
    'l.m = $1',
    `l.at >= ${startOf(values.add(from))}`,
    `l.at < ${startOf(`(${values.add(to)}::date + 1)`)}`,
    ...(user === undefined ? [] : [`l.user_id = ${values.add(user)}`]),
    ...(asked === undefined ? [] : [`${asked}::uuid = any (l.case_ids)`]),
    ...(cursor === undefined
      ? []
      : [olderThan(values.add(cursor.at), values.add(cursor.lane), values.add(cursor.seq))]),
  ];
  const picked = `select l.* from access_log l where ${conditions.join(' and ')}
    order by l.at desc, l.lane desc, l.seq desc limit ${PAGE + 1}`;
  return { rows: await tx.query<LoggedRow[]>(told(picked, asked), values.list as unknown[]), about };
}

interface Draw {
  readonly first: LocalDate;
  readonly until: string;
  readonly seed: string;
  readonly size: number;
}

/** By a digest of the seed and the row's place: the same seed draws the same rows of a month that no longer grows. */
async function readSample(tx: EntityManager, m: number, { first, until, seed, size }: Draw) {
  const among = `access_log l where l.m = $1 and l.at >= ${startOf('$2')} and l.at < ${startOf('$3')} and l.at <= $4
    and cardinality(l.case_ids) > 0 and l.action <> all ($5)`;
  const values = [m, first, addMonths(first, 1), until, OF_THE_LOG];
  const [counted] = await tx.query<{ n: number }[]>(`select count(*)::int as n from ${among}`, values);
  const picked = `select l.* from ${among} order by md5($6 || ' ' || l.lane || ' ' || l.seq), l.lane, l.seq limit $7`;
  return { of: counted?.n ?? 0, rows: await tx.query<LoggedRow[]>(told(picked), [...values, seed, size]) };
}
