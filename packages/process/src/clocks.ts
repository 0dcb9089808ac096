/** What a round of a clock looks like on a day, and why its last day is the day it is. */
import { daysBetween, formatDay, type LocalDate } from './calendar/local-date.js';
import { formatLength, obstacleOn } from './calendar/statutory-time.js';
import type { ClockRound, Outcome } from './case-file.js';
import type { RuleVersion } from './definition.js';

/** The rule, due day and last day as they were on a day: a change of law may have moved them later. */
export function asOn(round: ClockRound, on: LocalDate): { rule: RuleVersion; due?: LocalDate; lastDay?: LocalDate } {
  let held: Pick<ClockRound, 'rule' | 'due' | 'lastDay' | 'before'> = round;
  while (held.before && on < held.before.until) held = held.before;
  return held;
}

/** How the round stands on a day from its opening on. process.md §5. */
export function outcomeOn(round: ClockRound, on: LocalDate): Outcome {
  const { lastDay } = asOn(round, on);
  if (round.unknown && round.unknownOn !== undefined && round.unknownOn <= on) return 'unknown';
  if (round.done !== undefined && round.done <= on) {
    if (lastDay === undefined || round.held || round.done <= lastDay) return 'met';
    return round.expires ? 'expired' : 'late';
  }
  if (round.mootOn !== undefined && round.mootOn <= on) {
    if (round.expires && lastDay !== undefined && round.mootOn > lastDay) return 'expired';
    return lastDay !== undefined && !round.held && round.mootOn > lastDay ? 'overdue' : 'moot';
  }
  if (lastDay === undefined || round.held || on <= lastDay) return 'open';
  return round.expires ? 'expired' : 'overdue';
}

/** Days past `lastDay`, for `late` and `overdue`. */
export function daysLateOn(round: ClockRound, on: LocalDate): number | undefined {
  const { lastDay } = asOn(round, on);
  if (lastDay === undefined) return undefined;
  switch (outcomeOn(round, on)) {
    case 'late':
      return daysBetween(lastDay, round.done!);
    case 'overdue':
      return daysBetween(lastDay, round.mootOn !== undefined && round.mootOn <= on ? round.mootOn : on);
    default:
      return undefined;
  }
}

/** Why this day: one Swedish sentence with its arithmetic, the roll and the citation. */
export function explain(round: ClockRound, on: LocalDate): string {
  const { rule, due, lastDay } = asOn(round, on);
  const begun = formatDay(round.from, 'full');
  if (due === undefined || lastDay === undefined)
    return `Räknas från ${begun}. Sista dagen är ${'stated' in rule.length ? rule.length.stated : 'inte känd'}; den är inte känd än (${rule.law}).`;
  const arithmetic =
    round.extendedBy !== undefined && !(round.before && on < round.before.until)
      ? `Från ${begun}, förlängt till och med ${formatDay(due, 'full')}`
      : 'stated' in rule.length
        ? `Från ${begun}, ${rule.length.stated} = ${formatDay(due, 'full')}`
        : `${capital(begun)} + ${formatLength(lengthOf(round, rule))} = ${formatDay(due, 'full')}`;
  const held = round.held ? ' Längre tid är begärd i tid, så åtgärden består till rättens svar.' : '';
  const doubt = rule.confidence === 'V' || rule.remark === undefined ? '' : ` ${rule.remark}`;
  return `${arithmetic}; ${rolled(due, lastDay, rule)} (${rule.law}).${held}${doubt}`;
}

/** The interval actually counted: later rounds may have another than the first. */
function lengthOf(round: ClockRound, rule: RuleVersion): RuleVersion['length'] {
  return round.counted ?? rule.length;
}

function rolled(due: LocalDate, lastDay: LocalDate, rule: RuleVersion): string {
  const obstacle = obstacleOn(due);
  if (due !== lastDay) {
    const why = obstacle === null || obstacle === 'lördag' || obstacle === 'söndag' ? 'ingen arbetsdag' : obstacle;
    return `den dagen är ${why}, så sista dagen flyttas till ${formatDay(lastDay, 'full')} enligt 2 § lagen (1930:173)`;
  }
  if (!rule.roll && obstacle !== null) return `den dagen är ${obstacle}, men fristen flyttas inte`;
  return obstacle === null ? 'ingen helgdag' : `den dagen är ${obstacle}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
