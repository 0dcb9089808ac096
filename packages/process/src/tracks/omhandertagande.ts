/** Urgent taking into care: decided, carried out, submitted to the court, applied for. LVU (1990:52) 6–9 §§. */
import { careGround, flag, until } from './fields.js';
import { track, type FoldedEvent, type Folding } from './track.js';
import type { RunningInstance } from '../running.js';

/** The child must be let go the same day. LVU 9 §; JO 1837-2017. */
function release(f: Folding, measure: RunningInstance, e: FoldedEvent, wasOpen: boolean): void {
  if (wasOpen || (measure.assumed && f.comesLater('barnet-aterlamnat'))) f.open('LVU-08', measure, e);
}

/** Open when the event came; its own effect may have closed it a moment ago. */
const endedNow = (measure: RunningInstance, e: FoldedEvent): boolean =>
  measure.closedBy === e.event.id && !measure.assumed;

export const omhandertagande = track({
  title: 'Omedelbart omhändertagande',
  kinds: {
    omhandertagande: {
      title: 'Omedelbart omhändertagande',
      column: 'forvaltningsratt',
      states: {
        beslutat: 'Beslutat',
        verkstallt: 'Verkställt',
        understallt: 'Underställt',
        faststallt: 'Fastställt',
        upphort: 'Upphört',
      },
    },
  },
  events: {
    'omhandertagande-beslutat': {
      title: 'Omhändertagande beslutat',
      act: 'Registrera beslut om omedelbart omhändertagande',
      kind: 'omhandertagande',
      effect: 'opens',
      to: 'beslutat',
      decision: 'akut-tvang',
      protective: true,
      fields: { newCircumstances: flag('Nya omständigheter sedan ett tidigare beslut'), ground: careGround },
    },
    'omhandertagande-verkstallt': {
      title: 'Omhändertagande verkställt',
      act: 'Registrera att omhändertagandet har verkställts',
      kind: 'omhandertagande',
      effect: 'moves',
      to: 'verkstallt',
      protective: true,
    },
    'omhandertagande-understallt': {
      title: 'Omhändertagande underställt',
      act: 'Registrera att handlingarna har kommit in till förvaltningsrätten',
      kind: 'omhandertagande',
      effect: 'moves',
      to: 'understallt',
      protective: true,
    },
    'omhandertagande-faststallt': {
      title: 'Omhändertagande fastställt',
      act: 'Registrera att rätten har fastställt omhändertagandet',
      kind: 'omhandertagande',
      effect: 'moves',
      to: 'faststallt',
      decision: 'domstolens',
      protective: true,
    },
    'omhandertagande-upphavt': {
      title: 'Omhändertagande upphävt',
      act: 'Registrera att rätten har upphävt omhändertagandet',
      kind: 'omhandertagande',
      effect: 'closes',
      to: 'upphort',
      protective: true,
    },
    'omhandertagande-upphort': {
      title: 'Omhändertagande upphört',
      act: 'Besluta att omhändertagandet ska upphöra',
      kind: 'omhandertagande',
      effect: 'closes',
      to: 'upphort',
      decision: 'upphor-akut',
      protective: true,
    },
    'barnet-aterlamnat': {
      title: 'Barnet återlämnat',
      act: 'Registrera att barnet har återlämnats',
      kind: 'omhandertagande',
      effect: 'notes',
      protective: true,
    },
    'anstand-begart': { title: 'Anstånd begärt', act: 'Begär längre tid hos rätten', effect: 'lone', protective: true },
    'anstand-beviljat': {
      title: 'Anstånd beviljat',
      act: 'Registrera anstånd',
      effect: 'lone',
      fields: { until },
      protective: true,
    },
  },
  clocks: {
    'LVU-05': {
      title: 'Underställ beslutet',
      kinds: ['omhandertagande'],
      weight: 1,
      openedBy: ['omhandertagande-beslutat'],
      closedBy: ['omhandertagande-understallt'],
      presupposedBy: ['omhandertagande-faststallt', 'omhandertagande-upphavt'],
      lapse: 'releases-child',
    },
    'LVU-06': {
      title: 'Rättens prövning av underställningen',
      kinds: ['omhandertagande'],
      weight: 2,
      openedBy: ['omhandertagande-understallt'],
      closedBy: ['omhandertagande-faststallt', 'omhandertagande-upphavt'],
      external: true,
    },
    'LVU-07': {
      title: 'Ansök om vård',
      kinds: ['omhandertagande'],
      weight: 1,
      openedBy: ['omhandertagande-verkstallt'],
      closedBy: ['vardansokan-inkommen'],
      presupposedBy: ['vard-beslutad', 'vard-avslagen', 'muntlig-forhandling'],
      extendedBy: 'anstand-beviljat',
      lapse: 'releases-child',
    },
    'LVU-08': {
      title: 'Återlämna barnet',
      kinds: ['omhandertagande'],
      weight: 2,
      openedBy: [
        'omhandertagande-upphavt',
        'omhandertagande-upphort',
        'vard-avslagen',
        'att omhändertagandet har upphört av sig självt',
      ],
      opensWhen: 'barnet hålls med stöd av åtgärden',
      closedBy: ['barnet-aterlamnat'],
      closesByHook: true,
      byHook: true,
      outlives: true,
      closerMayPrecede: true,
    },
  },
  on: {
    'omhandertagande-beslutat': (f, e) => {
      for (const round of f.running('LVU-08')) f.moot(round, e.day, e.event.id);
      for (const measure of [...f.openOf('mellantvang')]) f.end(measure, e.day, e.event.id); // LVU 23 §
    },
    'omhandertagande-upphavt': (f, e, measure) => measure && release(f, measure, e, endedNow(measure, e)),
    'omhandertagande-upphort': (f, e, measure) => measure && release(f, measure, e, endedNow(measure, e)),
    'omhandertagande-verkstallt': (f, e, measure) => {
      if (!measure) return;
      Object.assign(measure.data, { executedBy: e.event.id, executedOn: e.first });
      // An application that already lies with the court is in time. LVU 8 §.
      const applied = f.openOf('vard').find((care) => care.state === 'ansokt')?.data['appliedBy'];
      f.meetBefore(
        measure.rounds.find((r) => r.clock === 'LVU-07'),
        applied,
      );
    },
    'barnet-aterlamnat': (f, e) => {
      for (const round of f.running('LVU-08')) f.close(round, e);
    },
    'anstand-begart': (f, e) => {
      for (const clock of ['LVU-07', 'LVU-30', 'SKB-03']) {
        for (const round of f.meant(clock, e)) f.hold(round, e);
      }
    },
  },
});
