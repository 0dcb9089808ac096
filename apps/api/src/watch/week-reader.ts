import { Injectable } from '@nestjs/common';
import type { Week } from '@tavlan/contract';
import { addDays, daysBetween, weekday, type LocalDate } from '@tavlan/process';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { ListedCases, toListedCase, type CaseColumns } from './listed-cases.js';
import { readWatch } from './watch-reader.js';

/** More than anybody has in a week. */
const MOST = 300;
const NEW_FOR_DAYS = 7;
/** On a Friday one must see what falls due on Monday. */
const AHEAD_DAYS = 3;

/** What a worker must do today and this week, for the children that are hers. */
@Injectable()
export class WeekReader {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  async week(actor: Actor): Promise<Week> {
    const today = this.clock.today();
    const monday = addDays(today, 1 - weekday(today));
    const sunday = addDays(monday, 6);
    const ahead = addDays(today, AHEAD_DAYS);
    const until = sunday > ahead ? sunday : ahead;
    const question = { actor, today, worker: 'me', within: daysBetween(today, until), page: MOST };
    const week = await this.database.withActor(actor, async (tx) => {
      const { rows: limits } = await readWatch(tx, question);
      return {
        today,
        monday,
        sunday,
        limits: limits.filter(({ state }) => state === 'overdue' || state === 'coming' || state === 'external'),
        silent: limits.filter(({ state }) => state === 'silent'),
        planned: await planned(tx, actor, today, until),
        assigned: await assigned(tx, actor, today),
        reds: await reds(tx, actor, today),
        cases: await openCases(tx, actor, today),
      };
    });
    const seen = [week.limits, week.silent, week.planned, week.assigned, week.reds].flat().map((row) => row.case.id);
    await this.accessLog.log({ actor, action: 'week', caseIds: [...new Set(seen)] });
    return week;
  }
}

const ownCases = (actor: Actor, today: LocalDate) => new ListedCases(actor, today, { worker: 'me' });

/** The words of a plan stand with the text that retention erases; a correction's words take their place. */
async function planned(tx: EntityManager, actor: Actor, today: LocalDate, until: LocalDate): Promise<Week['planned']> {
  const own = ownCases(actor, today);
  const { m, values } = own;
  const listed = own.columns('c');
  type Row = CaseColumns & Pick<Week['planned'][number], 'event' | 'kind' | 'title' | 'day' | 'at'>;
  const rows = await tx.query<Row[]>(
    `with ${own.open}
     select s.event, s.kind, s.day, s.at, coalesce(r.what, t.body ->> 'what') as title, ${listed.select}
       from cases c join planned_span s on s.case_id = c.case_id and ${own.holding('s')}
       ${listed.joins}
       left join event_text t on t.m = ${m} and t.case_id = s.case_id and t.event_id = s.event
       left join lateral (
         select x.body -> 'replaces' ->> 'what' as what
           from event e join event_text x on x.m = ${m} and x.case_id = e.case_id and x.event_id = e.event_id
          where e.m = ${m} and e.case_id = s.case_id and e.corrects = s.event
          order by e.seq desc limit 1
       ) r on true
      where s.day <= ${values.add(until)}::date
      order by s.day, s.at nulls last, c.dnr, s.key limit ${MOST}`,
    values.list as unknown[],
  );
  return rows.map((row) => ({
    event: row.event,
    kind: row.kind,
    title: row.title,
    day: row.day,
    at: row.at,
    case: toListedCase(row, today),
  }));
}

async function assigned(tx: EntityManager, actor: Actor, today: LocalDate): Promise<Week['assigned']> {
  const own = ownCases(actor, today);
  const listed = own.columns('c');
  const since = own.values.add(addDays(today, -NEW_FOR_DAYS));
  const rows = await tx.query<(CaseColumns & { assigned: LocalDate })[]>(
    `with ${own.open}
     select c.assigned, ${listed.select} from cases c ${listed.joins}
      where c.assigned > ${since}::date and not exists (
        select from assignment_span b where b.m = ${own.m} and b.case_id = c.case_id and b.valid_to = c.assigned
           and (b.responsible = ${own.who} or b.co_handler = ${own.who}))
      order by c.assigned desc, c.dnr limit ${MOST}`,
    own.values.list as unknown[],
  );
  return rows.map((row) => ({ on: row.assigned, case: toListedCase(row, today) }));
}

async function reds(tx: EntityManager, actor: Actor, today: LocalDate): Promise<Week['reds']> {
  const all = new ListedCases(actor, today);
  const who = all.values.add(actor.userId);
  const listed = all.columns('c');
  type Row = CaseColumns & { event: string; reason: string | null; owner: string | null; next: LocalDate | null };
  const rows = await tx.query<Row[]>(
    `with ${all.among(`select x.case_id from red_span x where ${all.holding('x')}`)}
     select r.event, r.reason, r.owner, r.next, ${listed.select}
       from cases c join red_span r on r.case_id = c.case_id and ${all.holding('r')}
       ${listed.joins}
      where r.owner = ${who} or (r.owner is null and ${who} in (c.responsible, c.co_handler))
      order by r.next nulls last, c.dnr, r.key limit ${MOST}`,
    all.values.list as unknown[],
  );
  return rows.map((row) => ({
    red: { event: row.event, reason: row.reason, owner: row.owner, next: row.next },
    case: toListedCase(row, today),
  }));
}

async function openCases(tx: EntityManager, actor: Actor, today: LocalDate): Promise<number> {
  const own = ownCases(actor, today);
  const [row] = await tx.query<{ n: number }[]>(
    `with ${own.open}
     select count(*)::int as n from cases c where c.responsible = ${own.who}`,
    own.values.list as unknown[],
  );
  return row?.n ?? 0;
}
