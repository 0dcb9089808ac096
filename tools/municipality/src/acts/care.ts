/** Care under LVU once a court has decided it: reviewed, lived, ended. LVU (1990:52) 10–14, 21 §§. */
import { workdayFrom, type DayNumber } from '../day-number.js';
import { CARE_DAYS, CONTACT_LIMITED } from '../distributions.js';
import type { Life } from '../life.js';
import { boardMatter } from './board-matter.js';
import { followUp } from './follow-up.js';
import { formFor } from './placement.js';
import { live, reviews, type Stay } from './stay.js';

export interface Care {
  readonly id: string;
  readonly ground: string;
  /** Reviews count from here. */
  readonly from: DayNumber;
}

/** How the child is to live in the long run. */
export function formOfCare(life: Life, { ground }: Pick<Care, 'ground'>, start: DayNumber): string {
  if (ground.includes('3') && life.ageOn(start) >= 13) return life.random.chance(0.25) ? 'sis' : 'hvb';
  const form = formFor(life, start);
  return form === 'stodboende' ? 'hvb' : form;
}

/** The day on which care will be decided to end: at a meeting, and before the child is of age. */
export function endOfCare(life: Life, from: DayNumber): DayNumber {
  const { random, boards, adult } = life;
  const planned = from + CARE_DAYS.lvuShortest + Math.round(random.exponential(CARE_DAYS.lvu));
  return boards.committeeBy(Math.min(planned, adult - 6));
}

/** From the first day in the long-term home. */
export function care(
  life: Life,
  { id, ground, from }: Care,
  home: Omit<Stay, 'ground'> & { readonly id: string },
): void {
  const { log, random } = life;
  const { end } = home;
  if (ground.includes('2')) reviews(life, { ref: id, law: 'LVU 13 §', type: 'overvagande-vard' }, from, end);
  if (ground.includes('3')) reviews(life, { ref: id, law: 'LVU 13 §', type: 'omprovning-vard' }, from, end);
  if (random.chance(CONTACT_LIMITED)) limitContact(life, home.start, end);
  const gone = Math.min(end + random.between(0, 20), life.adult);
  const last = live(life, { ...home, end, ground: `LVU-${ground}` }, home.id);
  log.add(workdayFrom(end - random.between(16, 24)), 'barnsamtal-genomfort');
  boardMatter(life, end, { decisionType: 'upphorande', decision: 'vard-upphor', notBefore: from });
  log.add(end, 'vard-upphord', { ref: id, by: 'utskott' });
  log.add(gone, 'placering-avslutad', { ref: last, reason: gone >= life.adult ? 'alder' : 'hem' });
  life.placedUntil = gone;
  life.busy(gone);
  if (end + 200 < life.adult) followUp(life, gone, 'lvu', end);
}

function limitContact(life: Life, from: DayNumber, end: DayNumber): void {
  const { log, random, boards } = life;
  const start = boards.committeeFrom(from + random.between(10, 60));
  if (start + 120 >= end) return;
  const id = log.add(start, 'umgangesbegransning-beslutad', { by: 'utskott', law: 'LVU 14 §' });
  const stop = boards.committeeBy(Math.min(end - 20, start + random.between(100, 500)));
  reviews(life, { ref: id, law: 'LVU 14 §', type: 'umgangesbegransning-overvagd', months: 3 }, start, stop);
  log.add(stop, 'umgangesbegransning-upphord', { ref: id });
}
