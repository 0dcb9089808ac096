/** At the screen, in a real browser: what somebody waits for who has 5 000 open cases before them. */
import { chromium } from 'playwright-core';
import { alone, compared, median } from './figures.mjs';
import { Screen } from './screen.mjs';
import { OPEN_CASES } from './sizes.mjs';
import { PLACES } from './stage.mjs';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
/** Loading a page is slow beside asking a service; two of them a round say enough. */
const LOADS = 2;

export async function browserRows(stage, { rounds }, executablePath) {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const few = await Screen.signIn(browser, stage.service.url, PLACES.few);
    const many = await Screen.signIn(browser, stage.service.url, PLACES.many);
    const painted = { few: [], many: [] };
    for (const screen of [few, many]) await screen.board();
    for (let round = 0; round < rounds; round += 1) {
      const times = { few: [], many: [] };
      for (let load = 0; load < LOADS; load += 1) {
        const order = (round + load) % 2 === 0 ? ['few', 'many'] : ['many', 'few'];
        for (const side of order) times[side].push(await { few, many }[side].board());
      }
      for (const side of ['few', 'many']) painted[side].push(times[side]);
    }
    await few.close();
    const each = async (work) => {
      await work(0);
      const values = [];
      for (let round = 1; round <= rounds; round += 1) values.push(await work(round));
      return alone(values);
    };
    const scroll = await each(() => many.longTasksOfScrolling());
    const heap = await many.heapMegabytes();
    const filter = await each((round) => many.keystroke(round));
    const opened = await each((round) => many.openCase(round));
    const growth = compared(painted.many, painted.few, median);
    return [
      { id: 'screen-board', title: `Screen: board of ${OPEN_CASES.many} open cases painted`, unit: 'ms', measured: growth.measured },
      { id: 'screen-board-open-cases', title: `Screen: board painted, ${OPEN_CASES.few} → ${OPEN_CASES.many} open cases`, unit: 'ms', against: `${OPEN_CASES.few} open`, ...growth },
      { id: 'screen-scroll', title: 'Screen: tasks over 50 ms while scrolling', unit: 'tasks', ...scroll },
      { id: 'screen-heap', title: 'Screen: memory of the page after scrolling', unit: 'MB', ...alone([heap]) },
      { id: 'screen-filter', title: 'Screen: keystroke in the filter → shown', unit: 'ms', ...filter },
      { id: 'screen-case', title: 'Screen: card chosen → case shown', unit: 'ms', ...opened },
      { id: 'screen-script', title: 'Screen: script of the board, compressed', unit: 'kB', ...alone([await many.scriptKilobytes()]) },
    ]; // prettier-ignore
  } finally {
    await browser.close();
  }
}
