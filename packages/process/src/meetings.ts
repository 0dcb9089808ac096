/** Reviews and applications are decided at meetings: which is the last one before a limit falls due. law.md §1.8. */
import { formatDay, type LocalDate } from './calendar/local-date.js';
import type { ClockRound } from './case-file.js';
import { asOn, outcomeOn } from './clocks.js';
import type { Context, DecisionKey } from './definition.js';
import { CLOCKS, EVENTS, isEventType } from './tracks/index.js';

/** Decisions that only the nämnd or its utskott may take. SoL (2025:400) 30:6–8. */
const AT_A_MEETING: ReadonlySet<DecisionKey> = new Set<DecisionKey>(['overvagande', 'ansokan-tvang', 'enskilt-hem']);

function isDecidedAtMeeting(clock: string): boolean {
  return (CLOCKS[clock]?.closedBy ?? []).some((type) => {
    const decision = isEventType(type) ? EVENTS[type].decision : undefined;
    return decision !== undefined && AT_A_MEETING.has(decision);
  });
}

/**
 * The last planned meeting from today on that comes no later than the round's due day; `none` when meetings are planned
 * but none comes in time; `undefined` when the round needs no meeting or none is planned at all.
 */
export function meetingBefore(round: ClockRound, context: Context, today: LocalDate): LocalDate | 'none' | undefined {
  const { due } = asOn(round, today);
  if (due === undefined || outcomeOn(round, today) !== 'open' || !isDecidedAtMeeting(round.clock)) return undefined;
  const planned = [...context.meetings, ...context.committeeMeetings].filter((day) => day >= today).sort();
  if (planned.length === 0) return undefined;
  return planned.findLast((day) => day <= due) ?? 'none';
}

/** The same in a sentence; empty when there is nothing to say. */
export function explainMeeting(round: ClockRound, context: Context, today: LocalDate): string {
  const meeting = meetingBefore(round, context, today);
  if (meeting === undefined) return '';
  if (meeting === 'none') return 'Det finns inget sammanträde före sista dagen. Begär extra sammanträde.';
  return `Sista sammanträdet före den dagen är ${formatDay(meeting, 'weekday')}.`;
}
