/**
 * Who may decide what. SoL (2025:400) 30:5–12 (before: SoL (2001:453) 10:4–6), KL (2017:725) 6:37–40.
 * A municipality's delegation order may narrow it, never widen it.
 */
import { day, type LocalDate } from '../calendar/local-date.js';
import type { Body, Context, DecisionKey, RegisterEvent } from '../definition.js';

const BOARD: readonly Body[] = ['utskott', 'namnd'];
const URGENT: readonly Body[] = [...BOARD, 'ordforande', 'ledamot'];
const OFFICIALS: readonly Body[] = ['handlaggare', 'arbetsledare', 'chef', ...BOARD];

const MATRIX: Readonly<Record<DecisionKey, readonly Body[]>> = {
  dagligt: OFFICIALS,
  // The chair or a member with a mandate where it cannot wait (KL 6:39).
  'oppen-insats': [...OFFICIALS, 'ordforande', 'ledamot'],
  'enskilt-hem': BOARD,
  overvagande: BOARD,
  // The chair only where it cannot wait and the nämnd has given the mandate (KL 6:39); HFD 2016:74.
  'umgange-vistelseort': URGENT,
  'ansokan-tvang': BOARD,
  'akut-tvang': URGENT,
  'placering-tvang': URGENT,
  'planerad-flytt': BOARD,
  'upphor-akut': OFFICIALS,
  vardnad: ['namnd'],
  'overklaga-dom': URGENT,
  domstolens: ['domstol'],
};

/** Decisions that a court may also take, so that its name on them is no deviation. */
const COURT_TOO: readonly DecisionKey[] = [
  'akut-tvang',
  'umgange-vistelseort',
  'ansokan-tvang',
  'placering-tvang',
  'upphor-akut',
];

const NEW_ACT = day('2025-07-01');

/** The bodies that may take the decision, by law and by the municipality's own order. */
export function allowedBodies(decision: DecisionKey, delegation: Context['delegation'] = {}): readonly Body[] {
  const byLaw = MATRIX[decision];
  const locally = delegation[decision];
  return locally ? byLaw.filter((body) => locally.includes(body)) : byLaw;
}

/** Whether the body may take the decision; an unknown body never gives a deviation. */
export function mayDecide(
  decision: DecisionKey,
  body: Body | undefined,
  delegation: Context['delegation'] = {},
): boolean {
  if (body === undefined) return true;
  return allowedBodies(decision, delegation).includes(body) || (body === 'domstol' && COURT_TOO.includes(decision));
}

/** The paragraph behind the delegation of a decision on a day. */
export function delegationLaw(decision: DecisionKey, on: LocalDate): string {
  if (on < NEW_ACT) return 'SoL (2001:453) 10:4';
  if (decision === 'enskilt-hem' || decision === 'overvagande') return 'SoL (2025:400) 30:6–7';
  return decision === 'vardnad' ? 'SoL (2025:400) 30:10' : 'SoL (2025:400) 30:7';
}

const BOARD_DECISIONS: Readonly<Record<string, DecisionKey>> = {
  inleda: 'dagligt',
  forlanga: 'dagligt',
  insats: 'oppen-insats',
  placering: 'placering-tvang',
  omplacering: 'planerad-flytt',
  'ansokan-lvu': 'ansokan-tvang',
  overvagande: 'overvagande',
  omprovning: 'overvagande',
  umgange: 'umgange-vistelseort',
  vistelseort: 'umgange-vistelseort',
  upphorande: 'ansokan-tvang',
  flyttningsforbud: 'ansokan-tvang',
  utreseforbud: 'ansokan-tvang',
  vardnad: 'vardnad',
  overklagande: 'overklaga-dom',
};

const PRIVATE_HOMES = ['familjehem', 'jourhem', 'natverkshem', 'annat-enskilt-hem'];

/** The row of the matrix that an event falls under, looking at what it decides. */
export function decisionOf(event: RegisterEvent, fixed: DecisionKey | undefined): DecisionKey | undefined {
  if (event.type === 'namndbeslut') return BOARD_DECISIONS[String(event['decisionType'])];
  if (event.type === 'placering-paborjad') {
    if (String(event['ground']).startsWith('LVU')) return 'placering-tvang';
    return PRIVATE_HOMES.includes(String(event['form'])) ? 'enskilt-hem' : 'oppen-insats';
  }
  if (event.type === 'insats-beviljad' && PRIVATE_HOMES.includes(String(event['kind']))) return 'enskilt-hem';
  return fixed;
}
