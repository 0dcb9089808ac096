/** Pictures of a screen: into the documentation when asked for (`SCREENS=1`), else where they are in nobody's way. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../harness/server.mjs';
import { WIDTHS, type Screen } from './screen.js';
import { USUAL } from './screen-goer.js';

const SCHEMES = ['light', 'dark'] as const;
/** Enough to read the smallest words by, and all of them together stay small. */
const QUALITY = 45;
/** Of what lies behind a dialog. */
const AROUND = 24;

export const pictureFolder = (): string => join(root, process.env['SCREENS'] ? 'docs/screens' : '.cache/screens');

export const picturesOf = ({ name, widths = WIDTHS }: Screen): string[] =>
  widths.flatMap((width) => SCHEMES.map((scheme) => `${name}-${width}-${scheme}.webp`));

export async function takePictures(page: Page, { name, widths = WIDTHS }: Screen): Promise<void> {
  const folder = pictureFolder();
  mkdirSync(folder, { recursive: true });
  for (const width of widths) {
    await page.setViewportSize({ width, height: USUAL.height });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      writeFileSync(join(folder, `${name}-${width}-${colorScheme}.webp`), await picture(page));
    }
  }
}

/** A third of what a JPEG of the same sharpness takes, which Playwright itself does not offer. */
async function picture(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const clip = await dialogIn(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    ...(clip && { clip: { ...clip, scale: 1 } }),
  });
  await session.detach();
  return Buffer.from(data, 'base64');
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
