/** The first pages of those who lead, decide, review and administer. */
import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

const DIALOG = ['[role="dialog"]'];
/** One group of rows is like the next. */
const HEAD_AND_FIRST = ['.topbar', '.page-head', '.watch-tabs', '.due-rows > li:first-child', '.where-help'];

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();

async function openWatch(page: Page, search = ''): Promise<void> {
  await page.goto(`/bevakning${search}`);
  await heading(page, 'Bevakning');
  await page.locator('.due-rows, .placed').first().waitFor();
}

const dialogBy = (address: string, button: string | RegExp) => async (page: Page) => {
  await page.goto(address);
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('dialog').getByRole('heading').first().waitFor();
};

const at = (address: string, name: string | RegExp) => async (page: Page) => {
  await page.goto(address);
  await heading(page, name);
};

const row = (page: Page) => page.getByRole('table').getByRole('row').nth(1).waitFor();

export const WORK_SCREENS: readonly Screen[] = [
  {
    name: 'min-vecka',
    route: '/min-vecka',
    who: 'handlaggare',
    look: ['main'],
    open: async ({ page }) => {
      await page.goto('/min-vecka');
      await page.getByRole('main').getByRole('listitem').first().waitFor();
    },
  },
  { name: 'bevakning', route: '/bevakning', who: 'chef', look: HEAD_AND_FIRST, open: ({ page }) => openWatch(page) },
  ...['placerade', 'beviljat', 'tysta', 'andras'].map((visa): Screen => ({
    name: `bevakning-${visa}`,
    route: '/bevakning',
    who: 'arbetsledare',
    look: ['.watch-tabs', '.placed > li:nth-child(-n+3)', '.due-rows > li:nth-child(-n+3)'],
    open: ({ page }) => openWatch(page, `?visa=${visa}`),
  })),
  {
    name: 'bevakning-tilldela',
    route: '/bevakning',
    who: 'arbetsledare',
    look: DIALOG,
    open: async ({ page }) => {
      await openWatch(page);
      const boxes = page.getByRole('checkbox', { name: /^Välj (?!alla)/ });
      for (const place of [0, 2, 3]) await boxes.nth(place).check();
      await page.getByRole('group', { name: 'Valda ärenden' }).getByRole('button', { name: 'Tilldela …' }).click();
      await page.getByRole('dialog').getByLabel('Ansvarig').waitFor();
    },
  },
  {
    name: 'namnd-ledamot',
    route: '/namnd',
    who: 'ledamot',
    open: async ({ page }) => {
      await at('/namnd', 'Ärendeläget')(page);
      await row(page);
      await page.locator('.meetings').first().waitFor();
    },
  },
  {
    name: 'namnd-sekreterare',
    route: '/namnd',
    who: 'namndsekreterare',
    open: async ({ page }) => {
      await at('/namnd', 'Sammanträden')(page);
      await page.locator('.meetings').first().waitFor();
    },
  },
  {
    name: 'namnd-planera',
    route: '/namnd',
    who: 'namndsekreterare',
    look: DIALOG,
    open: ({ page }) => dialogBy('/namnd', 'Planera sammanträde')(page),
  },
  {
    name: 'sammantrade',
    route: '/namnd/$day/$organ',
    who: 'namndsekreterare',
    open: async ({ page }) => {
      await at('/namnd/2026-11-25/utskott', /^Utskottet/)(page);
      await page.locator('.matter').first().waitFor();
    },
  },
  {
    name: 'sammantrade-ledamot',
    route: '/namnd/$day/$organ',
    who: 'ledamot',
    open: async ({ page }) => {
      await at('/namnd/2026-11-25/utskott', /^Utskottet/)(page);
      await row(page);
    },
  },
  {
    name: 'sammantrade-beslut',
    route: '/namnd/$day/$organ',
    who: 'namndsekreterare',
    look: DIALOG,
    open: async ({ page }) => {
      await dialogBy('/namnd/2026-11-25/utskott', /^Registrera beslut/)(page);
      await page.getByRole('dialog').getByRole('textbox', { name: /^Dag/ }).first().waitFor();
    },
  },
  {
    name: 'loggranskning',
    route: '/loggranskning',
    who: 'granskare',
    look: ['.log-tabs', 'main form', 'thead', 'tbody tr:nth-child(-n+3)'],
    open: async ({ page }) => {
      await at('/loggranskning', 'Loggranskning')(page);
      await row(page);
    },
  },
  ...['stickprov', 'avvikande', 'granskningar'].map((visa): Screen => ({
    name: `loggranskning-${visa}`,
    route: '/loggranskning',
    who: 'granskare',
    open: ({ page }) => at(`/loggranskning?visa=${visa}`, 'Loggranskning')(page),
  })),
  {
    name: 'jour',
    route: '/jour',
    who: 'jour',
    open: async ({ page }) => {
      await at('/jour', 'Jour')(page);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
    },
  },
  {
    name: 'jour-schema',
    route: '/jour',
    who: 'arbetsledare',
    open: async ({ page }) => {
      await at('/jour', 'Jour')(page);
      await page.getByRole('button', { name: 'Lägg in passet' }).waitFor();
    },
  },
  { name: 'nodoppning', route: '/nodoppning', who: 'jour', open: ({ page }) => at('/nodoppning', 'Nödöppning')(page) },
  {
    name: 'vem-ser-vad',
    route: '/vem-ser-vad',
    who: 'forvaltare',
    look: ['main form', 'main section'],
    open: async ({ page }) => {
      await at('/vem-ser-vad', 'Vem ser vad')(page);
      await page.getByLabel('Ärende (dnr)').fill('IO 2026-0164');
      await page.keyboard.press('Enter');
      await row(page);
      await page.getByLabel('Person', { exact: true }).selectOption({ label: 'Maria Ek' });
      await page.getByRole('form', { name: 'Se som' }).getByRole('button', { name: 'Visa' }).click();
      await page.getByRole('region', { name: 'Vad som syns' }).getByRole('row').nth(1).waitFor();
    },
  },
  {
    name: 'installningar',
    route: '/installningar',
    who: 'forvaltare',
    look: ['main h1', 'thead', 'tbody tr:nth-child(-n+2)'],
    open: async ({ page }) => {
      await at('/installningar', 'Inställningar')(page);
      await row(page);
    },
  },
  {
    name: 'installningar-anvandare',
    route: '/installningar',
    who: 'forvaltare',
    look: DIALOG,
    open: ({ page }) => dialogBy('/installningar', 'Ändra')(page),
  },
  {
    name: 'installningar-rytm',
    route: '/installningar',
    who: 'forvaltare',
    look: DIALOG,
    open: async ({ page }) => {
      await at('/installningar', 'Inställningar')(page);
      const rhythm = page.getByRole('row').filter({ hasText: 'Överlämna överklagandet' });
      await rhythm.getByRole('button', { name: 'Ändra' }).click();
      await page.getByRole('dialog').getByLabel('Inom').waitFor();
    },
  },
  {
    name: 'mina-inloggningar',
    route: '/mina-inloggningar',
    who: 'ledamot',
    open: async ({ page }) => {
      await at('/mina-inloggningar', 'Mina inloggningar')(page);
      await row(page);
    },
  },
  { name: 'design', route: '/design', who: 'forvaltare', look: ['main'], open: ({ page }) => at('/design', /./)(page) },
];
