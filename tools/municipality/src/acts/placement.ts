/** A placement with consent. SoL (2025:400) 22 kap. */
import { workdayFrom, type DayNumber } from '../day-number.js';
import { CARE_DAYS, FORMS } from '../distributions.js';
import type { Life } from '../life.js';
import { boardMatter } from './board-matter.js';
import { followUp } from './follow-up.js';
import { consenting } from './measure.js';
import { examineHome, live } from './stay.js';

export interface Decided {
  readonly inquiry: { readonly start: DayNumber };
  /** The day of the decision. */
  readonly end: DayNumber;
}

export function placeWithConsent(life: Life, { inquiry, end: decided }: Decided): void {
  const { log, random } = life;
  const notBefore = inquiry.start + 1;
  for (const party of consenting(life, decided)) {
    log.add(Math.max(notBefore, decided - random.between(5, 15)), 'samtycke-lamnat', { party, to: 'placering' });
  }
  log.add(Math.max(notBefore, decided - 7), 'vardplan-upprattad');
  boardMatter(life, decided, { decisionType: 'placering', decision: 'insats-beviljad', notBefore });
  const start = workdayFrom(decided + random.between(1, 14));
  const home = examineHome(life, start, notBefore);
  const form = formFor(life, start);
  const id = log.add(start, 'placering-paborjad', { form, ground: 'SoL', home, by: 'utskott' });
  const planned = start + CARE_DAYS.consentShortest + Math.round(random.exponential(CARE_DAYS.consent));
  const end = Math.min(workdayFrom(planned), life.adult);
  life.hand(start, 'placering');
  life.placedUntil = end;
  life.busy(end);
  const last = live(life, { start, end, form, ground: 'SoL' }, id);
  const grown = end >= life.adult;
  log.add(end, 'placering-avslutad', { ref: last, reason: grown ? 'alder' : 'hem' });
  if (end + 200 < life.adult) followUp(life, end, 'placering');
}

export function formFor(life: Life, start: DayNumber): string {
  const age = life.ageOn(start);
  const form = life.random.weighted(FORMS);
  if (form === 'stodboende' && age < 16) return age >= 13 ? 'hvb' : 'familjehem';
  return form === 'hvb' && age < 10 ? 'familjehem' : form;
}
