/** Who decided, as it is said on screen. */
import type { Body } from '@tavlan/process';
import { t } from '../../ui/language/text.js';

export const BODY_NAMES: Readonly<Record<Body, string>> = {
  handlaggare: t('Handläggare'),
  arbetsledare: t('Arbetsledare'),
  chef: t('Chef'),
  utskott: t('Utskottet'),
  namnd: t('Nämnden'),
  ordforande: t('Ordföranden'),
  ledamot: t('Förordnad ledamot'),
  domstol: t('Domstolen'),
};
