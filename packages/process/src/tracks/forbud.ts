/** Bans on removing a child from a home and on leaving the country: LVU 24–31 i §§; shelter: lag (2024:79). */
import { until } from './fields.js';
import { track, type FoldedEvent, type Folding, type OpenOptions } from './track.js';
import type { RunningInstance } from '../running.js';

const ban = (title: string, states: Readonly<Record<string, string>>) =>
  ({
    title,
    column: 'forvaltningsratt',
    states,
    pulls: (state: string) => (state === 'beslutat' ? 'placering-uppfoljning' : 'forvaltningsratt'),
  }) as const;

const urgentStates = { beslutat: 'Beslutat', understallt: 'Underställt', faststallt: 'Fastställt', upphort: 'Upphört' };
const urgent = (title: string) => ({ title, column: 'forvaltningsratt', states: urgentStates }) as const;

/** The child lives in the shelter now: the time to apply and the reviews run, once a measure. Lag (2024:79) 4:6, 5:3. */
export function beginShelter(f: Folding, e: FoldedEvent, shelter: RunningInstance, options: OpenOptions = {}): void {
  if (shelter.rounds.some((r) => r.clock === 'SKB-03' || r.clock === 'SKB-05')) return;
  if (shelter.state !== 'aktivt') f.meetBefore(f.open('SKB-03', shelter, e, options), shelter.data['appliedBy']);
  f.open('SKB-05', shelter, e, options);
}

export const forbud = track({
  title: 'Förbud och skyddat boende',
  kinds: {
    'tillfalligt-flyttningsforbud': urgent('Tillfälligt flyttningsförbud'),
    flyttningsforbud: ban('Flyttningsförbud', { ansokt: 'Ansökt', beslutat: 'Beslutat', upphort: 'Upphört' }),
    'tillfalligt-utreseforbud': urgent('Tillfälligt utreseförbud'),
    utreseforbud: ban('Utreseförbud', { ansokt: 'Ansökt', beslutat: 'Beslutat', upphort: 'Upphört' }),
    'skyddat-boende': {
      title: 'Skyddat boende',
      column: 'forvaltningsratt',
      states: {
        beslutat: 'Beslutat',
        understallt: 'Underställt',
        faststallt: 'Fastställt',
        ansokt: 'Ansökt',
        aktivt: 'Pågår',
        upphort: 'Upphört',
      },
      // What the nämnd has decided is not settled until the court has. Lag (2024:79) 4:3–6.
      pulls: (state) => (state === 'aktivt' ? 'placering-uppfoljning' : 'forvaltningsratt'),
    },
  },
  events: {
    'tillfalligt-flyttningsforbud-beslutat': { title: 'Tillfälligt flyttningsförbud beslutat', act: 'Registrera tillfälligt flyttningsförbud', kind: 'tillfalligt-flyttningsforbud', effect: 'opens', to: 'beslutat', decision: 'akut-tvang', protective: true },
    'tillfalligt-flyttningsforbud-understallt': { title: 'Tillfälligt flyttningsförbud underställt', act: 'Registrera att handlingarna har kommit in till rätten', kind: 'tillfalligt-flyttningsforbud', effect: 'moves', to: 'understallt', protective: true },
    'tillfalligt-flyttningsforbud-faststallt': { title: 'Tillfälligt flyttningsförbud fastställt', act: 'Registrera rättens fastställelse', kind: 'tillfalligt-flyttningsforbud', effect: 'moves', to: 'faststallt', decision: 'domstolens', protective: true },
    'tillfalligt-flyttningsforbud-upphavt': { title: 'Tillfälligt flyttningsförbud upphävt', act: 'Registrera att förbudet har upphävts', kind: 'tillfalligt-flyttningsforbud', effect: 'closes', to: 'upphort', protective: true },
    'flyttningsforbud-ansokt': { title: 'Flyttningsförbud ansökt', act: 'Registrera ansökan om flyttningsförbud', kind: 'flyttningsforbud', effect: 'joins', to: 'ansokt', decision: 'ansokan-tvang' },
    'flyttningsforbud-beslutat': { title: 'Flyttningsförbud beslutat av domstol', act: 'Registrera dom om flyttningsförbud', kind: 'flyttningsforbud', effect: 'joins', to: 'beslutat', decision: 'domstolens' },
    'flyttningsforbud-overvagt': { title: 'Flyttningsförbud övervägt', act: 'Registrera övervägande av flyttningsförbudet', kind: 'flyttningsforbud', effect: 'moves', to: 'beslutat', decision: 'overvagande' },
    'flyttningsforbud-upphort': { title: 'Flyttningsförbud upphört', act: 'Besluta att flyttningsförbudet ska upphöra', kind: 'flyttningsforbud', effect: 'closes', to: 'upphort', decision: 'ansokan-tvang' },
    'tillfalligt-utreseforbud-beslutat': { title: 'Tillfälligt utreseförbud beslutat', act: 'Registrera tillfälligt utreseförbud', kind: 'tillfalligt-utreseforbud', effect: 'opens', to: 'beslutat', decision: 'akut-tvang', protective: true },
    'tillfalligt-utreseforbud-understallt': { title: 'Tillfälligt utreseförbud underställt', act: 'Registrera att handlingarna har kommit in till rätten', kind: 'tillfalligt-utreseforbud', effect: 'moves', to: 'understallt', protective: true },
    'tillfalligt-utreseforbud-faststallt': { title: 'Tillfälligt utreseförbud fastställt', act: 'Registrera rättens fastställelse', kind: 'tillfalligt-utreseforbud', effect: 'moves', to: 'faststallt', decision: 'domstolens', protective: true },
    'tillfalligt-utreseforbud-upphavt': { title: 'Tillfälligt utreseförbud upphävt', act: 'Registrera att förbudet har upphävts', kind: 'tillfalligt-utreseforbud', effect: 'closes', to: 'upphort', protective: true },
    'utreseforbud-ansokt': { title: 'Utreseförbud ansökt', act: 'Registrera ansökan om utreseförbud', kind: 'utreseforbud', effect: 'joins', to: 'ansokt', decision: 'ansokan-tvang' },
    'utreseforbud-beslutat': { title: 'Utreseförbud beslutat av domstol', act: 'Registrera dom om utreseförbud', kind: 'utreseforbud', effect: 'joins', to: 'beslutat', decision: 'domstolens' },
    'utreseforbud-omprovat': { title: 'Utreseförbud omprövat', act: 'Registrera omprövning av utreseförbudet', kind: 'utreseforbud', effect: 'moves', to: 'beslutat', decision: 'ansokan-tvang' },
    'utreseforbud-upphort': { title: 'Utreseförbud upphört', act: 'Besluta att utreseförbudet ska upphöra', kind: 'utreseforbud', effect: 'closes', to: 'upphort', decision: 'ansokan-tvang' },
    'skyddat-boende-beslutat': { title: 'Skyddat boende beslutat', act: 'Registrera beslut om skyddat boende', kind: 'skyddat-boende', effect: 'joins', to: 'beslutat', decision: 'akut-tvang', protective: true },
    'skyddat-boende-understallt': { title: 'Skyddat boende underställt', act: 'Registrera att handlingarna har kommit in till rätten', kind: 'skyddat-boende', effect: 'moves', to: 'understallt', protective: true },
    'skyddat-boende-faststallt': { title: 'Skyddat boende fastställt', act: 'Registrera rättens fastställelse', kind: 'skyddat-boende', effect: 'moves', to: 'faststallt', decision: 'domstolens', protective: true },
    'skyddat-boende-ansokt': { title: 'Skyddat boende ansökt', act: 'Registrera ansökan om skyddat boende', kind: 'skyddat-boende', effect: 'moves', to: 'ansokt', decision: 'ansokan-tvang' },
    'skyddat-boende-overvagt': { title: 'Skyddat boende övervägt', act: 'Registrera övervägande av skyddat boende', kind: 'skyddat-boende', effect: 'moves', to: 'aktivt', decision: 'overvagande', fields: { until } },
    'skyddat-boende-upphort': { title: 'Skyddat boende upphört', act: 'Registrera att insatsen skyddat boende har upphört', kind: 'skyddat-boende', effect: 'closes', to: 'upphort' },
  }, // prettier-ignore
  clocks: {
    'LVU-24': { title: 'Övervägande av flyttningsförbud', kinds: ['flyttningsforbud'], weight: 3, openedBy: ['flyttningsforbud-beslutat'], closedBy: ['flyttningsforbud-overvagt'], repeats: true, endsAtAge: 18 },
    'LVU-25': { title: 'Underställ det tillfälliga flyttningsförbudet', kinds: ['tillfalligt-flyttningsforbud'], weight: 1, openedBy: ['tillfalligt-flyttningsforbud-beslutat'], closedBy: ['tillfalligt-flyttningsforbud-understallt'], presupposedBy: ['tillfalligt-flyttningsforbud-faststallt', 'tillfalligt-flyttningsforbud-upphavt'], lapse: 'ends-measure' },
    'LVU-26': { title: 'Ansök om flyttningsförbud', kinds: ['tillfalligt-flyttningsforbud'], weight: 1, openedBy: ['tillfalligt-flyttningsforbud-faststallt'], closedBy: ['flyttningsforbud-ansokt'], presupposedBy: ['flyttningsforbud-beslutat'], lapse: 'ends-measure' },
    'LVU-28': { title: 'Omprövning av utreseförbud', kinds: ['utreseforbud'], weight: 3, openedBy: ['utreseforbud-beslutat'], closedBy: ['utreseforbud-omprovat'], repeats: true, endsAtAge: 18 },
    'LVU-29': { title: 'Underställ det tillfälliga utreseförbudet', kinds: ['tillfalligt-utreseforbud'], weight: 1, openedBy: ['tillfalligt-utreseforbud-beslutat'], closedBy: ['tillfalligt-utreseforbud-understallt'], presupposedBy: ['tillfalligt-utreseforbud-faststallt', 'tillfalligt-utreseforbud-upphavt'], lapse: 'ends-measure' },
    'LVU-30': { title: 'Ansök om utreseförbud', kinds: ['tillfalligt-utreseforbud'], weight: 1, openedBy: ['tillfalligt-utreseforbud-faststallt'], closedBy: ['utreseforbud-ansokt'], presupposedBy: ['utreseforbud-beslutat'], extendedBy: 'anstand-beviljat', lapse: 'ends-measure' },
    'SKB-02': { title: 'Underställ beslutet om skyddat boende', kinds: ['skyddat-boende'], weight: 1, openedBy: ['skyddat-boende-beslutat'], opensWhen: 'beslutet inte är domstolens', closedBy: ['skyddat-boende-understallt'], presupposedBy: ['skyddat-boende-faststallt'], lapse: 'releases-placed-child', byHook: true },
    'SKB-03': { title: 'Ansök om skyddat boende', kinds: ['skyddat-boende'], weight: 1, openedBy: ['placering-paborjad'], opensWhen: 'placeringen sker med stöd av beslutet om skyddat boende', closedBy: ['skyddat-boende-ansokt'], extendedBy: 'anstand-beviljat', lapse: 'releases-placed-child', byHook: true },
    'SKB-05': { title: 'Övervägande av skyddat boende', kinds: ['skyddat-boende'], weight: 3, openedBy: ['placering-paborjad'], opensWhen: 'placeringen sker med stöd av beslutet om skyddat boende', closedBy: ['skyddat-boende-overvagt'], byHook: true, repeats: true, endsAtAge: 18 },
  }, // prettier-ignore
  on: {
    'tillfalligt-flyttningsforbud-faststallt': (f, _e, measure) => {
      const applied = f.openOf('flyttningsforbud').find((ban) => ban.state === 'ansokt');
      f.meetBefore(
        measure?.rounds.find((r) => r.clock === 'LVU-26'),
        applied?.key,
      );
    },
    'tillfalligt-utreseforbud-faststallt': (f, _e, measure) => {
      const applied = f.openOf('utreseforbud').find((ban) => ban.state === 'ansokt');
      f.meetBefore(
        measure?.rounds.find((r) => r.clock === 'LVU-30'),
        applied?.key,
      );
    },
    'skyddat-boende-beslutat': (f, e, shelter) => {
      if (!shelter) return;
      const placement = f.openOf('placering').findLast((p) => p.data['form'] === 'skyddat-boende');
      if (e.event.by === 'domstol') {
        // The court has granted what was applied for: nothing more is to be submitted or applied for. Lag (2024:79) 3 kap.
        shelter.state = 'aktivt';
        if (placement && !shelter.rounds.some((r) => r.clock === 'SKB-05'))
          f.open('SKB-05', shelter, e, { from: placement.openedOn, cause: placement.key });
        return;
      }
      if (!shelter.rounds.some((r) => r.clock === 'SKB-02')) f.open('SKB-02', shelter, e);
      if (placement) beginShelter(f, e, shelter, { from: placement.openedOn, cause: placement.key });
    },
    'skyddat-boende-ansokt': (_f, e, shelter) => {
      if (shelter) shelter.data['appliedBy'] = e.event.id;
    },
    'flyttningsforbud-beslutat': (f, e) => {
      for (const measure of [...f.openOf('tillfalligt-flyttningsforbud')]) f.end(measure, e.day, e.event.id);
    },
    'utreseforbud-beslutat': (f, e) => {
      for (const measure of [...f.openOf('tillfalligt-utreseforbud')]) f.end(measure, e.day, e.event.id);
    },
  },
});
