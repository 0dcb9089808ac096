/** The acts' rules in force and those before them. A new act is one more file and one more line here. */
import type { RuleVersion } from '../definition.js';
import { lvu1990 } from './lvu-1990.js';
import { otherActs } from './other-acts.js';
import { sol2001 } from './sol-2001.js';
import { sol2025 } from './sol-2025.js';

export const STATUTES: readonly RuleVersion[] = [...sol2001, ...sol2025, ...lvu1990, ...otherActs];
