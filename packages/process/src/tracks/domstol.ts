/** Appeals and matters in court. FL (2017:900) 43–46 §§; LVU 34–36, 41 §§; FPL. */
import { OWN_RHYTHMS, rule } from '../law/rule.js';
import {
  ahead,
  code,
  court,
  courtOutcome,
  flag,
  guardianOrChild,
  openChoice,
  party,
  reason,
  text,
  until,
} from './fields.js';
import { careBegun, openReviews } from './care.js';
import { track, type FoldedEvent, type Folding } from './track.js';
import type { RunningInstance } from '../running.js';
import { isRunning } from '../running.js';

/** The care that a judgment or its legal force is about: what `ref` names, else the latest judged and not yet final. */
function judgedCare(f: Folding, e: FoldedEvent): RunningInstance | undefined {
  const named = [e.event.ref ?? []].flat();
  if (named.length > 0) return named.map((id) => f.instanceOf(id)).find((i) => i?.kind === 'vard');
  return f.openOf('vard').findLast((care) => care.data['judgedOn'] !== undefined && care.data['finalOn'] === undefined);
}

/** The authority hands over appeals against its own decisions; against a judgment one appeals to the court. */
function isOwnDecision(f: Folding, e: FoldedEvent): boolean {
  const appealed = [e.event.ref ?? []]
    .flat()
    .map((id) => f.event(id))
    .find((event) => event !== undefined);
  return (
    appealed?.by !== 'domstol' && !['dom-meddelad', 'vard-beslutad', 'vard-avslagen'].includes(appealed?.type ?? '')
  );
}

export const domstol = track({
  title: 'Förvaltningsrätt',
  kinds: {
    delgivning: {
      title: 'Överklagandetid',
      column: 'forvaltningsratt',
      states: { delgivet: 'Delgivet', overklagat: 'Överklagat', 'laga-kraft': 'Laga kraft' },
      byHook: ['overklagat', 'laga-kraft'],
      pulls: () => null,
    },
    mal: {
      title: 'Mål i domstol',
      column: 'forvaltningsratt',
      states: {
        overklagat: 'Överklagat',
        overlamnat: 'Överlämnat till rätten',
        forhandling: 'Förhandling',
        avgjort: 'Avgjort',
        'laga-kraft': 'Laga kraft',
        avvisat: 'Avvisat',
      },
      byHook: ['forhandling', 'avgjort', 'laga-kraft'],
      pulls: (state) =>
        state === 'overklagat' || state === 'overlamnat' || state === 'forhandling' ? 'forvaltningsratt' : null,
    },
    frist: {
      title: 'Frist satt av annan',
      column: 'forvaltningsratt',
      states: { satt: 'Satt', besvarad: 'Besvarad' },
      pulls: () => null,
    },
    overflyttning: {
      title: 'Överflyttning',
      column: 'utredning',
      states: { begard: 'Begärd', besvarad: 'Besvarad' },
      pulls: () => null,
    },
  },
  events: {
    'beslut-delgivet': { title: 'Beslut delgivet', act: 'Registrera delgivning', kind: 'delgivning', effect: 'opens', to: 'delgivet', fields: { party } },
    'overklagande-inkommet': { title: 'Överklagande inkommet', act: 'Registrera överklagande', kind: 'mal', effect: 'opens', to: 'overklagat', fields: { party } },
    'overklagande-overlamnat': { title: 'Överklagande överlämnat till rätten', act: 'Överlämna överklagandet till rätten', kind: 'mal', effect: 'moves', to: 'overlamnat' },
    'overklagande-avvisat': { title: 'Överklagande avvisat', act: 'Avvisa överklagandet', kind: 'mal', effect: 'closes', to: 'avvisat', fields: { reason } },
    'forhandling-utsatt': {
      title: 'Förhandling utsatt',
      act: 'Registrera dag för förhandling',
      effect: 'lone',
      fields: { day: ahead('Dag'), court, place: text('Plats') },
    },
    'muntlig-forhandling': { title: 'Muntlig förhandling', act: 'Registrera muntlig förhandling', effect: 'lone', fields: { court } },
    'dom-meddelad': {
      title: 'Dom meddelad',
      act: 'Registrera dom',
      effect: 'lone',
      fields: { court, outcome: courtOutcome, immediate: flag('Gäller omedelbart') },
    },
    'laga-kraft': { title: 'Laga kraft', act: 'Registrera laga kraft', effect: 'lone' },
    'inhibition-beslutad': { title: 'Inhibition beslutad', act: 'Registrera inhibition', effect: 'lone' },
    'offentligt-bitrade-begart': { title: 'Offentligt biträde begärt', act: 'Begär offentligt biträde', effect: 'lone', fields: { for: guardianOrChild } },
    'offentligt-bitrade-forordnat': { title: 'Offentligt biträde förordnat', act: 'Registrera offentligt biträde', effect: 'lone', fields: { for: guardianOrChild } },
    'frist-satt': {
      title: 'Frist satt',
      act: 'Registrera en frist som någon annan har satt',
      kind: 'frist',
      effect: 'opens',
      to: 'satt',
      fields: {
        setBy: openChoice('Satt av', { domstol: 'Domstol', aklagare: 'Åklagare', myndighet: 'Myndighet' }),
        about: text('Vad som ska göras'),
        until: { ...until, required: true },
      },
    },
    'frist-besvarad': { title: 'Frist besvarad', act: 'Registrera svar på fristen', kind: 'frist', effect: 'closes', to: 'besvarad' },
    'overflyttning-begard': { title: 'Överflyttning begärd', act: 'Begär överflyttning av ärendet', kind: 'overflyttning', effect: 'opens', to: 'begard', fields: { municipality: code('Kommun') } },
    'overflyttning-besvarad': {
      title: 'Överflyttning besvarad',
      act: 'Registrera svar om överflyttning',
      kind: 'overflyttning',
      effect: 'closes',
      to: 'besvarad',
      fields: { outcome: openChoice('Svar', { ja: 'Tar över', nej: 'Tar inte över' }) },
    },
  }, // prettier-ignore
  clocks: {
    'OVK-01': { title: 'Överklagandetid', kinds: ['delgivning'], weight: 3, openedBy: ['beslut-delgivet'], closedBy: ['overklagande-inkommet'], closesByHook: true, expires: true, external: true },
    'OVK-02': { title: 'Överlämna överklagandet', kinds: ['mal'], weight: 3, openedBy: ['overklagande-inkommet'], opensWhen: 'överklagandet gäller nämndens eget beslut', closedBy: ['overklagande-overlamnat', 'overklagande-avvisat'], byHook: true, local: true },
    'EXT-01': { title: 'Svara inom den frist som satts', kinds: ['frist'], weight: 3, openedBy: ['frist-satt'], closedBy: ['frist-besvarad'], byHook: true },
    'SAM-01': { title: 'Svar om överflyttning', kinds: ['overflyttning'], weight: 3, openedBy: ['overflyttning-begard'], closedBy: ['overflyttning-besvarad'], external: true },
  }, // prettier-ignore
  rules: [
    rule('OVK-02', OWN_RHYTHMS, { weeks: 1 }, 'stays', 'egen rutin; FL 46 § säger skyndsamt', { confidence: 'M' }),
    rule('EXT-01', OWN_RHYTHMS, { stated: 'till den dag som angetts' }, 'stays', 'frist satt av domstol, åklagare eller myndighet'),
  ], // prettier-ignore
  on: {
    'frist-satt': (f, e, limit) => {
      const last = f.dayOf(e, 'until');
      if (limit && last) f.open('EXT-01', limit, e, { due: last });
    },
    'overklagande-inkommet': (f, e, matter) => {
      if (matter && isOwnDecision(f, e)) f.open('OVK-02', matter, e);
      // The appeal stops the time of the party who made it; of the only party served when none is named.
      const party = e.event['party'];
      const served = f
        .openOf('delgivning')
        .filter((d) => party === undefined || d.data['party'] === undefined || d.data['party'] === party);
      const named = [e.event.ref ?? []].flat();
      const meant = served.find((d) => named.includes(d.key)) ?? served[0];
      const round = meant?.rounds.find((r) => r.clock === 'OVK-01' && isRunning(r));
      if (meant && round) {
        f.close(round, e);
        f.end(meant, e.day, e.event.id);
        meant.state = 'overklagat';
      }
    },
    'beslut-delgivet': (_f, e, service) => {
      if (service) service.data['party'] = e.event['party'];
    },
    'muntlig-forhandling': (f) => {
      const care = f.openOf('vard').findLast((c) => c.state === 'ansokt');
      if (care) care.data['heard'] = true;
      const matter = f.openOf('mal').at(-1);
      if (!care && matter) matter.state = 'forhandling';
    },
    'dom-meddelad': (f, e) => {
      const named = [e.event.ref ?? []]
        .flat()
        .map((id) => f.instanceOf(id))
        .find((i) => i?.kind === 'mal');
      const matter = named ?? f.openOf('mal').at(-1);
      if (matter && matter.closedOn === undefined) {
        f.end(matter, e.day, e.event.id);
        matter.state = 'avgjort';
      }
    },
    'laga-kraft': (f, e) => {
      const care = judgedCare(f, e);
      if (!care) return;
      care.data['finalOn'] = e.day;
      if (!care.rounds.some((r) => r.clock === 'LVU-15' || r.clock === 'LVU-16')) openReviews(f, care, e);
      const begun = careBegun(f, care);
      const round = f.open('LVU-02', care, e);
      if (round && begun && isRunning(round)) Object.assign(round, { done: begun.on, doneBy: begun.by });
    },
  },
});
