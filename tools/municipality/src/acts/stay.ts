/** A child in a home: what must be done while it lives there, and moves between homes. SoL (2025:400) 9, 22 kap. */
import { monthsAfter, workdayBy, workdayFrom, type DayNumber } from '../day-number.js';
import { DAYS_TO_MOVE, LATE, RED_NOTE, VISIT_EVERY } from '../distributions.js';
import type { Life } from '../life.js';
import { boardMatter } from './board-matter.js';
import { redNote } from './inquiry.js';
import { consenting } from './measure.js';

export interface Stay {
  readonly start: DayNumber;
  readonly end: DayNumber;
  readonly form: string;
  readonly ground: string;
  /** First day of the first home in a row: the care plan follows the child. `start` when left out. */
  readonly since?: DayNumber;
}

interface Home extends Stay {
  readonly id: string;
}

/** The home is looked into before the child comes. Returns its designation. */
export function examineHome({ log, random, home }: Life, start: DayNumber, notBefore: DayNumber): string {
  const designation = home();
  log.add(Math.max(notBefore, start - random.between(6, 20)), 'registerkontroll-gjord', { home: designation });
  log.add(Math.max(notBefore, start - random.between(2, 5)), 'hem-utrett', { home: designation });
  return designation;
}

/** From `start` to `end`, moving now and then. Returns the placement that runs at the end. */
export function live(life: Life, stay: Stay, placement: string): string {
  const { random, log, boards } = life;
  let id = placement;
  let { start } = stay;
  let revised = (stay.since ?? start) + 690 + random.between(0, 25);
  for (;;) {
    const mean = DAYS_TO_MOVE[stay.form] ?? 1000;
    const wish = start + 120 + Math.round(random.exponential(mean));
    const moves = wish + 60 < Math.min(stay.end, life.adult - 60);
    const until = moves ? boards.committeeFrom(wish) : stay.end;
    atHome(life, { ...stay, start, end: until, id });
    // Again every other year: where the first home is older than the rule, the time begins with a move.
    for (; revised < until; revised += 690 + random.between(0, 25)) log.add(revised, 'vardplan-reviderad', { ref: id });
    if (!moves) return id;
    if (until > life.today) return id;
    log.add(workdayFrom(until - random.between(14, 20)), 'barnsamtal-genomfort');
    boardMatter(life, until, { decisionType: 'omplacering', decision: 'annat', notBefore: start });
    if (stay.ground === 'SoL') for (const party of consenting(life, until)) log.add(until - 3, 'samtycke-lamnat', { party, to: 'omplacering' }); // prettier-ignore
    const home = examineHome(life, until, start + 1);
    log.add(until, 'placering-avslutad', { ref: id, reason: 'omplacering' });
    id = log.add(until, 'placering-paborjad', { form: stay.form, ground: stay.ground, home, by: 'utskott' });
    start = until;
  }
}

function atHome(life: Life, { start, end, form, ground, id }: Home): void {
  const { log, random } = life;
  const last = Math.min(end, life.today + 1);
  if (start >= last) return;
  log.add(start, 'region-underrattad', { ref: id });
  log.add(start, 'socialsekreterare-utsedd', { ref: id });
  const plan = random.chance(LATE.plan) ? start + random.between(32, 60) : start + random.between(8, 29);
  if (plan < end) log.add(plan, 'genomforandeplan-upprattad', { ref: id });
  for (let day = start + random.between(150, 185); day < last; day += random.between(150, 200)) {
    log.add(workdayFrom(day), 'genomforandeplan-uppfoljd', { ref: id });
  }
  visits(life, id, start, last);
  for (let day = start + random.between(15, 40); day < last - 4; day += random.between(35, 80)) {
    const with_ = form === 'hvb' || form === 'sis' ? 'hvb-sis' : random.chance(0.6) ? 'familjehem' : 'vardnadshavare';
    log.add(workdayFrom(day), 'kontakt', { with: with_, how: random.chance(0.7) ? 'telefon' : 'mote' });
  }
  if (ground === 'SoL') reviews(life, { ref: id, law: 'SoL 22:13', type: 'overvagande-vard' }, start, end);
  if (form === 'familjehem') custody(life, id, start, last);
  if (random.chance(RED_NOTE)) redNote(life, start + random.between(30, 300), end);
}

function visits({ log, random }: Life, ref: string, start: DayNumber, last: DayNumber): void {
  for (let day = start; ;) {
    const late = random.chance(LATE.visit);
    day = workdayBy(day + (late ? random.between(98, 135) : random.between(VISIT_EVERY.shortest, VISIT_EVERY.longest)), day + 140); // prettier-ignore
    if (day >= last) return;
    log.add(day, 'besok-hos-barnet', { ref, announced: random.chance(0.85), aloneWithChild: random.chance(0.85) });
  }
}

interface Review {
  readonly ref: string;
  readonly law: string;
  readonly type: 'overvagande-vard' | 'omprovning-vard' | 'umgangesbegransning-overvagd';
  readonly months?: number;
}

/** By the committee at its last meeting before the day, or the one after when it was missed. */
export function reviews(life: Life, { ref, law, type, months = 6 }: Review, start: DayNumber, end: DayNumber): void {
  const { log, random, boards } = life;
  const last = Math.min(end, life.adult, life.today + 1);
  for (let from = start; ;) {
    const due = monthsAfter(from, months);
    const day = random.chance(LATE.review) ? boards.committeeFrom(due + 1) : boards.committeeBy(due);
    if (day >= last) return;
    log.add(day, type, { ref, by: 'utskott', law });
    from = day;
  }
}

/** After two years in the same home, then each year. SoL (2025:400) 22:14, LVU 13 c §. */
function custody({ log, boards }: Life, ref: string, start: DayNumber, last: DayNumber): void {
  let day = boards.committeeBy(monthsAfter(start, 24) - 5);
  while (day < last) {
    log.add(day, 'vardnadsoverflyttning-overvagd', { ref, by: 'utskott' });
    day = boards.committeeBy(monthsAfter(day, 12));
  }
}
