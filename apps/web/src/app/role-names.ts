import type { Role } from '@tavlan/contract';

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  handlaggare: 'Socialsekreterare',
  arbetsledare: 'Förste socialsekreterare',
  chef: 'Enhetschef',
  jour: 'Socialjour',
  ledamot: 'Ledamot',
  namndsekreterare: 'Nämndsekreterare',
  ordforande: 'Ordförande',
  mottagning: 'Registrator',
  forvaltare: 'Systemförvaltare',
  granskare: 'Loggranskare',
};

/** Roles that take in reports. */
export const INTAKE_ROLES: readonly Role[] = ['handlaggare', 'arbetsledare', 'chef', 'jour', 'mottagning'];

/** Roles that may look for a child's case, or for whether there is one. */
export const SEARCH_ROLES: readonly Role[] = INTAKE_ROLES;
