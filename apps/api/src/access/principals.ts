/** What an actor is, in the eyes of `case_grant`. */
import type { Actor } from './actor.js';

/** Sees every case of one municipality: the service's own bookkeeping, never a person. */
export const SERVICE = 'service';

export const userPrincipal = (userId: string): string => `user:${userId}`;
/** The line above the handlers of a unit. */
export const leadPrincipal = (unit: string): string => `lead:${unit}`;
/** Handlers of a unit, for what nobody has been given yet. */
export const intakePrincipal = (unit: string): string => `intake:${unit}`;

/** Whoever prepares the meetings of the nämnd, for the matters handed to it. */
export const SECRETARY = 'secretary:namnd';

export function principalsOf(actor: Actor): string[] {
  const leads = actor.roles.includes('arbetsledare') || actor.roles.includes('chef');
  const handles = actor.roles.includes('handlaggare');
  return [
    userPrincipal(actor.userId),
    ...(leads ? actor.units.map(leadPrincipal) : []),
    ...(handles ? actor.units.map(intakePrincipal) : []),
    ...(actor.roles.includes('namndsekreterare') ? [SECRETARY] : []),
  ];
}
