/** Placements and what must be done around them. SoL (2025:400) 9, 22 kap.; LVU 11, 13 a, 13 c §§. */
import { OWN_RHYTHMS, rule } from '../law/rule.js';
import { choice, flag, form, home, placementGround, text } from './fields.js';
import { careBegun, isDecided, isLvuGround } from './care.js';
import { beginShelter } from './forbud.js';
import { track, type FoldedEvent, type Folding } from './track.js';
import { isRunning, type RunningInstance } from '../running.js';

/** Those of sixteen and seventeen only with special reasons. SoL (2025:400) 9:3. */
const specialReasons = text('Särskilda skäl för stödboende (16–17 år)');

/** A network home is a familjehem in law. SoL (2025:400) 22:1–2. */
const isFamilyHome = (form: unknown): boolean => form === 'familjehem' || form === 'natverkshem';

/** The ground as recorded; else under the compulsion that runs; else with consent. */
function groundNow(f: Folding, e: FoldedEvent, earlier?: unknown): string {
  const recorded = e.event['ground'] ?? earlier;
  if (typeof recorded === 'string') return recorded;
  if (f.openOf('omhandertagande').length > 0) return 'LVU-6';
  const care = f.openOf('vard').at(-1);
  if (care) return `LVU-${String(care.data['ground'] ?? '2')}`;
  return f.openOf('skyddat-boende').length > 0 ? 'lag 2024:79' : 'SoL';
}

/** Custody is considered after two years in the same home, whatever the ground. LVU 13 c §, SoL (2025:400) 22:14. */
const custodyClock = (ground: unknown): string => (isLvuGround(ground) ? 'LVU-19' : 'PLC-03');

function beginCare(f: Folding, e: FoldedEvent, ground: string): void {
  if (!isLvuGround(ground)) return;
  for (const round of f.running('LVU-02')) if (careBegun(f, round.instance)) f.close(round, e);
}

/** What held on the day, for findings that look back from the end of the register. */
function rememberGround(f: Folding, e: FoldedEvent, ground: string): void {
  const care = f.openOf('vard').findLast(isDecided);
  f.remember(e, { ground, careGround: care?.data['ground'] });
}

/** What a placement carries out when it was granted as a measure of its own. SoL (2025:400) 11:1, 34:1. */
const GRANTED_AS = ['familjehem', 'jourhem', 'hvb', 'stodboende'];

function carryOut(f: Folding, e: FoldedEvent, placement: RunningInstance): void {
  const granted = f
    .openOf('insats')
    .find((measure) => measure.state === 'beviljad' && GRANTED_AS.includes(String(measure.data['kind'])));
  if (!granted) return;
  for (const round of granted.rounds) if (round.clock === 'INS-06') f.close(round, e);
  for (const round of granted.rounds)
    if (round.clock === 'INS-06Q' && isRunning(round)) f.moot(round, e.day, e.event.id);
  granted.state = 'verkstalld';
  placement.data['carriesOut'] = granted;
}

/** The same chain of placements: the child moved the same day, or for a move decided as such. */
function isMove(f: Folding, e: FoldedEvent, placement: RunningInstance): boolean {
  return f.all('placering').some((p) => {
    if (p === placement) return false;
    return p.closedOn === undefined || p.closedOn === e.day || f.event(p.closedBy ?? '')?.['reason'] === 'omplacering';
  });
}

export const placering = track({
  title: 'Placering',
  kinds: {
    placering: {
      title: 'Placering',
      column: 'placering-uppfoljning',
      states: { pagar: 'Pågår', avslutad: 'Avslutad' },
    },
    plan: {
      title: 'Planerad händelse',
      column: 'placering-uppfoljning',
      states: { planerad: 'Planerad', klar: 'Klar' },
      pulls: () => null,
    },
  },
  events: {
    'hem-utrett': { title: 'Hem utrett', act: 'Registrera att hemmet är utrett', effect: 'lone', fields: { home } },
    'registerkontroll-gjord': { title: 'Registerkontroll gjord', act: 'Registrera registerkontroll', effect: 'lone', fields: { home } },
    'placering-paborjad': {
      title: 'Placering påbörjad',
      act: 'Registrera att placeringen har börjat',
      kind: 'placering',
      effect: 'opens',
      to: 'pagar',
      fields: { form, ground: placementGround, home, specialReasons },
    },
    'placering-andrad': {
      title: 'Placering ändrad, barnet bor kvar',
      act: 'Ändra placeringens grund eller form',
      kind: 'placering',
      effect: 'moves',
      to: 'pagar',
      fields: { form, ground: placementGround, specialReasons },
    },
    'region-underrattad': { title: 'Regionen underrättad om hälsoundersökning', act: 'Underrätta regionen', kind: 'placering', effect: 'notes', fields: { notNeededReason: text('Skäl till att det inte behövs') } },
    'socialsekreterare-utsedd': { title: 'Socialsekreterare för barnet utsedd', act: 'Utse socialsekreterare för barnet', kind: 'placering', effect: 'notes' },
    'genomforandeplan-uppfoljd': { title: 'Genomförandeplan uppföljd', act: 'Följ upp genomförandeplanen', kind: 'placering', effect: 'notes' },
    'vardplan-upprattad': { title: 'Vårdplan upprättad', act: 'Upprätta vårdplan', kind: 'placering', effect: 'notes' },
    'vardplan-reviderad': { title: 'Vårdplan reviderad', act: 'Revidera vårdplanen', kind: 'placering', effect: 'notes' },
    'genomforandeplan-upprattad': { title: 'Genomförandeplan upprättad', act: 'Upprätta genomförandeplan', kind: 'placering', effect: 'notes' },
    'besok-hos-barnet': {
      title: 'Besök hos barnet',
      act: 'Registrera besök hos barnet',
      kind: 'placering',
      effect: 'moves',
      to: 'pagar',
      fields: { announced: flag('Anmält'), aloneWithChild: flag('Eget samtal med barnet') },
    },
    'vardnadsoverflyttning-overvagd': {
      title: 'Vårdnadsöverflyttning övervägd',
      act: 'Registrera övervägande av vårdnadsöverflyttning',
      kind: 'placering',
      effect: 'moves',
      to: 'pagar',
      decision: 'overvagande',
    },
    'placering-avslutad': {
      title: 'Placering avslutad',
      act: 'Avsluta placeringen',
      kind: 'placering',
      effect: 'closes',
      to: 'avslutad',
      fields: { reason: choice('Skäl', { hem: 'Hem', omplacering: 'Omplacering', alder: 'Ålder', annat: 'Annat' }) },
    },
  }, // prettier-ignore
  clocks: {
    'INS-13': { title: 'Första revidering av vårdplanen', kinds: ['placering'], weight: 3, openedBy: ['placering-paborjad'], opensWhen: 'barnets första placering i följd; följer barnet genom flyttar', closedBy: ['vardplan-reviderad'], byHook: true, closesByHook: true, outlives: true },
    'LVU-19': { title: 'Överväg vårdnadsöverflyttning', kinds: ['placering'], weight: 3, openedBy: ['placering-paborjad'], opensWhen: 'familjehem, LVU-grund; löper vidare i samma hem när grunden ändras', closedBy: ['vardnadsoverflyttning-overvagd'], byHook: true, repeats: true, endsAtAge: 18 },
    'PLC-03': { title: 'Överväg vårdnadsöverflyttning', kinds: ['placering'], weight: 3, openedBy: ['placering-paborjad'], opensWhen: 'familjehem, SoL-grund; löper vidare i samma hem när grunden ändras', closedBy: ['vardnadsoverflyttning-overvagd'], byHook: true, repeats: true, endsAtAge: 18 },
    'PLC-02': { title: 'Övervägande av placeringen', kinds: ['placering'], weight: 3, openedBy: ['placering-paborjad', 'placering-andrad'], opensWhen: 'grunden är SoL', closedBy: ['overvagande-vard'], byHook: true, closesByHook: true, repeats: true, endsAtAge: 18 },
    'PLC-08': { title: 'Flytta från jourhemmet', kinds: ['placering'], weight: 3, openedBy: ['utredning-avslutad'], opensWhen: 'barnet bor i jourhem', closedBy: ['placering-avslutad', 'placering-paborjad'], byHook: true },
    'PLC-10': { title: 'Underrätta regionen om hälsoundersökning', kinds: ['placering'], weight: 3, openedBy: ['placering-paborjad'], closedBy: ['region-underrattad'], byHook: true, closerMayPrecede: true },
    'PLC-12': { title: 'Besök hos barnet', kinds: ['placering'], weight: 4, openedBy: ['placering-paborjad'], closedBy: ['besok-hos-barnet'], byHook: true, repeats: true, local: true },
    'INS-12L': { title: 'Upprätta genomförandeplan', kinds: ['placering'], weight: 4, openedBy: ['placering-paborjad'], closedBy: ['genomforandeplan-upprattad'], byHook: true, local: true, closerMayPrecede: true },
  }, // prettier-ignore
  rules: [
    rule('PLC-12', OWN_RHYTHMS, { months: 3 }, 'stays', 'egen rutin; SoL 22:11 anger inget antal', { confidence: 'M' }),
    rule('INS-12L', OWN_RHYTHMS, { days: 30 }, 'stays', 'egen rutin; SoL 9:12 anger inget antal dagar', { confidence: 'M' }),
  ], // prettier-ignore
  on: {
    'placering-paborjad': (f, e, placement) => {
      if (!placement) return;
      const ground = groundNow(f, e);
      Object.assign(placement.data, { form: e.event['form'], ground, home: e.event['home'], begunBy: e.event.by });
      beginCare(f, e, ground);
      rememberGround(f, e, ground);
      carryOut(f, e, placement);
      const shelter = f.openOf('skyddat-boende').at(-1);
      if (shelter && e.event['form'] === 'skyddat-boende') beginShelter(f, e, shelter);
      for (const jourhem of f.openOf('placering')) {
        if (jourhem === placement) continue;
        for (const round of jourhem.rounds) if (round.clock === 'PLC-08' && isRunning(round)) f.close(round, e);
      }
      if (ground === 'SoL') {
        f.open('PLC-02', placement, e);
        for (const round of f.running('LVU-08')) f.moot(round, e.day, e.event.id);
      }
      if (isFamilyHome(e.event['form'])) f.open(custodyClock(ground), placement, e);
      if (e.event['form'] !== 'eget-hem') {
        f.open('PLC-10', placement, e);
        f.open('PLC-12', placement, e);
        f.open('INS-12L', placement, e);
      }
      const revision = f
        .all('placering')
        .flatMap((p) => p.rounds)
        .findLast((r) => r.clock === 'INS-13');
      if (!revision || !isMove(f, e, placement)) f.open('INS-13', placement, e);
      else if (revision.mootOn === e.day) {
        // The child moved the same day: the plan follows the child.
        delete revision.mootOn;
        delete revision.mootBy;
      }
    },
    'placering-andrad': (f, e, placement) => {
      if (!placement || placement.closedOn !== undefined) return;
      const before = placement.data['ground'];
      const ground = groundNow(f, e, before);
      const formBefore = placement.data['form'];
      Object.assign(placement.data, { ground, form: e.event['form'] ?? formBefore });
      if (formBefore === 'jourhem' && placement.data['form'] !== 'jourhem') {
        for (const round of placement.rounds)
          if (round.clock === 'PLC-08' && isRunning(round)) f.moot(round, e.day, e.event.id);
      }
      if (!isFamilyHome(formBefore) && isFamilyHome(placement.data['form'])) f.open(custodyClock(ground), placement, e);
      rememberGround(f, e, ground);
      beginCare(f, e, ground);
      if (ground === before) return;
      for (const round of placement.rounds) {
        if (round.clock === 'PLC-02' && ground !== 'SoL' && isRunning(round)) f.moot(round, e.day, e.event.id);
        if (round.clock === custodyClock(before) && isRunning(round)) f.rename(round, custodyClock(ground));
      }
      if (ground === 'SoL') {
        f.open('PLC-02', placement, e);
        // The child stays, now with consent.
        for (const round of f.running('LVU-08')) f.moot(round, e.day, e.event.id);
      }
    },
    'placering-avslutad': (f, e, placement) => {
      if (!placement) return;
      for (const followUp of f.openOf('uppfoljning')) {
        if (
          followUp.data['after'] === 'placering' &&
          followUp.rounds.length === 0 &&
          placement.data['ground'] === 'SoL'
        )
          f.open('UFU-02', followUp, e);
      }
      const measure = placement.data['carriesOut'] as RunningInstance | undefined;
      if (measure && measure.closedOn === undefined && e.event['reason'] !== 'omplacering')
        f.end(measure, e.day, e.event.id);
      if (e.event['reason'] !== 'omplacering' && f.openOf('placering').length === 0) {
        for (const round of f.running('INS-13')) f.moot(round, e.day, e.event.id);
      }
    },
    'vardnadsoverflyttning-overvagd': (f, e, placement) => {
      if (!placement?.assumed || placement.key !== e.event.id) return;
      const clock = custodyClock(groundNow(f, e));
      const length = f.followingLength(clock, e.day);
      f.open(clock, placement, e, length ? { length } : {});
    },
    'besok-hos-barnet': (f, e, placement) => {
      if (placement?.assumed && placement.key === e.event.id) f.open('PLC-12', placement, e);
    },
    'vardplan-reviderad': (f, e) => {
      for (const round of f.running('INS-13')) f.close(round, e);
    },
  },
});
