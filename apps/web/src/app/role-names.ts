import type { Role } from '@tavlan/contract';

export { ROLE_NAMES } from '../ui/role-names.js';

/** Roles that take in reports. */
export const INTAKE_ROLES: readonly Role[] = ['handlaggare', 'arbetsledare', 'chef', 'jour', 'mottagning'];

/** Who writes in cases or registers reports, and so has drafts. */
export const writes = (roles: readonly Role[]): boolean =>
  roles.some((role) => role === 'namndsekreterare' || INTAKE_ROLES.includes(role));

/** Roles that may look for a child's case, or for whether there is one. */
export const SEARCH_ROLES: readonly Role[] = INTAKE_ROLES;
