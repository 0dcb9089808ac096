/** Limits within care and measures beside it: contact, whereabouts, preventive measures. LVU (1990:52) 14, 22 §§. */
import { addDays, parseDay } from '../calendar/local-date.js';
import { party, until } from './fields.js';
import { track, type FoldedEvent, type Folding } from './track.js';
import type { RunningInstance } from '../running.js';

/** A decision to a stated day ends on it by itself. */
const endsOnItsDay = (f: Folding, e: FoldedEvent, measure: RunningInstance | undefined): void => {
  const last = typeof e.event['until'] === 'string' ? parseDay(e.event['until']) : null;
  if (!measure || !last) return;
  measure.data['until'] = last;
  f.later(addDays(last, 1), () => {
    if (measure.closedOn === undefined) f.end(measure, addDays(last, 1), 'limit');
  });
};

export const begransning = track({
  title: 'Umgänge, vistelseort, förebyggande insats',
  kinds: {
    umgangesbegransning: {
      title: 'Umgängesbegränsning',
      column: 'placering-uppfoljning',
      states: { beslutad: 'Beslutad', upphord: 'Upphörd' },
    },
    'hemlig-vistelseort': {
      title: 'Hemlig vistelseort',
      column: 'placering-uppfoljning',
      states: { beslutad: 'Beslutad', upphord: 'Upphörd' },
    },
    mellantvang: {
      title: 'Förebyggande insats utan samtycke',
      column: 'placering-uppfoljning',
      states: { beslutat: 'Beslutat', upphort: 'Upphört' },
    },
  },
  events: {
    'umgangesbegransning-beslutad': {
      title: 'Umgängesbegränsning beslutad',
      act: 'Besluta om umgängesbegränsning',
      kind: 'umgangesbegransning',
      effect: 'opens',
      to: 'beslutad',
      decision: 'umgange-vistelseort',
      fields: { until, party },
    },
    'umgangesbegransning-overvagd': {
      title: 'Umgängesbegränsning övervägd',
      act: 'Registrera övervägande av umgängesbegränsningen',
      kind: 'umgangesbegransning',
      effect: 'moves',
      to: 'beslutad',
      decision: 'overvagande',
    },
    'umgangesbegransning-upphord': {
      title: 'Umgängesbegränsning upphörd',
      act: 'Registrera att umgängesbegränsningen har upphört',
      kind: 'umgangesbegransning',
      effect: 'closes',
      to: 'upphord',
    },
    'hemlig-vistelseort-beslutad': {
      title: 'Hemlig vistelseort beslutad',
      act: 'Besluta om hemlig vistelseort',
      kind: 'hemlig-vistelseort',
      effect: 'opens',
      to: 'beslutad',
      decision: 'umgange-vistelseort',
      fields: { until, party },
    },
    'hemlig-vistelseort-overvagd': {
      title: 'Hemlig vistelseort övervägd',
      act: 'Registrera övervägande av hemlig vistelseort',
      kind: 'hemlig-vistelseort',
      effect: 'moves',
      to: 'beslutad',
      decision: 'overvagande',
    },
    'hemlig-vistelseort-upphord': {
      title: 'Hemlig vistelseort upphörd',
      act: 'Registrera att hemlig vistelseort har upphört',
      kind: 'hemlig-vistelseort',
      effect: 'closes',
      to: 'upphord',
    },
    'mellantvang-beslutat': {
      title: 'Förebyggande insats beslutad (22 § LVU)',
      act: 'Besluta om förebyggande insats',
      kind: 'mellantvang',
      effect: 'opens',
      to: 'beslutat',
      decision: 'ansokan-tvang',
    },
    'mellantvang-omprovat': {
      title: 'Förebyggande insats omprövad',
      act: 'Registrera omprövning av den förebyggande insatsen',
      kind: 'mellantvang',
      effect: 'moves',
      to: 'beslutat',
      decision: 'ansokan-tvang',
    },
    'mellantvang-upphort': {
      title: 'Förebyggande insats upphörd',
      act: 'Registrera att den förebyggande insatsen har upphört',
      kind: 'mellantvang',
      effect: 'closes',
      to: 'upphort',
      decision: 'ansokan-tvang',
    },
  },
  clocks: {
    'LVU-18': {
      title: 'Övervägande av beslut om umgänge eller vistelseort',
      kinds: ['umgangesbegransning', 'hemlig-vistelseort'],
      weight: 3,
      openedBy: ['umgangesbegransning-beslutad', 'hemlig-vistelseort-beslutad'],
      closedBy: ['umgangesbegransning-overvagd', 'hemlig-vistelseort-overvagd'],
      repeats: true,
    },
    'LVU-22': {
      title: 'Omprövning av förebyggande insats',
      kinds: ['mellantvang'],
      weight: 3,
      openedBy: ['mellantvang-beslutat'],
      closedBy: ['mellantvang-omprovat'],
      repeats: true,
      endsAtAge: 21,
    },
  },
  on: {
    'umgangesbegransning-beslutad': endsOnItsDay,
    'hemlig-vistelseort-beslutad': endsOnItsDay,
  },
});
