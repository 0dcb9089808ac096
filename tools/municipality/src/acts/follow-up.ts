/** Follow-up after an inquiry, a placement or care, within its limit. SoL (2025:400) 23 kap.; LVU 21 b §. */
import { day } from '@tavlan/process';
import { monthsAfter, numberOf, workdayBy, workdayFrom, type DayNumber } from '../day-number.js';
import { LATE } from '../distributions.js';
import type { Life } from '../life.js';

/** Two months before the new act, six from it on. */
const NEW_ACT = numberOf(day('2025-07-01'));

export function followUp(life: Life, on: DayNumber, after: 'utredning' | 'placering' | 'lvu', since = on): void {
  const { log, random } = life;
  const limit = monthsAfter(since, after === 'lvu' || on >= NEW_ACT ? 6 : 2);
  const begun = log.add(on, 'uppfoljning-inledd', { after, by: 'arbetsledare' });
  log.add(workdayBy(on + random.between(15, 35), limit), 'kontakt', { with: 'vardnadshavare', how: 'hembesok' });
  const late = random.chance(LATE.followUp);
  const end = late ? workdayFrom(limit + random.between(1, 20)) : workdayBy(limit - random.between(3, 14), limit);
  life.followUpEnds(on, log.add(end, 'uppfoljning-avslutad', { ref: begun, after, by: 'arbetsledare' }));
  life.busy(end);
}
