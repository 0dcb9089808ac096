/** An open measure: granted with consent, begun, followed up, ended. SoL (2025:400) 11, 21, 23, 34 kap. */
import { monthsAfter, workdayBy, workdayFrom, type DayNumber } from '../day-number.js';
import { LATE, MEASURES, MEASURE_DAYS, MEASURE_INTERRUPTED, MOVES_AWAY } from '../distributions.js';
import type { Life } from '../life.js';

export function grantMeasure(life: Life, granted: DayNumber): void {
  const { log, random } = life;
  for (const party of consenting(life, granted)) {
    log.add(Math.max(granted - random.between(1, 8), life.born), 'samtycke-lamnat', { party, to: 'insats' });
  }
  const ref = log.add(granted, 'insats-beviljad', { kind: random.weighted(MEASURES), by: 'arbetsledare' });
  const limit = monthsAfter(granted, 3);
  const late = random.chance(LATE.measureStart);
  const begun = late
    ? limit + random.between(3, 25)
    : workdayBy(granted + 3 + Math.round(random.exponential(20)), limit);
  log.add(begun, 'insats-verkstalld', { ref });
  life.hand(begun, 'insats');
  const planned = begun + MEASURE_DAYS.shortest + Math.round(random.exponential(MEASURE_DAYS.mean));
  const end = workdayFrom(Math.min(planned, life.adult - 10));
  const followed = followUps(life, ref, begun, end);
  if (random.chance(MEASURE_INTERRUPTED) && followed !== undefined && followed + 30 < end) {
    log.add(followed + 5, 'insats-avbruten', { ref, reason: 'Familjen ville göra uppehåll' });
    log.add(followed + random.between(15, 25), 'insats-ateruptagen', { ref });
  }
  log.add(end, 'insats-avslutad', { ref });
  life.busy(end);
  if (random.chance(MOVES_AWAY)) moveAway(life, begun + 40, end);
}

/** Returns the first follow-up, if there was one. */
function followUps({ log, random }: Life, ref: string, begun: DayNumber, end: DayNumber): DayNumber | undefined {
  let first: DayNumber | undefined;
  for (let last = begun; ;) {
    const limit = monthsAfter(last, 3);
    const late = random.chance(LATE.measureFollowUp);
    const next = late ? workdayFrom(limit + random.between(3, 30)) : workdayBy(limit - random.between(2, 20), limit);
    if (next >= end) return first;
    log.add(next, 'insats-uppfoljd', { ref });
    if (random.chance(0.4)) log.add(next - random.between(20, 40), 'kontakt', { with: 'foralder', how: 'telefon' });
    first ??= next;
    last = next;
  }
}

/** Each guardian, and the child from fifteen. SoL (2025:400) 21:1. */
export function consenting({ random, from15 }: Life, on: DayNumber): string[] {
  return ['vardnadshavare-1', ...(random.chance(0.8) ? ['vardnadshavare-2'] : []), ...(on >= from15 ? ['barnet'] : [])];
}

function moveAway(life: Life, from: DayNumber, end: DayNumber): void {
  const { log, random } = life;
  const asked = workdayFrom(from);
  if (asked + 45 >= end || asked + 45 < life.placedUntil) return;
  const ref = log.add(asked, 'overflyttning-begard');
  const answered = workdayFrom(asked + random.between(10, 22));
  log.add(answered, 'overflyttning-besvarad', { ref, outcome: 'ja' });
  const gone = workdayFrom(answered + random.between(3, 12));
  log.add(gone, 'arende-overflyttat');
  life.goneOn = gone;
}
