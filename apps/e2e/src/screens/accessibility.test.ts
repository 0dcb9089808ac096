/** Every screen for everybody: by rule, enlarged, on a telephone, by keyboard, without movement – and as a picture. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Office } from '../harness/office.js';
import { root } from '../harness/server.mjs';
import { axeFaults, moving, tooWide, walkByTab } from './look.js';
import { NOWHERE } from './screen.js';
import { ScreenGoer, USUAL } from './screen-goer.js';
import { pictureFolder, picturesOf, takePictures } from './screen-pictures.js';
import { SCREENS } from './screens.js';

const office = new Office();
const goer = new ScreenGoer(office);
beforeAll(() => office.open());
afterAll(() => office.close());

/** 200 % on a screen of 1440 is half of it; 320 is what the guidelines ask of the narrowest. */
const ENLARGED = [
  { width: 720, height: 450 },
  { width: 320, height: 640 },
];

test('every route of the router has a screen in the list, and every name is its own', () => {
  const router = readFileSync(join(root, 'apps/web/src/app/router.tsx'), 'utf8');
  const routes = [...router.matchAll(/^ {2}path: '([^']+)'/gm)].map(([, path]) => path);
  expect(routes.length).toBeGreaterThan(10);
  expect(new Set(SCREENS.map(({ route }) => route))).toEqual(new Set([...routes, NOWHERE]));
  expect(new Set(SCREENS.map(({ name }) => name)).size).toBe(SCREENS.length);
});

describe.each(SCREENS)('$name', (screen) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await goer.go(screen));
  });

  test('is pictured, wide and narrow, light and dark', async () => {
    await takePictures(page, screen);
    for (const picture of picturesOf(screen))
      expect(statSync(join(pictureFolder(), picture)).size).toBeGreaterThan(1000);
  });

  test('breaks no rule in light nor in dark', async () => {
    await page.setViewportSize(
      screen.widths ? { width: screen.widths[0] ?? USUAL.width, height: USUAL.height } : USUAL,
    );
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    expect(await axeFaults(page, screen)).toEqual([]);
    // Names and roles are the same by night.
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await axeFaults(page, screen, ['color-contrast'])).toEqual([]);
  });

  test('shows where the focus is, wherever Tab leads, and nothing moves', async () => {
    const { stops, unmarked } = await walkByTab(page);
    expect(stops).toBeGreaterThan(0);
    expect(unmarked).toEqual([]);
    expect(await moving(page)).toEqual([]);
  });

  test('is read without scrolling sideways at twice the size and on the narrowest screen', async () => {
    for (const size of ENLARGED) {
      await page.setViewportSize(size);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      expect([size.width, await tooWide(page)]).toEqual([size.width, []]);
    }
  });
});
