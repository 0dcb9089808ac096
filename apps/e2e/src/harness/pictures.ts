import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from './server.mjs';

/** Pictures for the documentation, only when asked for: `SCREENS=1`. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (!process.env['SCREENS']) return;
  const folder = join(root, 'docs/screens');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
