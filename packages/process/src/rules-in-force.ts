/** Looks up the version of a clock's rule that was in force on a day. */
import type { LocalDate } from './calendar/local-date.js';
import type { RuleVersion } from './definition.js';

interface Versions {
  readonly all: readonly RuleVersion[];
  /** Those that also govern rounds already running. */
  readonly forRunning: readonly RuleVersion[];
}

const tables = new WeakMap<readonly RuleVersion[], ReadonlyMap<string, Versions>>();
const NONE: readonly RuleVersion[] = [];

function versionsOf(rules: readonly RuleVersion[], clock: string): Versions | undefined {
  let table = tables.get(rules);
  if (!table) {
    const byClock = new Map<string, RuleVersion[]>();
    for (const rule of rules) byClock.set(rule.clock, [...(byClock.get(rule.clock) ?? []), rule]);
    const versions = new Map<string, Versions>();
    for (const [id, all] of byClock) {
      all.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
      versions.set(id, { all, forRunning: all.filter((rule) => rule.appliesToRunning === true) });
    }
    table = versions;
    tables.set(rules, table);
  }
  return table.get(clock);
}

/** The version in force on the day, the newest where a successor overlaps; none before the rule existed. */
export function ruleInForce(rules: readonly RuleVersion[], clock: string, on: LocalDate): RuleVersion | undefined {
  const all = versionsOf(rules, clock)?.all ?? NONE;
  for (let i = all.length - 1; i >= 0; i -= 1) {
    const rule = all[i]!;
    if (rule.validFrom <= on && (rule.validTo === undefined || on <= rule.validTo)) return rule;
  }
  return undefined;
}

/** Later versions that also govern rounds already running. */
export function laterRules(rules: readonly RuleVersion[], clock: string, after: LocalDate): readonly RuleVersion[] {
  const later = versionsOf(rules, clock)?.forRunning ?? NONE;
  return later.length === 0 ? later : later.filter((rule) => rule.validFrom > after);
}
