/** Who decided, as it is said on screen. */
import type { Body } from '@tavlan/process';

export const BODY_NAMES: Readonly<Record<Body, string>> = {
  handlaggare: 'Handläggare',
  arbetsledare: 'Arbetsledare',
  chef: 'Chef',
  utskott: 'Utskottet',
  namnd: 'Nämnden',
  ordforande: 'Ordföranden',
  ledamot: 'Förordnad ledamot',
  domstol: 'Domstolen',
};
