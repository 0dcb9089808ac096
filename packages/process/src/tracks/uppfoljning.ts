/** Follow-up after an inquiry, a placement or care. SoL (2025:400) 23 kap.; LVU 21 b §. */
import { after } from './fields.js';
import { track, type Folding } from './track.js';
import type { RunningInstance } from '../running.js';

const lastEnded = (f: Folding, kind: 'utredning' | 'placering'): RunningInstance | undefined =>
  f.all(kind).findLast((instance) => instance.closedOn !== undefined);

/** What ended last, when the entry does not say after what. */
function inferred(f: Folding): string {
  const inquiry = lastEnded(f, 'utredning')?.closedOn ?? '';
  const placement = lastEnded(f, 'placering')?.closedOn ?? '';
  const care = f.all('vard').findLast((c) => c.closedOn !== undefined)?.closedOn ?? '';
  if (care !== '' && care >= inquiry && care >= placement) return 'lvu';
  return placement > inquiry ? 'placering' : 'utredning';
}

export const uppfoljning = track({
  title: 'Uppföljning',
  kinds: {
    uppfoljning: {
      title: 'Uppföljning',
      column: 'placering-uppfoljning',
      states: { inledd: 'Inledd', avslutad: 'Avslutad' },
    },
  },
  events: {
    'uppfoljning-inledd': { title: 'Uppföljning inledd', act: 'Inled uppföljning', kind: 'uppfoljning', effect: 'opens', to: 'inledd', decision: 'dagligt', fields: { after } },
    'uppfoljning-avslutad': { title: 'Uppföljning avslutad', act: 'Avsluta uppföljningen', kind: 'uppfoljning', effect: 'closes', to: 'avslutad', decision: 'dagligt', fields: { after } },
  }, // prettier-ignore
  clocks: {
    'UFU-01': { title: 'Avsluta uppföljningen', kinds: ['uppfoljning'], weight: 3, openedBy: ['utredning-avslutad'], opensWhen: 'uppföljning efter utredningen inleds', closedBy: ['uppfoljning-avslutad', 'utredning-inledd'], byHook: true },
    'UFU-02': { title: 'Avsluta uppföljningen', kinds: ['uppfoljning'], weight: 3, openedBy: ['placering-avslutad'], opensWhen: 'uppföljning efter en placering enligt SoL inleds', closedBy: ['uppfoljning-avslutad', 'utredning-inledd'], byHook: true },
    'LVU-21': { title: 'Uppföljning efter vårdens upphörande', kinds: ['vard'], weight: 3, openedBy: ['vard-upphord'], opensWhen: 'barnet är under 18 år', closedBy: ['uppfoljning-avslutad', 'utredning-inledd'], byHook: true, closesByHook: true, outlives: true, endsAtAge: 18 },
  }, // prettier-ignore
  on: {
    'uppfoljning-inledd': (f, e, followUp) => {
      if (!followUp) return;
      const what = typeof e.event['after'] === 'string' ? e.event['after'] : inferred(f);
      followUp.data['after'] = what;
      const ended =
        what === 'utredning' ? lastEnded(f, 'utredning') : what === 'placering' ? lastEnded(f, 'placering') : undefined;
      if (!ended?.closedOn || !ended.closedBy || ended.closedOn > e.day) return;
      if (what === 'placering' && ended.data['ground'] !== 'SoL') return;
      f.open(what === 'utredning' ? 'UFU-01' : 'UFU-02', followUp, e, { from: ended.closedOn, cause: ended.closedBy });
    },
    'uppfoljning-avslutad': (f, e) => {
      for (const round of f.running('LVU-21')) f.close(round, e);
    },
  },
});
