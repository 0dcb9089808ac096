/** All that happens to one child, report by report. */
import { textOf, workdayBy, workdayFrom, type DayNumber } from './day-number.js';
import {
  APPLICATION_OPENED,
  ASSESSMENT_DAYS,
  ASSESSMENT_EXTENDED,
  CLOSING_DAYS,
  LATE,
  OPENED_AFTER_ASSESSMENT,
} from './distributions.js';
import type { Life } from './life.js';
import { WHY_EXTENDED, WHY_NOT_OPENED } from './notes.js';
import { inquire } from './acts/inquiry.js';
import { answerReporter, decidedAtOnce, receive, type Received, type Report } from './acts/report.js';

/** Reports in order of time; those after the child is of age are another unit's. */
export function tell(life: Life, reports: readonly Report[]): void {
  for (let at = 0; at < reports.length;) {
    const report = reports[at]!;
    if (report.day >= life.adult || (life.goneOn !== undefined && report.day >= life.goneOn)) return;
    life.stillOpen(report.day);
    if (report.day < life.inquiryUntil) {
      join(life, report);
      at += 1;
    } else {
      at = assess(life, reports, at);
    }
    if (life.goneOn === undefined) life.closes(workdayFrom(life.busyUntil + life.random.between(0, CLOSING_DAYS)));
  }
}

/** A report during an open inquiry is assessed for protection and joined to it. SoL (2025:400) 20:2. */
function join(life: Life, report: Report): void {
  const received = receive(life, report, false);
  const last = Math.max(received.assessed, life.inquiryUntil - 1);
  const on = workdayBy(received.assessed + life.random.between(0, 3), last);
  life.log.add(Math.max(on, received.assessed), 'anmalan-tillford-utredning', { ref: received.id, by: 'handlaggare' });
  answerReporter(life, received, report.day);
  life.busy(Math.max(on, received.assessed));
}

/** One report and those that come before it is decided are decided together. Returns the place of the next. */
function assess(life: Life, reports: readonly Report[], first: number): number {
  const { random } = life;
  const report = reports[first]!;
  if (report.day >= life.placedUntil) life.hand(report.day, 'mottagning');
  const calm = (at: number): boolean => (reports[at + 1]?.day ?? Infinity) > reports[at]!.day + 3;
  const group: Received[] = [receive(life, report, calm(first))];
  let opens = opensFor(life, report);
  let on = decidedAtOnce(report) ? report.day : decisionDay(life, group[0]!);
  let next = first + 1;
  for (; next < reports.length && reports[next]!.day < on && reports[next]!.day < life.adult; next++) {
    const another = receive(life, reports[next]!, calm(next));
    group.push(another);
    on = Math.max(on, another.assessed);
    if (!decidedAtOnce(another.report)) continue;
    on = another.report.day;
    opens ||= opensFor(life, another.report);
    next += 1;
    break;
  }
  // Whatever was assessed late is decided no earlier than that.
  on = Math.max(on, ...group.map(({ assessed }) => assessed));
  if (opens) {
    inquire(life, on, group.map(({ id }) => id), group.some((each) => each.report.violence)); // prettier-ignore
  } else {
    for (const { id } of group) life.log.add(on, 'utredning-ej-inledd', { ref: id, by: random.chance(0.7) ? 'arbetsledare' : 'handlaggare', reason: random.pick(WHY_NOT_OPENED) }); // prettier-ignore
  }
  for (const each of group) life.busy(answerReporter(life, each, on + random.between(0, 6)));
  life.busy(on);
  return next;
}

function opensFor({ random }: Life, { violence, source }: Report): boolean {
  if (violence) return true;
  return random.chance(source === 'ansokan' ? APPLICATION_OPENED : OPENED_AFTER_ASSESSMENT);
}

/** Fourteen days, longer with exceptional reasons, or late; contacts with the family meanwhile. */
function decisionDay(life: Life, { id, report, assessed }: Received): DayNumber {
  const { log, random } = life;
  const { day } = report;
  const limit = day + ASSESSMENT_DAYS.longest;
  let on: DayNumber;
  if (random.chance(ASSESSMENT_EXTENDED)) {
    const until = limit + random.between(5, 14);
    log.add(workdayBy(limit - 2, limit), 'forhandsbedomning-forlangd', { ref: id, by: 'arbetsledare', reason: random.pick(WHY_EXTENDED), until: textOf(until) }); // prettier-ignore
    on = workdayBy(until - random.between(0, 4), until);
  } else if (random.chance(LATE.assessment)) {
    on = workdayFrom(limit + random.between(5, 16));
  } else {
    const days = ASSESSMENT_DAYS.shortest + Math.round(random.exponential(ASSESSMENT_DAYS.mean - ASSESSMENT_DAYS.shortest)); // prettier-ignore
    on = workdayBy(day + Math.min(days, ASSESSMENT_DAYS.longest), limit);
  }
  on = Math.max(on, assessed);
  if (on > day) log.add(workdayBy(day + random.between(0, 3), on), 'kontakt', { with: 'vardnadshavare', how: random.chance(0.7) ? 'telefon' : 'mote' }); // prettier-ignore
  if (on > day + 4 && random.chance(0.6)) log.add(workdayBy(day + 4, on), 'kontakt', { with: random.chance(0.5) ? 'anmalare' : 'foralder', how: 'mote' }); // prettier-ignore
  return on;
}
