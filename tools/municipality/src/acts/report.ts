/** A report on one child: received, assessed for protection, answered. */
import type { DayNumber } from '../day-number.js';
import { LATE, UNREAD_TODAY } from '../distributions.js';
import type { Life } from '../life.js';

/** What a report says, the same for all the children it names. */
export interface Report {
  readonly day: DayNumber;
  /** Minutes after midnight. */
  readonly minute: number;
  readonly source: string;
  readonly reporter: string | undefined;
  readonly violence: boolean;
  readonly acute: boolean;
  readonly asksFeedback: boolean;
  readonly late: boolean;
}

export interface Received {
  readonly id: string;
  readonly report: Report;
  /** The day the assessment of protection was made. */
  readonly assessed: DayNumber;
}

export const decidedAtOnce = ({ violence, source }: Report): boolean =>
  violence || source === 'ansokan' || source === 'egen-kannedom';

/** `calm`: nothing else comes in the days in which an assessment may be late. */
export function receive({ log, random, today }: Life, report: Report, calm: boolean): Received {
  const { day, minute, source, reporter, violence, acute, asksFeedback, late } = report;
  const id = log.add(day, 'anmalan-inkommen', {
    at: `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
    source,
    ...(reporter !== undefined && { reporter }),
    ...(violence && { violence }),
    ...(acute && { acute }),
    ...(asksFeedback && { feedbackRequested: true }),
    ...(late && { late }),
  });
  const tooLate = calm && !decidedAtOnce(report) && random.chance(LATE.safety);
  // What came in today may still lie there.
  const waits = day === today && random.chance(UNREAD_TODAY);
  const assessed = waits ? day + 1 : tooLate ? day + random.between(late ? 2 : 1, 3) : day;
  log.add(assessed, 'skyddsbedomning-gjord', { ref: id, by: 'handlaggare', immediateProtection: acute });
  return { id, report, assessed };
}

/** Whoever must report and asked for it is told whether an inquiry is opened. SoL (2025:400) 19:6. */
export function answerReporter({ log }: Life, { id, report }: Received, on: DayNumber): DayNumber {
  if (!report.asksFeedback) return on;
  log.add(on, 'aterkoppling-lamnad', { ref: id });
  return on;
}

const two = (n: number): string => String(n).padStart(2, '0');
