/** A report: the empty form, a child that may be known, and the receipt. */
import type { Page } from 'playwright-core';
import type { Screen } from './screen.js';

async function openForm(page: Page): Promise<void> {
  await page.goto('/ny-anmalan');
  await page.getByRole('heading', { name: 'Ny anmälan', level: 1 }).waitFor();
}

export const INTAKE_SCREENS: readonly Screen[] = [
  { name: 'ny-anmalan', route: '/ny-anmalan', who: 'arbetsledare', open: ({ page }) => openForm(page) },
  {
    name: 'ny-anmalan-traffar',
    route: '/ny-anmalan',
    who: 'handlaggare',
    look: ['main'],
    open: async ({ page }) => {
      await openForm(page);
      await page.getByLabel('Namn').first().fill('Nelly');
      await page.getByRole('heading', { name: /kan redan vara känt|kan vara det här/ }).waitFor();
    },
  },
  {
    name: 'ny-anmalan-traffar-registrator',
    route: '/ny-anmalan',
    who: 'mottagning',
    look: ['main'],
    open: async ({ page }) => {
      await openForm(page);
      await page.getByLabel('Namn').first().fill('Nelly');
      await page.getByRole('heading', { name: /kan redan vara känt|kan vara det här/ }).waitFor();
    },
  },
];

/** Opened last of all: the report it tells of is registered for good. */
export const RECEIPT: Screen = {
  name: 'ny-anmalan-kvitto',
  route: '/ny-anmalan',
  who: 'mottagning',
  look: ['main'],
  open: async ({ page, intake }) => {
    // Opened twice it is still the same receipt.
    if ((await page.getByRole('heading', { name: /^Anmälan .* är registrerad$/ }).count()) > 0) return;
    await openForm(page);
    await intake.fill({
      on: '2026-11-23',
      source: 'Anmälan från privatperson',
      children: [{ name: 'Elna Kvittolund' }],
    });
    await page.getByRole('button', { name: 'Registrera anmälan' }).click();
    await page.getByRole('heading', { name: /^Anmälan .* är registrerad$/ }).waitFor();
  },
};
