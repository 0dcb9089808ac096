/** What a case shows that no clock shows. process.md §4; each rule stands in its own file with its law. */
import type { Finding } from '../case-file.js';
import type { Context } from '../definition.js';
import type { Machine } from '../folding.js';
import { ages } from './ages.js';
import { CaseInView } from './case-in-view.js';
import { careEndedByAge, compulsion } from './compulsion.js';
import { decisions, lawOf } from './decisions.js';
import type { FindingRule } from './finding-rule.js';
import type { FoldedEvent } from '../tracks/track.js';
import { inquiries } from './inquiries.js';
import { placements } from './placements.js';
import { EVENTS } from '../tracks/index.js';

export const FINDING_RULES: readonly FindingRule[] = [
  ...decisions,
  ...compulsion,
  ...placements,
  ...inquiries,
  ...ages,
];

const always = FINDING_RULES.filter((rule) => rule.on === 'any');
const byType = new Map(
  Object.keys(EVENTS).map((type) => [
    type,
    [...always, ...FINDING_RULES.filter((rule) => rule.on !== 'any' && rule.on.includes(type))],
  ]),
);

/** All findings of a folded case, in the order of its events. */
export function findingsOf(machine: Machine, context: Context): readonly Finding[] {
  const view = new CaseInView(machine, context);
  const found: Finding[] = [];
  const look = (rule: FindingRule, e: FoldedEvent): void => {
    const seen = rule.seen(e, view);
    if (!seen) return;
    found.push({
      finding: rule.finding,
      event: e.event.id,
      on: seen.from ?? e.day,
      law: lawOf(rule, e, view),
      confidence: rule.confidence ?? 'V',
      text: seen.text,
      ...(rule.local ? { local: true as const } : {}),
    });
  };
  for (const e of machine.ordered) {
    for (const rule of byType.get(e.event.type) ?? always) look(rule, e);
  }
  return [...found, ...careEndedByAge(view)];
}
