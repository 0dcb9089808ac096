import type { Role } from '@tavlan/contract';
import { t } from './language/text.js';

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  handlaggare: t('Socialsekreterare'),
  arbetsledare: t('Förste socialsekreterare'),
  chef: t('Enhetschef'),
  jour: t('Socialjour'),
  ledamot: t('Ledamot'),
  namndsekreterare: t('Nämndsekreterare'),
  ordforande: t('Ordförande'),
  mottagning: t('Registrator'),
  forvaltare: t('Systemförvaltare'),
  granskare: t('Loggranskare'),
};

export const roleName = (role: Role): string => ROLE_NAMES[role];
