import type { Role } from '@tavlan/contract';
import { term } from './language/text.js';

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

export const roleName = (role: Role): string => term(ROLE_NAMES[role]);
