/** Pictures of a screen: into the documentation when asked for (`SCREENS=1`), else where they are in nobody's way. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../harness/server.mjs';
import { WIDTHS, type Screen } from './screen.js';
import { USUAL } from './screen-goer.js';

const SCHEMES = ['light', 'dark'] as const;
/** Enough to read the smallest words by, and all of them together stay small. */
const QUALITY = 40;
/** Of what lies behind a dialog. */
const AROUND = 24;

export const pictureFolder = (): string => join(root, process.env['SCREENS'] ? 'docs/screens' : '.cache/screens');

export const picturesOf = ({ name, widths = WIDTHS }: Screen): string[] =>
  widths.flatMap((width) => SCHEMES.map((scheme) => `${name}-${width}-${scheme}.jpg`));

export async function takePictures(page: Page, { name, widths = WIDTHS }: Screen): Promise<void> {
  const folder = pictureFolder();
  mkdirSync(folder, { recursive: true });
  for (const width of widths) {
    await page.setViewportSize({ width, height: USUAL.height });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const path = join(folder, `${name}-${width}-${colorScheme}.jpg`);
      const clip = await dialogIn(page);
      await page.screenshot({ path, type: 'jpeg', quality: QUALITY, animations: 'disabled', caret: 'hide', ...(clip && { clip }) }); // prettier-ignore
    }
  }
}

/** Of a dialog the page behind it is a picture of its own. */
async function dialogIn(page: Page): Promise<Area | undefined> {
  const dialog = page.getByRole('dialog');
  if ((await dialog.count()) === 0) return undefined;
  const box = await dialog.first().boundingBox();
  const size = page.viewportSize();
  if (box === null || size === null) return undefined;
  const [x, y] = [Math.max(0, box.x - AROUND), Math.max(0, box.y - AROUND)];
  const width = Math.min(size.width - x, box.width + 2 * AROUND);
  return { x, y, width, height: Math.min(size.height - y, box.height + 2 * AROUND) };
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
