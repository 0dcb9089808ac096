import { Injectable } from '@nestjs/common';
import type { Agenda, Meeting, Meetings, Organ } from '@tavlan/contract';
import { addMonths, type LocalDate } from '@tavlan/process';
import type { Actor } from '../access/actor.js';
import { AccessLog } from '../audit/access-log.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { ProblemError } from '../http/problem-error.js';
import { recordsMeetings, unlessFew, withoutSmall, withoutSmallKinds } from './few-matters.js';
import { kindsOf, readFigures, readMatters, type Figures } from './matters.js';
import { readMeetings, type PlannedMeeting } from './meeting-register.js';

@Injectable()
export class MeetingsReader {
  constructor(
    private readonly database: Database,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
  ) {}

  async meetings(actor: Actor): Promise<Meetings> {
    const today = this.clock.today();
    const { planned, figures } = await this.read(actor, today);
    await this.accessLog.log({ actor, action: 'meetings', caseIds: [] });
    const meetings = planned.map((each) => toMeeting(each, figures, today));
    const waiting = sumOf(figures.matters.filter(({ undecided, day }) => undecided && day === null));
    if (recordsMeetings(actor)) return { today, meetings, waiting };
    return { today, meetings: meetings.map((each) => withoutSmall(each)), waiting: unlessFew(waiting) };
  }

  async agenda(actor: Actor, day: LocalDate, organ: Organ | undefined): Promise<Agenda> {
    const today = this.clock.today();
    const { planned, figures } = await this.read(actor, today);
    const found = planned.find((each) => each.day === day && (organ === undefined || each.organ === organ));
    if (!found) throw new ProblemError('unknown-meeting');
    const meeting = toMeeting(found, figures, today);
    // The secretary sees what is put forward, who serves what is on the agenda, nobody else anything.
    const matters =
      meeting.state === 'planned'
        ? await this.database.withActor(actor, (tx) => readMatters(tx, actor, { meeting, planned, today }))
        : [];
    await this.accessLog.log({ actor, action: 'agenda', caseIds: [...new Set(matters.map((each) => each.case.id))] });
    const kinds = kindsOf(ofMeeting(meeting, figures));
    // Who serves is told of every matter anyhow.
    if (recordsMeetings(actor) || matters.length > 0) return { meeting, kinds, matters };
    return { meeting: withoutSmall(meeting), kinds: withoutSmallKinds(kinds), matters };
  }

  /** Those of the last year and those to come; also days on which something was decided without a meeting planned. */
  private read(actor: Actor, today: LocalDate): Promise<{ planned: PlannedMeeting[]; figures: Figures }> {
    const since = addMonths(today, -12);
    return this.database.withService(actor.municipality, actor.userId, async (tx) => {
      const entered = (await readMeetings(tx, actor.municipality)).filter(({ day }) => day >= since);
      const figures = await readFigures(tx, actor.municipality, entered, today, since);
      const held = figures.matters.flatMap(({ day, organ }) => (day === null ? [] : [{ day, organ: organ as Organ }]));
      const all = new Map([...held, ...entered].map((each) => [`${each.day} ${each.organ}`, each]));
      return { figures, planned: [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each) };
    });
  }
}

const sumOf = (counted: readonly { readonly n: number }[]): number => counted.reduce((sum, { n }) => sum + n, 0);

export function toMeeting({ day, organ }: PlannedMeeting, figures: Figures, today: LocalDate): Meeting {
  const state = day < today ? 'held' : 'planned';
  const matters = sumOf(ofMeeting({ day, organ, state }, figures));
  const toReport = organ === 'namnd' ? figures.toReport.find((each) => each.day === day)?.n : undefined;
  return { day, organ, state, matters, toReport: state === 'held' ? 0 : (toReport ?? 0) };
}

function ofMeeting({ day, organ, state }: Pick<Meeting, 'day' | 'organ' | 'state'>, { matters }: Figures) {
  const undecided = state === 'planned';
  return matters.filter((each) => each.undecided === undecided && each.day === day && each.organ === organ);
}
