/** An inquiry about one child. SoL (2025:400) 14 kap. 2 §, 20 kap. 3–7 §§. */
import { answerAfterDecision } from './anmalan.js';
import { ahead, choice, flag, openChoice, reason, text, until } from './fields.js';
import { track } from './track.js';
import { parseDay } from '../calendar/local-date.js';

export const utredning = track({
  title: 'Utredning',
  kinds: {
    utredning: {
      title: 'Utredning',
      column: 'utredning',
      states: { oppen: 'Öppen', forlangd: 'Förlängd', kommunicerad: 'Kommunicerad', avslutad: 'Avslutad' },
    },
  },
  events: {
    'utredning-inledd': {
      title: 'Utredning inledd',
      act: 'Inled utredning',
      kind: 'utredning',
      effect: 'opens',
      to: 'oppen',
      decision: 'dagligt',
    },
    'berorda-informerade': {
      title: 'Berörda informerade',
      act: 'Informera berörda',
      kind: 'utredning',
      effect: 'notes',
      fields: {
        person: text('Vem'),
        postponedReason: text('Särskilda skäl att vänta'),
        recheckOn: ahead('Prövas på nytt'),
      },
    },
    'utredningsplan-upprattad': {
      title: 'Utredningsplan upprättad',
      act: 'Upprätta utredningsplan',
      kind: 'utredning',
      effect: 'notes',
    },
    'barnsamtal-genomfort': {
      title: 'Samtal med barnet',
      act: 'Anteckna samtal med barnet',
      effect: 'lone',
      fields: {
        withoutConsent: flag('Utan vårdnadshavares samtycke'),
        notHeardReason: text('Skäl till att barnet inte hörts'),
      },
    },
    kontakt: {
      title: 'Kontakt',
      act: 'Anteckna kontakt',
      effect: 'lone',
      fields: {
        with: choice('Med', {
          vardnadshavare: 'Vårdnadshavare',
          foralder: 'Förälder',
          barn: 'Barnet',
          familjehem: 'Familjehem',
          'hvb-sis': 'HVB eller SiS',
          'offentligt-bitrade': 'Offentligt biträde',
          'god-man': 'God man',
          polis: 'Polis',
          aklagare: 'Åklagare',
          skola: 'Skola',
          vard: 'Vård',
          'annan-kommun': 'Annan kommun',
          anmalare: 'Anmälare',
          annan: 'Annan',
        }),
        how: choice('Hur', {
          telefon: 'Telefon',
          mote: 'Möte',
          hembesok: 'Hembesök',
          brev: 'Brev',
          'e-post': 'E-post',
        }),
      },
    },
    'utredning-forlangd': {
      title: 'Utredningstid förlängd',
      act: 'Förläng utredningstiden',
      kind: 'utredning',
      effect: 'moves',
      to: 'forlangd',
      decision: 'dagligt',
      fields: { until: { ...until, required: true }, reason: { ...reason, label: 'Särskilda skäl', required: true } },
    },
    'utredning-kommunicerad': {
      title: 'Utredning kommunicerad',
      act: 'Kommunicera utredningen',
      kind: 'utredning',
      effect: 'moves',
      to: 'kommunicerad',
      fields: { answerBy: ahead('Svar senast'), parties: { kind: 'parties', label: 'Parter' } },
    },
    'utredning-avslutad': {
      title: 'Utredning avslutad',
      act: 'Avsluta utredningen',
      kind: 'utredning',
      effect: 'closes',
      to: 'avslutad',
      decision: 'dagligt',
      fields: {
        result: openChoice('Resultat', {
          'utan-insats': 'Utan insats',
          insats: 'Insats',
          placering: 'Placering',
          'ansokan-lvu': 'Ansökan om vård enligt LVU',
        }),
      },
    },
  },
  clocks: {
    'UTR-01': {
      title: 'Informera berörda',
      kinds: ['utredning'],
      weight: 3,
      openedBy: ['utredning-inledd'],
      opensWhen: 'flyttas till omprövningsdagen när informationen skjuts upp av särskilda skäl',
      closedBy: ['berorda-informerade'],
      closesByHook: true,
    },
    'UTR-02': {
      title: 'Utredning klar',
      kinds: ['utredning'],
      weight: 3,
      openedBy: ['utredning-inledd'],
      closedBy: ['utredning-avslutad'],
      extendedBy: 'utredning-forlangd',
    },
  },
  on: {
    'utredning-inledd': (f, e) => {
      // An inquiry about the child answers every report that waits, unless the reports are named. SoL (2025:400) 20:2.
      const named = [e.event.ref ?? []].flat();
      for (const report of [...f.openOf('anmalan')]) {
        if (named.length > 0 && !named.some((id) => f.instanceOf(id) === report)) continue;
        for (const round of report.rounds) {
          if (['ANM-06', 'ANM-07', 'ANM-08'].includes(round.clock)) f.close(round, e);
        }
        f.end(report, e.day, e.event.id);
        report.state = 'inledd';
        answerAfterDecision(f, e, report);
      }
      for (const clock of ['UFU-01', 'UFU-02', 'LVU-21']) for (const round of f.running(clock)) f.close(round, e);
      for (const followUp of [...f.openOf('uppfoljning')]) f.end(followUp, e.day, e.event.id);
    },
    'berorda-informerade': (f, e, inquiry) => {
      const round = inquiry?.rounds.find((r) => r.clock === 'UTR-01');
      if (!round || !inquiry) return;
      const recheck = typeof e.event['recheckOn'] === 'string' ? parseDay(e.event['recheckOn']) : null;
      if (e.event['postponedReason'] !== undefined && recheck) {
        f.extend(round, e, recheck);
        inquiry.data['doNotCall'] = true;
      } else {
        f.close(round, e);
      }
    },
    'utredning-avslutad': (f, e, inquiry) => {
      if (!inquiry) return;
      for (const followUp of f.openOf('uppfoljning')) {
        if (followUp.data['after'] === 'utredning' && followUp.rounds.length === 0) f.open('UFU-01', followUp, e);
      }
      for (const placement of f.openOf('placering'))
        if (placement.data['form'] === 'jourhem') f.open('PLC-08', placement, e);
    },
  },
});
