/** Looks up the version of a clock's rule that was in force on a day. */
import type { LocalDate } from './calendar/local-date.js';
import type { RuleVersion } from './definition.js';

const tables = new WeakMap<readonly RuleVersion[], ReadonlyMap<string, readonly RuleVersion[]>>();

function versionsOf(rules: readonly RuleVersion[], clock: string): readonly RuleVersion[] {
  let table = tables.get(rules);
  if (!table) {
    const byClock = new Map<string, RuleVersion[]>();
    for (const rule of rules) byClock.set(rule.clock, [...(byClock.get(rule.clock) ?? []), rule]);
    for (const versions of byClock.values()) versions.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
    table = byClock;
    tables.set(rules, table);
  }
  return table.get(clock) ?? [];
}

/** The version in force on the day, the newest where a successor overlaps; none before the rule existed. */
export function ruleInForce(rules: readonly RuleVersion[], clock: string, on: LocalDate): RuleVersion | undefined {
  return versionsOf(rules, clock).findLast(
    (rule) => rule.validFrom <= on && (rule.validTo === undefined || on <= rule.validTo),
  );
}

/** Later versions that also govern rounds already running. */
export function laterRules(rules: readonly RuleVersion[], clock: string, after: LocalDate): readonly RuleVersion[] {
  return versionsOf(rules, clock).filter((rule) => rule.appliesToRunning === true && rule.validFrom > after);
}
