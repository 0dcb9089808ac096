/** Under which meeting an undecided matter stands: one, so that no agenda promises what another will take up. */
import type { Organ } from '@tavlan/contract';
import { allowedBodies, decisionOf, type LocalDate, type RegisterEvent } from '@tavlan/process';
import type { PlannedMeeting } from './meeting-register.js';

interface Undecided {
  readonly decision_type: string | null;
  /** The day of the meeting it was put up for. */
  readonly putUp: string | null;
}

/** That for which it was put up, else the next of the body that decides it, else the next there is. */
export function meetingFor(
  { decision_type: decisionType, putUp }: Undecided,
  planned: readonly PlannedMeeting[],
  today: LocalDate,
): PlannedMeeting | undefined {
  const coming = planned.filter(({ day }) => day >= today).sort((a, b) => (a.day < b.day ? -1 : 1));
  const thatDay = coming.filter(({ day }) => day === putUp);
  const among = thatDay.length > 0 ? thatDay : coming;
  const organ = bodyOf(decisionType);
  return among.find((each) => each.organ === organ) ?? among[0];
}

/** What concerns a single person is the utskott's where the law lets it be. SoL (2025:400) 30:6–10. */
function bodyOf(decisionType: string | null): Organ {
  const decision = decisionOf({ type: 'namndbeslut', decisionType } as unknown as RegisterEvent, undefined);
  return decision === undefined || allowedBodies(decision).includes('utskott') ? 'utskott' : 'namnd';
}
