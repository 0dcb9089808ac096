/** Urgent measures and care without consent: LVU (1990:52) 1–22 §§. The bans of LVU 24–31 i §§ stand in forbud.ts. */
import { addDays, parseDay } from '../calendar/local-date.js';
import { careGround, flag, party, reason, until } from './fields.js';
import { groundOf, openReviews } from './care.js';
import { track, type FoldedEvent, type Folding } from './track.js';
import { isRunning, type RunningInstance } from '../running.js';

const unsettled = (state: string) => (state === 'ansokt' ? 'forvaltningsratt' : 'placering-uppfoljning');

/** Care under LVU 13 § or a placement under SoL 22:13: what the review names, else what runs. */
function reviewedBy(f: Folding, e: FoldedEvent): RunningInstance {
  const named = [e.event.ref ?? []]
    .flat()
    .map((id) => f.instanceOf(id))
    .find((i) => i?.kind === 'vard' || i?.kind === 'placering');
  if (named) return named;
  const care = f.openOf('vard').at(-1);
  const placement = f.openOf('placering').findLast((p) => p.rounds.some((r) => r.clock === 'PLC-02' && isRunning(r)));
  if (/SoL/.test(e.event.law ?? ''))
    return placement ?? f.openOf('placering').at(-1) ?? f.assume('placering', e, 'pagar');
  if (/LVU/.test(e.event.law ?? '')) return care ?? f.find('vard', e) ?? f.assume('vard', e, 'pagar');
  return care ?? placement ?? f.find('vard', e) ?? f.assume('vard', e, 'pagar');
}

const childIsHeld = (f: Folding): boolean => f.openOf('omhandertagande').length > 0 || f.openOf('placering').length > 0;

/** The child must be let go the same day. LVU 9 §; JO 1837-2017. */
function release(f: Folding, measure: RunningInstance, e: FoldedEvent, wasOpen: boolean): void {
  if (wasOpen || (measure.assumed && f.comesLater('barnet-aterlamnat'))) f.open('LVU-08', measure, e);
}

/** The court has decided the question of care: the urgent measure ends with it. LVU 9 § first para. */
function endUrgentMeasures(f: Folding, e: FoldedEvent): RunningInstance[] {
  const urgent = [...f.openOf('omhandertagande')];
  for (const measure of urgent) f.end(measure, e.day, e.event.id);
  return urgent;
}

/** Open when the event came; its own effect may have closed it a moment ago. */
const endedNow = (measure: RunningInstance, e: FoldedEvent): boolean =>
  measure.closedBy === e.event.id && !measure.assumed;

/** A decision to a stated day ends on it by itself. */
const endsOnItsDay = (f: Folding, e: FoldedEvent, measure: RunningInstance | undefined): void => {
  const last = typeof e.event['until'] === 'string' ? parseDay(e.event['until']) : null;
  if (!measure || !last) return;
  measure.data['until'] = last;
  f.later(addDays(last, 1), () => {
    if (measure.closedOn === undefined) f.end(measure, addDays(last, 1), 'limit');
  });
};

/** A review does not prolong a decision that had an end day; going on needs a new decision. JO 6524-2012. */
const reviewedAfterEnd = (f: Folding, e: FoldedEvent, measure: RunningInstance | undefined): void => {
  if (measure?.closedBy === 'limit') {
    f.finding(
      'EXPIRED-LIMIT',
      e,
      `Beslutet gällde till och med ${String(measure.data['until'])}. Ett övervägande förlänger det inte.`,
      'LVU 14 §',
    );
  }
};

export const tvang = track({
  title: 'Tvång',
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
    vard: {
      title: 'Vård enligt LVU',
      column: 'forvaltningsratt',
      states: { ansokt: 'Ansökt', bifall: 'Beslutad', pagar: 'Pågår', avslag: 'Avslagen', upphord: 'Upphörd' },
      pulls: unsettled,
    },
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
    'vardansokan-inkommen': {
      title: 'Ansökan om vård inkommen till rätten',
      act: 'Registrera att ansökan om vård har kommit in till rätten',
      kind: 'vard',
      effect: 'joins',
      to: 'ansokt',
      decision: 'ansokan-tvang',
      fields: { ground: careGround },
    },
    'anstand-begart': { title: 'Anstånd begärt', act: 'Begär längre tid hos rätten', effect: 'lone', protective: true },
    'anstand-beviljat': {
      title: 'Anstånd beviljat',
      act: 'Registrera anstånd',
      effect: 'lone',
      fields: { until },
      protective: true,
    },
    'vard-beslutad': {
      title: 'Vård beslutad av domstol',
      act: 'Registrera dom om vård',
      kind: 'vard',
      effect: 'joins',
      to: 'bifall',
      decision: 'domstolens',
      fields: { ground: careGround, immediate: flag('Gäller omedelbart') },
    },
    'vard-avslagen': {
      title: 'Ansökan om vård avslagen',
      act: 'Registrera dom om avslag',
      kind: 'vard',
      effect: 'closes',
      to: 'avslag',
      decision: 'domstolens',
      fields: { immediate: flag('Gäller omedelbart') },
    },
    'vard-paborjad': {
      title: 'Vård påbörjad',
      act: 'Registrera att vården har påbörjats',
      kind: 'vard',
      effect: 'moves',
      to: 'pagar',
      fields: { ground: careGround },
    },
    'overvagande-vard': {
      title: 'Övervägande av vård',
      act: 'Registrera övervägande av vård',
      effect: 'lone',
      decision: 'overvagande',
    },
    'omprovning-vard': {
      title: 'Omprövning av vård',
      act: 'Registrera omprövning av vård',
      kind: 'vard',
      effect: 'moves',
      to: 'pagar',
      decision: 'overvagande',
    },
    'vard-upphord': {
      title: 'Vård upphörd',
      act: 'Besluta att vården ska upphöra',
      kind: 'vard',
      effect: 'closes',
      to: 'upphord',
      decision: 'ansokan-tvang',
    },
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
    'lakarundersokning-beslutad': {
      title: 'Läkarundersökning beslutad',
      act: 'Besluta om läkarundersökning',
      effect: 'lone',
    },
    'lakarundersokning-gjord': {
      title: 'Läkarundersökning gjord',
      act: 'Registrera läkarundersökning',
      effect: 'lone',
    },
    'begaran-inkommen': {
      title: 'Begäran från part inkommen',
      act: 'Registrera begäran från part',
      effect: 'lone',
      fields: {
        about: {
          kind: 'choice',
          label: 'Begäran gäller',
          values: { upphorande: 'Vårdens upphörande', umgange: 'Umgänge', annat: 'Annat' },
        },
        party,
        reason,
      },
    },
  },
  clocks: {
    'LVU-02': {
      title: 'Påbörja vården',
      kinds: ['vard'],
      weight: 1,
      openedBy: ['laga-kraft'],
      opensWhen: 'domen gäller vård',
      closedBy: ['vard-paborjad'],
      lapse: 'releases-placed-child',
      byHook: true,
      closerMayPrecede: true,
    },
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
    'LVU-10': {
      title: 'Rätten tar upp ansökan',
      kinds: ['vard'],
      weight: 2,
      openedBy: ['vardansokan-inkommen'],
      opensWhen: 'barnet är omhändertaget',
      closedBy: ['muntlig-forhandling', 'vard-beslutad', 'vard-avslagen'],
      byHook: true,
      external: true,
    },
    'LVU-15': {
      title: 'Övervägande av vård',
      kinds: ['vard'],
      weight: 3,
      openedBy: ['vard-paborjad', 'vard-beslutad', 'laga-kraft'],
      opensWhen:
        'vård enligt 2 §, eller grunden okänd; från verkställigheten om den är känd, annars domen (laga kraft om den inte gäller omedelbart)',
      closedBy: ['overvagande-vard'],
      closesByHook: true,
      byHook: true,
      repeats: true,
      endsAtAge: 18,
    },
    'LVU-16': {
      title: 'Omprövning av vård',
      kinds: ['vard'],
      weight: 3,
      openedBy: ['vard-paborjad', 'vard-beslutad', 'laga-kraft'],
      opensWhen: 'vård enligt 3 §; i övrigt som LVU-15',
      closedBy: ['omprovning-vard'],
      byHook: true,
      repeats: true,
      endsAtAge: 21,
    },
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
    'omhandertagande-beslutat': (f, e) => {
      for (const round of f.running('LVU-08')) f.moot(round, e.day, e.event.id);
      for (const measure of [...f.openOf('mellantvang')]) f.end(measure, e.day, e.event.id); // LVU 23 §
    },
    'omhandertagande-upphavt': (f, e, measure) => measure && release(f, measure, e, endedNow(measure, e)),
    'omhandertagande-upphort': (f, e, measure) => measure && release(f, measure, e, endedNow(measure, e)),
    'vardansokan-inkommen': (f, e, care) => {
      if (!care) return;
      if (e.event['ground'] !== undefined) care.data['ground'] = e.event['ground'];
      if (f.openOf('omhandertagande').length > 0) f.open('LVU-10', care, e);
    },
    'vard-beslutad': (f, e, care) => {
      if (!care) return;
      const held = childIsHeld(f);
      const urgent = endUrgentMeasures(f, e);
      for (const measure of [...f.openOf('mellantvang')]) f.end(measure, e.day, e.event.id); // LVU 23 §
      if (e.event['ground'] !== undefined) care.data['ground'] = e.event['ground'];
      care.data['ground'] ??= urgent.at(-1)?.data['ground'];
      care.data['immediate'] = e.event['immediate'];
      care.data['judgedOn'] = e.day;
      // Care has begun when the child was placed because of the urgent measure. LVU 10 § third para.
      const executed = urgent.find((measure) => measure.data['executedBy'] !== undefined);
      if (executed)
        Object.assign(care.data, { begunBy: executed.data['executedBy'], begunOn: executed.data['executedOn'] });
      if (e.event['immediate'] !== false || held) openReviews(f, care, e);
    },
    'vard-avslagen': (f, e, care) => {
      const urgent = endUrgentMeasures(f, e);
      const held = urgent.at(-1);
      if (held) f.open('LVU-08', held, e);
      else if (care && f.all('omhandertagande').length === 0 && f.comesLater('barnet-aterlamnat'))
        f.open('LVU-08', care, e);
    },
    'vard-paborjad': (f, e, care) => {
      if (!care) return;
      if (e.event['ground'] !== undefined) care.data['ground'] = e.event['ground'];
      Object.assign(care.data, { begunBy: e.event.id, begunOn: e.first });
      if (!e.rough) openReviews(f, care, e);
    },
    'omhandertagande-verkstallt': (_f, e, measure) => {
      if (measure) Object.assign(measure.data, { executedBy: e.event.id, executedOn: e.first });
    },
    'omprovning-vard': (f, e, care) => {
      if (!care || care.closedOn !== undefined) return;
      const ground = groundOf(f, care);
      if (ground === undefined) {
        // Only care under 3 § is reconsidered, so the ground that was not recorded is now known. LVU 13 § second para.
        care.data['ground'] = '3';
        for (const round of care.rounds)
          if (round.clock === 'LVU-15' && isRunning(round)) f.moot(round, e.day, e.event.id);
      }
      if (!care.rounds.some((round) => round.clock === 'LVU-16') && groundOf(f, care)?.includes('3'))
        f.open('LVU-16', care, e);
    },
    'vard-upphord': (f, e, care) => {
      if (care) f.open('LVU-21', care, e);
      for (const kind of ['umgangesbegransning', 'hemlig-vistelseort'] as const) {
        for (const measure of [...f.openOf(kind)]) f.end(measure, e.day, e.event.id);
      }
    },
    'barnet-aterlamnat': (f, e) => {
      for (const round of f.running('LVU-08')) f.close(round, e);
    },
    'overvagande-vard': (f, e) => {
      const reviewed = reviewedBy(f, e);
      const clock = reviewed.kind === 'vard' ? 'LVU-15' : 'PLC-02';
      const round = reviewed.rounds.find((r) => r.clock === clock && isRunning(r));
      if (round) f.close(round, e);
      else if (reviewed.key === e.event.id) f.open(clock, reviewed, e);
    },
    'anstand-begart': (f, e) => {
      for (const clock of ['LVU-07', 'LVU-30', 'SKB-03']) {
        for (const round of f.running(clock))
          if (round.lastDay !== undefined && e.first <= round.lastDay) round.held = true;
      }
    },
    'umgangesbegransning-beslutad': endsOnItsDay,
    'hemlig-vistelseort-beslutad': endsOnItsDay,
    'umgangesbegransning-overvagd': reviewedAfterEnd,
    'hemlig-vistelseort-overvagd': reviewedAfterEnd,
  },
});
