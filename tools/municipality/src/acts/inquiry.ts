/** An inquiry from its opening to its closing, and what it leads to. */
import { monthsAfter, textOf as text, workdayBy, workdayFrom, type DayNumber } from '../day-number.js';
import {
  CHILD_NOT_HEARD,
  FOLLOW_UP_AFTER_INQUIRY,
  INFORMATION_POSTPONED,
  INQUIRY_DAYS,
  INQUIRY_EXTENDED,
  LATE,
  RED_NOTE,
  RESULTS,
  SILENT,
  URGENT,
} from '../distributions.js';
import type { Life } from '../life.js';
import { RED_REASONS, WHY_EXTENDED, WHY_NOT_HEARD, WHY_POSTPONED } from '../notes.js';
import { applyForCare } from './care-application.js';
import { followUp } from './follow-up.js';
import { grantMeasure } from './measure.js';
import { placeWithConsent } from './placement.js';
import { takeIntoCare } from './urgent-care.js';

type Result = (typeof RESULTS)[number][0];
export interface Inquiry {
  readonly id: string;
  readonly start: DayNumber;
}

export function inquire(life: Life, start: DayNumber, reports: readonly string[], violence: boolean): void {
  const { log, random } = life;
  life.inquiryOpens(start);
  if (start >= life.placedUntil) life.hand(start, 'utredning');
  const ref = reports.length === 1 ? reports[0] : reports;
  const id = log.add(start, 'utredning-inledd', { ref, by: random.chance(0.6) ? 'arbetsledare' : 'handlaggare' });
  const inquiry = { id, start };
  inform(life, inquiry, violence);
  if (violence && random.chance(0.5)) log.add(start + random.between(0, 3), 'polisanmalan-gjord');
  log.add(workdayFrom(start + random.between(4, 12)), 'utredningsplan-upprattad', { ref: id });
  const canPlace = start >= life.placedUntil && start + 300 < life.adult;
  if (canPlace && random.chance(URGENT)) {
    const closed = takeIntoCare(life, inquiry);
    if (closed !== undefined) {
      finish(life, inquiry, closed, closed - random.between(3, 6), 'ansokan-lvu');
      return;
    }
  }
  ordinary(life, inquiry, canPlace);
}

function ordinary(life: Life, inquiry: Inquiry, canPlace: boolean): void {
  const { random } = life;
  let result: Result = random.weighted(RESULTS);
  if ((result === 'placering' || result === 'ansokan-lvu') && !canPlace) result = 'insats';
  if (result === 'insats' && inquiry.start + 200 >= life.adult) result = 'utan-insats';
  let end = lastDayOf(life, inquiry);
  const byBoard = result === 'placering' || result === 'ansokan-lvu';
  if (byBoard) end = life.boards.committeeBy(end);
  finish(life, inquiry, end, end - random.between(10, 16), result);
  const next = { inquiry, end };
  if (result === 'insats') grantMeasure(life, end);
  else if (result === 'placering') placeWithConsent(life, next);
  else if (result === 'ansokan-lvu') applyForCare(life, next);
  else if (random.chance(FOLLOW_UP_AFTER_INQUIRY) && end + 200 < life.adult) followUp(life, end, 'utredning');
}

/** Four months, or longer with special reasons decided in time, or late. SoL (2025:400) 20:3. */
function lastDayOf(life: Life, { id, start }: Inquiry): DayNumber {
  const { log, random } = life;
  const limit = monthsAfter(start, 4);
  if (random.chance(INQUIRY_EXTENDED)) {
    const until = limit + random.between(20, 60);
    const reason = random.pick(WHY_EXTENDED);
    log.add(workdayBy(limit - random.between(3, 10), limit), 'utredning-forlangd', { ref: id, by: 'arbetsledare', until: text(until), reason }); // prettier-ignore
    return workdayBy(until - random.between(0, 12), until);
  }
  if (random.chance(LATE.inquiry)) return workdayFrom(limit + random.between(6, 50));
  const days = INQUIRY_DAYS.mean + INQUIRY_DAYS.spread * random.normal();
  const length = Math.min(INQUIRY_DAYS.longest, Math.max(INQUIRY_DAYS.shortest, Math.round(days)));
  return workdayBy(start + length, limit);
}

function finish(life: Life, inquiry: Inquiry, end: DayNumber, communicated: DayNumber, result: Result): void {
  const { log, random } = life;
  const { id, start } = inquiry;
  talks(life, inquiry, end, result);
  contacts(life, start, end);
  const sent = Math.max(start + 1, communicated);
  log.add(sent, 'utredning-kommunicerad', { ref: id, answerBy: text(Math.max(sent, end - 1)) });
  if (random.chance(RED_NOTE)) redNote(life, start + random.between(20, 70), end);
  const by = result === 'ansokan-lvu' || result === 'placering' ? 'utskott' : random.chance(0.5) ? 'chef' : 'arbetsledare'; // prettier-ignore
  log.add(end, 'utredning-avslutad', { ref: id, by, result });
  life.inquiryUntil = end;
  life.busy(end);
}

function inform({ log, random }: Life, { id, start }: Inquiry, violence: boolean): void {
  const person = random.chance(0.3) ? 'Båda vårdnadshavarna' : 'Vårdnadshavare 1';
  if (random.chance(violence ? INFORMATION_POSTPONED.violence : INFORMATION_POSTPONED.ordinary)) {
    const recheck = start + random.between(1, 5);
    const postponedReason = random.pick(WHY_POSTPONED);
    log.add(start, 'berorda-informerade', { ref: id, postponedReason, recheckOn: text(recheck) });
    log.add(recheck, 'berorda-informerade', { ref: id, person });
    return;
  }
  log.add(random.chance(LATE.information) ? start + random.between(1, 6) : start, 'berorda-informerade', { ref: id, person }); // prettier-ignore
}

function talks(life: Life, { start }: Inquiry, end: DayNumber, result: Result): void {
  const { log, random } = life;
  if (result === 'utan-insats' && random.chance(CHILD_NOT_HEARD)) return;
  const span = end - start;
  if (start - life.born < 3.5 * 365) {
    log.add(start + Math.floor(span * 0.4), 'barnsamtal-genomfort', { notHeardReason: WHY_NOT_HEARD[0] });
    return;
  }
  log.add(workdayBy(start + Math.floor(span * 0.35), end), 'barnsamtal-genomfort');
  if (random.chance(0.55)) log.add(workdayBy(start + Math.floor(span * 0.65), end), 'barnsamtal-genomfort');
}

/** No inquiry is silent for more than thirty days, but for the share that is. */
function contacts({ log, random }: Life, start: DayNumber, end: DayNumber): void {
  const silentAfter = random.chance(SILENT) ? start + random.between(5, 15) : undefined;
  for (let day = start + random.between(1, 6); day < end; day += random.between(8, 24)) {
    if (silentAfter !== undefined && day > silentAfter && day < silentAfter + 45) continue;
    const with_ = random.weighted(CONTACTS);
    log.add(workdayBy(day, end), 'kontakt', { with: with_, how: random.pick(HOW) });
  }
}
const CONTACTS = [['vardnadshavare', 6], ['skola', 3], ['vard', 2], ['foralder', 1.5], ['polis', 0.6], ['annan', 0.6], ['annan-kommun', 0.2]] as const; // prettier-ignore
const HOW = ['telefon', 'telefon', 'telefon', 'mote', 'mote', 'hembesok', 'e-post', 'brev'] as const;

export function redNote({ log, random }: Life, from: DayNumber, end: DayNumber): void {
  if (from >= end) return;
  const reason = random.pick(RED_REASONS);
  const id = log.add(from, 'rod-lapp-satt', { reason, owner: 'arbetsledare', next: text(workdayFrom(from + 3)) });
  log.add(Math.min(end, from + random.between(2, 16)), 'rod-lapp-lost', { ref: id });
}
