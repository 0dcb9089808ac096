/** What can be done now: the board's, the form's and the whiteboard's common answer. */
import type { LocalDate } from './calendar/local-date.js';
import type { CaseFile, ClockRound, Instance } from './case-file.js';
import { asOn, outcomeOn } from './clocks.js';
import { columnOfType } from './columns.js';
import { effectiveEvents } from './corrections.js';
import type { Body, Column, Context, KindId, Register } from './definition.js';
import { fold } from './fold.js';
import { allowedBodies } from './law/delegation.js';
import { openOn, requirementsOf, type Requirement } from './requirements.js';
import { CLOCKS, EVENTS, KINDS, type EventType } from './tracks/index.js';

export type { Requirement };

export interface NextStep {
  readonly type: EventType;
  readonly act: string;
  readonly column: Column;
  /** The ref to log it with. */
  readonly instance?: string;
  /** Which instance is meant, in words. */
  readonly about?: string;
  readonly requirements: readonly Requirement[];
  /** Who may decide it; absent when it is no decision. */
  readonly bodies?: readonly Body[];
  readonly protective: boolean;
  /** A clock waits for it. */
  readonly awaited?: { readonly clock: string; readonly title: string; readonly lastDay?: LocalDate };
}

/** From what state of which kind a step is ordinarily taken; a step not listed can be logged but is not offered. */
const FROM: Readonly<Partial<Record<KindId, Readonly<Record<string, readonly EventType[]>>>>> = {
  anmalan: {
    inkommen: ['skyddsbedomning-gjord', 'utredning-inledd', 'aterkoppling-begard'],
    skyddsbedomd: [
      'utredning-inledd',
      'utredning-ej-inledd',
      'anmalan-tillford-utredning',
      'forhandsbedomning-forlangd',
      'aterkoppling-begard',
    ],
    forhandsbedomning: ['utredning-inledd', 'utredning-ej-inledd', 'aterkoppling-begard'],
  },
  utredning: {
    oppen: [
      'berorda-informerade',
      'utredningsplan-upprattad',
      'barnsamtal-genomfort',
      'utredning-kommunicerad',
      'utredning-forlangd',
      'forslag-till-beslut',
      'insats-beviljad',
      'utredning-avslutad',
      'omhandertagande-beslutat',
    ],
    forlangd: [
      'barnsamtal-genomfort',
      'utredning-kommunicerad',
      'forslag-till-beslut',
      'insats-beviljad',
      'utredning-avslutad',
      'omhandertagande-beslutat',
    ],
    kommunicerad: [
      'forslag-till-beslut',
      'utredning-avslutad',
      'utredning-forlangd',
      'insats-beviljad',
      'vardansokan-inkommen',
      'omhandertagande-beslutat',
    ],
  },
  'arende-i-namnd': {
    beredd: ['namndbeslut'],
    'pa-dagordning': ['namndbeslut'],
    aterremitterad: ['namndbeslut'],
    bordlagd: ['namndbeslut'],
  },
  sammantrade: { hallet: ['protokoll-justerat'], justerat: ['justering-tillkannagiven'] },
  omhandertagande: {
    beslutat: ['omhandertagande-understallt', 'omhandertagande-verkstallt', 'omhandertagande-upphort'],
    verkstallt: [
      'omhandertagande-understallt',
      'omhandertagande-faststallt',
      'omhandertagande-upphavt',
      'vardansokan-inkommen',
      'placering-paborjad',
    ],
    understallt: [
      'omhandertagande-faststallt',
      'omhandertagande-upphavt',
      'omhandertagande-verkstallt',
      'vardansokan-inkommen',
    ],
    faststallt: [
      'vardansokan-inkommen',
      'anstand-begart',
      'anstand-beviljat',
      'omhandertagande-verkstallt',
      'omhandertagande-upphort',
      'placering-paborjad',
    ],
  },
  vard: {
    ansokt: [
      'forhandling-utsatt',
      'muntlig-forhandling',
      'vard-beslutad',
      'vard-avslagen',
      'vardansokan-aterkallad',
      'offentligt-bitrade-begart',
    ],
    bifall: [
      'vard-paborjad',
      'placering-paborjad',
      'laga-kraft',
      'overvagande-vard',
      'omprovning-vard',
      'umgangesbegransning-beslutad',
      'vard-upphord',
    ],
    pagar: [
      'overvagande-vard',
      'omprovning-vard',
      'umgangesbegransning-beslutad',
      'hemlig-vistelseort-beslutad',
      'vard-upphord',
    ],
  },
  umgangesbegransning: { beslutad: ['umgangesbegransning-overvagd', 'umgangesbegransning-upphord'] },
  'hemlig-vistelseort': { beslutad: ['hemlig-vistelseort-overvagd', 'hemlig-vistelseort-upphord'] },
  'tillfalligt-flyttningsforbud': {
    beslutat: ['tillfalligt-flyttningsforbud-understallt'],
    understallt: ['tillfalligt-flyttningsforbud-faststallt', 'tillfalligt-flyttningsforbud-upphavt'],
    faststallt: ['flyttningsforbud-ansokt'],
  },
  flyttningsforbud: {
    ansokt: ['flyttningsforbud-beslutat'],
    beslutat: ['flyttningsforbud-overvagt', 'flyttningsforbud-upphort'],
  },
  'tillfalligt-utreseforbud': {
    beslutat: ['tillfalligt-utreseforbud-understallt'],
    understallt: ['tillfalligt-utreseforbud-faststallt', 'tillfalligt-utreseforbud-upphavt'],
    faststallt: ['utreseforbud-ansokt'],
  },
  utreseforbud: { ansokt: ['utreseforbud-beslutat'], beslutat: ['utreseforbud-omprovat', 'utreseforbud-upphort'] },
  mellantvang: { beslutat: ['mellantvang-omprovat', 'mellantvang-upphort'] },
  'skyddat-boende': {
    beslutat: ['skyddat-boende-understallt', 'placering-paborjad'],
    understallt: ['skyddat-boende-faststallt', 'placering-paborjad'],
    faststallt: ['skyddat-boende-ansokt', 'placering-paborjad'],
    ansokt: ['skyddat-boende-overvagt', 'skyddat-boende-upphort'],
    aktivt: ['skyddat-boende-overvagt', 'skyddat-boende-upphort'],
  },
  mal: {
    overklagat: ['overklagande-overlamnat', 'overklagande-avvisat'],
    overlamnat: ['muntlig-forhandling', 'dom-meddelad'],
    forhandling: ['dom-meddelad'],
  },
  delgivning: { delgivet: ['overklagande-inkommet', 'laga-kraft'] },
  insats: {
    beviljad: ['insats-verkstalld', 'placering-paborjad', 'rapporterad-till-ivo', 'insats-avslutad'],
    verkstalld: ['insats-uppfoljd', 'insats-avbruten', 'insats-avslutad'],
    avbruten: ['insats-ateruptagen', 'insats-avslutad', 'rapporterad-till-ivo'],
  },
  placering: {
    pagar: [
      'besok-hos-barnet',
      'genomforandeplan-upprattad',
      'region-underrattad',
      'socialsekreterare-utsedd',
      'overvagande-vard',
      'vardplan-reviderad',
      'placering-andrad',
      'placering-avslutad',
    ],
  },
  uppfoljning: { inledd: ['barnsamtal-genomfort', 'uppfoljning-avslutad'] },
  frist: { satt: ['frist-besvarad'] },
  plan: { planerad: ['planerad-handelse-genomford', 'planerad-handelse-installd'] },
  overflyttning: { begard: ['overflyttning-besvarad'] },
};

/** Always at hand, whatever runs. */
const ALWAYS: readonly EventType[] = [
  'anteckning',
  'kontakt',
  'planerad-handelse',
  'rod-lapp-satt',
  'arende-tilldelat',
];
/** Offered when nothing runs any more. */
const WHEN_QUIET: readonly EventType[] = ['uppfoljning-inledd', 'arende-avslutat', 'anmalan-inkommen'];

/**
 * The steps that can be taken on a day, awaited ones first by weight and last day, then in the order of the process. Every other
 * event type can be logged too; these are the ones worth offering.
 */
export function nextSteps(file: CaseFile, context: Context, today: LocalDate): readonly NextStep[] {
  const steps = new Map<string, NextStep>();
  const waiting = awaited(file, today);
  const add = (type: EventType, instance?: Instance): void => {
    const key = `${type} ${instance?.key ?? ''}`;
    if (!steps.has(key)) steps.set(key, stepOf(type, file, context, today, waiting, instance));
  };
  const byKey = new Map(file.instances.map((i) => [i.key, i] as const).reverse());
  for (const round of waiting) {
    const watched = byKey.get(round.instance);
    const closer = CLOCKS[round.clock]!.closedBy.find((type) => type in EVENTS) as EventType | undefined;
    if (closer) add(closer, watched);
  }
  const inquiryOpen = openOn(file, 'utredning', today).length > 0;
  const running = file.instances.filter((i) => i.openedOn <= today && (i.closedOn === undefined || i.closedOn > today));
  for (const instance of running)
    for (const type of FROM[instance.kind]?.[instance.state] ?? []) if (fits(type, inquiryOpen)) add(type, instance);
  if (
    openOn(file, 'placering', today).length +
      openOn(file, 'utredning', today).length +
      openOn(file, 'anmalan', today).length ===
    0
  )
    for (const type of WHEN_QUIET) add(type);
  if (file.reds.some((red) => red.from <= today && (red.to === undefined || red.to > today))) add('rod-lapp-lost');
  for (const type of ALWAYS) add(type);
  return [...steps.values()];
}

/**
 * The steps on a day that may lie back, for what is told afterwards: with today's knowledge of what had happened by then, and
 * nothing of what came later.
 */
export function nextStepsOn(register: Register, context: Context, on: LocalDate): readonly NextStep[] {
  const known = effectiveEvents(register.events).filter((e) => (e.on ?? e.onBetween?.[1] ?? '9999') <= on);
  return nextSteps(fold({ ...register, events: known }, context), context, on);
}

/** A report is joined to an open inquiry, or opens one; never both. SoL (2025:400) 20:2. */
function fits(type: EventType, inquiryOpen: boolean): boolean {
  if (type === 'anmalan-tillford-utredning') return inquiryOpen;
  return type !== 'utredning-inledd' || !inquiryOpen;
}

/** Clocks that run on the day, the most pressing first. */
function awaited(file: CaseFile, today: LocalDate): readonly ClockRound[] {
  const last = (round: ClockRound): string => asOn(round, today).lastDay ?? '9999';
  // What lapsed can no longer be saved by what it waited for; now the child is to be let go. LVU 9 §.
  const lapsed = new Set(
    file.instances
      .filter((i) => i.closedBy?.startsWith('lapse:') && i.closedOn! <= today)
      .map((i) => `${i.closedBy} ${i.key}`),
  );
  return file.clocks
    .filter(
      (round) =>
        round.from <= today &&
        !lapsed.has(`lapse:${round.clock} ${round.instance}`) &&
        ['open', 'overdue'].includes(outcomeOn(round, today)) &&
        !round.expires &&
        round.mootOn !== today &&
        !(round.mootOn !== undefined && round.mootOn <= today),
    )
    .sort((a, b) => a.weight - b.weight || (last(a) < last(b) ? -1 : last(a) > last(b) ? 1 : 0));
}

function stepOf(
  type: EventType,
  file: CaseFile,
  context: Context,
  today: LocalDate,
  waiting: readonly ClockRound[],
  instance: Instance | undefined,
): NextStep {
  const spec = EVENTS[type];
  const round = waiting.find(
    (r) =>
      CLOCKS[r.clock]!.closedBy.includes(type) &&
      (instance === undefined || r.instance === instance.key || spec.kind === undefined),
  );
  const lastDay = round && asOn(round, today).lastDay;
  const refersTo =
    instance && spec.effect !== 'opens' && (spec.kind === undefined || spec.kind === instance.kind)
      ? instance
      : undefined;
  return {
    type,
    act: spec.act,
    column: columnOfType(type, instance?.kind) ?? 'orosanmalan',
    ...(refersTo ? { instance: refersTo.key, about: `${KINDS[refersTo.kind].title} ${refersTo.openedOn}` } : {}),
    requirements: requirementsOf(type, file, today),
    ...(spec.decision ? { bodies: allowedBodies(spec.decision, context.delegation) } : {}),
    protective: spec.protective === true,
    ...(round ? { awaited: { clock: round.clock, title: round.title, ...(lastDay ? { lastDay } : {}) } } : {}),
  };
}
