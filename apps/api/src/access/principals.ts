/** What an actor is, in the eyes of `case_grant`. */
import type { Actor } from './actor.js';

/** Sees every case of one municipality: the service's own bookkeeping, never a person. */
export const SERVICE = 'service';

export const userPrincipal = (userId: string): string => `user:${userId}`;
/** The line above the handlers of a unit. */
export const leadPrincipal = (unit: string): string => `lead:${unit}`;
/** The head of a unit alone: of the line, who sees a protected child when the register names nobody. */
export const headPrincipal = (unit: string): string => `head:${unit}`;
/** Handlers of a unit, for what nobody has been given yet. */
export const intakePrincipal = (unit: string): string => `intake:${unit}`;

/** Whoever prepares the meetings of the nämnd, for the matters handed to it. */
export const SECRETARY = 'secretary:namnd';

/** What ends by the minute, apart from what lasts by the day: an emergency opening, and what a duty period calls for. */
export const passingPrincipal = (userId: string): string => `passing:${userId}`;
export const dutyPrincipal = (userId: string): string => `duty:${userId}`;

export function principalsOf(actor: Actor): string[] {
  const { roles, units, userId } = actor;
  const heads = roles.includes('chef');
  const leads = heads || roles.includes('arbetsledare');
  const handles = roles.includes('handlaggare');
  const onDuty = roles.includes('jour');
  return [
    userPrincipal(userId),
    ...(leads ? units.map(leadPrincipal) : []),
    ...(heads ? units.map(headPrincipal) : []),
    ...(handles ? units.map(intakePrincipal) : []),
    ...(roles.includes('namndsekreterare') ? [SECRETARY] : []),
    ...(onDuty ? [dutyPrincipal(userId)] : []),
    ...(leads || handles || onDuty ? [passingPrincipal(userId)] : []),
  ];
}

/** What lasts by the day: the rest ends by the minute, and rules nothing that is to last. */
export function lastingPrincipalsOf(actor: Actor): string[] {
  const passing = [passingPrincipal(actor.userId), dutyPrincipal(actor.userId)];
  return principalsOf(actor).filter((principal) => !passing.includes(principal));
}
