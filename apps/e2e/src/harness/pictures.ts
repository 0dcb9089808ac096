import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from './server.mjs';

/** Pictures of a journey for whoever wants to see it, only when asked for: `SCREENS=1`. Those of the documentation: src/screens. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!process.env['SCREENS']) return;
  const folder = join(root, '.cache/journeys');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
