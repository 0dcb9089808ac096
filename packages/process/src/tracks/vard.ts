/** Care without consent: applied for, judged, begun, reviewed, ended. LVU (1990:52) 1–5, 10–13, 21, 34 §§. */
import { groundOf, isDecided, openReviews } from './care.js';
import { careGround, flag, party, reason } from './fields.js';
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
  const care = f.openOf('vard').findLast(isDecided);
  const placement = f.openOf('placering').findLast((p) => p.rounds.some((r) => r.clock === 'PLC-02' && isRunning(r)));
  if (/SoL/.test(e.event.law ?? ''))
    return placement ?? f.openOf('placering').at(-1) ?? f.assume('placering', e, 'pagar');
  if (/LVU/.test(e.event.law ?? '')) return care ?? f.find('vard', e) ?? f.assume('vard', e, 'pagar');
  return care ?? placement ?? f.find('vard', e) ?? f.assume('vard', e, 'pagar');
}

const childIsHeld = (f: Folding): boolean => f.openOf('omhandertagande').length > 0 || f.openOf('placering').length > 0;

/** The court has decided the question of care: the urgent measure ends with it. LVU 9 § first para. */
function endUrgentMeasures(f: Folding, e: FoldedEvent): RunningInstance[] {
  const urgent = [...f.openOf('omhandertagande')];
  for (const measure of urgent) f.end(measure, e.day, e.event.id);
  return urgent;
}

/** Care runs and was applied for once more, on another ground: what becomes of that leaves the running care as it is. */
const isAppliedForAgain = (care: RunningInstance): boolean => care.data['again'] === true;

function goOn(f: Folding, e: FoldedEvent, care: RunningInstance): void {
  care.data['again'] = false;
  care.state = care.data['begunBy'] === undefined ? 'bifall' : 'pagar';
  for (const round of care.rounds) if (round.clock === 'LVU-10' && isRunning(round)) f.moot(round, e.day, e.event.id);
}

export const vard = track({
  title: 'Vård enligt LVU',
  kinds: {
    vard: {
      title: 'Vård enligt LVU',
      column: 'forvaltningsratt',
      states: {
        ansokt: 'Ansökt',
        bifall: 'Beslutad',
        pagar: 'Pågår',
        avslag: 'Avslagen',
        aterkallad: 'Ansökan återkallad',
        upphord: 'Upphörd',
      },
      byHook: ['aterkallad'],
      pulls: unsettled,
    },
  },
  events: {
    'vardansokan-inkommen': {
      title: 'Ansökan om vård inkommen till rätten',
      act: 'Registrera att ansökan om vård har kommit in till rätten',
      kind: 'vard',
      effect: 'joins',
      to: 'ansokt',
      decision: 'ansokan-tvang',
      fields: { ground: careGround },
    },
    'vardansokan-aterkallad': {
      title: 'Ansökan om vård återkallad',
      act: 'Återkalla ansökan om vård',
      kind: 'vard',
      effect: 'notes',
      fields: { reason },
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
      effect: 'moves',
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
  },
  on: {
    'vardansokan-inkommen': (f, e, care) => {
      if (!care) return;
      const again = care.data['judgedOn'] !== undefined;
      // Until the court has judged, care that runs goes on on the ground it has.
      if (e.event['ground'] !== undefined) care.data[again ? 'sought' : 'ground'] = e.event['ground'];
      Object.assign(care.data, { appliedBy: e.event.id, appliedOn: e.first, again });
      if (f.openOf('omhandertagande').length > 0) f.open('LVU-10', care, e);
    },
    'vard-beslutad': (f, e, care) => {
      if (!care) return;
      const held = childIsHeld(f);
      const urgent = endUrgentMeasures(f, e);
      for (const measure of [...f.openOf('mellantvang')]) f.end(measure, e.day, e.event.id); // LVU 23 §
      const judged = e.event['ground'] ?? (isAppliedForAgain(care) ? care.data['sought'] : undefined);
      if (judged !== undefined) care.data['ground'] = judged;
      care.data['ground'] ??= urgent.at(-1)?.data['ground'];
      care.data['immediate'] = e.event['immediate'];
      care.data['judgedOn'] = e.day;
      care.data['again'] = false;
      // Care has begun when the child was placed because of the urgent measure. LVU 10 § third para.
      const executed = urgent.find((measure) => measure.data['executedBy'] !== undefined);
      if (executed)
        Object.assign(care.data, { begunBy: executed.data['executedBy'], begunOn: executed.data['executedOn'] });
      if (e.event['immediate'] !== false || held) openReviews(f, care, e);
    },
    'vardansokan-aterkallad': (f, e, care) => {
      if (!care || care.closedOn !== undefined || care.state !== 'ansokt') return;
      if (isAppliedForAgain(care)) return goOn(f, e, care);
      // Nothing was judged: no care ends, so there is none to follow up. LVU 21 b §.
      f.end(care, e.day, e.event.id);
      care.state = 'aterkallad';
    },
    'vard-avslagen': (f, e, care) => {
      const goesOn = care !== undefined && care.closedOn === undefined && isAppliedForAgain(care);
      if (goesOn) goOn(f, e, care);
      else if (care?.closedOn === undefined && care) f.end(care, e.day, e.event.id);
      const urgent = endUrgentMeasures(f, e);
      const held = urgent.at(-1);
      if (goesOn) return;
      if (held) f.open('LVU-08', held, e);
      else if (care && f.all('omhandertagande').length === 0 && f.comesLater('barnet-aterlamnat'))
        f.open('LVU-08', care, e);
    },
    'vard-paborjad': (f, e, care) => {
      if (!care) return;
      if (e.event['ground'] !== undefined) care.data['ground'] = e.event['ground'];
      const first = care.data['recordedBegun'] !== true;
      Object.assign(care.data, { begunBy: e.event.id, begunOn: e.first, recordedBegun: true });
      if (!e.rough) openReviews(f, care, e, first);
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
      // An application withdrawn before any judgment was no care to follow up. LVU 21 b §.
      if (care && (care.data['judgedOn'] !== undefined || care.data['appliedOn'] === undefined))
        f.open('LVU-21', care, e);
    },
    'overvagande-vard': (f, e) => {
      const reviewed = reviewedBy(f, e);
      const clock = reviewed.kind === 'vard' ? 'LVU-15' : 'PLC-02';
      f.attach(reviewed, e);
      const round = reviewed.rounds.find((r) => r.clock === clock && isRunning(r));
      if (round) f.close(round, e);
      else if (reviewed.key === e.event.id || reviewed.rounds.some((r) => r.clock === clock && r.mootOn === undefined))
        f.open(clock, reviewed, e);
    },
  },
});
