/** Who may log what in a case that is seen. */
import type { Role } from '@tavlan/contract';
import type { EventType } from '@tavlan/process';
import { CASE_ROLES } from './route-roles.js';

/** The secretary records what happened at the meeting, and nothing of the investigation. */
const BY_SECRETARY: readonly EventType[] = [
  'namndbeslut',
  'jav-anmalt',
  'ordforandebeslut-anmalt',
  'delegationsbeslut-anmalt',
  'sammantrade-hallet',
  'protokoll-justerat',
  'justering-tillkannagiven',
];

export function mayLog(roles: readonly Role[], type: EventType): boolean {
  if (CASE_ROLES.some((role) => roles.includes(role))) return true;
  return roles.includes('namndsekreterare') && BY_SECRETARY.includes(type);
}
