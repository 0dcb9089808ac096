/** A child taken into care at once, beside the inquiry: decided, carried out, submitted, confirmed or revoked. LVU 6–9 §§. */
import { workdayBy, workdayFrom, type DayNumber } from '../day-number.js';
import { APPLICATION_REFUSED, LATE, URGENT_REVOKED } from '../distributions.js';
import type { Life } from '../life.js';
import { care, endOfCare, formOfCare } from './care.js';
import { courtDays, groundFor, hear, prepare } from './care-application.js';
import { examineHome } from './stay.js';

interface Taken {
  readonly id: string;
  readonly on: DayNumber;
  readonly placement: string;
  readonly ground: string;
  readonly inquiryStart: DayNumber;
}

/** Returns the day on which the inquiry closes with the application; undefined when the court revoked the measure. */
export function takeIntoCare(life: Life, inquiry: { readonly start: DayNumber }): DayNumber | undefined {
  const { log, random, boards } = life;
  const on = inquiry.start + random.between(0, 18);
  const ground = groundFor(life, on);
  const id = log.add(on, 'omhandertagande-beslutat', {
    by: 'ordforande',
    law: 'LVU 6 §',
    ground,
    ...(life.takenBefore && { newCircumstances: true }),
  });
  life.takenBefore = true;
  log.add(on, 'omhandertagande-verkstallt', { ref: id });
  log.add(on, 'vardplan-upprattad');
  const home = examineHome(life, on, on);
  const placement = log.add(on, 'placering-paborjad', { form: 'jourhem', ground: 'LVU-6', home, by: 'ordforande' });
  log.add(on, 'region-underrattad', { ref: placement });
  log.add(on + 1, 'offentligt-bitrade-begart', { for: 'barnet' });
  log.add(workdayFrom(on + random.between(3, 6)), 'barnsamtal-genomfort');
  const board = boards.boardAfter(on);
  log.add(random.chance(LATE.chairReport) ? boards.boardAfter(board) : board, 'ordforandebeslut-anmalt', { ref: id });
  log.add(random.chance(LATE.chairReport) ? boards.boardAfter(board) : board, 'ordforandebeslut-anmalt', { ref: placement }); // prettier-ignore
  const submitted = workdayBy(on + random.between(1, 5), on + 7);
  log.add(submitted, 'omhandertagande-understallt', { ref: id });
  const tried = workdayBy(submitted + random.between(2, 6), submitted + 7);
  life.hand(on, 'utredning');
  const taken: Taken = { id, on, placement, ground, inquiryStart: inquiry.start };
  if (random.chance(URGENT_REVOKED)) {
    log.add(tried, 'omhandertagande-upphavt', { ref: id, by: 'domstol' });
    giveBack(life, taken, tried);
    return undefined;
  }
  log.add(tried, 'omhandertagande-faststallt', { ref: id, by: 'domstol' });
  return apply(life, taken);
}

function giveBack(life: Life, { placement }: Taken, on: DayNumber): void {
  life.log.add(on, 'barnet-aterlamnat');
  life.log.add(on, 'placering-avslutad', { ref: placement, reason: 'hem' });
  life.placedUntil = on;
  life.busy(on);
}

function apply(life: Life, taken: Taken): DayNumber {
  const { log, random, boards } = life;
  const { on, ground, placement } = taken;
  const decided = boards.committeeBy(on + 24);
  prepare(life, decided, taken.inquiryStart + 1 > on ? taken.inquiryStart + 1 : on);
  const applied = workdayBy(decided + 1, on + 28);
  const id = log.add(applied, 'vardansokan-inkommen', { ground, by: 'utskott' });
  const hearing = hear(life, applied, applied + courtDays(life));
  const judged = hearing + random.between(6, 12);
  visitsBefore(life, placement, on, judged);
  if (random.chance(APPLICATION_REFUSED)) {
    log.add(judged, 'vard-avslagen', { ref: id, by: 'domstol' });
    giveBack(life, taken, judged);
    return decided;
  }
  log.add(judged, 'vard-beslutad', { ref: id, by: 'domstol', ground, immediate: true });
  log.add(judged, 'placering-andrad', { ref: placement, ground: `LVU-${ground}` });
  log.add(workdayFrom(judged + random.between(22, 26)), 'laga-kraft', { ref: id });
  // Two months at the longest in a jourhem after the inquiry. SoL (2025:400) 22:4.
  const moved = Math.max(judged + 1, workdayBy(judged + random.between(4, 16), decided + 57));
  const home = examineHome(life, moved, on + 1);
  const form = formOfCare(life, { ground }, moved);
  log.add(moved, 'placering-avslutad', { ref: placement, reason: 'omplacering' });
  const next = log.add(moved, 'placering-paborjad', { form, ground: `LVU-${ground}`, home, by: 'utskott' });
  life.hand(moved, 'placering');
  care(life, { id, ground, from: judged }, { start: moved, end: endOfCare(life, judged), form, id: next, since: on });
  return decided;
}

function visitsBefore({ log, random }: Life, ref: string, from: DayNumber, until: DayNumber): void {
  log.add(workdayFrom(from + random.between(10, 16)), 'besok-hos-barnet', { ref, announced: true, aloneWithChild: true }); // prettier-ignore
  log.add(Math.min(until, from + random.between(20, 28)), 'genomforandeplan-upprattad', { ref });
  log.add(from, 'socialsekreterare-utsedd', { ref });
}
