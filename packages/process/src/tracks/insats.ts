/** Granted measures: carried out, interrupted, ended; and those never carried out. SoL (2025:400) 11, 23, 34 kap. */
import { OWN_RHYTHMS, rule, SAME_DAY } from '../law/rule.js';
import { addDays, addMonths, dayOf, partsOf, type LocalDate } from '../calendar/local-date.js';
import { choice, guardianOrChild, openChoice, reason, until } from './fields.js';
import { track, type FoldedEvent, type Folding } from './track.js';
import { isRunning, type RunningInstance, type RunningRound } from '../running.js';

/** The last day of the quarter of a day. */
function quarterEnd(date: LocalDate): LocalDate {
  const { year, month } = partsOf(date);
  return addDays(addMonths(dayOf(year, Math.floor((month - 1) / 3) * 3 + 1, 1), 3), -1);
}

/**
 * A granted measure not carried out in time is reported to IVO once a quarter until it is. The first round begins at the
 * first quarter's end on or after the day the waiting time ran out. SoL (2025:400) 34:1.
 */
function reportEachQuarter(
  f: Folding,
  e: FoldedEvent,
  measure: RunningInstance,
  waiting: RunningRound | undefined,
): void {
  if (!waiting?.lastDay || waiting.cause !== e.event.id) return;
  const round = (start: LocalDate): void => {
    if (!isRunning(waiting) || measure.closedOn !== undefined || start > f.horizon) return;
    const end = quarterEnd(addDays(start, 1));
    f.open('INS-06Q', measure, e, { from: start, cause: waiting.cause, due: end });
    f.later(end, () => round(end));
  };
  const first = quarterEnd(waiting.lastDay);
  f.later(first > waiting.lastDay ? first : addDays(waiting.lastDay, 1), () => round(first));
}

const carriedOut = (f: Folding, e: FoldedEvent, measure: RunningInstance | undefined): void => {
  for (const round of measure?.rounds ?? [])
    if (round.clock === 'INS-06Q' && isRunning(round)) f.moot(round, e.day, e.event.id);
};

export const insats = track({
  title: 'Insats',
  kinds: {
    insats: {
      title: 'Insats',
      column: 'placering-uppfoljning',
      states: { beviljad: 'Beviljad', verkstalld: 'Verkställd', avbruten: 'Avbruten', avslutad: 'Avslutad' },
      // Granted but not begun still waits on the decision's side of the board.
      pulls: (state) => (state === 'beviljad' ? 'namnd' : 'placering-uppfoljning'),
    },
  },
  events: {
    'insats-beviljad': {
      title: 'Insats beviljad',
      act: 'Bevilja insats',
      kind: 'insats',
      effect: 'opens',
      to: 'beviljad',
      decision: 'oppen-insats',
      fields: {
        kind: openChoice('Insats', {
          kontaktfamilj: 'Kontaktfamilj',
          kontaktperson: 'Kontaktperson',
          'kvalificerad-kontaktperson': 'Särskilt kvalificerad kontaktperson',
          oppenvard: 'Öppenvård',
          familjebehandling: 'Familjebehandling',
          familjehem: 'Vård i familjehem',
          jourhem: 'Vård i jourhem',
          hvb: 'Vård i HVB',
          stodboende: 'Stödboende',
          annan: 'Annan insats',
        }),
      },
    },
    'insats-verkstalld': {
      title: 'Insats verkställd',
      act: 'Registrera att insatsen har börjat',
      kind: 'insats',
      effect: 'moves',
      to: 'verkstalld',
    },
    'insats-avbruten': {
      title: 'Insats avbruten',
      act: 'Registrera avbrott i insatsen',
      kind: 'insats',
      effect: 'moves',
      to: 'avbruten',
      fields: { reason },
    },
    'insats-ateruptagen': {
      title: 'Insats återupptagen',
      act: 'Registrera att insatsen har återupptagits',
      kind: 'insats',
      effect: 'moves',
      to: 'verkstalld',
    },
    'insats-avslutad': {
      title: 'Insats avslutad',
      act: 'Avsluta insatsen',
      kind: 'insats',
      effect: 'closes',
      to: 'avslutad',
      fields: { reason },
    },
    'insats-uppfoljd': { title: 'Insats uppföljd', act: 'Följ upp insatsen', kind: 'insats', effect: 'notes' },
    'rapporterad-till-ivo': {
      title: 'Rapporterad till IVO',
      act: 'Rapportera ej verkställt beslut till IVO',
      kind: 'insats',
      effect: 'notes',
    },
    'samtycke-lamnat': {
      title: 'Samtycke lämnat',
      act: 'Anteckna samtycke',
      effect: 'lone',
      fields: {
        party: guardianOrChild,
        to: choice('Till', { insats: 'Insats', placering: 'Placering', omplacering: 'Omplacering' }),
        until,
      },
    },
    'samtycke-vagrat': {
      title: 'Samtycke vägrat',
      act: 'Anteckna att samtycke vägras',
      effect: 'lone',
      fields: {
        party: guardianOrChild,
        to: choice('Till', { insats: 'Insats', placering: 'Placering', omplacering: 'Omplacering' }),
      },
    },
    'samtycke-aterkallat': {
      title: 'Samtycke återkallat',
      act: 'Anteckna att samtycke har återkallats',
      effect: 'lone',
      fields: {
        party: guardianOrChild,
        to: choice('Till', { insats: 'Insats', placering: 'Placering', omplacering: 'Omplacering' }),
      },
    },
  },
  clocks: {
    'INS-06': {
      title: 'Verkställ den beviljade insatsen',
      kinds: ['insats'],
      weight: 3,
      openedBy: ['insats-beviljad'],
      closedBy: ['insats-verkstalld'],
    },
    'INS-07': {
      title: 'Återuppta den avbrutna insatsen',
      kinds: ['insats'],
      weight: 3,
      openedBy: ['insats-avbruten'],
      closedBy: ['insats-ateruptagen', 'insats-avslutad'],
    },
    'INS-06Q': {
      title: 'Rapportera ej verkställt beslut till IVO',
      kinds: ['insats'],
      weight: 3,
      openedBy: ['varje kvartalsslut från och med sista dagen för en bruten INS-06 eller INS-07'],
      opensWhen: 'till dess att insatsen har verkställts',
      closedBy: ['rapporterad-till-ivo'],
      byHook: true,
    },
    'INS-14L': {
      title: 'Uppföljning av insatsen',
      kinds: ['insats'],
      weight: 4,
      openedBy: ['insats-verkstalld'],
      closedBy: ['insats-uppfoljd'],
      repeats: true,
      local: true,
    },
    'SAMT-01': {
      title: 'Ta ställning när samtycket har återkallats',
      kinds: ['placering'],
      weight: 2,
      openedBy: ['samtycke-aterkallat'],
      opensWhen: 'en placering enligt SoL pågår',
      closedBy: [
        'placering-avslutad',
        'placering-andrad',
        'omhandertagande-beslutat',
        'tillfalligt-flyttningsforbud-beslutat',
        'samtycke-lamnat',
      ],
      // Consent is given again only by who had withdrawn it.
      closesWhen: (closer, opener) => closer.type !== 'samtycke-lamnat' || closer['party'] === opener?.['party'],
      byHook: true,
      local: true,
    },
  },
  rules: [
    rule('INS-14L', OWN_RHYTHMS, { months: 3 }, 'stays', 'egen rutin; SoL 23:6 säger kontinuerligt', {
      confidence: 'M',
    }),
    rule('SAMT-01', OWN_RHYTHMS, SAME_DAY, 'stays', 'egen rutin; SoL 21:1, 22:16', { confidence: 'M' }),
  ],
  on: {
    'insats-beviljad': (f, e, measure) => {
      if (!measure) return;
      measure.data['kind'] = e.event['kind'];
      reportEachQuarter(
        f,
        e,
        measure,
        measure.rounds.find((r) => r.clock === 'INS-06'),
      );
    },
    'insats-avbruten': (f, e, measure) =>
      measure &&
      reportEachQuarter(
        f,
        e,
        measure,
        measure.rounds.findLast((r) => r.clock === 'INS-07'),
      ),
    'insats-verkstalld': carriedOut,
    'insats-ateruptagen': carriedOut,
    'samtycke-aterkallat': (f, e) => {
      const placement = f.openOf('placering').findLast((p) => p.data['ground'] === 'SoL');
      if (e.event['party'] === 'barnet' && f.isUnder(15, e.day)) return;
      if (placement && e.event['to'] !== 'insats') f.open('SAMT-01', placement, e);
    },
  },
});
