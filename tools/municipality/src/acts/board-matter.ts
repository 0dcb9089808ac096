/** A matter of the committee: put forward, decided, minutes adjusted and made known. */
import { isWorkday, type DayNumber } from '../day-number.js';
import type { Life } from '../life.js';

interface Matter {
  readonly decisionType: string;
  readonly decision: string;
  /** The proposal is not older than this. */
  readonly notBefore: DayNumber;
}

export function boardMatter({ log, random }: Life, on: DayNumber, { decisionType, decision, notBefore }: Matter): void {
  const proposed = Math.max(notBefore, on - random.between(7, 12));
  const proposal = log.add(proposed, 'forslag-till-beslut', { decisionType });
  const meeting = log.add(on, 'sammantrade-hallet', { by: 'utskott' });
  log.add(on, 'namndbeslut', { ref: proposal, by: 'utskott', outcome: 'bifall', decision, decisionType });
  const adjusted = on + random.between(1, 6);
  log.add(adjusted, 'protokoll-justerat', { ref: meeting });
  log.add(isWorkday(adjusted + 1) ? adjusted + 1 : adjusted, 'justering-tillkannagiven', { ref: meeting });
}
