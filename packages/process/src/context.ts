/** The context a register is folded in when nothing else is said: the rules in force, no local decisions. */
import type { Context } from './definition.js';
import { RULES } from './tracks/index.js';

export function defaultContext(overrides: Partial<Context> = {}): Context {
  return {
    rules: RULES,
    meetings: [],
    committeeMeetings: [],
    localLengths: {},
    delegation: {},
    bornHere: false,
    ...overrides,
  };
}
