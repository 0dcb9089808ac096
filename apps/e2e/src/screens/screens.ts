/**
 * Every screen, once. The accessibility tests and the pictures are driven by this list; a route of the router without a
 * row here fails a test.
 */
import { CASE_SCREENS } from './case-screens.js';
import { INTAKE_SCREENS, RECEIPT } from './intake-screens.js';
import { NOWHERE, type Screen } from './screen.js';
import { WORK_SCREENS } from './work-screens.js';

const DOORS: readonly Screen[] = [
  {
    name: 'logga-in',
    route: '/logga-in',
    who: null,
    open: async ({ page }) => {
      await page.goto('/logga-in');
      await page.getByLabel('Användarnamn').waitFor();
    },
  },
  {
    name: 'forsta-besoket',
    route: '/min-vecka',
    who: 'handlaggare2',
    look: ['.first-visit'],
    open: async ({ page }) => {
      await page.goto('/min-vecka');
      await page.getByRole('region', { name: 'Första besöket' }).waitFor();
      await page.getByRole('main').getByRole('listitem').first().waitFor();
    },
  },
  {
    name: 'sidan-finns-inte',
    route: NOWHERE,
    who: 'ledamot',
    open: async ({ page }) => {
      await page.goto('/finns-inte');
      await page.getByRole('heading', { name: 'Här finns ingen sida' }).waitFor();
    },
  },
];

export const SCREENS: readonly Screen[] = [...DOORS, ...CASE_SCREENS, ...WORK_SCREENS, ...INTAKE_SCREENS, RECEIPT];
