/** An application for care without an urgent measure before it: decided by the committee, judged by the court. LVU 4 §. */
import { textOf, workdayBy, workdayFrom, type DayNumber } from '../day-number.js';
import { APPLICATION_REFUSED, CARE_GROUNDS, LATE } from '../distributions.js';
import type { Life } from '../life.js';
import { boardMatter } from './board-matter.js';
import { care, endOfCare, formOfCare } from './care.js';
import type { Decided } from './placement.js';
import { examineHome } from './stay.js';

export function applyForCare(life: Life, { inquiry, end: decided }: Decided): void {
  const { log, random } = life;
  const ground = groundFor(life, decided);
  prepare(life, decided, inquiry.start + 1);
  const applied = workdayFrom(decided + random.between(1, 4));
  const id = log.add(applied, 'vardansokan-inkommen', { ground, by: 'utskott' });
  log.add(applied + 3, 'offentligt-bitrade-forordnat', { for: 'barnet' });
  const hearing = hear(life, applied, applied + random.between(18, 35));
  const judged = hearing + random.between(6, 14);
  life.busy(judged);
  if (random.chance(APPLICATION_REFUSED)) {
    log.add(judged, 'vard-avslagen', { ref: id, by: 'domstol' });
    return;
  }
  log.add(judged, 'vard-beslutad', { ref: id, by: 'domstol', ground, immediate: true });
  const start = workdayFrom(judged + random.between(1, 6));
  const home = examineHome(life, start, inquiry.start + 1);
  const form = formOfCare(life, { ground }, start);
  const placement = log.add(start, 'placering-paborjad', { form, ground: `LVU-${ground}`, home, by: 'utskott' });
  log.add(start, 'vard-paborjad', { ref: id });
  log.add(workdayFrom(judged + random.between(22, 26)), 'laga-kraft', { ref: id });
  const end = endOfCare(life, start);
  life.hand(start, 'placering');
  care(life, { id, ground, from: start }, { start, end, form, id: placement });
}

/** What must be there before the application: examination, plan, the committee's decision. LVU 4, 32 §§. */
export function prepare(life: Life, decided: DayNumber, notBefore: DayNumber): void {
  const { log, random } = life;
  const asked = Math.max(notBefore, decided - random.between(12, 16));
  log.add(asked, 'lakarundersokning-beslutad', { by: 'utskott' });
  log.add(Math.max(asked, decided - random.between(3, 8)), 'lakarundersokning-gjord');
  log.add(Math.max(notBefore, decided - 3), 'vardplan-upprattad');
  boardMatter(life, decided, { decisionType: 'ansokan-lvu', decision: 'ansokan-vard', notBefore });
}

export function hear({ log, random }: Life, applied: DayNumber, day: DayNumber): DayNumber {
  const hearing = workdayBy(day, day + 3);
  const told = applied + random.between(2, 4);
  if (told < hearing) log.add(told, 'forhandling-utsatt', { day: textOf(hearing), court: 'forvaltningsratt' });
  log.add(hearing, 'muntlig-forhandling', { court: 'forvaltningsratt' });
  return hearing;
}

/** A young person's own conduct (3 §) is a ground from the teens on. */
export function groundFor(life: Life, on: DayNumber): string {
  return life.ageOn(on) >= 13 ? life.random.weighted(CARE_GROUNDS) : '2';
}

export const courtDays = (life: Life): number => (life.random.chance(LATE.hearing) ? life.random.between(17, 22) : life.random.between(6, 13)); // prettier-ignore
