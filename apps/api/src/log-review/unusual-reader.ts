/** Goes through the readings of some days, a stretch at a time, and picks out those that a rule finds unusual. */
import { Injectable } from '@nestjs/common';
import type { UnusualQuery, UnusualReadings } from '@tavlan/contract';
import { dayInSweden, daysBetween, type LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Values } from '../board/span-source.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { dayRange, type DayRange } from './day-range.js';
import { caseIdsOf, olderThan, PROTECTED, readLogCursor, startOf, told, toLogRow, writeLogCursor, type LoggedRow } from './logged-rows.js'; // prettier-ignore
import { OPENING, STEP_WITHIN_DAYS, UNUSUAL_RULES, type ReadCase, type Reading } from './unusual-rules.js';

const PAGE = 50;
/** Looked through in one answer, so that a quiet month does not make anybody wait. */
const STRETCH = 500;
const STRETCHES = 6;

interface Facts {
  readonly lane: string;
  readonly seq: number;
  readonly roles: readonly string[];
  readonly units: readonly string[];
  readonly opened_in_hour: number;
  readonly cases: readonly ReadCase[];
}
type Found = UnusualReadings['readings'][number] & { readonly logged: LoggedRow };

@Injectable()
export class UnusualReader {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  async find(actor: Actor, query: UnusualQuery): Promise<UnusualReadings> {
    const range = dayRange(query, this.clock.today());
    const rules = UNUSUAL_RULES.filter(({ id }) => query.rule === undefined || id === query.rule);
    const found: Found[] = [];
    let after = query.after;
    for (let stretch = 0; stretch < STRETCHES && found.length < PAGE; stretch += 1) {
      const read = await this.database.withService(actor.municipality, actor.userId, (tx) =>
        readStretch(tx, actor.municipality, range, after),
      );
      const picked = read.flatMap(({ row, facts }) => this.judged(row, facts, rules));
      const room = picked.slice(0, PAGE - found.length);
      found.push(...room);
      // Where the page is full in the middle of a stretch, the next one goes on after its last row.
      const last = room.length < picked.length ? room.at(-1)?.logged : read.at(-1)?.row;
      after = read.length < STRETCH && room.length === picked.length ? undefined : last && writeLogCursor(last);
      if (after === undefined) break;
    }
    await this.accessLog.log({
      actor,
      action: 'read-access-log',
      caseIds: caseIdsOf(found.map(({ logged }) => logged)),
    });
    return {
      ...range,
      rules: UNUSUAL_RULES.map(({ id, title }) => ({ id, title })),
      readings: found.map(({ row, because }) => ({ row, because })),
      next: after ?? null,
    };
  }

  private judged(row: LoggedRow, facts: Facts, rules: typeof UNUSUAL_RULES): Found[] {
    const reading = readingOf(row, facts, this.clock.today());
    const because = rules.flatMap(({ id, because: ask }) => {
      const text = ask(reading);
      return text === null ? [] : [{ rule: id, text }];
    });
    return because.length === 0 ? [] : [{ row: toLogRow(row), because, logged: row }];
  }
}

function readingOf(
  row: LoggedRow,
  { roles, units, opened_in_hour: openedInHour, cases }: Facts,
  today: LocalDate,
): Reading {
  const on = dayInSweden(row.at);
  return {
    ...{ today, day: on, hour: hourInSweden(row.at), daysSince: daysBetween(on, today) },
    ...{ action: row.action, why: row.why, openedInHour, cases },
    reader: { name: row.name ?? row.user_id, roles, units },
  };
}

const HOUR = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', hourCycle: 'h23' });
const hourInSweden = (at: Date): number => Number(HOUR.format(at));

async function readStretch(tx: EntityManager, m: number, { from, to }: DayRange, after: string | undefined) {
  const values = new Values();
  values.add(m);
  const cursor = after === undefined ? undefined : readLogCursor(after);
  const conditions = [
    'l.m = $1 and cardinality(l.case_ids) > 0',
    `l.action = any (${values.add(OPENING)})`,
    `l.at >= ${startOf(values.add(from))} and l.at < ${startOf(`(${values.add(to)}::date + 1)`)}`,
    ...(cursor === undefined
      ? []
      : [olderThan(values.add(cursor.at), values.add(cursor.lane), values.add(cursor.seq))]),
  ];
  const picked = `select l.* from access_log l where ${conditions.join(' and ')}
    order by l.at desc, l.lane desc, l.seq desc limit ${STRETCH}`;
  const rows = await tx.query<LoggedRow[]>(told(picked), values.list as unknown[]);
  const facts = await tx.query<Facts[]>(FACTS, [m, rows.map(({ lane }) => lane), rows.map(({ seq }) => seq), OPENING]);
  const byKey = new Map(facts.map((each) => [`${each.lane} ${each.seq}`, each]));
  return rows.flatMap((row) => {
    const own = byKey.get(`${row.lane} ${row.seq}`);
    return own === undefined ? [] : [{ row, facts: own }];
  });
}

/** What the rules ask about: roles, units and whose the case was, as of the day of the reading; the child as of today. */
const FACTS = `
select l.lane, l.seq,
       array(select distinct r.role from user_role r where r.m = $1 and r.user_id = l.user_id and r.valid_from <= d.day
               and (r.valid_to is null or r.valid_to > d.day)) as roles,
       array(select distinct r.unit_id from user_role r where r.m = $1 and r.user_id = l.user_id and r.unit_id is not null
               and r.valid_from <= d.day and (r.valid_to is null or r.valid_to > d.day)) as units,
       (select count(distinct o.id)::int from access_log h cross join lateral unnest(h.case_ids) as o(id)
         where h.m = $1 and h.user_id = l.user_id and h.at > l.at - interval '1 hour' and h.at <= l.at
           and h.action = any ($4) and h.action <> 'search') as opened_in_hour,
       (select coalesce(jsonb_agg(jsonb_build_object(
                 'unit', coalesce(a.unit, k.unit), 'childName', ch.name,
                 'protected', coalesce(${PROTECTED}, false),
                 'reason', coalesce(case when cardinality(l.reasons) = 1 then l.reasons[1] else l.reasons[x.nr] end, ''),
                 'ownStep', exists (select from event e where e.m = $1 and e.case_id = x.id and e.recorded_by = l.user_id
                    and e.recorded_at between l.at - interval '${STEP_WITHIN_DAYS} days'
                                          and l.at + interval '${STEP_WITHIN_DAYS} days'))), '[]'::jsonb)
          from unnest(l.case_ids) with ordinality as x(id, nr)
          left join child_case k on k.m = $1 and k.case_id = x.id
          left join child ch on ch.m = $1 and ch.child_id = k.child_id
          left join lateral (
            select a.unit from assignment_span a where a.m = $1 and a.case_id = x.id and a.valid_from <= d.day
               and (a.valid_to is null or a.valid_to > d.day) order by a.valid_from desc, a.key limit 1
          ) a on true) as cases
  from unnest($2::text[], $3::int[]) as p(lane, seq)
  join access_log l on l.m = $1 and l.lane = p.lane and l.seq = p.seq
 cross join lateral (select (l.at at time zone 'Europe/Stockholm')::date as day) d`;
