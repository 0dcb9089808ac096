/** All tracks together: the events, kinds and clocks of the process. */
import type { ClockSpec, Column, EventSpec, KindId, KindSpec, RuleVersion } from '../definition.js';
import { STATUTES } from '../law/index.js';
import { anmalan } from './anmalan.js';
import { arende } from './arende.js';
import { begransning } from './begransning.js';
import { domstol } from './domstol.js';
import { forbud } from './forbud.js';
import { insats } from './insats.js';
import { namnd } from './namnd.js';
import { omhandertagande } from './omhandertagande.js';
import { placering } from './placering.js';
import type { Hook, TrackSpec } from './track.js';
import { uppfoljning } from './uppfoljning.js';
import { utredning } from './utredning.js';
import { vard } from './vard.js';

export const TRACKS = {
  anmalan,
  utredning,
  namnd,
  omhandertagande,
  vard,
  begransning,
  forbud,
  domstol,
  insats,
  placering,
  uppfoljning,
  arende,
} as const;
export type TrackId = keyof typeof TRACKS;

export const COLUMN_TITLES: Readonly<Record<Column, string>> = {
  orosanmalan: 'Orosanmälan',
  forhandsbedomning: 'Förhandsbedömning',
  utredning: 'Utredning',
  namnd: 'Nämnd/utskott',
  forvaltningsratt: 'Förvaltningsrätt',
  'placering-uppfoljning': 'Insats, placering, uppföljning',
  avslutat: 'Avslutat',
};

const allEvents = {
  ...anmalan.events,
  ...utredning.events,
  ...namnd.events,
  ...omhandertagande.events,
  ...vard.events,
  ...begransning.events,
  ...forbud.events,
  ...domstol.events,
  ...insats.events,
  ...placering.events,
  ...uppfoljning.events,
  ...arende.events,
};
export type EventType = keyof typeof allEvents;

const tracks: readonly [TrackId, TrackSpec][] = Object.entries(TRACKS) as [TrackId, TrackSpec][];
const trackOf = new Map(tracks.flatMap(([id, spec]) => Object.keys(spec.events).map((type) => [type, id] as const)));

type Events = { readonly [T in EventType]: (typeof allEvents)[T] & EventSpec & { readonly track: TrackId } };
/** Every event type with its track. */
export const EVENTS = Object.fromEntries(
  Object.entries(allEvents).map(([type, spec]) => [type, { ...spec, track: trackOf.get(type)! }]),
) as unknown as Events;

export const isEventType = (text: string): text is EventType => Object.hasOwn(EVENTS, text);

const merged = <T>(part: (spec: TrackSpec) => Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign({}, ...tracks.map(([, spec]) => part(spec))) as Readonly<Record<string, T>>;

export const KINDS = merged<KindSpec>((spec) => spec.kinds as Readonly<Record<string, KindSpec>>) as Readonly<
  Record<KindId, KindSpec>
>;
export const CLOCKS: Readonly<Record<string, ClockSpec>> = merged((spec) => spec.clocks);

/** Every version of every clock's rule. */
export const RULES: readonly RuleVersion[] = [...STATUTES, ...tracks.flatMap(([, spec]) => spec.rules ?? [])];

/** Every track's hooks for an event, in the order of the tracks. */
export const HOOKS: ReadonlyMap<string, readonly Hook[]> = new Map(
  Object.keys(EVENTS).map((type) => [
    type,
    tracks.flatMap(([, spec]) => (Object.hasOwn(spec.on, type) ? [spec.on[type]!] : [])),
  ]),
);
