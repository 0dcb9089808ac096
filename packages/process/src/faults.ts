/** What is wrong with the process itself that types cannot see. A test wants none. */
import { addDays } from './calendar/local-date.js';
import { CLOCKS, EVENTS, isEventType, KINDS, RULES } from './tracks/index.js';

/** Sentences, one a fault. */
export function faults(): readonly string[] {
  return [...eventFaults(), ...kindFaults(), ...clockFaults(), ...ruleFaults()];
}

function* eventFaults(): Iterable<string> {
  for (const [type, spec] of Object.entries(EVENTS)) {
    if (spec.kind === undefined) {
      if (spec.effect !== 'lone') yield `${type} acts on an instance but names no kind`;
      continue;
    }
    const kind = KINDS[spec.kind];
    if (!kind) yield `${type} names the kind ${spec.kind}, which no track has`;
    else if (spec.to !== undefined && !Object.hasOwn(kind.states, spec.to))
      yield `${type} leads to ${spec.to}, no state of ${spec.kind}`;
    else if (spec.to === undefined && !['notes', 'lone'].includes(spec.effect))
      yield `${type} ${spec.effect} but leads to no state`;
  }
}

function* kindFaults(): Iterable<string> {
  for (const [id, kind] of Object.entries(KINDS)) {
    const events = Object.values(EVENTS).filter((spec) => spec.kind === id);
    if (!events.some((spec) => spec.effect === 'opens' || spec.effect === 'joins')) yield `nothing opens ${id}`;
    if (!events.some((spec) => spec.effect === 'closes' || spec.effect === 'joins') && !kind.byHook)
      yield `nothing closes ${id}`;
    for (const state of Object.keys(kind.states)) {
      if (!events.some((spec) => spec.to === state) && !kind.byHook?.includes(state))
        yield `${id} never becomes ${state}`;
    }
  }
}

function* clockFaults(): Iterable<string> {
  for (const [id, clock] of Object.entries(CLOCKS)) {
    if (clock.closedBy.length === 0) yield `nothing closes the clock ${id}`;
    if (!RULES.some((rule) => rule.clock === id)) yield `the clock ${id} has no rule`;
    const named = [
      ...clock.closedBy,
      ...(clock.presupposedBy ?? []),
      ...(clock.extendedBy ? [clock.extendedBy] : []),
      ...(clock.byHook ? [] : clock.openedBy),
    ];
    for (const type of named) if (!isEventType(type)) yield `the clock ${id} waits for ${type}, which is no event`;
    for (const kind of clock.kinds) if (!KINDS[kind]) yield `the clock ${id} watches ${kind}, which no track has`;
  }
}

function* ruleFaults(): Iterable<string> {
  const byClock = new Map<string, (typeof RULES)[number][]>();
  for (const rule of RULES) {
    if (!Object.hasOwn(CLOCKS, rule.clock)) yield `a rule is for ${rule.clock}, which is no clock`;
    if (rule.law === '') yield `a rule for ${rule.clock} cites nothing`;
    if (rule.confidence === 'M' && rule.remark === undefined && CLOCKS[rule.clock]?.local !== true)
      yield `a rule for ${rule.clock} is M without saying what to check`;
    byClock.set(rule.clock, [...(byClock.get(rule.clock) ?? []), rule]);
  }
  for (const [clock, rules] of byClock) {
    const sorted = [...rules].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    for (const [i, rule] of sorted.entries()) {
      const next = sorted[i + 1];
      if (!next) continue;
      if (rule.validTo === undefined || rule.validTo >= next.validFrom)
        yield `two versions of ${clock} are in force on ${next.validFrom}`;
      else if (addDays(rule.validTo, 1) !== next.validFrom)
        yield `no version of ${clock} is in force on ${addDays(rule.validTo, 1)}`;
    }
  }
}
