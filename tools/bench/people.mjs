/** Who asks, and as whom the floor asks. */
import { PASSWORD, UNIT } from './caseload.mjs';
import { TODAY } from './sizes.mjs';

export const actorOf = (municipality, userId) => ({
  municipality,
  userId,
  roles: [userId === 'chef' ? 'chef' : 'handlaggare'],
  units: [UNIT],
});

export function scopeOf({ municipality, userId, roles }) {
  const unit = roles.includes('chef') ? `lead:${UNIT}` : `intake:${UNIT}`;
  return { m: municipality, user: userId, principals: `user:${userId} ${unit}`, today: TODAY };
}

export const signedIn = (service, m, userId) => service.browser().signIn(`${userId}-${m}`, PASSWORD);

/** In place of the access log where only the statements of the reading are wanted: the floor writes its row itself. */
const unlogged = (_access, work) => work(() => undefined);
export const silently = { log: async () => undefined, around: unlogged, alongside: unlogged };
