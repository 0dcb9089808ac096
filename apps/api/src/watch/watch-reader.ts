import { Injectable } from '@nestjs/common';
import type { Watch, WatchQuery, WatchRow } from '@tavlan/contract';
import { CLOCKS, daysBetween, isEventType, type LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { readFollowUps } from './follow-ups.js';
import { toListedCase } from './listed-cases.js';
import { countsOf } from './watch-counts.js';
import { readWatchCursor, writeWatchCursor } from './watch-cursor.js';
import { watchStatement, type WatchGroup, type WatchItem, type WatchQuestion } from './watch-query.js';

const PAGE = 50;

@Injectable()
export class WatchReader {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  async watch(actor: Actor, { after, notCarriedOut, ...query }: WatchQuery): Promise<Watch> {
    const today = this.clock.today();
    const question = {
      ...query,
      actor,
      today,
      page: PAGE,
      notCarriedOut: notCarriedOut !== undefined,
      after: after === undefined ? undefined : readWatchCursor(after),
    };
    const [found, followUps] = await this.database.withActor(actor, async (tx) => [
      await readWatch(tx, question),
      after === undefined ? await readFollowUps(tx, { actor, today, ...query, after: undefined }) : null,
    ]);
    const seen = [...found.rows, ...(followUps?.children ?? [])].map((row) => row.case.id);
    await this.accessLog.log({ actor, action: 'watch', caseIds: [...new Set(seen)] });
    const { rows, counts, next } = found;
    return { today, within: query.within, rows, counts, followUps, next };
  }
}

/** A page of what is to be watched, with counts over all of it. */
export async function readWatch(
  tx: EntityManager,
  question: WatchQuestion,
): Promise<Pick<Watch, 'rows' | 'counts' | 'next'>> {
  const { sql, values } = watchStatement(question);
  const [answer] = await tx.query<{ rows: WatchItem[]; groups: WatchGroup[] }[]>(sql, [...values]);
  const { rows: found = [], groups = [] } = answer ?? {};
  const shown = found.slice(0, question.page);
  const last = found.length > question.page ? shown.at(-1) : undefined;
  return {
    rows: shown.map((item) => toRow(item, question.today)),
    counts: countsOf(groups),
    next: last === undefined ? null : writeWatchCursor({ weight: last.weight, day: last.sort_day, id: last.id }),
  };
}

function toRow(item: WatchItem, today: LocalDate): WatchRow {
  return {
    id: item.id,
    clock: item.clock,
    title: item.title ?? silentTitle(item.since, today),
    case: toListedCase(item, today),
    due: item.due,
    lastDay: item.last_day,
    daysLeft: item.last_day === null ? null : daysBetween(today, item.last_day),
    state: item.state,
    weight: item.weight,
    local: item.local,
    law: item.law,
    confidence: item.confidence,
    cause: item.cause_type !== null && isEventType(item.cause_type) ? item.cause_type : null,
    awaits: CLOCKS[item.clock ?? '']?.closedBy.find(isEventType) ?? null,
    instance: item.instance,
    notCarriedOut: item.not_carried_out,
    since: item.since,
    reason: item.reason,
  };
}

const silentTitle = (since: LocalDate, today: LocalDate): string =>
  `Inget har hänt på ${daysBetween(since, today)} dagar`;
