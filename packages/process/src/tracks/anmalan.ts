/** A report of concern: received, assessed for immediate protection, opened or not. SoL (2025:400) 19–20 kap. */

import { choice, flag, reason, until } from './fields.js';
import { track, type Folding } from './track.js';
import type { RunningInstance } from '../running.js';

const inquiryOpen = (f: Folding): boolean => f.openOf('utredning').length > 0;

/** Only who reports under SoL 19:1–19:3 has a right to an answer (19:6). */
const hasRightToAnswer = (report: RunningInstance): boolean =>
  [undefined, 'anmalningsskyldig', 'annan-kommun'].includes(report.data['source'] as string | undefined);

export const anmalan = track({
  title: 'Orosanmälan',
  kinds: {
    anmalan: {
      title: 'Anmälan',
      column: 'orosanmalan',
      states: {
        inkommen: 'Inkommen',
        skyddsbedomd: 'Skyddsbedömd',
        forhandsbedomning: 'Förhandsbedömning förlängd',
        inledd: 'Utredning inledd',
        'ej-inledd': 'Utredning inte inledd',
        'tillford-utredning': 'Tillförd pågående utredning',
      },
      byHook: ['inledd'],
      pulls: (state) => (state === 'inkommen' ? 'orosanmalan' : 'forhandsbedomning'),
    },
  },
  events: {
    'anmalan-inkommen': {
      title: 'Anmälan inkommen',
      act: 'Registrera anmälan',
      kind: 'anmalan',
      effect: 'opens',
      to: 'inkommen',
      fields: {
        source: choice('Hur uppgiften kom in', {
          anmalningsskyldig: 'Anmälan från anmälningsskyldig',
          privat: 'Anmälan från privatperson',
          anonym: 'Anonym anmälan',
          'annan-kommun': 'Anmälan från annan kommun',
          ansokan: 'Egen ansökan',
          'egen-kannedom': 'Egen kännedom',
        }),
        reporter: choice('Anmälare', {
          skola: 'Skola',
          forskola: 'Förskola',
          polis: 'Polis',
          'halso-sjukvard': 'Hälso- och sjukvård',
          bup: 'BUP',
          socialtjanst: 'Socialtjänst',
          ovrig: 'Övrig',
        }),
        violence: flag('Misstanke om våld av eller mot närstående'),
        acute: flag('Akut'),
        feedbackRequested: flag('Anmälaren vill ha återkoppling'),
        late: flag('Kom in sent på dagen'),
      },
    },
    'skyddsbedomning-gjord': {
      title: 'Skyddsbedömning gjord',
      act: 'Gör skyddsbedömning',
      kind: 'anmalan',
      effect: 'moves',
      to: 'skyddsbedomd',
      decision: 'dagligt',
      protective: true,
      fields: { immediateProtection: flag('Behov av omedelbart skydd') },
    },
    'aterkoppling-begard': {
      title: 'Återkoppling begärd',
      act: 'Anteckna begäran om återkoppling',
      kind: 'anmalan',
      effect: 'notes',
    },
    'aterkoppling-lamnad': {
      title: 'Återkoppling lämnad',
      act: 'Ge anmälaren återkoppling',
      kind: 'anmalan',
      effect: 'notes',
      fields: { refused: flag('Återkoppling nekad'), reason },
    },
    'forhandsbedomning-forlangd': {
      title: 'Förhandsbedömning förlängd',
      act: 'Förläng förhandsbedömningen',
      kind: 'anmalan',
      effect: 'moves',
      to: 'forhandsbedomning',
      decision: 'dagligt',
      fields: { reason: { ...reason, label: 'Synnerliga skäl', required: true }, until: { ...until, required: true } },
    },
    'utredning-ej-inledd': {
      title: 'Utredning inte inledd',
      act: 'Besluta att inte inleda utredning',
      kind: 'anmalan',
      effect: 'closes',
      to: 'ej-inledd',
      decision: 'dagligt',
      fields: { reason },
    },
    'anmalan-tillford-utredning': {
      title: 'Anmälan tillförd utredning',
      act: 'För anmälan till pågående utredning',
      kind: 'anmalan',
      effect: 'closes',
      to: 'tillford-utredning',
      decision: 'dagligt',
    },
  },
  clocks: {
    'ANM-03': {
      title: 'Skyddsbedömning',
      kinds: ['anmalan'],
      weight: 2,
      openedBy: ['anmalan-inkommen'],
      opensWhen: 'inte en ansökan; nästa dag när anmälan kom in sent',
      closedBy: ['skyddsbedomning-gjord'],
      byHook: true,
      outlives: true,
    },
    'ANM-05': {
      title: 'Återkoppling till anmälaren',
      kinds: ['anmalan'],
      weight: 3,
      openedBy: ['utredning-inledd', 'utredning-ej-inledd', 'aterkoppling-begard', 'anmalan-inkommen'],
      opensWhen:
        'återkoppling är begärd av en anmälningsskyldig; genast när den begärs senare eller utredning redan pågår',
      closedBy: ['aterkoppling-lamnad'],
      byHook: true,
      outlives: true,
      closerMayPrecede: true,
    },
    'ANM-06': {
      title: 'Förhandsbedömning',
      kinds: ['anmalan'],
      weight: 3,
      openedBy: ['anmalan-inkommen'],
      opensWhen: 'inte en ansökan och ingen öppen utredning om barnet',
      closedBy: ['utredning-inledd', 'utredning-ej-inledd', 'anmalan-tillford-utredning'],
      extendedBy: 'forhandsbedomning-forlangd',
      byHook: true,
    },
    'ANM-07': {
      title: 'Inled utredning efter ansökan eller egen kännedom',
      kinds: ['anmalan'],
      weight: 3,
      openedBy: ['anmalan-inkommen'],
      opensWhen: 'ansökan eller egen kännedom, och ingen öppen utredning',
      closedBy: ['utredning-inledd', 'utredning-ej-inledd'],
      byHook: true,
    },
    'ANM-08': {
      title: 'Inled utredning vid misstanke om våld',
      kinds: ['anmalan'],
      weight: 2,
      openedBy: ['anmalan-inkommen'],
      opensWhen: 'misstanke om våld av eller mot närstående, och ingen öppen utredning',
      closedBy: ['utredning-inledd'],
      byHook: true,
    },
  },
  on: {
    'anmalan-inkommen': (f, e, report) => {
      if (!report) return;
      const { source, violence, feedbackRequested, late } = e.event;
      report.data['source'] = source;
      report.data['asked'] = feedbackRequested === true;
      if (source !== 'ansokan') {
        f.open('ANM-03', report, e, late === true ? { length: { days: 1 } } : {});
        if (!inquiryOpen(f)) f.open('ANM-06', report, e);
      }
      if (!inquiryOpen(f)) {
        if (source === 'ansokan' || source === 'egen-kannedom') f.open('ANM-07', report, e);
        if (violence === true) f.open('ANM-08', report, e);
      } else if (feedbackRequested === true && hasRightToAnswer(report)) {
        f.open('ANM-05', report, e, { length: { days: 0 } });
      }
    },
    'aterkoppling-begard': (f, e, report) => {
      if (!report || !hasRightToAnswer(report)) return;
      if (report.closedOn !== undefined || inquiryOpen(f)) f.open('ANM-05', report, e, { length: { days: 0 } });
      else report.data['asked'] = true;
    },
    'utredning-ej-inledd': (f, e, report) => answerAfterDecision(f, e, report),
  },
});

/** One week after the decision to open or not, when the reporter asked before it. SoL (2025:400) 19:6. */
export function answerAfterDecision(
  f: Folding,
  e: Parameters<Folding['open']>[2],
  report: RunningInstance | undefined,
): void {
  if (report?.data['asked'] === true && hasRightToAnswer(report)) f.open('ANM-05', report, e);
}
